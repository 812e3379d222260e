// The right side of an import: what will be imported, what is skipped and why, how a preference is counted, Import.
#pragma once

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "ui/pages/data/import_draft.h"
#include "ui/pages/data/import_summary.h"
#include "ui/pages/data/preference_choice.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::data {

class ImportPane : public QWidget {
  Q_OBJECT

 public:
  explicit ImportPane(ImportDraft& draft, QWidget* parent = nullptr);
  /// The buttons, which stay at the foot of the pane.
  [[nodiscard]] QWidget* foot() const { return m_foot; }
  void setDatasets(const std::vector<workflow::DatasetInfo>& datasets);
  /// While the import itself runs nothing can be started twice.
  void setImporting(bool importing);

 signals:
  void importRequested();
  void cancelRequested();
  void targetChosen(std::int64_t dataset);  ///< 0: a new one
  /// The skipped rows of a reason are wanted.
  void reasonPicked(kindred::imports::Check check);

 private:
  void refresh();
  void refreshTarget();
  void refreshSummary();
  void refreshPreferences();
  void followCount();
  void makeFoot();

  ImportDraft& m_draft;
  Section* m_targetSection;
  QComboBox* m_target;
  Label* m_known;
  RichLabel* m_sentence;
  QProgressBar* m_progress;
  QPushButton* m_countButton;
  ShareBar* m_share;
  FigureGrid* m_figures;
  Section* m_skippedSection;
  ReasonList* m_reasons;
  Section* m_notesSection;
  Label* m_notes;
  Section* m_preferenceSection;
  PreferenceChoice* m_preferences;
  QWidget* m_foot = nullptr;
  QPushButton* m_import = nullptr;
  QPushButton* m_cancel = nullptr;
  std::vector<workflow::DatasetInfo> m_datasets;
  QPointer<Job> m_followed;
  bool m_importing = false;
};

}  // namespace kindred::ui::data

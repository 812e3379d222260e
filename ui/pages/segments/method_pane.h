// How customers are grouped: method, what to look at, parameters, Run; and beneath what came of it: the saved
// segmentations and how well the groups hold.
#pragma once

#include <QPointer>

#include "core/workflow/segment_customers.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/segments/feature_list.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QComboBox;
class QPushButton;

namespace kindred::ui::segments {

class KSection;
class ShareBar;

class MethodPane : public Pane {
  Q_OBJECT

 public:
  explicit MethodPane(Session& session, QWidget* parent = nullptr);

  void setDataset(const DatasetPtr& dataset);
  /// The result; the form takes its settings where it is another one than before.
  void show(const ShownPtr& shown);
  void run();
  /// Chooses a method by its key, as a person does.
  void choose(const QString& method);
  /// How many segments the form asks for; passed over where the method is not told how many.
  void setK(int k);
  /// What Run asks for at present.
  [[nodiscard]] workflow::SegmentRequest request() const;
  /// Whether what is shown was made with other settings than those in the form.
  [[nodiscard]] bool differs() const;
  [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

  void startRenaming() { m_saved->startRenaming(); }
  [[nodiscard]] Note* note() const { return m_note; }
  /// Of a run; where it asked for too much memory, with a button for what asks for less.
  void showError(const Error& error);

 signals:
  /// The form asks for something else, or a run started or ended.
  void changed();
  /// A run of the data set that is shown has ended well.
  void made(qint64 segmentation);
  void segmentationChosen(qint64 segmentation);
  void removeRequested();
  void renameRequested(const QString& name);

 private:
  [[nodiscard]] QComboBox* saved() const { return m_saved->list(); }
  void buildMethod();
  void buildRun();
  void buildResult();
  void fillMethods();
  void fillSaved();
  void rebuildForm();
  void takeSettings();
  void reset();
  void showState();
  void showQuality();
  [[nodiscard]] static QString savedName(const workflow::SegmentationInfo& info);
  [[nodiscard]] bool wouldRepeat() const;
  [[nodiscard]] std::string algorithm() const;

  Session& m_session;
  DatasetPtr m_dataset;
  ShownPtr m_shown;
  QPointer<Job> m_job;

  QComboBox* m_method;
  Label* m_summary;
  Section* m_lookAt = nullptr;
  FeatureList* m_features;
  Label* m_nothingChosen;
  ParameterForm* m_form;
  QPushButton* m_run;
  QPushButton* m_reset;
  Label* m_estimate;
  Note* m_note;
  KSection* m_howMany;
  Section* m_result = nullptr;
  NameChooser* m_saved;
  Section* m_quality = nullptr;
  ShareBar* m_silhouette;
  Label* m_silhouetteFigure;
  Label* m_verdict;
};

}  // namespace kindred::ui::segments

// The centre of the Data page: the data sets of the project, and the import report of the one that is shown.
#pragma once

#include <QPushButton>
#include <QWidget>

#include "core/workflow/workspace.h"
#include "ui/models/rows_model.h"
#include "ui/pages/data/import_summary.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
class TableView;
}

namespace kindred::ui::data {

class ProjectPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectPanel(QWidget* parent = nullptr);
  /// `current` is the data set whose report follows.
  void setDatasets(std::vector<workflow::DatasetInfo> datasets, std::int64_t current);
  /// The report of the current data set; `name` and `first`, `last` are its facts. Of a part of another data set
  /// `derivation` has the conditions.
  void setReport(const workflow::DatasetInfo& dataset, imports::Report report, std::optional<Derivation> derivation);
  void clearReport();
  /// Whether the rows that were skipped can be read again in this session.
  void setCanSaveSkipped(bool can);
  void setInfo(ResultInfo info) { m_info->setInfo(std::move(info)); }

  [[nodiscard]] TableView* table() const { return m_table; }
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  void datasetChosen(std::int64_t id);
  void saveSkippedRequested();
  void exploreRequested();
  void segmentRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void setColumns();
  void refreshReport();
  void fitTable();
  void fitActions();
  void retranslate();

  RowsModel<workflow::DatasetInfo> m_model;
  TableView* m_table;
  TitleRow* m_listTitle;
  TitleRow* m_reportTitle;
  InfoButton* m_info;
  QPushButton* m_saveSkipped;
  QPushButton* m_explore;
  QPushButton* m_segment;
  Note* m_note;
  QWidget* m_reportArea;
  RichLabel* m_sentence;
  ShareBar* m_share;
  ReasonList* m_reasons;
  Label* m_reasonsTitle;
  Label* m_conditions;
  Label* m_notesTitle;
  Label* m_notes;
  workflow::DatasetInfo m_dataset;
  std::optional<imports::Report> m_report;
  std::optional<Derivation> m_derivation;
  bool m_filling = false;
};

}  // namespace kindred::ui::data

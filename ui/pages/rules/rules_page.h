// What is bought together, and what is bought next: rules as a picture, a graph and a table, and whom to offer them to.
#pragma once

#include "core/workflow/find_rules.h"
#include "ui/models/rows_model.h"
#include "ui/page.h"
#include "ui/widgets/controls.h"

class QCheckBox;

namespace kindred::ui {
class ChartFrame;
class ColourBar;
class EmptyState;
class GraphCanvas;
class InfoButton;
class Note;
class TableView;
}  // namespace kindred::ui

namespace kindred::ui::rules_page {

class RuleCanvas;
class RuleMatrix;
class RulePane;
class SearchPane;

class RulesPage : public Page {
  Q_OBJECT

 public:
  explicit RulesPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Rules"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] int railCount() const override;

  [[nodiscard]] const workflow::FoundRulesPtr& found() const { return m_found; }
  [[nodiscard]] SearchPane* search() const { return m_search; }
  [[nodiscard]] RulePane* detail() const { return m_detail; }
  /// Writes all rules; of what is bought next in that view.
  void exportTo(const QString& file);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum View { Scatter, Matrix, Graph, Next };
  /// What is shown, and the results there are.
  struct Stored {
    workflow::FoundRulesPtr found;
    std::vector<workflow::RunInfo> runs;
  };
  void buildCentre();
  void buildPictures();
  void buildTables();
  void buildActions();
  void followDataset();
  void load();
  void take(const Stored& stored);
  void showView(int view);
  void list();
  void listRules();
  void chosen(const std::vector<int>& points);
  void clearChosen();
  void showCurrent();
  void step(int by);
  void retell();
  void fillEmpty();
  void sayNothingFound();
  void fillGraph();
  void fillMatrix();
  void goToRule(int place);
  [[nodiscard]] ChartFrame* picture() const;
  void askExport();

  workflow::FoundRulesPtr m_found;
  bool m_isLoading = false;
  std::int64_t m_wanted = 0;   ///< the run to show; 0, or one that is gone: the latest
  std::vector<int> m_shown;    ///< rules in the picture, by place
  std::vector<char> m_inside;  ///< of each of these, whether the person's rectangle holds it; empty: all
  std::vector<int> m_graphItems;
  RowsModel<int> m_rules;  ///< rows are places of rules
  RowsModel<int> m_next;

  SearchPane* m_search;
  RulePane* m_detail;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_centre;
  Note* m_note;
  SegmentedControl* m_views;
  SegmentedControl* m_tools;
  Label* m_count;
  QToolButton* m_clear;
  Stages* m_pictures;
  RuleCanvas* m_canvas;
  ChartFrame* m_frame;
  RuleMatrix* m_matrix;
  ChartFrame* m_matrixFrame;
  ColourBar* m_lifts;
  GraphCanvas* m_graph;
  ChartFrame* m_graphFrame;
  QWidget* m_tableBar;
  QCheckBox* m_hide;
  Label* m_hidden;
  TableView* m_table;
  TableView* m_nextTable;
  QWidget* m_lower;
  Label* m_footnote;
  QPushButton* m_copyButton;
  QPushButton* m_exportButton;
  InfoButton* m_info;
};

}  // namespace kindred::ui::rules_page

// How the methods, and two rules that a person would use, rank the customers of one test: a row each, with a sentence whether the
// difference between the method that was chosen and the best other one is more than chance.
#pragma once

#include <QPointer>

#include "core/workflow/compare_methods.h"
#include "ui/models/rows_model.h"
#include "ui/pages/predict/prediction_figures.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {
class Note;
class TableView;
}  // namespace kindred::ui

namespace kindred::ui::predict_page {

class MethodsList : public QWidget {
  Q_OBJECT

 public:
  struct Row {
    std::string method = {};  ///< empty: a rule
    QString name = {};
    double auc = 0;
    std::optional<predict::AucDifference> ahead = {};  ///< the chosen one's area less this one's; nothing of itself
    QString refusal = {};
  };

  explicit MethodsList(Session& session, QWidget* parent = nullptr);
  void show(const workflow::PredictedCustomersPtr& predicted, const TestFigures& figures);
  /// The best first, those without a figure last.
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows.rows(); }
  void testOthers();

 signals:
  /// Enter or double click on a method.
  void chosen(const std::string& method);

 private:
  void buildTable();
  void ask();
  void fill();
  void retell();
  [[nodiscard]] QString tipOf(const Row& row) const;

  Session& m_session;
  workflow::PredictedCustomersPtr m_predicted;
  TestFigures m_figures = {};
  std::vector<workflow::MethodTest> m_tests = {};
  std::size_t m_missing = 0;  ///< methods that are not judged yet
  QPointer<Job> m_job;
  RowsModel<Row> m_rows;
  TableView* m_table;
  RichLabel* m_verdict;
  QPushButton* m_run;
  Note* m_note;
};

}  // namespace kindred::ui::predict_page

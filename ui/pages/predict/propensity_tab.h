// Who buys, leaves or says yes: figures and pictures of an honest test, and every customer with a probability and the reasons.
#pragma once

#include <array>

#include "core/workflow/predict_customers.h"
#include "ui/models/rows_model.h"
#include "ui/pages/predict/prediction_figures.h"
#include "ui/pages/predict/tab.h"
#include "ui/widgets/controls.h"

class QComboBox;

namespace kindred::ui {
class ChartFrame;
class EmptyState;
class InfoButton;
class Note;
class TableView;
}  // namespace kindred::ui

namespace kindred::ui::predict_page {

class CalibrationPlot;
class ContactPane;
class DriversPlot;
class GainPlot;
class QuestionPane;

class PropensityTab : public Tab {
  Q_OBJECT

 public:
  explicit PropensityTab(Session& session);

  [[nodiscard]] QString title() const override { return tr("Buys, leaves, responds"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] Pane* left() const override;
  [[nodiscard]] Pane* right() const override;
  [[nodiscard]] bool showsLeft() const override;
  [[nodiscard]] bool showsRight() const override { return m_predicted != nullptr; }
  [[nodiscard]] std::vector<QWidget*> headerWidgets() const override;
  void run() override;
  [[nodiscard]] bool hasResult() const override { return m_predicted != nullptr; }
  void copyPicture() override;
  void askExport() override;
  [[nodiscard]] std::vector<Act> acts() const override;

  [[nodiscard]] QuestionPane* question() const { return m_question; }
  [[nodiscard]] ContactPane* contact() const { return m_contact; }
  [[nodiscard]] const workflow::PredictedCustomersPtr& predicted() const { return m_predicted; }
  [[nodiscard]] const TestFigures& figures() const { return m_figures; }
  void exportTo(const QString& file);

 private:
  /// A figure over the words for it, and what chance would give.
  struct Figure {
    Label* name;
    RichLabel* value;
    Label* remark;
  };
  /// A picture under its message.
  struct Picture {
    QWidget* whole;
    Label* message;
    Label* remark;
    ChartFrame* frame;
  };
  struct Stored {
    workflow::PredictedCustomersPtr predicted = {};
    TestFigures figures = {};
    std::vector<workflow::RunInfo> runs = {};
  };
  void buildCentre();
  QWidget* buildFigures();
  QWidget* buildPictures();
  [[nodiscard]] Picture pictureOf(QWidget* plot) const;
  void buildTable();
  [[nodiscard]] QString reasonsOf(int row) const;
  void followDataset();
  void load();
  void take(const Stored& stored);
  void fillEmpty();
  void fillSegments();
  /// The rows that the search and the segment let through.
  void filter();
  void follow(qint64 count);
  void findLine();
  [[nodiscard]] bool isInOrder() const;
  void goToLine();
  void goToTop();
  void retell();
  void retellFigures();

  workflow::PredictedCustomersPtr m_predicted;
  TestFigures m_figures;
  std::int64_t m_wanted = 0;  ///< the run to show; 0, or one that is gone: the latest
  RowsModel<int> m_rows;      ///< places of the customers that are shown, the likeliest first

  int m_lastAbove = -1;  ///< of those, the last place above the line; -1: none

  QuestionPane* m_question;
  ContactPane* m_contact;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_centre;
  std::array<Figure, 4> m_figureLabels = {};
  GainPlot* m_gain;
  CalibrationPlot* m_calibration;
  DriversPlot* m_drivers;
  std::array<Picture, 3> m_pictures;
  Note* m_note;
  Note* m_warning;
  SegmentedControl* m_places;
  QComboBox* m_segment;
  SearchField* m_search;
  Label* m_line;
  TableView* m_table;
  InfoButton* m_info;
  QAction* m_toLine;
  QAction* m_toTop;
  QAction* m_select;
};

}  // namespace kindred::ui::predict_page

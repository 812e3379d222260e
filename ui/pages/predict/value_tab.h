// What customers are worth: conditions first, then maps, an honest test, and every customer with value, interval and what is at
// stake; where a condition is not met, why, and what would help.
#pragma once

#include "core/workflow/queries/value_map.h"
#include "ui/models/rows_model.h"
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

class HiddenGroupsPlot;
class HiddenWeeksPlot;
class ValueDetail;
class ValueMapPlot;
class ValuePane;
class ValueRefused;
struct Remedy;

class ValueTab : public Tab {
  Q_OBJECT

 public:
  explicit ValueTab(Session& session);

  [[nodiscard]] QString title() const override { return tr("Customer value"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] Pane* left() const override;
  [[nodiscard]] Pane* right() const override;
  [[nodiscard]] bool showsLeft() const override;
  [[nodiscard]] bool showsRight() const override { return isShown(); }
  [[nodiscard]] std::vector<QWidget*> headerWidgets() const override;
  void run() override;
  [[nodiscard]] bool hasResult() const override { return m_found.valued != nullptr; }
  void copyPicture() override;
  void askExport() override;

  [[nodiscard]] ValuePane* pane() const { return m_pane; }
  [[nodiscard]] ValueDetail* detail() const { return m_detail; }
  [[nodiscard]] const workflow::ValuedCustomersPtr& valued() const { return m_found.valued; }
  [[nodiscard]] const std::shared_ptr<const workflow::ValueMap>& map() const { return m_found.map; }
  /// Whom the table lists.
  enum class Listed { Undecided, Everyone, Cell };
  void list(Listed listed);
  void exportTo(const QString& file);
  void select();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Found {
    workflow::ValuedCustomersPtr valued = {};
    std::vector<workflow::RunInfo> runs = {};
    std::shared_ptr<const workflow::ValueMap> map = {};
    double spent = 0;              ///< by all, within the horizon before the end
    std::vector<Index> best = {};  ///< the fewest who spent three quarters
  };
  static Found foundIn(const workflow::Workspace& workspace, std::int64_t dataset,
                       const workflow::ValuedCustomersPtr& valued, Progress& progress);
  [[nodiscard]] bool isShown() const { return m_found.valued && m_found.valued->isShown(); }
  void buildCentre();
  void buildTable();
  void followDataset();
  void load();
  void take(const Found& found);
  void fillEmpty();
  void fillFilter();
  void fillRows();
  void moveTo(const QPoint& cell);
  void showRow(int row);
  void askAnyway();
  void arrange();
  [[nodiscard]] std::vector<Remedy> remedies();
  void addModels(std::vector<Remedy>& all);
  void retell();
  void retellPictures();

  Found m_found;
  workflow::ValuedCustomersPtr m_unkept;  ///< an answer of a project that may not be written
  std::int64_t m_wanted = 0;              ///< the run to show; 0, or one that is gone: the latest
  bool m_isNarrow = false;
  Listed m_listed = Listed::Undecided;
  QPoint m_cell{-1, -1};
  RowsModel<int> m_rows;  ///< places in the run

  ValuePane* m_pane;
  ValueDetail* m_detail;
  Stages* m_stages;
  EmptyState* m_empty;
  ValueRefused* m_refused;
  QWidget* m_centre;
  ValueMapPlot* m_alive;
  ValueMapPlot* m_purchases;
  HiddenGroupsPlot* m_groups;
  HiddenWeeksPlot* m_weeks;
  ChartFrame* m_aliveFrame;
  ChartFrame* m_purchasesFrame;
  ChartFrame* m_groupsFrame;
  ChartFrame* m_weeksFrame;
  QWidget* m_maps = nullptr;
  QWidget* m_test = nullptr;
  QWidget* m_testLine;
  SegmentedControl* m_switch;
  Note* m_note;
  Note* m_warning;
  QComboBox* m_filter;
  Label* m_line;
  TableView* m_table;
  InfoButton* m_info;
};

}  // namespace kindred::ui::predict_page

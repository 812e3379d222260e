// When customers buy: bars by week, month or year, and which weekdays and hours they choose.
#pragma once

#include <QComboBox>

#include "ui/charts/bars_canvas.h"
#include "ui/charts/cell_grid.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/rows_model.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::explore {

struct ActivityRow {
  ActivityStep everyone;
  ActivityStep selected;
};

class ActivityPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit ActivityPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  [[nodiscard]] BarsCanvas* bars() const { return m_bars; }

 private:
  enum class Measure { Orders, Customers, Events, Spend };
  ActivityPanel(Session& session, BarsCanvas* bars, QWidget* parent);
  void retell();
  void setColumns();
  void count();
  void showSteps(const std::optional<Activity>& everyone, const std::optional<Activity>& selected);
  void draw();
  [[nodiscard]] Period period() const;
  [[nodiscard]] Measure measure() const;
  [[nodiscard]] int daysOf(std::size_t step) const;
  [[nodiscard]] QStringList describe(int bar) const;
  [[nodiscard]] static double figureOf(const ActivityStep& step, Measure measure);
  [[nodiscard]] double figure(const ActivityStep& step) const { return figureOf(step, measure()); }
  [[nodiscard]] QString words(const ActivityStep& step) const;
  [[nodiscard]] QString nameOf(const ActivityStep& step) const;
  [[nodiscard]] std::vector<BarsData::Label> axisLabels() const;
  [[nodiscard]] std::vector<BarsData::Label> notes() const;
  void select(int bar, SetMode mode);

  Session& m_session;
  BarsCanvas* m_bars;
  SegmentedControl* m_periods;
  QComboBox* m_measure;
  RowsModel<ActivityRow> m_rows;
  Shown m_shown;
  std::optional<Activity> m_activity;
  bool m_hasSelected = false;
  bool m_chosen = false;  ///< the person chose a period
};

struct WeekdayRow {
  int weekday = 0;  ///< 0 is Monday
  int hour = 0;
  std::int64_t everyone = 0;
  std::int64_t selected = 0;
};

/// Orders by weekday and hour (only by weekday where times have no hours).
class WeekdayPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit WeekdayPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  [[nodiscard]] CellGrid* grid() const { return m_grid; }

 private:
  WeekdayPanel(Session& session, CellGrid* grid, QWidget* parent);
  void retell();

  Session& m_session;
  CellGrid* m_grid;
  RowsModel<WeekdayRow> m_rows;
  Shown m_shown;
};

}  // namespace kindred::ui::explore

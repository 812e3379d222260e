// The long tail of products or of customers, and the distribution of ratings or of order values.
#pragma once

#include "ui/charts/bars_canvas.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/curve_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::explore {

struct TailRow {
  std::int64_t count = 0;
  double ofAll = 0;
  double share = 0;
};

class TailPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit TailPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  [[nodiscard]] CurveCanvas* curve() const { return m_curve; }
  [[nodiscard]] SegmentedControl* of() const { return m_of; }

 private:
  TailPanel(Session& session, CurveCanvas* curve, QWidget* parent);
  void retell();
  void draw();
  [[nodiscard]] bool ofCustomers() const { return m_of->current() == 1; }
  [[nodiscard]] QString named(std::int64_t count) const;

  Session& m_session;
  CurveCanvas* m_curve;
  SegmentedControl* m_of;
  RowsModel<TailRow> m_rows;
  Shown m_shown;
};

struct BinRow {
  HistogramBin everyone;
  std::int64_t selected = 0;
};

class ValuesPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit ValuesPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  [[nodiscard]] BarsCanvas* bars() const { return m_bars; }

 private:
  ValuesPanel(Session& session, BarsCanvas* bars, QWidget* parent);
  void retell();
  [[nodiscard]] BarsData dataOf() const;
  [[nodiscard]] QString valueText(double value) const;

  Session& m_session;
  BarsCanvas* m_bars;
  RowsModel<BinRow> m_rows;
  Shown m_shown;
};

}  // namespace kindred::ui::explore

// How the segments fare from month to month: orders, revenue or customers who ordered.
#pragma once

#include "core/workflow/queries/segment_trend.h"
#include "ui/charts/lines_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/segments/view.h"

namespace kindred::ui::segments {

/// One step of one segment.
struct TrendRow {
  int segment = 0;
  ActivityStep step;
};

class TrendView : public View {
  Q_OBJECT

 public:
  explicit TrendView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] LinesCanvas* canvas() const { return m_canvas; }
  /// Which figure is drawn: orders, revenue, customers.
  [[nodiscard]] SegmentedControl* measure() const { return m_measure; }

 protected:
  void ask() override;
  void clear() override;
  void segmentChanged() override { retell(); }
  void retell() override;

 private:
  enum Measure { Orders, Revenue, Customers };
  [[nodiscard]] static double figure(const ActivityStep& step, int measure);

  workflow::SegmentTrends m_trends;
  RowsModel<TrendRow> m_table;
  LinesCanvas* m_canvas;
  SegmentedControl* m_measure;
};

/// "Mar 2011", or of a week its first day.
QString stepName(Period period, std::int64_t begin);

}  // namespace kindred::ui::segments

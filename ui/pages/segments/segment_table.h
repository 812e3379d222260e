// The segments as a table: sizes, shares, medians, and how many of each are selected. Columns that the data set knows
// nothing of are absent; where there is little room the table scrolls sideways.
#pragma once

#include <QWidget>

#include "core/workflow/queries/segment_trend.h"
#include "ui/models/rows_model.h"
#include "ui/models/table_view.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"

namespace kindred::ui::segments {

struct SegmentRow {
  segment::Segment segment;
  SegmentMark mark;
  std::int64_t selected = 0;
  QList<double> months = {};  ///< orders of each whole step of segmentTrends(); empty until they are known
};

class SegmentTable : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentTable(Session& session, QWidget* parent = nullptr);

  /// Keeps the current segment by id, else makes the largest current. Who is in no segment has a row of its own.
  void show(const ShownPtr& shown);
  /// The current segment's id, Noise for the row of those in none; NoSegment: there is no row.
  [[nodiscard]] int current() const { return m_current; }
  /// The segment shown `step` rows below the current one.
  void moveCurrent(int step);
  [[nodiscard]] std::int64_t selectedIn(int segment) const;
  [[nodiscard]] TableView* view() const { return m_view; }
  [[nodiscard]] RowsModel<SegmentRow>* model() { return &m_model; }
  /// What header and rows take, up to `rows`.
  [[nodiscard]] int heightFor(int rows) const;

 signals:
  /// Another row is current, as current() says.
  void currentChanged(int segment);
  /// Enter or double click on a segment.
  void activated(int segment);
  /// How many are selected in each has changed.
  void counted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  using Column = RowsColumn<SegmentRow>;

  void setColumns();
  Column shareColumn(std::function<QString()> title, double segment::Segment::*share) const;
  Column medianColumn(std::function<QString()> title, double segment::Segment::*figure,
                      std::function<QString(double)> text) const;
  void addColumn(Column column, int width);
  [[nodiscard]] int widthOf(int column) const;
  [[nodiscard]] int nameWidth() const;
  void fitColumns();
  void count();
  void askTrends();
  void takeTrends(const workflow::SegmentTrends& trends);
  void setCurrent(int segment);

  Session& m_session;
  ShownPtr m_shown;
  RowsModel<SegmentRow> m_model;
  TableView* m_view;
  std::vector<Column> m_columns;
  std::vector<int> m_widths;             ///< at 100 %
  workflow::SegmentationPtr m_trendsOf;  ///< what m_trends, or the question for them, are of
  workflow::SegmentTrends m_trends;
  std::vector<int> m_bars;  ///< columns of a bar and its figure
  int m_months = -1;        ///< the column of little lines; −1: none
  double m_greatestShare = 1;
  int m_current = NoSegment;
  bool m_filling = false;
};

}  // namespace kindred::ui::segments

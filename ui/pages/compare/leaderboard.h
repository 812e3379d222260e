// The table of those compared: place, figures with half the width of their interval, the intervals as a picture.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/models/table_view.h"
#include "ui/pages/compare/comparison.h"

namespace kindred::ui::compare_page {

/// A dot and its whiskers in a cell, over the band of the best.
class WhiskerDelegate : public CellDelegate {
  Q_OBJECT

 public:
  using CellDelegate::CellDelegate;
  /// Of all rows: where the scale ends (it begins at 0), and the interval of the best.
  void setScale(double end, double bandLow, double bandHigh);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  double m_end = 1, m_low = 0, m_high = 0;
};

class Leaderboard : public TableView {
  Q_OBJECT

 public:
  explicit Leaderboard(QWidget* parent = nullptr);

  /// Keeps what is ticked and chosen as far as it is still there. `comparison` must outlive the next call.
  void show(const Comparison& comparison);
  /// The one that others are shown against, by key; empty: none.
  [[nodiscard]] const std::string& chosen() const { return m_chosen; }
  void choose(const std::string& key);
  /// At most three, in the order in which they were ticked.
  [[nodiscard]] const std::vector<std::string>& ticked() const { return m_ticked; }
  void setTicked(std::vector<std::string> keys);
  void retell();

 signals:
  void chosenChanged();
  void tickedChanged();
  /// Delete was pressed on it.
  void removeAsked(const std::string& key);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildColumns();
  RowsColumn<int> metricColumn(const std::string& metric) const;
  RowsColumn<int> againstColumn() const;
  void tick(const std::string& key, bool on);
  [[nodiscard]] const Contender& at(int place) const;

  const Comparison* m_comparison = nullptr;
  std::vector<std::string> m_metrics;  ///< that columns were made of
  std::string m_chosen;
  std::vector<std::string> m_ticked;
  RowsModel<int> m_rows;  ///< places of contenders
  WhiskerDelegate* m_whiskers;
};

/// The colour of the n-th of those that are ticked.
QColor tickedColour(std::size_t place);

}  // namespace kindred::ui::compare_page

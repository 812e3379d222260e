// A row of the guide's table: icon, title and one line; learns from; criticised for and by whom; whether that is fair; the
// figure on this data set with its interval. Columns go where there is no room for them.
#pragma once

#include <QAbstractButton>

#include "ui/pages/classroom/guide_entries.h"

namespace kindred::ui::classroom {

/// What the table shows; titles alone for a list of uses.
enum class EntryColumns { All, Titles };

/// Left edges and widths in a row; a width of 0: not shown.
struct EntryLayout {
  struct Column {
    int left = 0, width = 0;
  };
  Column title, learnsFrom, criticism, verdict, figure;
};
EntryLayout layoutFor(int width, EntryColumns columns);

/// Draws an axis of figures from 0 to `greatest` as thin lines; with `labels` their numbers, at the bottom.
void drawFigureAxis(QPainter& painter, const QRect& place, double greatest, bool labels);

class EntryRow : public QAbstractButton {
  Q_OBJECT

 public:
  EntryRow(GuideEntry entry, EntryColumns columns, QWidget* parent = nullptr);
  [[nodiscard]] const GuideEntry& entry() const { return m_entry; }
  /// `greatest`: the right end of the axis. Nothing: not run yet.
  void setFigure(const std::optional<AlgorithmFigure>& figure, double greatest);
  /// Whether “not run yet” can be clicked.
  void setMeasurable(bool measurable);
  void setFactor(double factor);  ///< of big type
  /// What stands where the figure would.
  [[nodiscard]] QString figureText() const;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void moved(int by);       ///< Up and Down
  void measureRequested();  ///< a click on “not run yet”
  void activated();         ///< Enter or double click

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void paintTitle(QPainter& painter, const EntryLayout::Column& column) const;
  void paintFigure(QPainter& painter, const QRect& place) const;

  GuideEntry m_entry;
  EntryColumns m_columns;
  std::optional<AlgorithmFigure> m_figure;
  double m_greatest = 0;
  double m_factor = 1;
  bool m_measurable = false;
};

}  // namespace kindred::ui::classroom

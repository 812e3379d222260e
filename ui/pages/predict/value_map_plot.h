// A map of customers by how often they bought and for how many weeks they have been silent: a colour a cell, dots where there are
// customers, and a line where half are gone. Arrow keys and clicks choose a cell, Enter or a double click lists its customers.
#pragma once

#include "core/workflow/queries/value_map.h"
#include "ui/charts/canvas.h"

namespace kindred::ui::predict_page {

class ValueMapPlot : public Canvas {
  Q_OBJECT

 public:
  enum class Figure { Alive, Purchases };
  explicit ValueMapPlot(Figure figure, QWidget* parent = nullptr);

  void setMap(std::shared_ptr<const workflow::ValueMap> map, int horizonDays);
  /// As (column, row); (−1, −1): none. Emits nothing.
  void setCurrent(const QPoint& cell);
  [[nodiscard]] QPoint current() const { return m_current; }
  /// Stands in the picture where a condition is not met; empty: nothing.
  void setWarning(const QString& warning);
  [[nodiscard]] QRectF cellRect(int column, int row) const;
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void moved(const QPoint& cell);
  void activated(const QPoint& cell);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] double valueAt(int column, int row) const;
  [[nodiscard]] QPoint cellAt(const QPointF& place) const;
  [[nodiscard]] QStringList tipOf(const QPoint& cell) const;
  void choose(const QPoint& cell);
  void drawCells(QPainter& painter) const;
  void drawDots(QPainter& painter) const;
  void drawHalf(QPainter& painter) const;
  void drawAxes(QPainter& painter) const;
  void drawLegend(QPainter& painter) const;
  void drawWarning(QPainter& painter) const;
  void drawCurrent(QPainter& painter) const;

  Figure m_figure;
  std::shared_ptr<const workflow::ValueMap> m_map;
  int m_horizonDays = 0;
  double m_greatest = 1;
  QPoint m_current{-1, -1};
  QString m_warning;
};

}  // namespace kindred::ui::predict_page

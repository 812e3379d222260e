// A small picture of a whole heatmap with a rectangle around what is in sight: clicking and dragging moves the heatmap,
// arrow keys move it by half of what is in sight.
#pragma once

#include <QWidget>

namespace kindred::ui {

class HeatmapCanvas;

class HeatmapOverview : public QWidget {
  Q_OBJECT

 public:
  explicit HeatmapOverview(HeatmapCanvas& canvas, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  /// Where the cells in sight are drawn.
  [[nodiscard]] QRectF window() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF mapPlace() const;
  void lookAt(const QPointF& place);

  HeatmapCanvas& m_canvas;
};

}  // namespace kindred::ui

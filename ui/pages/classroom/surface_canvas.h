// A loss over two factors as a landscape with lines of equal height, the path that a run takes on it, and its lowest place.
#pragma once

#include "core/lesson/factor_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class SurfaceCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit SurfaceCanvas(const TypeSize& type, QWidget* parent = nullptr);
  /// The path as far as it went, the last place is where it is.
  void set(lesson::LossSurface surface, std::vector<std::array<double, 2>> path, double now);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QPointF placeOf(double first, double second) const;
  [[nodiscard]] double height(double loss) const;  ///< as it is drawn, from 0 to 1
  void drawGround(QPainter& painter) const;
  void drawContours(QPainter& painter) const;
  void drawAxes(QPainter& painter) const;
  void drawPath(QPainter& painter) const;

  const TypeSize& m_type;
  lesson::LossSurface m_surface;
  std::vector<std::array<double, 2>> m_path;
  double m_now = 0;
};

}  // namespace kindred::ui::classroom

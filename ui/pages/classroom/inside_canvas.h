// A picture of what is inside an algorithm: a heatmap, bars, curves or a plane. The pointer tells a cell; Down and Up go into the
// picture and through its rows, then Left and Right through its columns, Esc leaves it.
#pragma once

#include <memory>

#include "ui/charts/canvas.h"
#include "ui/pages/classroom/inside_drawing.h"

namespace kindred::ui::classroom {

class InsideCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit InsideCanvas(const TypeSize& type, QWidget* parent = nullptr);
  /// `walk` and `part` of it; without a part nothing is drawn.
  void set(std::shared_ptr<const lesson::InsideWalk> walk, const recommend::InsidePart* part);
  /// The curve of the run's rounds, one of them called out.
  void setCurve(std::shared_ptr<const lesson::InsideWalk> walk, int now);
  [[nodiscard]] const InsideDrawing* drawing() const { return m_drawing.get(); }
  [[nodiscard]] QRectF placeOf(const QPoint& cell) const;
  [[nodiscard]] QPoint current() const { return m_current; }
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF inner() const;
  void setCurrent(const QPoint& cell);
  void show(std::unique_ptr<InsideDrawing> drawing);

  const TypeSize& m_type;
  std::shared_ptr<const lesson::InsideWalk> m_walk;  ///< what the drawing looks at
  std::unique_ptr<InsideDrawing> m_drawing;
  QPoint m_current{-1, -1};
};

}  // namespace kindred::ui::classroom

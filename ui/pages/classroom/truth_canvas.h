// The picture of a step of made-up data: lines, bars, dots or targets. The pointer or the arrow keys tell the figures of a place.
#pragma once

#include "ui/charts/canvas.h"
#include "ui/pages/classroom/truth_pictures.h"

namespace kindred::ui::classroom {

class TruthCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit TruthCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void set(lesson::Picture picture);
  [[nodiscard]] const lesson::Picture& picture() const { return m_picture; }
  [[nodiscard]] QRectF place(std::size_t place) const;
  [[nodiscard]] bool isVector() const override { return true; }

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QRectF inner() const;
  void tell(std::size_t place);

  const TypeSize& m_type;
  lesson::Picture m_picture;
  int m_place = -1;
};

}  // namespace kindred::ui::classroom

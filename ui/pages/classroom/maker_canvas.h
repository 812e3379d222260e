// A whole matrix of ratings as a picture, rows and columns by their planted taste, with lines between the tastes.
#pragma once

#include <memory>

#include "core/lesson/maker_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class MakerCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit MakerCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void set(std::shared_ptr<const lesson::MakerWalk> walk);
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
  void drawTastes(QPainter& painter) const;

  const TypeSize& m_type;
  std::shared_ptr<const lesson::MakerWalk> m_walk;
};

}  // namespace kindred::ui::classroom

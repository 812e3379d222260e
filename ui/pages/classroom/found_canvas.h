// How many hidden products two approaches find by how much of the history is left: means over people with their 95 % bands, and the
// most popular as the line to beat. The present step is marked; a click goes to another.
#pragma once

#include <memory>

#include "core/lesson/cold_start.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class FoundCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit FoundCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void set(std::shared_ptr<const lesson::ColdStartWalk> walk, int left);
  [[nodiscard]] QSize sizeHint() const override { return {theme().px(300), m_type.px(130)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {theme().px(220), m_type.px(96)}; }
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void leftChosen(int left);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QPointF placeOf(int left, double found) const;
  [[nodiscard]] int leftAt(double x) const;
  [[nodiscard]] double greatest() const;
  [[nodiscard]] int shown() const { return static_cast<int>(m_walk->found[0].size()) - 1; }
  void drawAxes(QPainter& painter) const;
  void drawSide(QPainter& painter, std::size_t side) const;
  void drawNames(QPainter& painter) const;
  [[nodiscard]] QStringList names() const;

  const TypeSize& m_type;
  std::shared_ptr<const lesson::ColdStartWalk> m_walk;
  int m_left = 0;
};

}  // namespace kindred::ui::classroom

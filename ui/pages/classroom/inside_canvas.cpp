#include "ui/pages/classroom/inside_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace kindred::ui::classroom {

InsideCanvas::InsideCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

QSize InsideCanvas::minimumSizeHint() const { return {theme().px(220), theme().px(120)}; }

void InsideCanvas::set(std::shared_ptr<const lesson::InsideWalk> walk, const recommend::InsidePart* part) {
  auto drawing = part != nullptr ? drawingOf(*walk, *part, m_type) : nullptr;
  show(std::move(drawing));
  m_walk = std::move(walk);
}

void InsideCanvas::setCurve(std::shared_ptr<const lesson::InsideWalk> walk, int now) {
  show(curveDrawing(walk->curve(), now, m_type));
  m_walk = std::move(walk);
}

void InsideCanvas::show(std::unique_ptr<InsideDrawing> drawing) {
  m_drawing = std::move(drawing);
  m_current = {-1, -1};
  showTip({}, {});
  update();
}

QRectF InsideCanvas::inner() const {
  const double margin = m_type.px(12);
  return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRectF InsideCanvas::placeOf(const QPoint& cell) const { return m_drawing->place(inner(), cell); }

void InsideCanvas::draw(QPainter& painter) {
  if (!m_drawing || m_drawing->cells().isEmpty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  m_drawing->draw(painter, inner(), m_current);
}

void InsideCanvas::setCurrent(const QPoint& cell) {
  if (cell == m_current) return;
  m_current = cell;
  if (cell.x() < 0) showTip({}, {});
  else showTip(placeOf(cell).center(), m_drawing->tip(cell));
  update();
}

// Left and right step through the lesson until a cell is current; what has one row goes along it by up and down.
bool InsideCanvas::moveCursor(int dx, int dy) {
  if (!m_drawing || m_drawing->cells().isEmpty()) return false;
  const QSize cells = m_drawing->cells();
  if (m_current.x() < 0) {
    if (dy == 0) return false;
    setCurrent({0, 0});
    return true;
  }
  if (cells.height() == 1) std::swap(dx, dy);
  if (cells.height() == 1 && dx == 0) return false;
  setCurrent(
      {std::clamp(m_current.x() + dx, 0, cells.width() - 1), std::clamp(m_current.y() + dy, 0, cells.height() - 1)});
  return true;
}

void InsideCanvas::letGo() { setCurrent({-1, -1}); }

void InsideCanvas::mouseMoveEvent(QMouseEvent* event) {
  setCurrent(m_drawing ? m_drawing->cellAt(inner(), event->position()) : QPoint(-1, -1));
}

void InsideCanvas::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_current.x() >= 0) return letGo();
  Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui::classroom

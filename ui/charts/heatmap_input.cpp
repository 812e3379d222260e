// What pointer and keys do on a heatmap: move, frame a part, drag the cut line, pin a cell.
#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>

#include "ui/charts/heatmap_canvas.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

QPoint HeatmapCanvas::cellAt(const QPointF& place) const {
  if (!plotArea().contains(place)) return {-1, -1};
  const QPointF cells = transform().toData(place);
  const QPoint cell(static_cast<int>(std::floor(cells.x())), static_cast<int>(std::floor(cells.y())));
  return QRect(0, 0, columns(), rows()).contains(cell) ? cell : QPoint(-1, -1);
}

HeatmapCanvas::Gesture HeatmapCanvas::gestureAt(const QPointF& place, Qt::KeyboardModifiers modifiers) const {
  const QRectF cells = cellsPlace();
  for (const HeatmapSide side : {HeatmapSide::Rows, HeatmapSide::Columns}) {
    if (tree(side).isEmpty() || (side == HeatmapSide::Columns && namesShown(side))) continue;
    const auto [leaves, root] = treePlace(side, cells);
    const bool isRows = side == HeatmapSide::Rows;
    const double across = isRows ? place.x() : place.y(), along = isRows ? place.y() : place.x();
    const double from = isRows ? cells.top() : cells.left(), to = isRows ? cells.bottom() : cells.right();
    if (across >= root - theme().px(4) && across <= leaves && along >= from && along <= to + theme().px(12))
      return isRows ? Gesture::CutRows : Gesture::CutColumns;
  }
  return m_tool == Tool::Frame || modifiers.testFlag(Qt::ShiftModifier) ? Gesture::Frame : Gesture::Move;
}

void HeatmapCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  m_pressed = event->position();
  m_gesture = event->button() == Qt::MiddleButton ? Gesture::Move : gestureAt(m_pressed, event->modifiers());
  if (m_gesture == Gesture::Move) startPan(m_pressed);
  else if (m_gesture == Gesture::Frame) m_frameStart = cellAt(m_pressed);
  else mouseMoveEvent(event);
}

void HeatmapCanvas::mouseMoveEvent(QMouseEvent* event) {
  switch (m_gesture) {
    case Gesture::Move:
      if (!transform().isFitted()) Canvas::mouseMoveEvent(event);
      return;
    case Gesture::Frame: return frameTo(event->position());
    case Gesture::CutRows:
    case Gesture::CutColumns: {
      const HeatmapSide side = m_gesture == Gesture::CutRows ? HeatmapSide::Rows : HeatmapSide::Columns;
      const auto [leaves, root] = treePlace(side, cellsPlace());
      const double across = side == HeatmapSide::Rows ? event->position().x() : event->position().y();
      return moveCut(side, tree(side).heightAt(across, leaves, root), false);
    }
    case Gesture::None: break;
  }
  const Gesture would = gestureAt(event->position(), event->modifiers());
  setCursor(would == Gesture::CutRows      ? Qt::SizeHorCursor
            : would == Gesture::CutColumns ? Qt::SizeVerCursor
            : would == Gesture::Frame      ? Qt::CrossCursor
                                           : Qt::ArrowCursor);
  const QPoint cell = cellAt(event->position());
  if (!m_pinned && cell.x() >= 0) move(cell.y(), cell.x());
}

void HeatmapCanvas::frameTo(const QPointF& place) {
  if (m_frameStart.x() < 0) return;
  const QRectF area = plotArea();
  const QPointF cells = transform().toData(
      {std::clamp(place.x(), area.left(), area.right() - 1), std::clamp(place.y(), area.top(), area.bottom() - 1)});
  const QPoint cell(std::clamp(static_cast<int>(cells.x()), 0, columns() - 1),
                    std::clamp(static_cast<int>(cells.y()), 0, rows() - 1));
  setFrame(QRect(QPoint(std::min(cell.x(), m_frameStart.x()), std::min(cell.y(), m_frameStart.y())),
                 QPoint(std::max(cell.x(), m_frameStart.x()), std::max(cell.y(), m_frameStart.y()))));
}

void HeatmapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  Canvas::mouseReleaseEvent(event);
  const Gesture gesture = std::exchange(m_gesture, Gesture::None);
  if (gesture == Gesture::CutRows || gesture == Gesture::CutColumns) {
    const HeatmapSide side = gesture == Gesture::CutRows ? HeatmapSide::Rows : HeatmapSide::Columns;
    return moveCut(side, cut(side), true);
  }
  const bool clicked = (event->position() - m_pressed).manhattanLength() < theme().px(4);
  const QPoint cell = cellAt(event->position());
  if (!clicked || event->button() != Qt::LeftButton || gesture == Gesture::None) return;
  setFrame(groupFrameAt(event->position()));
  if (cell.x() < 0) return;
  m_pinned = !(m_pinned && cell == QPoint(m_column, m_row));
  move(cell.y(), cell.x());
  update();
  if (m_pinned) emit pinned(m_row, m_column);
}

/// The block of the group whose bracket is under a place.
QRect HeatmapCanvas::groupFrameAt(const QPointF& place) const {
  const QRectF cells = cellsPlace();
  if (place.x() <= cells.right() || place.y() < cells.top() || place.y() > cells.bottom() || namesShown()) return {};
  const auto row = static_cast<int>(transform().toData(place).y());
  for (const SideGroup& group : m_groups) {
    if (row < group.begin || row >= group.end) continue;
    return m_square ? QRect(group.begin, group.begin, group.size(), group.size())
                    : QRect(0, group.begin, columns(), group.size());
  }
  return {};
}

void HeatmapCanvas::moveCut(HeatmapSide side, double height, bool done) {
  setCut(side, height);
  emit cutMoved(side, height, done);
}

// By keys it is always a whole group more or less.
void HeatmapCanvas::stepCut(int by) {
  const HeatmapSide side = tree(HeatmapSide::Rows).isEmpty() ? HeatmapSide::Columns : HeatmapSide::Rows;
  if (tree(side).isEmpty()) return;
  moveCut(side, tree(side).heightOf(std::max(1, tree(side).countAt(cut(side)) + by)), true);
}

void HeatmapCanvas::keyPressEvent(QKeyEvent* event) {
  const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
  switch (event->key()) {
    case Qt::Key_BracketLeft: return stepCut(-1);
    case Qt::Key_BracketRight: return stepCut(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_row < 0) break;
      m_pinned = true;
      update();
      emit pinned(m_row, m_column);
      return;
    case Qt::Key_Escape:
      if (m_frame.isEmpty() && !m_pinned) break;
      if (m_frame.isEmpty()) m_pinned = false;
      setFrame({});
      update();
      return;
    default: break;
  }
  const bool frames = isArrow && event->modifiers().testFlag(Qt::ShiftModifier) && m_row >= 0;
  if (frames && m_frame.isEmpty()) m_frameStart = {m_column, m_row};
  Canvas::keyPressEvent(event);
  if (!frames) return;
  const QPoint last(m_column, m_row);
  setFrame(QRect(QPoint(std::min(last.x(), m_frameStart.x()), std::min(last.y(), m_frameStart.y())),
                 QPoint(std::max(last.x(), m_frameStart.x()), std::max(last.y(), m_frameStart.y()))));
}

}  // namespace kindred::ui

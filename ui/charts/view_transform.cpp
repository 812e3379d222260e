#include "ui/charts/view_transform.h"

#include <algorithm>

namespace kindred::ui {

void ViewTransform::fit(const QRectF& data, const QRectF& view, bool keepAspect, bool flipped) {
  m_data = data.width() > 0 && data.height() > 0 ? data : data.adjusted(-0.5, -0.5, 0.5, 0.5);
  m_keepAspect = keepAspect;
  m_flipped = flipped;
  m_zoom = 1;
  m_moved = {};
  resize(view);
}

void ViewTransform::resize(const QRectF& view) {
  m_view = view;
  m_baseX = std::max(1.0, view.width()) / m_data.width();
  m_baseY = std::max(1.0, view.height()) / m_data.height();
  if (m_keepAspect) m_baseX = m_baseY = std::min(m_baseX, m_baseY);
}

void ViewTransform::zoomAt(const QPointF& viewPoint, double factor) {
  const QPointF before = toData(viewPoint);
  m_zoom = std::clamp(m_zoom * factor, 1.0, zoomLimit());
  if (m_zoom == 1) {
    m_moved = {};
    return;
  }
  m_moved += before - toData(viewPoint);
}

void ViewTransform::pan(const QPointF& viewDelta) {
  m_moved -= QPointF(viewDelta.x() / scaleX(), (m_flipped ? -1 : 1) * viewDelta.y() / scaleY());
}

void ViewTransform::setZoomLimits(double across, double down) {
  m_limitX = std::max(1.0, across);
  m_limitY = std::max(1.0, down);
  m_zoom = std::min(m_zoom, zoomLimit());
}

bool ViewTransform::showAs(const ViewTransform& other) {
  if (m_data == other.m_data && m_zoom == other.m_zoom && m_moved == other.m_moved) return false;
  const QRectF view = m_view;
  *this = other;
  resize(view);
  return true;
}

void ViewTransform::keepInside() {
  const auto spare = [](double data, double seen) { return std::max(0.0, (data - seen) / 2); };
  const double x = spare(m_data.width(), m_view.width() / scaleX());
  const double y = spare(m_data.height(), m_view.height() / scaleY());
  m_moved = {std::clamp(m_moved.x(), -x, x), std::clamp(m_moved.y(), -y, y)};
}

QPointF ViewTransform::toView(const QPointF& data) const {
  const QPointF from = data - m_data.center() - m_moved;
  return m_view.center() + QPointF(from.x() * scaleX(), (m_flipped ? -1 : 1) * from.y() * scaleY());
}

QPointF ViewTransform::toData(const QPointF& view) const {
  const QPointF from = view - m_view.center();
  return m_data.center() + m_moved + QPointF(from.x() / scaleX(), (m_flipped ? -1 : 1) * from.y() / scaleY());
}

QRectF ViewTransform::toView(const QRectF& data) const {
  return QRectF(toView(data.topLeft()), toView(data.bottomRight())).normalized();
}

}  // namespace kindred::ui

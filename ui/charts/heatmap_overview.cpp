#include "ui/charts/heatmap_overview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/charts/heatmap_canvas.h"
#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kOverviewSide = 132;
constexpr double kLeastWindow = 5;  // pixels: the rectangle is seen however small the part

}  // namespace

HeatmapOverview::HeatmapOverview(HeatmapCanvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas) {
  setFocusPolicy(Qt::StrongFocus);
  connect(&canvas, &Canvas::viewChanged, this, qOverload<>(&QWidget::update));
  whenThemed(this, [this] { setFixedSize(sizeHint()); });
  whenTranslated(this, [this] {
    setAccessibleName(tr("Overview of the map"));
    setToolTip(tr("Drag the frame to move. Wheel or + and − to zoom."));
  });
}

QSize HeatmapOverview::sizeHint() const { return {theme().px(kOverviewSide), theme().px(kOverviewSide)}; }

QRectF HeatmapOverview::mapPlace() const { return QRectF(rect()).adjusted(1, 1, -1, -1); }

QRectF HeatmapOverview::window() const {
  if (m_canvas.rows() == 0 || m_canvas.columns() == 0) return {};
  const QRectF place = mapPlace();
  const QRect seen = m_canvas.cellsInSight();
  const double x = place.width() / m_canvas.columns(), y = place.height() / m_canvas.rows();
  QRectF window(place.left() + seen.left() * x, place.top() + seen.top() * y, seen.width() * x, seen.height() * y);
  const double wide = std::max(0.0, (kLeastWindow - window.width()) / 2);
  const double high = std::max(0.0, (kLeastWindow - window.height()) / 2);
  return window.adjusted(-wide, -high, wide, high);
}

void HeatmapOverview::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const QRectF place = mapPlace();
  painter.fillRect(rect(), t.color(Role::Surface));
  if (m_canvas.rows() > 0 && m_canvas.columns() > 0) {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_canvas.tiles().draw(painter, QRect(0, 0, m_canvas.columns(), m_canvas.rows()), place,
                          m_canvas.tiles().grid().top());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  }
  painter.setPen(t.color(Role::Border));
  painter.drawRect(place.adjusted(0, 0, -1, -1));
  painter.setPen(QPen(t.color(Role::Surface), t.px(3)));
  painter.drawRect(window());
  painter.setPen(QPen(t.color(Role::Text), t.px(1.5)));
  painter.drawRect(window());
  if (paint::hasKeyboardFocus(*this)) paint::focusRing(painter, rect(), t);
}

void HeatmapOverview::lookAt(const QPointF& place) {
  const QRectF map = mapPlace();
  m_canvas.centreOn({(place.x() - map.left()) / map.width() * m_canvas.columns(),
                     (place.y() - map.top()) / map.height() * m_canvas.rows()});
}

void HeatmapOverview::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) lookAt(event->position());
}

void HeatmapOverview::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton)) lookAt(event->position());
}

void HeatmapOverview::keyPressEvent(QKeyEvent* event) {
  const QRectF now = window();
  QPointF to = now.center();
  switch (event->key()) {
    case Qt::Key_Left: to.rx() -= now.width() / 2; break;
    case Qt::Key_Right: to.rx() += now.width() / 2; break;
    case Qt::Key_Up: to.ry() -= now.height() / 2; break;
    case Qt::Key_Down: to.ry() += now.height() / 2; break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return m_canvas.zoomIn();
    case Qt::Key_Minus: return m_canvas.zoomOut();
    case Qt::Key_0: return m_canvas.fitView();
    default: return QWidget::keyPressEvent(event);
  }
  lookAt(to);
}

}  // namespace kindred::ui

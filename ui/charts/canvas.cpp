#include "ui/charts/canvas.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

Canvas::Canvas(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  whenThemed(this, [this] { update(); });
}

QSize Canvas::sizeHint() const { return {theme().px(480), theme().px(320)}; }

QSize Canvas::minimumSizeHint() const { return {theme().px(160), theme().px(100)}; }

void Canvas::changed() {
  transformed();
  update();
  emit viewChanged();
}

void Canvas::zoomIn() {
  m_transform.zoomAt(plotArea().center(), kZoomStep);
  changed();
}

void Canvas::zoomOut() {
  m_transform.zoomAt(plotArea().center(), 1 / kZoomStep);
  changed();
}

void Canvas::fitView() { dataChanged(); }

void Canvas::showAs(const Canvas& other) {
  if (m_transform.showAs(other.m_transform)) changed();
}

void Canvas::dataChanged() {
  m_transform.fit(dataArea(), plotArea(), keepsAspect(), isFlipped());
  changed();
}

void Canvas::showTip(const QPointF& at, const QStringList& lines) {
  if (lines == m_tip && at == m_tipAt) return;
  m_tip = lines;
  m_tipAt = at;
  setAccessibleDescription(lines.join(QStringLiteral(", ")));
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
  update();
}

void Canvas::startPan(const QPointF& at) {
  m_panFrom = at;
  m_panning = true;
  setCursor(Qt::ClosedHandCursor);
}

void Canvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(theme().font(FontRole::Tiny));
  draw(painter);
  if (!m_tip.isEmpty()) drawTip(painter);
  if (paint::hasKeyboardFocus(*this)) paint::focusRing(painter, rect(), theme());
}

void Canvas::drawTip(QPainter& painter) const {
  const Theme& t = theme();
  const QFont bold = t.font(FontRole::SmallBold);
  const QFont plain = t.font(FontRole::Small);
  const int line = t.px(16);
  int width = QFontMetrics(bold).horizontalAdvance(m_tip.front());
  for (const QString& text : m_tip.mid(1)) width = std::max(width, QFontMetrics(plain).horizontalAdvance(text));
  QRect box(0, 0, width + t.px(20), static_cast<int>(m_tip.size()) * line + t.px(14));
  QPoint corner = m_tipAt.toPoint() + QPoint(t.px(14), -box.height() / 2);
  if (corner.x() + box.width() > this->width()) corner.setX(m_tipAt.toPoint().x() - t.px(14) - box.width());
  corner.setX(std::max(0, corner.x()));
  corner.setY(std::clamp(corner.y(), 0, std::max(0, height() - box.height())));
  box.moveTopLeft(corner);
  paint::box(painter, box, t.px(4), t.color(Role::Tip), {});
  painter.setPen(t.color(Role::OnTip));
  QRect row(box.left() + t.px(10), box.top() + t.px(7), width, line);
  for (qsizetype i = 0; i < m_tip.size(); ++i, row.translate(0, line)) {
    painter.setFont(i == 0 ? bold : plain);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_tip[i]);
  }
}

void Canvas::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_transform.isFitted()) m_transform.fit(dataArea(), plotArea(), keepsAspect(), isFlipped());
  else m_transform.resize(plotArea());
  changed();
}

void Canvas::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / 120.0;
  if (steps == 0 || !canZoom()) return event->ignore();
  m_transform.zoomAt(event->position(), std::pow(kZoomStep, steps));
  changed();
  event->accept();
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
  if (!m_panning) return;
  m_transform.pan(event->position() - m_panFrom);
  m_panFrom = event->position();
  changed();
}

void Canvas::mouseReleaseEvent(QMouseEvent*) {
  if (!m_panning) return;
  m_panning = false;
  unsetCursor();
}

void Canvas::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  if (!m_byKeys) letGo();
}

void Canvas::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  m_byKeys = false;
  letGo();
}

bool Canvas::event(QEvent* event) {
  if (event->type() == QEvent::KeyPress) m_byKeys = true;
  if (event->type() == QEvent::MouseMove) m_byKeys = false;
  return QWidget::event(event);
}

void Canvas::keyPressEvent(QKeyEvent* event) {
  const auto move = [&](int dx, int dy) { return moveCursor(dx, dy); };
  bool handled = true;
  switch (event->key()) {
    case Qt::Key_Left: handled = move(-1, 0); break;
    case Qt::Key_Right: handled = move(1, 0); break;
    case Qt::Key_Up: handled = move(0, -1); break;
    case Qt::Key_Down: handled = move(0, 1); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      handled = canZoom() && !(event->modifiers() & Qt::ControlModifier);
      if (handled) zoomIn();
      break;
    case Qt::Key_Minus:
      handled = canZoom() && !(event->modifiers() & Qt::ControlModifier);
      if (handled) zoomOut();
      break;
    case Qt::Key_0:
      handled = canZoom() && !(event->modifiers() & Qt::ControlModifier);
      if (handled) fitView();
      break;
    default: handled = false;
  }
  if (!handled) QWidget::keyPressEvent(event);
}

}  // namespace kindred::ui

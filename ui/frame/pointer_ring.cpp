#include "ui/frame/pointer_ring.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr double kRingWidth = 2;
constexpr double kRingRadius = 6;
constexpr double kRingAway = 3;

}  // namespace

PointerRing::PointerRing(QWidget* window) : QWidget(window) {
  setObjectName(QStringLiteral("pointerRing"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
}

void PointerRing::pointAt(QWidget* target) {
  m_target = target;
  // Of what scrolls, the part that is seen.
  const QRect seen =
      target != nullptr && window()->isAncestorOf(target) ? target->visibleRegion().boundingRect() : QRect();
  const bool shown = !seen.isEmpty();
  if (shown) {
    const int away = theme().px(kRingAway);
    const QRect place(target->mapTo(parentWidget(), seen.topLeft()), seen.size());
    const QRect wanted = place.adjusted(-away, -away, away, away).intersected(parentWidget()->rect());
    if (geometry() != wanted) setGeometry(wanted);
  }
  if (isVisible() != shown) setVisible(shown);
  if (shown) raise();
}

void PointerRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double width = theme().px(kRingWidth), radius = theme().px(kRingRadius);
  painter.setPen(QPen(theme().color(Role::Accent), width));
  painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

}  // namespace kindred::ui

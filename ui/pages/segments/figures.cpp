#include "ui/pages/segments/figures.h"

#include <QPainter>

#include "ui/theme/style_paint.h"

namespace kindred::ui::segments {
namespace {

constexpr double kPerDoubling = 0.25;
constexpr int kSwatch = 16;
constexpr double kEnd = 0.05;

}  // namespace

ColourButton::ColourButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ColourButton::setColour(int colour) {
  m_colour = colour;
  update();
}

QSize ColourButton::sizeHint() const { return {theme().px(50), theme().px(28)}; }

void ColourButton::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  paint::box(painter, rect(), t.px(4), t.color(underMouse() ? Role::Hover : Role::Raised), t.color(Role::BorderCtl));
  if (m_colour >= 0) painter.drawPixmap(t.px(7), (height() - t.px(kSwatch)) / 2, swatch(m_colour, devicePixelRatioF()));
  paint::chevron(painter, rect().adjusted(width() - t.px(20), 0, 0, 0), Qt::DownArrow, t.color(Role::Text3), t.px(7));
  if (paint::hasKeyboardFocus(*this)) paint::focusRing(painter, rect(), t);
}

QPixmap swatch(int colour, double ratio) {
  const int side = theme().px(kSwatch);
  QPixmap pixmap(QSize(side, side) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const SegmentColour look = theme().segment(colour);
  painter.setBrush(look.fill);
  drawMarker(painter, look.shape, QPointF(side / 2.0, side / 2.0), side * 0.42);
  return pixmap;
}

AgainstAll::AgainstAll(double value, double overall, int colour, QWidget* parent)
    : QWidget(parent), m_place(place(value, overall)), m_colour(colour) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

double AgainstAll::place(double value, double overall) {
  if (value == overall) return 0.5;
  if (value <= 0) return kEnd;
  if (overall <= 0) return 1 - kEnd;
  return std::clamp(0.5 + kPerDoubling * std::log2(value / overall), kEnd, 1 - kEnd);
}

QSize AgainstAll::sizeHint() const { return {theme().px(82), theme().px(18)}; }

QSize AgainstAll::minimumSizeHint() const { return {theme().px(28), theme().px(18)}; }

void AgainstAll::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const int middle = height() / 2;
  painter.fillRect(0, middle, width(), t.px(2), t.color(Role::NeutralWeak));
  painter.fillRect(width() / 2, middle - t.px(5), 1, 2 * t.px(5) + t.px(2), t.color(Role::BorderStrong));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.segment(m_colour).fill);
  const double radius = t.px(5);
  const double x = std::clamp(m_place * width(), radius, width() - radius);
  painter.drawEllipse(QPointF(x, middle + t.px(2) / 2.0), radius, radius);
}

ShareBar::ShareBar(double share, int colour, QWidget* parent) : QWidget(parent), m_share(share), m_colour(colour) {
  setSizePolicy(colour < 0 ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share) {
  m_share = share;
  update();
}

QSize ShareBar::sizeHint() const { return {theme().px(34), theme().px(8)}; }

void ShareBar::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  if (m_colour < 0) painter.fillRect(rect(), t.color(Role::NeutralWeak));
  QRect filled = rect();
  filled.setWidth(static_cast<int>(std::lround(width() * std::clamp(m_share, 0.0, 1.0))));
  painter.fillRect(filled, m_colour < 0 ? t.color(Role::Accent) : t.segment(m_colour).fill);
}

}  // namespace kindred::ui::segments

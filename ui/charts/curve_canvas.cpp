#include "ui/charts/curve_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/selection.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kTickLabels = 20;
constexpr int kPoints = 400;  // of the curve as it is drawn
constexpr int kSteps = 100;   // from end to end by arrow keys

}  // namespace

CurveCanvas::CurveCanvas(QWidget* parent) : Canvas(parent) {}

void CurveCanvas::setData(CurveData data) {
  m_data = std::move(data);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF CurveCanvas::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  const double left = metrics.horizontalAdvance(formatPercent(1)) + theme().px(18);
  return QRectF(rect()).adjusted(left, theme().px(8), -theme().px(14), -theme().px(kTickLabels + kAxisTitleHeight));
}

QPointF CurveCanvas::placeOf(std::int64_t at) const {
  const QRectF area = plotArea();
  const double across = count() > 0 ? static_cast<double>(at) / static_cast<double>(count()) : 0;
  const double share = m_data.shares.empty() ? 0 : m_data.shares[static_cast<std::size_t>(at)];
  return {area.left() + across * area.width(), area.bottom() - share * area.height()};
}

QPolygonF CurveCanvas::curve(std::int64_t until) const {
  QPolygonF line;
  const std::int64_t step = std::max<std::int64_t>(1, count() / kPoints);
  // The first stretch is the steepest.
  for (std::int64_t at = 0; at < until; at += at < step ? std::max<std::int64_t>(1, step / 8) : step)
    line << placeOf(at);
  return line << placeOf(until);
}

void CurveCanvas::draw(QPainter& painter) {
  if (m_data.shares.size() < 2) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setRenderHint(QPainter::Antialiasing);
  const auto fillUnder = [&](std::int64_t until, Role role) {
    QPolygonF under = curve(until);
    under << QPointF(under.last().x(), area.bottom()) << area.bottomLeft();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(role));
    painter.drawPolygon(under);
  };
  fillUnder(count(), Role::NeutralWeak);
  if (m_data.marked > 0) fillUnder(m_data.marked, Role::AccentMid);
  drawAxes(painter);
  painter.setPen(QPen(t.color(Role::Text2), t.px(1.5)));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(curve(count()));
  drawMark(painter);
  if (m_current < 0) return;
  painter.setPen(QPen(t.color(Role::Text), 1));
  painter.setBrush(t.color(Role::Surface));
  painter.drawEllipse(placeOf(m_current), t.px(4), t.px(4));
}

void CurveCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(t.font(FontRole::Tiny));
  for (const double share : {0.0, 0.5, 0.8, 1.0}) {
    const double y = area.bottom() - share * area.height();
    painter.setPen(t.color(share == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     formatPercent(share));
  }
  std::vector<AxisLabel> labels;
  for (const double tick : niceTicks(static_cast<double>(count()), 4, true)) {
    if (tick > static_cast<double>(count())) break;
    labels.push_back({area.left() + tick / static_cast<double>(count()) * area.width(), shortNumber(tick)});
  }
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(4));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF line(area.left(), area.bottom() + t.px(kTickLabels), area.width(), t.px(kAxisTitleHeight));
  painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_data.across, Qt::ElideRight, line.width()));
}

void CurveCanvas::drawMark(QPainter& painter) const {
  if (m_data.marked < 0) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  const QPointF at = placeOf(m_data.marked);
  painter.setPen(QPen(t.color(Role::Accent), 1, Qt::DashLine));
  painter.drawLine(QPointF(area.left(), at.y()), at);
  painter.drawLine(at, QPointF(at.x(), area.bottom()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(at, t.px(4), t.px(4));
  const QFont bold = t.font(FontRole::SmallBold), plain = t.font(FontRole::Small);
  const double width = std::max(QFontMetricsF(bold, this).horizontalAdvance(m_data.note),
                                QFontMetricsF(plain, this).horizontalAdvance(m_data.noteBelow)) +
                       1;
  const double line = t.px(16);
  // Beside the point, and within the plot; a curve that is nearly straight leaves room only beneath, one that falls above.
  const double left = std::clamp(at.x() + t.px(12), area.left() + t.px(4), std::max(area.left(), area.right() - width));
  const bool falls = m_data.shares.back() < m_data.shares.front();
  const double top =
      falls ? std::max(at.y() - t.px(8) - 2 * line, area.top()) : std::min(at.y() + t.px(8), area.bottom() - 2 * line);
  const QRectF first(left, top, width, line);
  painter.setPen(t.color(Role::Text));
  painter.setFont(bold);
  painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, m_data.note);
  painter.setPen(t.color(Role::Text2));
  painter.setFont(plain);
  painter.drawText(first.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter, m_data.noteBelow);
}

std::int64_t CurveCanvas::countAt(const QPointF& place) const {
  const QRectF area = plotArea();
  if (m_data.shares.size() < 2 || !area.adjusted(0, 0, 1, 1).contains(place)) return -1;
  return std::clamp<std::int64_t>(std::llround((place.x() - area.left()) / area.width() * static_cast<double>(count())),
                                  0, count());
}

void CurveCanvas::setCurrent(std::int64_t at) {
  if (at == m_current) return;
  m_current = at;
  if (at >= 0 && m_describe) showTip(placeOf(at), m_describe(at));
  else showTip({}, {});
  update();
}

bool CurveCanvas::moveCursor(int dx, int) {
  if (m_data.shares.size() < 2 || dx == 0) return false;
  const std::int64_t step = std::max<std::int64_t>(1, count() / kSteps);
  setCurrent(m_current < 0 ? std::max<std::int64_t>(m_data.marked, 0)
                           : std::clamp<std::int64_t>(m_current + dx * step, 0, count()));
  return true;
}

void CurveCanvas::mouseMoveEvent(QMouseEvent* event) { setCurrent(countAt(event->position())); }

void CurveCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const std::int64_t at = countAt(event->position());
  if (event->button() == Qt::LeftButton && at >= 0) emit picked(at, setModeOf(event->modifiers()));
}

void CurveCanvas::letGo() { setCurrent(-1); }

void CurveCanvas::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current >= 0) emit picked(m_current, setModeOf(event->modifiers()));
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui

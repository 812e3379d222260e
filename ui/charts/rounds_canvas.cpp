#include "ui/charts/rounds_canvas.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kRoundLabels = 20;
constexpr int kNames = 22;  // the row of names above the plot
constexpr int kSample = 16;
constexpr int kLeastHeight = 90;

Role roleOf(bool right) { return right ? Role::Accent : Role::Text2; }

double lastOf(const RoundsLine& line) {
  const auto found = std::find_if(line.values.rbegin(), line.values.rend(), [](double v) { return !std::isnan(v); });
  return found == line.values.rend() ? std::nan("") : *found;
}

}  // namespace

QString figureText(double value) { return QLocale().toString(value, 'g', 4); }

RoundsCanvas::RoundsCanvas(QWidget* parent) : Canvas(parent) {}

void RoundsCanvas::setData(RoundsData data) {
  m_data = std::move(data);
  setCurrent(std::min(m_current, m_data.count()));
  dataChanged();
}

QSize RoundsCanvas::minimumSizeHint() const { return {theme().px(200), theme().px(kLeastHeight)}; }

QRectF RoundsCanvas::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  const auto room = [&](bool right) {
    if (line(right).values.empty()) return static_cast<double>(theme().px(14));
    const Extent extent = extentOf(line(right));
    return std::max(metrics.horizontalAdvance(figureText(extent.low)),
                    metrics.horizontalAdvance(figureText(extent.high))) +
           theme().px(14);
  };
  return QRectF(rect()).adjusted(room(false), theme().px(kNames + 4), -room(true),
                                 -theme().px(kRoundLabels + kAxisTitleHeight));
}

// A line of one value lies in the middle.
RoundsCanvas::Extent RoundsCanvas::extentOf(const RoundsLine& line) const {
  std::optional<Extent> extent;
  for (const double value : line.values) {
    if (std::isnan(value)) continue;
    extent = extent ? Extent{std::min(extent->low, value), std::max(extent->high, value)} : Extent{value, value};
  }
  if (!extent) return {};
  if (extent->low < extent->high) return *extent;
  const double around = extent->low == 0 ? 1 : std::abs(extent->low) / 2;
  return {extent->low - around, extent->high + around};
}

double RoundsCanvas::across(int round) const {
  const QRectF area = plotArea();
  return m_data.count() > 1 ? area.left() + area.width() * (round - 1) / (m_data.count() - 1) : area.center().x();
}

std::optional<QPointF> RoundsCanvas::placeOf(int round, bool right) const {
  const RoundsLine& of = line(right);
  if (round < 1 || static_cast<std::size_t>(round) > of.values.size()) return std::nullopt;
  const double value = of.values[static_cast<std::size_t>(round) - 1];
  if (std::isnan(value)) return std::nullopt;
  const Extent extent = extentOf(of);
  const QRectF area = plotArea();
  return QPointF(across(round), area.bottom() - area.height() * (value - extent.low) / (extent.high - extent.low));
}

void RoundsCanvas::draw(QPainter& painter) {
  if (m_data.count() == 0) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(theme().font(FontRole::Tiny));
  drawScale(painter, false);
  drawScale(painter, true);
  drawRounds(painter);
  drawNames(painter);
  for (const bool right : {false, true}) drawLine(painter, right);
  if (m_data.marked > 0) {
    painter.setPen(QPen(theme().color(Role::Accent), 1, Qt::DashLine));
    const QRectF area = plotArea();
    painter.drawLine(QPointF(across(m_data.marked), area.top()), QPointF(across(m_data.marked), area.bottom()));
    drawPoint(painter, m_data.marked);
  }
  if (m_current > 0) drawPoint(painter, m_current);
}

void RoundsCanvas::drawLine(QPainter& painter, bool right) const {
  QPolygonF points;
  for (int round = 1; round <= m_data.count(); ++round) {
    if (const auto place = placeOf(round, right)) points << *place;
  }
  painter.setPen(QPen(theme().color(roleOf(right)), theme().px(1.5)));
  painter.setBrush(Qt::NoBrush);
  if (points.size() > 1) painter.drawPolyline(points);
  else if (points.size() == 1) painter.drawEllipse(points.front(), theme().px(2), theme().px(2));
}

// The least and the greatest value, at the ends of the line.
void RoundsCanvas::drawScale(QPainter& painter, bool right) const {
  if (line(right).values.empty()) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  const Extent extent = extentOf(line(right));
  for (const auto& [value, y] : {std::pair{extent.low, area.bottom()}, std::pair{extent.high, area.top()}}) {
    if (!right) {
      painter.setPen(t.color(y == area.bottom() ? Role::BorderStrong : Role::Grid));
      painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.setPen(t.color(right ? Role::AccentText : Role::Text2));
    const QRectF room = right ? QRectF(area.right() + t.px(6), y - t.px(8), width() - area.right() - t.px(6), t.px(16))
                              : QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16));
    painter.drawText(room, (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, figureText(value));
  }
}

void RoundsCanvas::drawRounds(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setPen(t.color(Role::Text2));
  std::vector<AxisLabel> labels{{across(1), QLocale().toString(1)}};
  for (const double tick : niceTicks(m_data.count(), 5, true)) {
    if (tick > 1 && tick <= m_data.count())
      labels.push_back({across(static_cast<int>(tick)), QLocale().toString(static_cast<int>(tick))});
  }
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(4));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF row(area.left(), area.bottom() + t.px(kRoundLabels), area.width(), t.px(kAxisTitleHeight));
  painter.drawText(row, Qt::AlignCenter, metrics.elidedText(m_data.across, Qt::ElideRight, row.width()));
}

// With what each came to last.
void RoundsCanvas::drawNames(QPainter& painter) const {
  const Theme& t = theme();
  const QFontMetricsF metrics(painter.font(), this);
  double left = t.px(12);
  for (const bool right : {false, true}) {
    if (line(right).values.empty()) continue;
    const QString name = line(right).name + QChar(0x2002) + figureText(lastOf(line(right)));
    const double y = t.px(kNames) / 2.0;
    painter.setPen(QPen(t.color(roleOf(right)), t.px(2)));
    painter.drawLine(QPointF(left, y), QPointF(left + t.px(kSample), y));
    left += t.px(kSample + 6);
    painter.setPen(t.color(Role::Text2));
    const QRectF room(left, 0, std::max(0.0, width() - left - t.px(8)), t.px(kNames));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, room.width()));
    left += metrics.horizontalAdvance(name) + t.px(18);
  }
}

void RoundsCanvas::drawPoint(QPainter& painter, int round) const {
  for (const bool right : {false, true}) {
    const auto place = placeOf(round, right);
    if (!place) continue;
    painter.setPen(QPen(theme().color(roleOf(right)), theme().px(1.5)));
    painter.setBrush(theme().color(Role::Surface));
    painter.drawEllipse(*place, theme().px(3.5), theme().px(3.5));
  }
}

void RoundsCanvas::setCurrent(int round) {
  if (round == m_current) return;
  m_current = round;
  QStringList lines;
  QPointF at;
  for (const bool right : {false, true}) {
    const auto place = placeOf(round, right);
    if (!place) continue;
    at = *place;
    if (lines.isEmpty()) lines << m_data.round.arg(QLocale().toString(round));
    lines << line(right).name + QChar(0x2002) + figureText(line(right).values[static_cast<std::size_t>(round) - 1]);
  }
  showTip(at, lines);
  update();
}

bool RoundsCanvas::moveCursor(int dx, int) {
  if (m_data.count() == 0 || dx == 0) return false;
  setCurrent(m_current == 0 ? std::max(1, m_data.marked) : std::clamp(m_current + dx, 1, m_data.count()));
  return true;
}

void RoundsCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QRectF area = plotArea();
  if (m_data.count() == 0 || !area.adjusted(-4, -4, 4, 4).contains(event->position())) return setCurrent(0);
  const double share = (event->position().x() - area.left()) / std::max(1.0, area.width());
  setCurrent(std::clamp(1 + static_cast<int>(std::lround(share * (m_data.count() - 1))), 1, m_data.count()));
}

void RoundsCanvas::letGo() { setCurrent(0); }

}  // namespace kindred::ui

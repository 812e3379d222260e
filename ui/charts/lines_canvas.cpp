#include "ui/charts/lines_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kMostTicks = 4;
constexpr int kStepLabels = 22;
constexpr double kBack = 0.45;  // opacity of lines that stand back

}  // namespace

LinesCanvas::LinesCanvas(QWidget* parent) : Canvas(parent) {}

void LinesCanvas::setData(LinesData data) {
  m_data = std::move(data);
  double greatest = 0;
  for (const auto& line : m_data.lines)
    for (const double value : line.values) greatest = std::max(greatest, value);
  m_ticks = niceTicks(greatest, kMostTicks, m_data.isWhole);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF LinesCanvas::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  double left = 0;
  for (const double tick : m_ticks) left = std::max(left, metrics.horizontalAdvance(shortNumber(tick)));
  return QRectF(rect()).adjusted(left + theme().px(18), theme().px(12), -theme().px(18), -theme().px(kStepLabels));
}

double LinesCanvas::across(int step) const {
  const QRectF area = plotArea();
  return steps() < 2 ? area.center().x() : area.left() + area.width() * step / (steps() - 1);
}

QPointF LinesCanvas::placeOf(std::size_t line, int step) const {
  const QRectF area = plotArea();
  const double value = m_data.lines[line].values[static_cast<std::size_t>(step)];
  return {across(step), area.bottom() - value / m_ticks.back() * area.height()};
}

void LinesCanvas::draw(QPainter& painter) {
  if (m_data.lines.empty() || steps() == 0) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawAxes(painter);
  if (m_current >= 0) {
    painter.setPen(theme().color(Role::BorderStrong));
    painter.drawLine(QPointF(across(m_current), plotArea().top()), QPointF(across(m_current), plotArea().bottom()));
  }
  for (std::size_t line = 0; line < m_data.lines.size(); ++line) {
    if (static_cast<int>(line) != m_data.marked) drawLine(painter, line);
  }
  if (m_data.marked >= 0) drawLine(painter, static_cast<std::size_t>(m_data.marked));
}

void LinesCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(t.font(FontRole::Tiny));
  for (const double tick : m_ticks) {
    const double y = area.bottom() - tick / m_ticks.back() * area.height();
    painter.setPen(t.color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(tick));
  }
  std::vector<AxisLabel> labels;
  for (int step = 0; step < steps(); ++step)
    labels.push_back({across(step), m_data.steps[static_cast<std::size_t>(step)]});
  drawEvenLabels(painter, labels, t.px(4), width() - t.px(4), area.bottom() + t.px(5));
}

void LinesCanvas::drawLine(QPainter& painter, std::size_t line) const {
  const Theme& t = theme();
  const bool marked = m_data.marked < 0 || static_cast<int>(line) == m_data.marked;
  QPen pen(t.segment(m_data.lines[line].colour).line, t.px(static_cast<int>(line) == m_data.marked ? 2.5 : 1.5));
  painter.setOpacity(marked ? 1 : kBack);
  const int whole = m_data.lastIsPartial ? steps() - 1 : steps();
  QPolygonF points;
  for (int step = 0; step < whole; ++step) points << placeOf(line, step);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(pen);
  if (points.size() > 1) painter.drawPolyline(points);
  if (m_data.lastIsPartial && steps() > 1) {
    pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.drawLine(placeOf(line, steps() - 2), placeOf(line, steps() - 1));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(pen.color());
  if (steps() == 1) painter.drawEllipse(placeOf(line, 0), t.px(3), t.px(3));
  if (m_current >= 0) painter.drawEllipse(placeOf(line, m_current), t.px(3), t.px(3));
  painter.setOpacity(1);
}

void LinesCanvas::setCurrent(int step) {
  if (step == m_current) return;
  m_current = step;
  QStringList words;
  if (step >= 0) {
    words << m_data.steps[static_cast<std::size_t>(step)];
    if (m_data.lastIsPartial && step == steps() - 1) words.front() += QStringLiteral(", ") + m_data.partial;
    for (const auto& line : m_data.lines)
      words << line.name + QChar(0x2002) + m_data.text(line.values[static_cast<std::size_t>(step)]);
  }
  showTip(step < 0 ? QPointF() : QPointF(across(step), plotArea().center().y()), words);
  update();
}

bool LinesCanvas::moveCursor(int dx, int /*dy*/) {
  if (steps() == 0 || dx == 0) return false;
  setCurrent(m_current < 0 ? (dx > 0 ? 0 : steps() - 1) : std::clamp(m_current + dx, 0, steps() - 1));
  return true;
}

void LinesCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QRectF area = plotArea();
  if (steps() == 0 || !area.adjusted(-4, -4, 4, 4).contains(event->position())) return setCurrent(-1);
  const double share = (event->position().x() - area.left()) / std::max(1.0, area.width());
  setCurrent(std::clamp(static_cast<int>(std::lround(share * (steps() - 1))), 0, steps() - 1));
}

}  // namespace kindred::ui

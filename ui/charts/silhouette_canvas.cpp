#include "ui/charts/silhouette_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/selection.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

constexpr int kGroupGap = 6;
constexpr int kTickRow = 20;
constexpr int kChipRoom = 34;
constexpr int kMeanRow = 18;
constexpr double kTickStep = 0.25;

}  // namespace

SilhouetteCanvas::SilhouetteCanvas(QWidget* parent) : Canvas(parent) {}

void SilhouetteCanvas::setData(SilhouetteData data) {
  m_data = std::move(data);
  m_bars = 0;
  m_least = 0;
  for (const auto& group : m_data.groups) {
    m_bars += static_cast<int>(group.widths.size());
    for (const double width : group.widths) m_least = std::min(m_least, width);
  }
  m_least = std::floor(m_least / kTickStep) * kTickStep;
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF SilhouetteCanvas::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kChipRoom), t.px(kMeanRow), -t.px(16), -t.px(kTickRow + kAxisTitleHeight));
}

double SilhouetteCanvas::barHeight() const {
  const double gaps = theme().px(kGroupGap) * std::max<double>(0, static_cast<double>(m_data.groups.size()) - 1);
  return m_bars > 0 ? std::max(0.0, plotArea().height() - gaps) / m_bars : 0;
}

double SilhouetteCanvas::topOf(std::size_t group) const {
  double top = plotArea().top();
  for (std::size_t i = 0; i < group; ++i)
    top += static_cast<double>(m_data.groups[i].widths.size()) * barHeight() + theme().px(kGroupGap);
  return top;
}

double SilhouetteCanvas::across(double width) const {
  const QRectF area = plotArea();
  return area.left() + (width - m_least) / (1 - m_least) * area.width();
}

SilhouetteCanvas::Place SilhouetteCanvas::find(int bar) const {
  auto rest = static_cast<std::size_t>(bar);
  for (std::size_t group = 0; group < m_data.groups.size(); ++group) {
    if (rest < m_data.groups[group].widths.size()) return {group, rest};
    rest -= m_data.groups[group].widths.size();
  }
  return {};
}

QRectF SilhouetteCanvas::placeOf(int bar) const {
  const Place place = find(bar);
  const double y = topOf(place.group) + static_cast<double>(place.bar) * barHeight();
  const double end = across(m_data.groups[place.group].widths[place.bar]);
  return QRectF(QPointF(across(0), y), QPointF(end, y + barHeight())).normalized();
}

int SilhouetteCanvas::barAt(const QPointF& place) const {
  if (m_bars == 0 || place.x() < plotArea().left() || place.x() > plotArea().right()) return -1;
  int first = 0;
  for (std::size_t group = 0; group < m_data.groups.size(); ++group) {
    const auto count = static_cast<int>(m_data.groups[group].widths.size());
    const double within = (place.y() - topOf(group)) / barHeight();
    if (within >= 0 && within < count) return first + static_cast<int>(within);
    first += count;
  }
  return -1;
}

void SilhouetteCanvas::draw(QPainter& painter) {
  if (m_bars == 0) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawAxis(painter);
  for (std::size_t group = 0; group < m_data.groups.size(); ++group) drawGroup(painter, group);
  drawMean(painter);
  if (m_current < 0) return;
  painter.setPen(QPen(theme().color(Role::Text), theme().px(1)));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(placeOf(m_current).adjusted(0, -theme().px(1), 0, theme().px(1)));
}

void SilhouetteCanvas::drawAxis(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  std::vector<AxisLabel> labels;
  for (double tick = m_least; tick < 1 + kTickStep / 2; tick += kTickStep) {
    painter.setPen(t.color(std::abs(tick) < kTickStep / 2 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(across(tick), area.top()), QPointF(across(tick), area.bottom()));
    labels.push_back({across(tick), formatNumber(tick)});
  }
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(4));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF line(area.left(), area.bottom() + t.px(kTickRow), area.width(), t.px(kAxisTitleHeight));
  painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_data.across, Qt::ElideRight, line.width()));
}

// The outline of all bars of a group: there may be more of them than pixels.
void SilhouetteCanvas::drawGroup(QPainter& painter, std::size_t group) const {
  const auto& [mark, widths] = m_data.groups[group];
  if (widths.empty()) return;
  const Theme& t = theme();
  const double top = topOf(group), height = barHeight();
  QPolygonF outline{QPointF(across(0), top)};
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const double y = top + static_cast<double>(i) * height;
    outline << QPointF(across(widths[i]), y) << QPointF(across(widths[i]), y + height);
  }
  const double bottom = top + static_cast<double>(widths.size()) * height;
  outline << QPointF(across(0), bottom);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.segment(mark.colour).fill);
  painter.drawPolygon(outline);
  const int side = t.px(16);
  if (bottom - top >= side) {
    const int y = static_cast<int>((top + bottom) / 2) - side / 2;
    SegmentChip::draw(painter, QRect(t.px(10), y, side, side), mark);
  }
}

void SilhouetteCanvas::drawMean(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const double x = across(m_data.mean);
  painter.setPen(QPen(t.color(Role::Text), t.px(1), Qt::DashLine));
  painter.drawLine(QPointF(x, area.top() - t.px(2)), QPointF(x, area.bottom()));
  painter.setFont(t.font(FontRole::TinyBold));
  painter.setPen(t.color(Role::Text));
  const double room = QFontMetricsF(painter.font(), this).horizontalAdvance(m_data.meanName) + 2;
  const double left = std::clamp(x - room / 2, 0.0, std::max(0.0, width() - room));
  painter.drawText(QRectF(left, 0, room, t.px(kMeanRow) - 2), Qt::AlignCenter, m_data.meanName);
}

void SilhouetteCanvas::setCurrent(int bar) {
  if (bar == m_current) return;
  m_current = bar;
  if (bar >= 0 && m_describe) showTip(placeOf(bar).center(), m_describe(bar));
  else showTip({}, {});
  update();
}

bool SilhouetteCanvas::moveCursor(int /*dx*/, int dy) {
  if (m_bars == 0 || dy == 0) return false;
  setCurrent(m_current < 0 ? 0 : std::clamp(m_current + dy, 0, m_bars - 1));
  return true;
}

void SilhouetteCanvas::mouseMoveEvent(QMouseEvent* event) { setCurrent(barAt(event->position())); }

void SilhouetteCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const int bar = barAt(event->position());
  if (event->button() == Qt::LeftButton && bar >= 0) emit picked(bar, setModeOf(event->modifiers()));
}

void SilhouetteCanvas::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current >= 0) emit picked(m_current, setModeOf(event->modifiers()));
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui

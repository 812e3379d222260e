#include "ui/charts/bars_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kTicks = 4;
constexpr int kNotes = 18;      // above the plot
constexpr int kBarLabels = 22;  // beneath it
constexpr int kNarrow = 2;      // pixels of a bar below which it shares them with its neighbours

}  // namespace

BarsCanvas::BarsCanvas(QWidget* parent) : Canvas(parent) {}

void BarsCanvas::setData(BarsData data) {
  m_data = std::move(data);
  double greatest = 0;
  for (const auto& bar : m_data.bars) greatest = std::max(greatest, bar.value);
  m_ticks = niceTicks(greatest, kTicks, m_data.isWhole);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF BarsCanvas::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  double left = 0;
  for (const double tick : m_ticks) left = std::max(left, metrics.horizontalAdvance(shortNumber(tick)));
  return QRectF(rect()).adjusted(left + theme().px(18), theme().px(m_data.notes.empty() ? 8 : kNotes), -theme().px(12),
                                 -theme().px(m_data.across.isEmpty() ? kBarLabels : kBarLabels + kAxisTitleHeight));
}

double BarsCanvas::yOf(double value) const {
  const QRectF area = plotArea();
  return area.bottom() - std::clamp(value / m_ticks.back(), 0.0, 1.0) * area.height();
}

QRectF BarsCanvas::column(int bar) const {
  const QRectF area = plotArea();
  const double wide = area.width() / std::max<double>(1, static_cast<double>(m_data.bars.size()));
  return {area.left() + bar * wide, area.top(), wide, area.height()};
}

int BarsCanvas::barAt(const QPointF& place) const {
  const QRectF area = plotArea();
  if (m_data.bars.empty() || place.x() < area.left() || place.x() >= area.right()) return -1;
  if (place.y() < area.top() || place.y() > area.bottom()) return -1;
  const double share = (place.x() - area.left()) / area.width();
  return std::min(static_cast<int>(share * static_cast<double>(m_data.bars.size())),
                  static_cast<int>(m_data.bars.size()) - 1);
}

void BarsCanvas::draw(QPainter& painter) {
  drawScale(painter);
  if (isCrowded()) drawCrowd(painter);
  for (int bar = 0; !isCrowded() && bar < static_cast<int>(m_data.bars.size()); ++bar) drawBar(painter, bar);
  painter.setPen(theme().color(Role::BorderStrong));
  const QRectF area = plotArea();
  painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
  drawNotes(painter);
}

bool BarsCanvas::isCrowded() const {
  return plotArea().width() < theme().px(kNarrow) * static_cast<double>(m_data.bars.size());
}

/// More bars than can be told apart: each strip of the plot is as high as the highest bar in it.
void BarsCanvas::drawCrowd(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const auto strips = static_cast<std::size_t>(std::max(1.0, area.width() / t.px(kNarrow)));
  const double wide = area.width() / static_cast<double>(strips);
  for (std::size_t strip = 0; strip < strips; ++strip) {
    const auto first = m_data.bars.begin() + static_cast<std::ptrdiff_t>(strip * m_data.bars.size() / strips);
    const auto last = m_data.bars.begin() + static_cast<std::ptrdiff_t>((strip + 1) * m_data.bars.size() / strips);
    const double left = area.left() + static_cast<double>(strip) * wide;
    const auto fill = [&](double value, Role role) {
      painter.fillRect(QRectF(left, yOf(value), wide, area.bottom() - yOf(value)), t.color(role));
    };
    const bool isCurrent = m_current >= first - m_data.bars.begin() && m_current < last - m_data.bars.begin();
    if (isCurrent) painter.fillRect(QRectF(left, area.top(), wide, area.height()), t.color(Role::Hover));
    fill(std::ranges::max(std::ranges::subrange(first, last), {}, &BarsData::Bar::value).value,
         m_data.hasSelection ? Role::Neutral : Role::AccentMid);
    if (m_data.hasSelection)
      fill(std::ranges::max(std::ranges::subrange(first, last), {}, &BarsData::Bar::selected).selected, Role::Accent);
  }
}

void BarsCanvas::drawScale(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  for (const double tick : m_ticks) {
    const double y = yOf(tick);
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(tick));
  }
  std::vector<AxisLabel> labels;
  const double wide = area.width() / std::max<double>(1, static_cast<double>(m_data.bars.size()));
  for (const auto& label : m_data.labels) labels.push_back({area.left() + label.at * wide, label.text});
  painter.setPen(t.color(Role::Text2));
  const double top = area.bottom() + t.px(5);
  drawAxisLabels(painter, labels, area.left() - t.px(8), width(), top, [&](double at) {
    painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + t.px(3)));
  });
  if (m_data.across.isEmpty()) return;
  const QRectF line(area.left(), area.bottom() + t.px(kBarLabels), area.width(), t.px(kAxisTitleHeight));
  painter.drawText(line, Qt::AlignCenter,
                   painter.fontMetrics().elidedText(m_data.across, Qt::ElideRight, static_cast<int>(line.width())));
}

void BarsCanvas::drawBar(QPainter& painter, int bar) const {
  const Theme& t = theme();
  const auto& shown = m_data.bars[static_cast<std::size_t>(bar)];
  const QRectF place = column(bar);
  const double gap = m_data.isTight ? std::min(1.0, place.width() * 0.1) : std::max(0.5, place.width() * 0.16);
  const auto box = [&](double value) {
    return QRectF(place.left() + gap / 2, yOf(value), place.width() - gap, place.bottom() - yOf(value));
  };
  const bool isCurrent = bar == m_current;
  if (isCurrent) painter.fillRect(place, t.color(Role::Hover));
  if (shown.isPartial) {
    painter.fillRect(box(shown.value), t.color(Role::NeutralWeak));
    painter.setPen(QPen(t.color(Role::Text2), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box(shown.value).adjusted(0, 0, -1, 0));
  } else {
    painter.fillRect(box(shown.value), t.color(m_data.hasSelection ? Role::Neutral : Role::AccentMid));
  }
  if (m_data.hasSelection && shown.selected > 0) painter.fillRect(box(shown.selected), t.color(Role::Accent));
}

void BarsCanvas::drawNotes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const double wide = area.width() / std::max<double>(1, static_cast<double>(m_data.bars.size()));
  const QFontMetricsF metrics(painter.font(), this);
  std::vector<QRectF> taken;
  painter.setPen(t.color(Role::Text2));
  for (const auto& note : m_data.notes) {
    const double at = area.left() + note.at * wide;
    const auto bar = static_cast<std::size_t>(std::clamp(note.at, 0.0, static_cast<double>(m_data.bars.size()) - 1));
    const double width = metrics.horizontalAdvance(note.text) + 1;
    const double left = std::clamp(at - width / 2, area.left(), std::max(area.left(), QWidget::width() - width));
    QRectF place(left, yOf(m_data.bars[bar].value) - t.px(3) - metrics.height(), width, metrics.height());
    if (place.top() < 0) place.moveTop(0);
    if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); })) continue;
    // Words over bars would not be read.
    bool isFree = true;
    for (int i = std::max(0, barAt({place.left(), area.center().y()}));
         i <= barAt({place.right() - 1, area.center().y()}); ++i) {
      isFree = isFree && yOf(m_data.bars[static_cast<std::size_t>(i)].value) >= place.bottom() - 1;
    }
    if (!isFree) place.moveTop(std::max(0.0, area.top() - t.px(kNotes) + 1));
    if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); })) continue;
    taken.push_back(place);
    painter.drawText(place, Qt::AlignCenter, note.text);
  }
}

QStringList BarsCanvas::tipOf(int bar) const {
  const QStringList& own = m_data.bars[static_cast<std::size_t>(bar)].tip;
  return own.isEmpty() && m_describe ? m_describe(bar) : own;
}

void BarsCanvas::setCurrent(int bar) {
  if (bar == m_current) return;
  m_current = bar;
  if (bar < 0) {
    showTip({}, {});
  } else {
    const auto& shown = m_data.bars[static_cast<std::size_t>(bar)];
    showTip({column(bar).center().x(), std::max(yOf(shown.value), plotArea().top())}, tipOf(bar));
  }
  update();
}

bool BarsCanvas::moveCursor(int dx, int) {
  if (m_data.bars.empty() || dx == 0) return false;
  setCurrent(m_current < 0 ? 0 : std::clamp(m_current + dx, 0, static_cast<int>(m_data.bars.size()) - 1));
  return true;
}

void BarsCanvas::mouseMoveEvent(QMouseEvent* event) { setCurrent(barAt(event->position())); }

void BarsCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const int bar = barAt(event->position());
  if (event->button() == Qt::LeftButton && bar >= 0) emit picked(bar, setModeOf(event->modifiers()));
}

void BarsCanvas::letGo() { setCurrent(-1); }

void BarsCanvas::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current >= 0) emit picked(m_current, setModeOf(event->modifiers()));
  else if (event->key() == Qt::Key_Home) setCurrent(m_data.bars.empty() ? -1 : 0);
  else if (event->key() == Qt::Key_End) setCurrent(static_cast<int>(m_data.bars.size()) - 1);
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui

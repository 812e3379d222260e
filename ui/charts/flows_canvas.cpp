#include "ui/charts/flows_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <numeric>

#include "ui/selection.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

constexpr int kTitles = 22;
constexpr int kBar = 6;
constexpr int kBetweenGroups = 8;
constexpr int kChip = 16;
constexpr double kNameShare = 0.26;  // of the width, for the names of a side
constexpr double kPlain = 0.35, kPointed = 0.75;

}  // namespace

FlowsCanvas::FlowsCanvas(QWidget* parent) : Canvas(parent) {}

void FlowsCanvas::setData(FlowsData data) {
  m_data = std::move(data);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF FlowsCanvas::plotArea() const {
  const double side = kNameShare * width();
  return QRectF(rect()).adjusted(side, theme().px(kTitles + 4), -side, -theme().px(8));
}

std::int64_t FlowsCanvas::sizeOf(bool left, std::size_t group) const {
  return std::accumulate(m_data.flows.begin(), m_data.flows.end(), std::int64_t{0},
                         [&](std::int64_t all, const FlowsData::Flow& flow) {
                           return all + ((left ? flow.from : flow.to) == group ? flow.size : 0);
                         });
}

/// Pixels for a member.
double FlowsCanvas::scale() const {
  std::int64_t all = 0;
  for (const auto& flow : m_data.flows) all += flow.size;
  const auto most = static_cast<double>(std::max(m_data.left.size(), m_data.right.size()));
  const double room = plotArea().height() - (most - 1) * theme().px(kBetweenGroups);
  return all > 0 ? std::max(0.0, room) / static_cast<double>(all) : 0;
}

std::vector<double> FlowsCanvas::tops(bool left) const {
  std::vector<double> places;
  double y = plotArea().top();
  for (std::size_t group = 0; group < (left ? m_data.left : m_data.right).size(); ++group) {
    places.push_back(y);
    y += static_cast<double>(sizeOf(left, group)) * scale() + theme().px(kBetweenGroups);
  }
  return places;
}

// In the order of the groups at their other end, so that few cross.
std::vector<FlowsCanvas::Ends> FlowsCanvas::ends() const {
  std::vector<Ends> result(m_data.flows.size());
  for (const bool left : {true, false}) {
    std::vector<std::size_t> order(m_data.flows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return left ? m_data.flows[i].to : m_data.flows[i].from; });
    std::vector<double> next = tops(left);
    for (const std::size_t i : order) {
      const FlowsData::Flow& flow = m_data.flows[i];
      result[i].width = static_cast<double>(flow.size) * scale();
      (left ? result[i].from : result[i].to) = next[left ? flow.from : flow.to];
      next[left ? flow.from : flow.to] += result[i].width;
    }
  }
  return result;
}

QPainterPath FlowsCanvas::bandOf(const Ends& ends) const {
  const QRectF area = plotArea();
  const double left = area.left() + theme().px(kBar), right = area.right() - theme().px(kBar);
  const double middle = (left + right) / 2, width = std::max(ends.width, 1.0);
  QPainterPath path(QPointF(left, ends.from));
  path.cubicTo(QPointF(middle, ends.from), QPointF(middle, ends.to), QPointF(right, ends.to));
  path.lineTo(right, ends.to + width);
  path.cubicTo(QPointF(middle, ends.to + width), QPointF(middle, ends.from + width), QPointF(left, ends.from + width));
  path.closeSubpath();
  return path;
}

QPointF FlowsCanvas::beginOf(int flow) const {
  const Ends place = ends()[static_cast<std::size_t>(flow)];
  return {plotArea().left() + theme().px(kBar + 2), place.from + std::max(place.width, 1.0) / 2};
}

void FlowsCanvas::draw(QPainter& painter) {
  if (m_data.flows.empty()) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const std::vector<Ends> all = ends();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SegmentMark& mark = m_data.left[m_data.flows[i].from].mark;
    QColor colour = mark.colour < 0 ? t.color(Role::BorderStrong) : t.segment(mark.colour).fill;
    colour.setAlphaF(static_cast<float>(static_cast<int>(i) == m_current ? kPointed : kPlain));
    painter.setBrush(colour);
    painter.drawPath(bandOf(all[i]));
  }
  for (const bool left : {true, false}) drawGroups(painter, left);
}

void FlowsCanvas::drawGroups(QPainter& painter, bool left) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const std::vector<double> places = tops(left);
  const auto& groups = left ? m_data.left : m_data.right;
  const QFontMetricsF metrics(t.font(FontRole::Small), this);
  const QRectF side = left ? QRectF(t.px(8), 0, area.left() - t.px(16), height())
                           : QRectF(area.right() + t.px(8), 0, width() - area.right() - t.px(16), height());
  painter.setFont(t.font(FontRole::SmallBold));
  painter.setPen(t.color(Role::Text2));
  const QRectF title(left ? side.left() : area.right() - t.px(40), 0, side.width() + t.px(40), t.px(kTitles));
  painter.drawText(title, (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                   QFontMetricsF(painter.font(), this)
                       .elidedText(left ? m_data.leftName : m_data.rightName, Qt::ElideRight, title.width()));
  double free = 0;  // below the name before
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const double size = static_cast<double>(sizeOf(left, i)) * scale();
    const double x = left ? area.left() : area.right() - t.px(kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groups[i].mark.colour < 0 ? t.color(Role::BorderStrong) : t.segment(groups[i].mark.colour).fill);
    painter.drawRect(QRectF(x, places[i], t.px(kBar), std::max(size, 1.0)));
    const double y = places[i] + size / 2 - t.px(kChip) / 2.0;
    if (y < free) continue;  // would stand on the one before; the tooltip says it
    free = y + t.px(kChip);
    QRectF room(side.left(), y, side.width(), t.px(kChip));
    const int chip = groups[i].mark.colour < 0 ? 0 : t.px(kChip);
    if (chip > 0) {
      const double at = left ? room.right() - chip : room.left();
      SegmentChip::draw(painter, QRectF(at, y, chip, chip).toRect(), groups[i].mark);
      room.adjust(left ? 0 : chip + t.px(6), 0, left ? -chip - t.px(6) : 0, 0);
    }
    painter.setFont(t.font(FontRole::Small));
    painter.setPen(t.color(Role::Text));
    painter.drawText(room, (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     metrics.elidedText(groups[i].name, Qt::ElideRight, room.width()));
  }
}

int FlowsCanvas::flowAt(const QPointF& place) const {
  const std::vector<Ends> all = ends();
  // Those drawn last lie on top.
  for (std::size_t i = all.size(); i-- > 0;) {
    if (bandOf(all[i]).contains(place)) return static_cast<int>(i);
  }
  return -1;
}

void FlowsCanvas::setCurrent(int flow) {
  if (flow == m_current) return;
  m_current = flow;
  if (flow >= 0 && m_describe) showTip(beginOf(flow), m_describe(flow));
  else showTip({}, {});
  update();
}

bool FlowsCanvas::moveCursor(int dx, int dy) {
  const auto count = static_cast<int>(m_data.flows.size());
  if (count == 0) return false;
  setCurrent(m_current < 0 ? 0 : std::clamp(m_current + dx + dy, 0, count - 1));
  return true;
}

void FlowsCanvas::mouseMoveEvent(QMouseEvent* event) { setCurrent(flowAt(event->position())); }

void FlowsCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const int flow = flowAt(event->position());
  if (event->button() == Qt::LeftButton && flow >= 0) emit picked(flow, setModeOf(event->modifiers()));
}

void FlowsCanvas::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current >= 0) emit picked(m_current, setModeOf(event->modifiers()));
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui

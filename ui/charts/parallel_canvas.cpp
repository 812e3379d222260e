#include "ui/charts/parallel_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/selection.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kSide = 40;
constexpr int kAxisNames = 34;  // two lines beneath
constexpr int kLineReach = 6;
constexpr double kFaint = 0.16, kFainter = 0.05, kBand = 0.22, kBehind = 0.4;

}  // namespace

ParallelCanvas::ParallelCanvas(QWidget* parent) : Canvas(parent) {}

void ParallelCanvas::setData(ParallelData data) {
  m_data = std::move(data);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

void ParallelCanvas::setMarked(int group) {
  m_data.marked = group;
  update();
}

QRectF ParallelCanvas::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kSide), t.px(14), -t.px(kSide), -t.px(kAxisNames));
}

QPointF ParallelCanvas::placeOf(std::size_t axis, double value) const {
  const QRectF area = plotArea();
  const double x = m_data.axes.size() < 2 ? area.center().x()
                                          : area.left() + area.width() * static_cast<double>(axis) /
                                                              static_cast<double>(m_data.axes.size() - 1);
  return {x, area.bottom() - value * area.height()};
}

QPolygonF ParallelCanvas::lineOf(const std::vector<double>& values) const {
  QPolygonF line;
  for (std::size_t axis = 0; axis < values.size(); ++axis) line << placeOf(axis, values[axis]);
  return line;
}

void ParallelCanvas::draw(QPainter& painter) {
  if (m_data.axes.empty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawMembers(painter);
  drawAxes(painter);
  for (std::size_t group = 0; group < m_data.groups.size(); ++group) {
    if (static_cast<int>(group) != m_data.marked) drawGroup(painter, group);
  }
  if (m_data.marked >= 0) drawGroup(painter, static_cast<std::size_t>(m_data.marked));
}

void ParallelCanvas::drawMembers(QPainter& painter) const {
  const Theme& t = theme();
  painter.setBrush(Qt::NoBrush);
  for (const auto& member : m_data.members) {
    const bool stands = m_data.marked < 0 || static_cast<int>(member.group) == m_data.marked;
    QColor colour = t.segment(m_data.groups[member.group].colour).fill;
    colour.setAlphaF(static_cast<float>(stands ? kFaint : kFainter));
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(lineOf(member.values));
  }
}

void ParallelCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  const QRectF area = plotArea();
  const auto count = static_cast<double>(m_data.axes.size());
  const double room = count < 2 ? area.width() : area.width() / (count - 1) - t.px(6);
  for (std::size_t axis = 0; axis < m_data.axes.size(); ++axis) {
    const QPointF foot = placeOf(axis, 0);
    painter.setPen(t.color(static_cast<int>(axis) == m_current ? Role::Accent : Role::BorderStrong));
    painter.drawLine(foot, placeOf(axis, 1));
    painter.setPen(t.color(Role::Text2));
    QRectF name(foot.x() - room / 2, foot.y() + t.px(4), room, t.px(kAxisNames - 6));
    if (name.left() < 0) name.setLeft(0);
    if (name.right() > width()) name.setRight(width());
    const QFontMetricsF metrics(painter.font(), this);
    // A word is cut where it has no room by itself, the whole where two lines do not hold it.
    QStringList words = m_data.axes[axis].split(QLatin1Char(' '));
    for (QString& word : words) word = metrics.elidedText(word, Qt::ElideRight, std::max(0.0, name.width()));
    const QString shown = metrics.elidedText(words.join(QLatin1Char(' ')), Qt::ElideRight, 1.8 * name.width());
    painter.drawText(name, static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, shown);
  }
}

void ParallelCanvas::drawGroup(QPainter& painter, std::size_t group) const {
  const Theme& t = theme();
  const auto& [low, median, high, colour] = m_data.groups[group];
  if (median.empty()) return;
  const bool marked = static_cast<int>(group) == m_data.marked;
  const SegmentColour look = t.segment(colour);
  if (marked || m_data.marked < 0) {
    QPolygonF band = lineOf(low);
    QPolygonF above = lineOf(high);
    std::ranges::reverse(above);
    band += above;
    QColor fill = look.fill;
    fill.setAlphaF(static_cast<float>(marked ? kBand : kBand / 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
  }
  QColor line = look.line;
  line.setAlphaF(static_cast<float>(marked || m_data.marked < 0 ? 1 : kBehind));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(line, t.px(marked ? 2.5 : 1.5)));
  painter.drawPolyline(lineOf(median));
}

void ParallelCanvas::setCurrent(int axis) {
  if (axis == m_current) return;
  m_current = axis;
  if (axis >= 0) showTip(placeOf(static_cast<std::size_t>(axis), 0.5), m_data.tips[static_cast<std::size_t>(axis)]);
  else showTip({}, {});
  update();
}

bool ParallelCanvas::moveCursor(int dx, int /*dy*/) {
  const auto count = static_cast<int>(m_data.axes.size());
  if (count == 0 || dx == 0) return false;
  setCurrent(m_current < 0 ? 0 : std::clamp(m_current + dx, 0, count - 1));
  return true;
}

void ParallelCanvas::mouseMoveEvent(QMouseEvent* event) {
  const auto count = static_cast<int>(m_data.axes.size());
  int nearest = -1;
  double least = theme().px(kSide);
  for (int axis = 0; axis < count; ++axis) {
    const double away = std::abs(placeOf(static_cast<std::size_t>(axis), 0).x() - event->position().x());
    if (away < least) {
      least = away;
      nearest = axis;
    }
  }
  setCurrent(nearest);
}

/// By how far above or below the place a line passes.
int ParallelCanvas::memberAt(const QPointF& place) const {
  int best = -1;
  double least = theme().px(kLineReach);
  for (std::size_t i = 0; i < m_data.members.size(); ++i) {
    const QPolygonF line = lineOf(m_data.members[i].values);
    for (qsizetype axis = 1; axis < line.size(); ++axis) {
      if (place.x() < line[axis - 1].x() || place.x() > line[axis].x()) continue;
      const double share = (place.x() - line[axis - 1].x()) / std::max(1e-9, line[axis].x() - line[axis - 1].x());
      const double away = std::abs(line[axis - 1].y() + share * (line[axis].y() - line[axis - 1].y()) - place.y());
      if (away < least) {
        least = away;
        best = static_cast<int>(i);
      }
    }
  }
  return best;
}

void ParallelCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const int member = event->button() == Qt::LeftButton ? memberAt(event->position()) : -1;
  if (member >= 0) emit picked(member, setModeOf(event->modifiers()));
}

}  // namespace kindred::ui

#include "ui/pages/classroom/plane_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kMostTicks = 6;
constexpr double kPoint = 5.5, kRing = 10.5, kReach = 12;
constexpr double kKeyStep = 0.02;  // of an axis

}  // namespace

QString planeFigure(const lesson::PlaneAxis& axis, double value) {
  switch (axis.unit) {
    case lesson::PlaneAxis::Unit::Days:
      return PlaneCanvas::tr("%Ln day(s)", nullptr, static_cast<int>(std::lround(value)));
    case lesson::PlaneAxis::Unit::Money: return formatMoney(value, axis.currency);
    default: return formatNumber(value, 2);
  }
}

PlaneCanvas::PlaneCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, [this] { dataChanged(); });
}

void PlaneCanvas::setDrawing(PlaneDrawing drawing) {
  const bool isOther = drawing.table != m_drawing.table;
  if (drawing.centres.rows() <= m_current) m_current = -1;
  m_drawing = std::move(drawing);
  if (!isOther) return update();
  const Matrix& points = m_drawing.table->points;
  m_ticksX = niceTicks(points.col(0).maxCoeff(), kMostTicks, false);
  m_ticksY = niceTicks(points.col(1).maxCoeff(), kMostTicks, false);
  showTip({}, {});
  dataChanged();
}

QRectF PlaneCanvas::plotArea() const {
  const QFontMetricsF metrics(m_type.font(FontRole::Tiny));
  double left = 0;
  if (m_drawing.table) {
    for (const double tick : m_ticksY)
      left = std::max(left, metrics.horizontalAdvance(figure(m_drawing.table->y, tick)));
  }
  const double title = QFontMetricsF(m_type.font(FontRole::Small)).height();
  return QRectF(rect()).adjusted(left + title + m_type.px(18), m_type.px(20), -m_type.px(24),
                                 -(metrics.height() + title + m_type.px(18)));
}

QRectF PlaneCanvas::dataArea() const { return {0, 0, m_ticksX.back(), m_ticksY.back()}; }

QPointF PlaneCanvas::place(const Matrix& of, Eigen::Index row) const {
  return transform().toView(QPointF(of(row, 0), of(row, 1)));
}

// Axes say the unit in their title, so that ticks are short.
QString PlaneCanvas::figure(const lesson::PlaneAxis& axis, double value) const {
  return axis.unit == lesson::PlaneAxis::Unit::Money ? formatMoneyShort(value, axis.currency) : shortNumber(value);
}

void PlaneCanvas::draw(QPainter& painter) {
  if (!m_drawing.table) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawAxes(painter);
  drawLines(painter);
  drawPoints(painter);
  drawCentres(painter);
}

void PlaneCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(m_type.font(FontRole::Tiny));
  const double line = QFontMetricsF(painter.font()).height();
  std::vector<AxisLabel> labels;
  for (const double tick : m_ticksX) {
    const double x = transform().toView(QPointF(tick, 0)).x();
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    labels.push_back({x, figure(m_drawing.table->x, tick)});
  }
  for (const double tick : m_ticksY) {
    const double y = transform().toView(QPointF(0, tick)).y();
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - line / 2, area.left() - m_type.px(6), line), Qt::AlignRight | Qt::AlignVCenter,
                     figure(m_drawing.table->y, tick));
  }
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + m_type.px(5));
  painter.setFont(m_type.font(FontRole::Small));
  painter.setPen(t.color(Role::Text));
  const double title = QFontMetricsF(painter.font()).height();
  painter.drawText(QRectF(area.left(), height() - title - m_type.px(6), area.width(), title), Qt::AlignCenter,
                   translated(m_drawing.table->x.title));
  painter.save();
  painter.translate(m_type.px(6), area.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-area.height() / 2, 0, area.height(), title), Qt::AlignCenter,
                   translated(m_drawing.table->y.title));
  painter.restore();
}

void PlaneCanvas::drawLines(QPainter& painter) const {
  if (m_drawing.link) {
    painter.setPen(QPen(theme().color(Role::Text), m_type.px(2)));
    painter.drawLine(QLineF(transform().toView(m_drawing.link->p1()), transform().toView(m_drawing.link->p2())));
  }
  if (m_drawing.centres.rows() == 0 || !m_drawing.linesShown) return;
  for (std::size_t i = 0; i < m_drawing.groups.size(); ++i) {
    const int group = m_drawing.groups[i];
    if (group < 0) continue;
    painter.setPen(QPen(theme().segment(group).line, 1));
    painter.setOpacity(0.7);
    painter.drawLine(place(m_drawing.table->points, static_cast<Eigen::Index>(i)), place(m_drawing.centres, group));
  }
  painter.setOpacity(1);
}

void PlaneCanvas::drawPoints(QPainter& painter) const {
  const Theme& t = theme();
  for (std::size_t i = 0; i < m_drawing.table->names.size(); ++i) {
    const QPointF at = place(m_drawing.table->points, static_cast<Eigen::Index>(i));
    const int group = i < m_drawing.groups.size() ? m_drawing.groups[i] : -1;
    const bool none = group < 0;
    painter.setPen(QPen(t.color(Role::Surface), 1));
    painter.setBrush(none ? t.color(Role::Neutral) : t.segment(group).fill);
    drawMarker(painter, none ? Shape::Circle : t.segment(group).shape, at, m_type.px(kPoint));
    if (i < m_drawing.ringed.size() && m_drawing.ringed[i] != 0) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.color(Role::Text), m_type.px(1.5), Qt::DashLine));
      painter.drawEllipse(at, m_type.px(kRing), m_type.px(kRing));
    }
  }
  if (m_drawing.namesShown) drawNames(painter);
}

// Right of the point, or left of it; none where either would cover another.
void PlaneCanvas::drawNames(QPainter& painter) const {
  painter.setFont(m_type.font(FontRole::Tiny));
  painter.setPen(theme().color(Role::Text));
  const QFontMetricsF metrics(painter.font());
  const double off = m_type.px(kRing);
  std::vector<QRectF> taken;
  for (Eigen::Index i = 0; i < m_drawing.table->points.rows(); ++i) {
    const QPointF at = place(m_drawing.table->points, i);
    taken.emplace_back(at - QPointF(m_type.px(kPoint), m_type.px(kPoint)),
                       QSizeF(2 * m_type.px(kPoint), 2 * m_type.px(kPoint)));
  }
  for (std::size_t i = 0; i < m_drawing.table->names.size(); ++i) {
    const QPointF at = place(m_drawing.table->points, static_cast<Eigen::Index>(i));
    const QString name =
        metrics.elidedText(QString::fromStdString(m_drawing.table->names[i]), Qt::ElideRight, m_type.px(96));
    const QSizeF size(metrics.horizontalAdvance(name) + 2, metrics.height());
    for (const double left : {at.x() + off, at.x() - off - size.width()}) {
      const QRectF box(QPointF(left, at.y() - size.height() / 2), size);
      const bool isFree = std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
      if (!isFree || box.right() > width() || box.left() < 0) continue;
      painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
      taken.push_back(box);
      break;
    }
  }
}

void PlaneCanvas::drawWay(QPainter& painter, Eigen::Index centre) const {
  const QPointF from = place(m_drawing.before, centre), to = place(m_drawing.centres, centre);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().segment(static_cast<int>(centre)).line, m_type.px(2), Qt::DashLine));
  painter.drawEllipse(from, radius(), radius());
  QLineF way(from, to);
  if (way.length() < 2 * radius()) return;
  way.setLength(way.length() - radius() - m_type.px(2));
  painter.setPen(QPen(theme().color(Role::Text), m_type.px(2)));
  painter.drawLine(way);
  for (const double turn : {150.0, -150.0}) {
    QLineF head(way.p2(), way.p2() + QPointF(m_type.px(9), 0));
    head.setAngle(way.angle() + turn);
    painter.drawLine(head);
  }
}

void PlaneCanvas::drawCentres(QPainter& painter) const {
  const Theme& t = theme();
  for (Eigen::Index c = 0; c < m_drawing.before.rows(); ++c) drawWay(painter, c);
  painter.setFont(m_type.font(FontRole::BodyBold));
  for (Eigen::Index c = 0; c < m_drawing.centres.rows(); ++c) {
    const SegmentColour look = t.segment(static_cast<int>(c));
    const QPointF at = place(m_drawing.centres, c);
    painter.setBrush(look.fill);
    painter.setPen(QPen(t.color(Role::Text), m_type.px(2)));
    painter.drawEllipse(at, radius(), radius());
    if (static_cast<int>(c) == m_current) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.color(Role::Accent), m_type.px(2)));
      painter.drawEllipse(at, radius() + m_type.px(4), radius() + m_type.px(4));
    }
    painter.setPen(look.onFill);
    painter.drawText(QRectF(at.x() - radius(), at.y() - radius(), 2 * radius(), 2 * radius()), Qt::AlignCenter,
                     formatCount(c + 1));
  }
}

int PlaneCanvas::centreAt(const QPointF& at) const {
  for (Eigen::Index c = m_drawing.centres.rows() - 1; c >= 0; --c) {
    if (QLineF(at, place(m_drawing.centres, c)).length() <= radius() + 2) return static_cast<int>(c);
  }
  return -1;
}

void PlaneCanvas::setCurrent(int centre) {
  m_current = centre;
  update();
  if (centre < 0) return;
  const QPointF at = place(m_drawing.centres, centre);
  showTip(at + QPointF(radius(), 0), {tr("Centre %1").arg(formatCount(centre + 1)),
                                      translated(m_drawing.table->x.title) + QStringLiteral(": ") +
                                          planeFigure(m_drawing.table->x, m_drawing.centres(centre, 0)),
                                      translated(m_drawing.table->y.title) + QStringLiteral(": ") +
                                          planeFigure(m_drawing.table->y, m_drawing.centres(centre, 1))});
}

bool PlaneCanvas::moveCursor(int dx, int dy) {
  if (m_current < 0) return false;  // the lesson steps
  QPointF to(m_drawing.centres(m_current, 0), m_drawing.centres(m_current, 1));
  to += QPointF(dx * kKeyStep * m_ticksX.back(), -dy * kKeyStep * m_ticksY.back());
  emit centreMoved(m_current, {std::clamp(to.x(), 0.0, m_ticksX.back()), std::clamp(to.y(), 0.0, m_ticksY.back())},
                   true);
  if (m_current >= 0 && m_current < m_drawing.centres.rows()) setCurrent(m_current);
  return true;
}

bool PlaneCanvas::focusNextPrevChild(bool next) {
  const int count = static_cast<int>(m_drawing.centres.rows());
  const int other = m_current + (next ? 1 : -1);
  if (count == 0 || other >= count || (other < 0 && (m_current >= 0 || !next))) {
    setCurrent(-1);
    showTip({}, {});
    return Canvas::focusNextPrevChild(next);
  }
  setCurrent(other);
  return true;
}

void PlaneCanvas::describe(const QPointF& at) {
  double nearest = m_type.px(kReach);
  Eigen::Index found = -1;
  for (Eigen::Index i = 0; i < m_drawing.table->points.rows(); ++i) {
    const double distance = QLineF(at, place(m_drawing.table->points, i)).length();
    if (distance >= nearest) continue;
    nearest = distance;
    found = i;
  }
  if (found < 0) return showTip({}, {});
  const lesson::PlaneTable& table = *m_drawing.table;
  showTip(place(table.points, found),
          {QString::fromStdString(table.names[static_cast<std::size_t>(found)]),
           translated(table.x.title) + QStringLiteral(": ") + planeFigure(table.x, table.points(found, 0)),
           translated(table.y.title) + QStringLiteral(": ") + planeFigure(table.y, table.points(found, 1))});
}

void PlaneCanvas::mousePressEvent(QMouseEvent* event) {
  if (!m_drawing.table || event->button() != Qt::LeftButton) return Canvas::mousePressEvent(event);
  const int centre = centreAt(event->position());
  m_dragging = centre >= 0;
  setCurrent(centre);
}

void PlaneCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!m_drawing.table) return;
  if (!m_dragging) {
    setCursor(centreAt(event->position()) >= 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    return describe(event->position());
  }
  setCursor(Qt::ClosedHandCursor);
  showTip({}, {});
  const QPointF to = transform().toData(event->position());
  emit centreMoved(m_current, {std::clamp(to.x(), 0.0, m_ticksX.back()), std::clamp(to.y(), 0.0, m_ticksY.back())},
                   false);
}

void PlaneCanvas::mouseReleaseEvent(QMouseEvent*) {
  if (!m_dragging) return;
  m_dragging = false;
  unsetCursor();
  if (m_current >= 0 && m_current < m_drawing.centres.rows())
    emit centreMoved(m_current, {m_drawing.centres(m_current, 0), m_drawing.centres(m_current, 1)}, true);
}

void PlaneCanvas::focusOutEvent(QFocusEvent* event) {
  m_current = -1;
  Canvas::focusOutEvent(event);
  update();
}

}  // namespace kindred::ui::classroom

#include "ui/pages/classroom/curves_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kCurveTicks = 3;

}  // namespace

CurvesCanvas::CurvesCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  connect(&type, &TypeSize::changed, this, [this] { updateGeometry(); });
}

QSize CurvesCanvas::sizeHint() const { return {theme().px(220), m_type.px(170)}; }
QSize CurvesCanvas::minimumSizeHint() const { return {theme().px(160), m_type.px(150)}; }

void CurvesCanvas::setData(CurvesData data) {
  m_data = std::move(data);
  double most = 0;
  for (const auto& curve : m_data.curves) {
    for (const double value : curve.values) most = std::isnan(value) ? most : std::max(most, value);
  }
  m_ticks = niceTicks(std::max(most, 1e-6), kCurveTicks, false);
  m_greatest = m_ticks.back();
  showTip({}, {});
  update();
}

QRectF CurvesCanvas::plotArea() const {
  const QFontMetricsF tiny(m_type.font(FontRole::Tiny)), small(m_type.font(FontRole::SmallBold));
  double left = 0;
  for (const double tick : m_ticks) left = std::max(left, tiny.horizontalAdvance(shortNumber(tick)));
  const double names = static_cast<double>(m_data.curves.size()) * (small.height() + m_type.px(2));
  const double below = tiny.height() * (m_data.across.isEmpty() ? 1 : 2) + m_type.px(6);
  return QRectF(rect()).adjusted(left + m_type.px(8), names + m_type.px(4), -m_type.px(10), -below);
}

QPointF CurvesCanvas::placeOf(int step, double value) const {
  const QRectF area = plotArea();
  const auto last = std::max<qsizetype>(1, m_data.steps.size() - 1);
  return {area.left() + area.width() * step / static_cast<double>(last),
          area.bottom() - area.height() * value / m_greatest};
}

int CurvesCanvas::stepAt(double x) const {
  const QRectF area = plotArea();
  const auto last = static_cast<int>(m_data.steps.size()) - 1;
  return std::clamp(static_cast<int>(std::lround((x - area.left()) / std::max(1.0, area.width()) * last)), 0,
                    std::max(0, last));
}

void CurvesCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(m_type.font(FontRole::Tiny));
  const double line = QFontMetricsF(painter.font()).height();
  for (const double tick : m_ticks) {
    const double y = placeOf(0, tick).y();
    painter.setPen(t.color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - line / 2, area.left() - m_type.px(5), line), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(tick));
  }
  std::vector<AxisLabel> labels;
  for (int step = 0; step < m_data.steps.size(); ++step) labels.push_back({placeOf(step, 0).x(), m_data.steps[step]});
  drawEvenLabels(painter, labels, 0, width(), area.bottom() + m_type.px(3));
  if (!m_data.across.isEmpty())
    painter.drawText(QRectF(0, area.bottom() + m_type.px(3) + line, width(), line), Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(m_data.across, Qt::ElideRight, width()));
  if (m_data.now < 0) return;
  painter.setPen(QPen(t.color(Role::Text3), 1, Qt::DashLine));
  painter.drawLine(QPointF(placeOf(m_data.now, 0).x(), area.top()), placeOf(m_data.now, 0));
}

void CurvesCanvas::drawCurve(QPainter& painter, std::size_t curve) const {
  const SegmentColour look = theme().segment(static_cast<int>(curve));
  const std::vector<double>& values = m_data.curves[curve].values;
  const bool all = m_data.now < 0 || m_data.isSharpAhead;
  for (std::size_t step = 1; step < values.size(); ++step) {
    if (std::isnan(values[step]) || std::isnan(values[step - 1])) continue;
    const bool behind = all || static_cast<int>(step) <= m_data.now;
    painter.setPen(QPen(behind ? look.line : theme().color(Role::BorderStrong), m_type.px(behind ? 2 : 1.5),
                        behind ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(placeOf(static_cast<int>(step) - 1, values[step - 1]),
                     placeOf(static_cast<int>(step), values[step]));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.fill);
  if (m_data.now >= 0 && m_data.now < static_cast<int>(values.size())) {
    const double value = values[static_cast<std::size_t>(m_data.now)];
    if (!std::isnan(value)) drawMarker(painter, look.shape, placeOf(m_data.now, value), m_type.px(5));
  }
}

void CurvesCanvas::drawNames(QPainter& painter) const {
  painter.setFont(m_type.font(FontRole::SmallBold));
  const QFontMetricsF metrics(painter.font());
  double top = 0;
  for (std::size_t curve = 0; curve < m_data.curves.size(); ++curve) {
    const SegmentColour look = theme().segment(static_cast<int>(curve));
    const std::vector<double>& values = m_data.curves[curve].values;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    drawMarker(painter, look.shape, QPointF(m_type.px(7), top + metrics.height() / 2), m_type.px(5));
    QString name = m_data.curves[curve].name;
    if (m_data.now >= 0 && m_data.now < static_cast<int>(values.size()))
      name += QStringLiteral(": %1").arg(formatNumber(values[static_cast<std::size_t>(m_data.now)]));
    painter.setPen(look.line);
    const QRectF place(m_type.px(18), top, width() - m_type.px(18), metrics.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideMiddle, place.width()));
    top += metrics.height() + m_type.px(2);
  }
}

void CurvesCanvas::draw(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_data.steps.isEmpty()) return;
  drawAxes(painter);
  for (std::size_t curve = 0; curve < m_data.curves.size(); ++curve) drawCurve(painter, curve);
  drawNames(painter);
}

void CurvesCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !m_data.steps.isEmpty()) emit chosen(stepAt(event->position().x()));
}

void CurvesCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (m_data.steps.isEmpty() || !plotArea().adjusted(-8, -8, 8, 8).contains(event->position())) return showTip({}, {});
  const int step = stepAt(event->position().x());
  QStringList lines{m_data.across.isEmpty() ? m_data.steps[step]
                                            : QStringLiteral("%1: %2").arg(m_data.across, m_data.steps[step])};
  double value = 0;
  for (const auto& curve : m_data.curves) {
    value = curve.values[static_cast<std::size_t>(step)];
    lines << QStringLiteral("%1: %2").arg(curve.name, formatNumber(value));
  }
  showTip(placeOf(step, std::isnan(value) ? 0 : value), lines);
}

}  // namespace kindred::ui::classroom

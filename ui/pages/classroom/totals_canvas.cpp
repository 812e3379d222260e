#include "ui/pages/classroom/totals_canvas.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {

TotalsCanvas::TotalsCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&type, &TypeSize::changed, this, [this] { updateGeometry(); });
}

QSize TotalsCanvas::sizeHint() const { return {theme().px(200), m_type.px(110)}; }

void TotalsCanvas::set(std::vector<double> totals, int done) {
  m_totals = std::move(totals);
  m_done = done;
  showTip({}, {});
  update();
}

QRectF TotalsCanvas::plotArea() const {
  return QRectF(rect()).adjusted(m_type.px(12), m_type.px(10), -m_type.px(12), -m_type.px(22));
}

QPointF TotalsCanvas::placeOf(std::size_t round) const {
  const QRectF area = plotArea();
  const double across =
      m_totals.size() < 2 ? 0.5 : static_cast<double>(round) / static_cast<double>(m_totals.size() - 1);
  const double most = std::max(1e-12, *std::ranges::max_element(m_totals));
  return {area.left() + area.width() * across, area.bottom() - area.height() * m_totals[round] / most};
}

void TotalsCanvas::draw(QPainter& painter) {
  if (m_totals.empty()) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = plotArea();
  painter.setPen(t.color(Role::BorderStrong));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  for (std::size_t round = 1; round < m_totals.size(); ++round) {
    const bool behind = static_cast<int>(round) < m_done;
    painter.setPen(
        QPen(t.color(behind ? Role::Accent : Role::BorderStrong), m_type.px(2), behind ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(placeOf(round - 1), placeOf(round));
  }
  painter.setFont(m_type.font(FontRole::Tiny));
  std::vector<AxisLabel> labels;
  for (std::size_t round = 0; round < m_totals.size(); ++round) {
    const bool behind = static_cast<int>(round) < m_done, now = static_cast<int>(round) == m_done - 1;
    painter.setPen(QPen(t.color(behind ? Role::Accent : Role::BorderStrong), m_type.px(1.5)));
    painter.setBrush(t.color(behind ? Role::Accent : Role::Surface));
    painter.drawEllipse(placeOf(round), m_type.px(now ? 5 : 3.5), m_type.px(now ? 5 : 3.5));
    labels.push_back({placeOf(round).x(), formatCount(static_cast<std::int64_t>(round) + 1)});
  }
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + m_type.px(5));
}

void TotalsCanvas::mouseMoveEvent(QMouseEvent* event) {
  for (std::size_t round = 0; round < m_totals.size(); ++round) {
    if (QLineF(event->position(), placeOf(round)).length() > m_type.px(10)) continue;
    return showTip(placeOf(round), {tr("Round %1").arg(formatCount(static_cast<std::int64_t>(round) + 1)),
                                    formatNumber(m_totals[round], 2)});
  }
  showTip({}, {});
}

}  // namespace kindred::ui::classroom

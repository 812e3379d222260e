#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/pages/classroom/truth_pictures.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

QRectF linesArea(const TypeSize& type, const QRectF& area, const lesson::LinesPicture& picture) {
  const double line = QFontMetricsF(type.font(FontRole::Small)).height();
  const double legend = drawLegend(nullptr, type, area, legendOf(picture.lines));
  const double left = TruthScale::of(picture.lines, picture.isShare).width(type);
  return area.adjusted(left, legend + 1.6 * line, -type.px(12), -2.4 * line);
}

double xOf(const QRectF& plot, const lesson::LinesPicture& picture, std::size_t place) {
  const auto steps = static_cast<double>(std::max<std::size_t>(1, picture.places.size() - 1));
  return plot.left() + plot.width() * (static_cast<double>(place) + 0.5) / (steps + 1);
}

void drawLine(QPainter& painter, const TypeSize& type, const QRectF& plot, const lesson::LinesPicture& picture,
              std::size_t number) {
  const lesson::Series& line = picture.lines[number];
  const TruthScale scale = TruthScale::of(picture.lines, picture.isShare);
  const TruthLook look = lookOf(number, line.isTruth);
  QPolygonF points;
  for (std::size_t place = 0; place < line.points.size(); ++place)
    points << QPointF(xOf(plot, picture, place), scale.y(plot, line.points[place].value));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(look.line, type.px(2), look.isTruth ? Qt::DashLine : Qt::SolidLine));
  painter.drawPolyline(points);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.fill);
  for (qsizetype place = 0; place < points.size(); ++place) {
    const bool isCurrent = static_cast<std::size_t>(place) == picture.current;
    drawMarker(painter, look.shape, points[place], type.px(isCurrent ? 7 : 3.5));
  }
}

}  // namespace

void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::LinesPicture& picture) {
  const QRectF plot = linesArea(type, area, picture);
  drawLegend(&painter, type, area, legendOf(picture.lines));
  painter.setFont(type.font(FontRole::Small));
  const double line = QFontMetricsF(painter.font()).height();
  painter.setPen(theme().color(Role::Text2));
  painter.drawText(QRectF(area.left(), plot.top() - 1.5 * line, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   translated(picture.up));
  painter.drawText(QRectF(plot.left(), area.bottom() - line, plot.width(), line), Qt::AlignHCenter | Qt::AlignVCenter,
                   translated(picture.across));
  TruthScale::of(picture.lines, picture.isShare).draw(painter, type, plot);
  std::vector<AxisLabel> labels;
  for (std::size_t place = 0; place < picture.places.size(); ++place)
    labels.push_back({xOf(plot, picture, place), QString::fromStdString(picture.places[place])});
  painter.setPen(theme().color(Role::Text2));
  drawEvenLabels(painter, labels, area.left(), area.right(), plot.bottom() + type.px(4));
  const double x = xOf(plot, picture, picture.current);
  painter.setPen(QPen(theme().color(Role::Text3), 1, Qt::DashLine));
  painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
  for (std::size_t number = 0; number < picture.lines.size(); ++number) drawLine(painter, type, plot, picture, number);
}

QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::LinesPicture& picture, std::size_t place) {
  const QRectF plot = linesArea(type, area, picture);
  const double wide = plot.width() / static_cast<double>(picture.places.size());
  return {xOf(plot, picture, place) - wide / 2, plot.top(), wide, plot.height()};
}

}  // namespace kindred::ui::classroom

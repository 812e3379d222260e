#include <algorithm>

#include "ui/pages/classroom/truth_pictures.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kGroupFilled = 0.76;  // of a group's width
constexpr double kMostBar = 84;

bool hasLegend(const lesson::BarsPicture& picture) { return picture.sides.size() > 1; }

std::vector<LegendEntry> barLegend(const lesson::BarsPicture& picture) {
  return hasLegend(picture) ? legendOf(picture.sides) : std::vector<LegendEntry>();
}

double namesHeight(const TypeSize& type, double width, const lesson::BarsPicture& picture) {
  const QFontMetricsF metrics(type.font(FontRole::Small));
  double most = metrics.height();
  for (const Text& group : picture.groups)
    most =
        std::max(most, metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, translated(group)).height());
  return most;
}

QRectF barsArea(const TypeSize& type, const QRectF& area, const lesson::BarsPicture& picture) {
  const double line = QFontMetricsF(type.font(FontRole::Small)).height();
  const double legend = drawLegend(nullptr, type, area, barLegend(picture));
  const double left = TruthScale::of(picture.sides, picture.isShare).width(type);
  const double wide = (area.width() - left) / static_cast<double>(picture.groups.size());
  return area.adjusted(left, legend + 2.6 * line, 0, -namesHeight(type, wide, picture) - type.px(6));
}

void drawWhisker(QPainter& painter, const TypeSize& type, const QRectF& bar, double low, double high) {
  const double x = bar.center().x(), half = std::min(bar.width() / 4, static_cast<double>(type.px(6)));
  painter.setPen(QPen(theme().color(Role::Text), type.px(1.2)));
  painter.drawLine(QPointF(x, low), QPointF(x, high));
  for (const double y : {low, high}) painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
}

void drawBar(QPainter& painter, const TypeSize& type, const QRectF& plot, const QRectF& bar,
             const lesson::BarsPicture& picture, const lesson::Measured& point) {
  const TruthScale scale = TruthScale::of(picture.sides, picture.isShare);
  painter.drawRect(bar);
  const double top = scale.y(plot, point.high);
  if (point.low < point.high) drawWhisker(painter, type, bar, scale.y(plot, point.low), top);
  painter.setFont(type.font(FontRole::SmallBold));
  const QFontMetricsF metrics(painter.font());
  const QString figure = picture.isShare ? formatPercent(point.value, 0) : formatNumber(point.value);
  if (metrics.horizontalAdvance(figure) > bar.width() * 1.25) return;
  painter.setPen(theme().color(Role::Text));
  painter.drawText(
      QRectF(bar.center().x() - bar.width(), top - metrics.height() - type.px(2), 2 * bar.width(), metrics.height()),
      Qt::AlignHCenter | Qt::AlignBottom, figure);
}

}  // namespace

void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::BarsPicture& picture) {
  const QRectF plot = barsArea(type, area, picture);
  drawLegend(&painter, type, area, barLegend(picture));
  painter.setFont(type.font(FontRole::Small));
  const double line = QFontMetricsF(painter.font()).height();
  painter.setPen(theme().color(Role::Text2));
  painter.drawText(QRectF(area.left(), plot.top() - 2.4 * line, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   translated(picture.up));
  const TruthScale scale = TruthScale::of(picture.sides, picture.isShare);
  scale.draw(painter, type, plot);
  const auto sides = static_cast<double>(picture.sides.size());
  for (std::size_t group = 0; group < picture.groups.size(); ++group) {
    const QRectF place = placeOf(type, area, picture, group);
    const double wide = std::min(place.width() * kGroupFilled / sides, static_cast<double>(type.px(kMostBar)));
    double left = place.center().x() - wide * sides / 2;
    for (std::size_t side = 0; side < picture.sides.size(); ++side, left += wide) {
      const lesson::Measured& point = picture.sides[side].points[group];
      const TruthLook look = lookOf(side, picture.sides[side].isTruth);
      const double top = scale.y(plot, point.value);
      painter.setPen(Qt::NoPen);
      painter.setBrush(look.fill);
      drawBar(painter, type, plot, QRectF(left + 1, top, wide - 2, plot.bottom() - top), picture, point);
    }
    painter.setFont(type.font(FontRole::Small));
    painter.setPen(theme().color(Role::Text));
    painter.drawText(
        QRectF(place.left() + 2, plot.bottom() + type.px(4), place.width() - 4, area.bottom() - plot.bottom()),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, translated(picture.groups[group]));
  }
}

QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::BarsPicture& picture, std::size_t place) {
  const QRectF plot = barsArea(type, area, picture);
  const double wide = plot.width() / static_cast<double>(picture.groups.size());
  return {plot.left() + wide * static_cast<double>(place), plot.top(), wide, plot.height()};
}

}  // namespace kindred::ui::classroom

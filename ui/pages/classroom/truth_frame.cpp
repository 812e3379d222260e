#include "ui/pages/classroom/truth_frame.h"

#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kTruthTicks = 5;

}  // namespace

TruthLook lookOf(std::size_t series, bool isTruth) {
  if (isTruth) return {theme().color(Role::Neutral), theme().color(Role::Text2), Shape::Diamond, true};
  const SegmentColour colour = theme().segment(static_cast<int>(series));
  return {colour.fill, colour.line, colour.shape, false};
}

std::vector<LegendEntry> legendOf(const std::vector<lesson::Series>& series) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const TruthLook look = lookOf(i, series[i].isTruth);
    entries.push_back({translated(series[i].name), look.fill, look.shape, false});
  }
  return entries;
}

double drawLegend(QPainter* painter, const TypeSize& type, const QRectF& area,
                  const std::vector<LegendEntry>& entries) {
  const QFont font = type.font(FontRole::Small);
  const QFontMetricsF metrics(font);
  const double line = metrics.height() + type.px(4), swatch = type.px(16), gap = type.px(16);
  double x = area.left(), y = area.top();
  for (const LegendEntry& entry : entries) {
    const double width = swatch + metrics.horizontalAdvance(entry.name);
    if (x > area.left() && x + width > area.right()) {
      x = area.left();
      y += line;
    }
    if (painter != nullptr) {
      const QPointF at(x + type.px(5), y + line / 2);
      painter->setPen(entry.isRinged ? QPen(theme().color(Role::Text), type.px(1.5)) : QPen(Qt::NoPen));
      painter->setBrush(entry.fill);
      drawMarker(*painter, entry.shape, at, type.px(4.5));
      painter->setFont(font);
      painter->setPen(theme().color(Role::Text));
      painter->drawText(QRectF(x + swatch, y, area.right() - x - swatch, line), Qt::AlignLeft | Qt::AlignVCenter,
                        metrics.elidedText(entry.name, Qt::ElideRight, area.right() - x - swatch));
    }
    x += width + gap;
  }
  return entries.empty() ? 0 : y + line - area.top();
}

QString truthFigure(double value, bool isShare) { return isShare ? formatPercent(value, 1) : formatNumber(value); }

QString truthFigure(const lesson::Measured& measured, bool isShare) {
  const QString figure = truthFigure(measured.value, isShare);
  if (measured.low == measured.high) return figure;
  return QCoreApplication::translate("kindred::ui::classroom::TruthCanvas", "%1 (95 % interval %2 to %3)")
      .arg(figure, truthFigure(measured.low, isShare), truthFigure(measured.high, isShare));
}

TruthScale TruthScale::of(const std::vector<lesson::Series>& series, bool isShare) {
  double most = 0;
  for (const lesson::Series& one : series) {
    for (const lesson::Measured& point : one.points) most = std::max(most, point.high);
  }
  return {niceTicks(most > 0 ? most : 1, kTruthTicks, false), isShare};
}

double TruthScale::width(const TypeSize& type) const {
  const QFontMetricsF metrics(type.font(FontRole::Small));
  double most = 0;
  for (const double tick : ticks) most = std::max(most, metrics.horizontalAdvance(truthFigure(tick, isShare)));
  return most + type.px(8);
}

void TruthScale::draw(QPainter& painter, const TypeSize& type, const QRectF& area) const {
  painter.setFont(type.font(FontRole::Small));
  const double line = QFontMetricsF(painter.font()).height(), room = width(type);
  for (const double tick : ticks) {
    const double at = y(area, tick);
    painter.setPen(theme().color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QRectF(area.left() - room, at - line / 2, room - type.px(8), line),
                     Qt::AlignRight | Qt::AlignVCenter, isShare ? formatPercent(tick, 0) : shortNumber(tick));
  }
}

}  // namespace kindred::ui::classroom

#include <algorithm>
#include <cmath>

#include "ui/pages/classroom/truth_pictures.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostDotCell = 30;

QColor fillOf(const lesson::DotsPicture::Kind& kind) {
  return kind.colour < 0 ? theme().color(Role::Neutral) : theme().segment(kind.colour).fill;
}

std::vector<LegendEntry> dotsLegend(const lesson::DotsPicture& picture) {
  std::vector<LegendEntry> entries;
  for (const auto& kind : picture.kinds)
    entries.push_back({translated(kind.name) + QStringLiteral(": ") + formatCount(kind.count), fillOf(kind),
                       Shape::Circle, kind.isRinged});
  return entries;
}

/// Equal cells, line by line, for so many dots.
struct DotGrid {
  QRectF area;
  double cell = 1;
  int columns = 1;

  [[nodiscard]] QPointF centre(int dot) const {
    return {area.left() + cell * (dot % columns + 0.5), area.top() + cell * (std::floor(dot / columns) + 0.5)};
  }
};

DotGrid gridOf(const TypeSize& type, const QRectF& area, const lesson::DotsPicture& picture) {
  int count = 0;
  for (const auto& kind : picture.kinds) count += kind.count;
  const QRectF rest = area.adjusted(0, drawLegend(nullptr, type, area, dotsLegend(picture)) + type.px(12), 0, 0);
  DotGrid grid{.area = rest, .cell = static_cast<double>(type.px(kMostDotCell)), .columns = 1};
  const auto fits = [&](double cell) {
    return std::floor(rest.width() / cell) * std::floor(rest.height() / cell) >= count;
  };
  while (grid.cell > 2 && !fits(grid.cell)) grid.cell -= 0.5;
  grid.columns = std::max(1, static_cast<int>(rest.width() / grid.cell));
  return grid;
}

}  // namespace

void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::DotsPicture& picture) {
  drawLegend(&painter, type, area, dotsLegend(picture));
  const DotGrid grid = gridOf(type, area, picture);
  int dot = 0;
  for (const auto& kind : picture.kinds) {
    painter.setBrush(fillOf(kind));
    painter.setPen(kind.isRinged ? QPen(theme().color(Role::Text), std::max(1.0, grid.cell / 10)) : QPen(Qt::NoPen));
    for (int i = 0; i < kind.count; ++i, ++dot)
      painter.drawEllipse(grid.centre(dot), grid.cell * 0.36, grid.cell * 0.36);
  }
}

// The rows in which a kind stands.
QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::DotsPicture& picture, std::size_t place) {
  const DotGrid grid = gridOf(type, area, picture);
  int first = 0;
  for (std::size_t i = 0; i < place; ++i) first += picture.kinds[i].count;
  const int last = first + std::max(1, picture.kinds[place].count) - 1;
  const double top = grid.centre(first).y() - grid.cell / 2, bottom = grid.centre(last).y() + grid.cell / 2;
  return {grid.area.left(), top, grid.cell * grid.columns, bottom - top};
}

}  // namespace kindred::ui::classroom

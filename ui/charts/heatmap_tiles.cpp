#include "ui/charts/heatmap_tiles.h"

#include <algorithm>
#include <cmath>

namespace kindred::ui {
namespace {

constexpr std::size_t kMostTiles = 200;  // of half a megabyte each

int levelOfTop(int cells) {
  int level = 0;
  while ((std::int64_t{TileGrid::Side} << level) < cells) ++level;
  return level;
}

int levelFor(double pixels, int top) {
  return pixels >= 1 ? 0 : std::min(top, static_cast<int>(std::ceil(std::log2(1 / std::max(1e-9, pixels)) - 1e-9)));
}

struct TileRange {
  int first = 0, last = -1;
};
TileRange tilesOf(int first, int last, int level, int cells) {
  if (last < first || cells == 0) return {};
  const int shift = level + 8;  // 2^8 pixels a tile
  return {std::max(0, first) >> shift, std::min(cells - 1, last) >> shift};
}
static_assert(TileGrid::Side == 1 << 8);

}  // namespace

TilePlace TileGrid::top() const {
  return {.rowLevel = levelOfTop(m_rows), .columnLevel = levelOfTop(m_columns), .row = 0, .column = 0};
}

TilePlace TileGrid::levelsFor(const QSizeF& cell) const {
  const TilePlace most = top();
  return {.rowLevel = levelFor(cell.height(), most.rowLevel),
          .columnLevel = levelFor(cell.width(), most.columnLevel),
          .row = 0,
          .column = 0};
}

QRect TileGrid::cells(const TilePlace& tile) const {
  const int high = Side << tile.rowLevel, wide = Side << tile.columnLevel;
  return QRect(tile.column * wide, tile.row * high, wide, high).intersected(QRect(0, 0, m_columns, m_rows));
}

QSize TileGrid::pixels(const TilePlace& tile) const {
  const QRect held = cells(tile);
  const auto pixels = [](int cells, int level) { return (cells + (1 << level) - 1) >> level; };
  return {pixels(held.width(), tile.columnLevel), pixels(held.height(), tile.rowLevel)};
}

std::vector<TilePlace> TileGrid::covering(const QRect& cells, const TilePlace& levels) const {
  const TileRange down = tilesOf(cells.top(), cells.bottom(), levels.rowLevel, m_rows);
  const TileRange across = tilesOf(cells.left(), cells.right(), levels.columnLevel, m_columns);
  std::vector<TilePlace> places;
  for (int row = down.first; row <= down.last; ++row) {
    for (int column = across.first; column <= across.last; ++column)
      places.push_back({levels.rowLevel, levels.columnLevel, row, column});
  }
  const double middleRow = (down.first + down.last) / 2.0, middleColumn = (across.first + across.last) / 2.0;
  std::ranges::stable_sort(places, {}, [&](const TilePlace& place) {
    return std::hypot(place.row - middleRow, place.column - middleColumn);
  });
  return places;
}

std::optional<TilePlace> TileGrid::coarser(const TilePlace& tile) const {
  const TilePlace most = top();
  if (tile.rowLevel >= most.rowLevel && tile.columnLevel >= most.columnLevel) return {};
  TilePlace next = tile;
  if (tile.rowLevel < most.rowLevel) {
    ++next.rowLevel;
    next.row /= 2;
  }
  if (tile.columnLevel < most.columnLevel) {
    ++next.columnLevel;
    next.column /= 2;
  }
  return next;
}

void HeatmapTiles::reset(int rows, int columns) {
  m_tiles.clear();
  m_grid = TileGrid(rows, columns);
}

void HeatmapTiles::setColours(const HeatmapColours& colours) {
  m_colours = colours;
  for (auto& [place, tile] : m_tiles) tile.picture = {};
}

void HeatmapTiles::put(const TilePlace& place, std::vector<float> values) {
  const QSize size = m_grid.pixels(place);
  if (static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()) != values.size()) return;
  m_tiles.insert_or_assign(place, Tile{.values = std::move(values), .used = ++m_clock});
  if (m_tiles.size() > kMostTiles) dropOldest();
}

// The top stays: it is what is drawn where nothing else is there.
void HeatmapTiles::dropOldest() {
  const auto oldest = std::ranges::min_element(
      m_tiles, {}, [this](const auto& entry) { return entry.first == m_grid.top() ? m_clock + 1 : entry.second.used; });
  m_tiles.erase(oldest);
}

std::optional<float> HeatmapTiles::value(int row, int column, const TilePlace& levels) const {
  const int pixelRow = row >> levels.rowLevel, pixelColumn = column >> levels.columnLevel;
  const TilePlace place{levels.rowLevel, levels.columnLevel, pixelRow / TileGrid::Side, pixelColumn / TileGrid::Side};
  const auto found = m_tiles.find(place);
  if (found == m_tiles.end()) return {};
  const auto wide = static_cast<std::size_t>(m_grid.pixels(place).width());
  return found->second.values[static_cast<std::size_t>(pixelRow % TileGrid::Side) * wide +
                              static_cast<std::size_t>(pixelColumn % TileGrid::Side)];
}

const QImage& HeatmapTiles::picture(const TilePlace& place, Tile& tile) {
  tile.used = ++m_clock;
  if (tile.picture.isNull()) {
    const int diagonal = (place.row - place.column) * TileGrid::Side;
    tile.picture = heatmapPicture(tile.values, m_grid.pixels(place).width(), m_colours, diagonal);
  }
  return tile.picture;
}

void HeatmapTiles::draw(QPainter& painter, const QRect& cells, const QRectF& target, const TilePlace& levels) {
  if (cells.isEmpty()) return;
  const double x = target.width() / cells.width(), y = target.height() / cells.height();
  for (const TilePlace& wanted : m_grid.covering(cells, levels)) {
    std::optional<TilePlace> place = wanted;
    while (place && !m_tiles.contains(*place)) place = m_grid.coarser(*place);
    if (!place) continue;
    const QRect part = m_grid.cells(wanted).intersected(cells);
    const QRect held = m_grid.cells(*place);
    const QRectF source((part.left() - held.left()) / std::ldexp(1.0, place->columnLevel),
                        (part.top() - held.top()) / std::ldexp(1.0, place->rowLevel),
                        part.width() / std::ldexp(1.0, place->columnLevel),
                        part.height() / std::ldexp(1.0, place->rowLevel));
    painter.drawImage(QRectF(target.left() + (part.left() - cells.left()) * x,
                             target.top() + (part.top() - cells.top()) * y, part.width() * x, part.height() * y),
                      picture(*place, m_tiles.at(*place)), source);
  }
}

}  // namespace kindred::ui

// The cells of a matrix in square tiles at several levels: a pixel of a tile stands for 2^level rows × 2^level columns.
// Only tiles that were given are held, at most some 200, so that memory does not grow with the matrix; where one is not
// there yet, a coarser one is drawn in its place.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRect>
#include <compare>
#include <map>
#include <optional>
#include <vector>

#include "ui/charts/heatmap_colours.h"

namespace kindred::ui {

/// One tile. The two levels differ where a matrix is drawn with cells that are not square.
struct TilePlace {
  int rowLevel = 0, columnLevel = 0;
  int row = 0, column = 0;  ///< in tiles of that level
  auto operator<=>(const TilePlace&) const = default;
};

/// How a matrix is divided into tiles.
class TileGrid {
 public:
  static constexpr int Side = 256;  ///< pixels of a tile

  TileGrid() = default;
  TileGrid(int rows, int columns) : m_rows(rows), m_columns(columns) {}
  [[nodiscard]] int rows() const { return m_rows; }
  [[nodiscard]] int columns() const { return m_columns; }
  /// The tile that holds the whole matrix.
  [[nodiscard]] TilePlace top() const;
  /// The levels at which a pixel of a tile is at least one and less than two on the screen, given the size of a cell in
  /// screen pixels; as a place without row and column.
  [[nodiscard]] TilePlace levelsFor(const QSizeF& cell) const;
  /// The cells that a tile holds, as columns × rows.
  [[nodiscard]] QRect cells(const TilePlace& tile) const;
  /// Its pixels.
  [[nodiscard]] QSize pixels(const TilePlace& tile) const;
  /// The tiles of a level that hold some cells, those in the middle first.
  [[nodiscard]] std::vector<TilePlace> covering(const QRect& cells, const TilePlace& levels) const;
  /// The tile in which a tile's cells are at the next coarser levels; nothing above the top.
  [[nodiscard]] std::optional<TilePlace> coarser(const TilePlace& tile) const;

 private:
  int m_rows = 0;
  int m_columns = 0;
};

class HeatmapTiles {
 public:
  /// Forgets all tiles.
  void reset(int rows, int columns);
  [[nodiscard]] const TileGrid& grid() const { return m_grid; }
  void setColours(const HeatmapColours& colours);
  /// A value a pixel, row-major; NaN: none.
  void put(const TilePlace& place, std::vector<float> values);
  [[nodiscard]] bool has(const TilePlace& place) const { return m_tiles.contains(place); }
  /// The value of the pixel that stands for a cell at some levels; nothing where that tile is not there.
  [[nodiscard]] std::optional<float> value(int row, int column, const TilePlace& levels) const;
  /// Draws cells into `target`: from the tiles of the levels, or from coarser ones.
  void draw(QPainter& painter, const QRect& cells, const QRectF& target, const TilePlace& levels);
  [[nodiscard]] std::size_t size() const { return m_tiles.size(); }

 private:
  struct Tile {
    std::vector<float> values;
    QImage picture = {};  ///< made when it is drawn
    std::int64_t used = 0;
  };
  const QImage& picture(const TilePlace& place, Tile& tile);
  void dropOldest();

  TileGrid m_grid;
  HeatmapColours m_colours;
  std::map<TilePlace, Tile> m_tiles;
  std::int64_t m_clock = 0;
};

}  // namespace kindred::ui

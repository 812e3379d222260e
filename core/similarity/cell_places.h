// Which places the cells of a window cover. Shared by the sources of cells.
#pragma once

#include <algorithm>

#include "core/similarity/cells.h"

namespace kindred::similarity {

/// With both stretches cut to the cells that there are, and at least one place a cell.
CellWindow cutTo(CellWindow window, Index rows, Index columns);

/// Colours from the least to the greatest of some figures.
CellRange outwards(double least, double greatest);

/// One side of a window: its cells, and of each some or all of its places.
struct CellSide {
  Index begin = 0, end = 0;  ///< cells
  Index perCell = 1;
  Index places = 0;  ///< of the whole side

  [[nodiscard]] std::size_t cells() const { return static_cast<std::size_t>(end - begin); }
  [[nodiscard]] Index firstOf(Index cell) const { return cell * perCell; }
  [[nodiscard]] Index endOf(Index cell) const { return std::min(places, (cell + 1) * perCell); }
};

inline CellSide rowSide(const CellWindow& window, Index places) {
  return {window.rowBegin, window.rowEnd, window.rowsPerCell, places};
}
inline CellSide columnSide(const CellWindow& window, Index places) {
  return {window.columnBegin, window.columnEnd, window.columnsPerCell, places};
}

inline CellTile emptyTile(const CellWindow& window) {
  CellTile tile{
      .rows = window.rowEnd - window.rowBegin, .columns = window.columnEnd - window.columnBegin, .values = {}};
  tile.values.assign(static_cast<std::size_t>(tile.rows) * static_cast<std::size_t>(tile.columns), 0);
  return tile;
}

}  // namespace kindred::similarity

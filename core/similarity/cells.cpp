#include "core/similarity/cells.h"

#include <algorithm>
#include <cmath>

namespace kindred::similarity {

float CellSource::at(Index row, Index column) const {
  Progress progress;
  return cells({.rowBegin = row, .rowEnd = row + 1, .columnBegin = column, .columnEnd = column + 1}, progress).at(0, 0);
}

Text describe(const CellTile& tile, Aggregate aggregate) {
  if (aggregate == Aggregate::Maximum) {
    return tile.isExact() ? KI_TEXT("core", "the greatest of all pairs of a cell")
                          : KI_TEXT_N("core", "the greatest of a sample of %n pair(s) of each cell", tile.sampledPairs);
  }
  return tile.isExact() ? KI_TEXT("core", "the mean of all pairs of a cell")
                        : KI_TEXT_N("core", "the mean of a sample of %n pair(s) of each cell", tile.sampledPairs);
}

CellWindow cutTo(CellWindow window, Index rows, Index columns) {
  window.rowsPerCell = std::max<Index>(1, window.rowsPerCell);
  window.columnsPerCell = std::max<Index>(1, window.columnsPerCell);
  window.sample = std::max<Index>(1, window.sample);
  const auto cut = [](Index& begin, Index& end, Index places, Index perCell) {
    const Index cells = places / perCell + (places % perCell > 0 ? 1 : 0);
    end = std::clamp<Index>(end, 0, cells);
    begin = std::clamp<Index>(begin, 0, end);
  };
  cut(window.rowBegin, window.rowEnd, rows, window.rowsPerCell);
  cut(window.columnBegin, window.columnEnd, columns, window.columnsPerCell);
  return window;
}

CellRange outwards(double least, double greatest) {
  const auto step = [](double figure) {
    const double size = std::abs(figure);
    return size > 1 ? std::pow(10, std::floor(std::log10(size)) - 1) : 0.05;
  };
  const auto rounded = [&](double figure) {
    const double by = step(figure);
    return std::ceil(std::abs(figure) / by - 1e-9) * by;
  };
  return {least < 0 ? -rounded(least) : 0, greatest > 0 ? rounded(greatest) : 1};
}

}  // namespace kindred::similarity

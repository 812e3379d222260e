// Questions about the cells of one line, untrimmed as they may be.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "core/import/cells/words.h"
#include "core/import/tables/total_rows.h"
#include "core/import/text/records.h"

namespace kindred::imports {

using RowCells = std::span<const std::string_view>;

inline RowCells cellsOf(const RecordBlock& block, const Record& record) {
  return RowCells(block.cells).subspan(record.firstCell, record.cells);
}

inline bool isEmpty(RowCells cells, std::size_t column) {
  return column >= cells.size() || trimmed(cells[column]).empty();
}

/// Whether a cell says that the line sums up others.
inline bool sumsUp(RowCells cells) {
  return std::ranges::any_of(cells, [](std::string_view cell) { return namesTotal(trimmed(cell)); });
}

/// Whether the line holds something beside the columns that `isAmong` says.
template <class IsAmong>
bool holdsBeside(RowCells cells, const IsAmong& isAmong) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!isAmong(i) && !isEmpty(cells, i)) return true;
  }
  return false;
}

}  // namespace kindred::imports

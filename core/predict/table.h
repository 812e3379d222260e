// Columns of numbers and of categories, as they are known of customers, before they are made features.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kindred::predict {

using Rows = std::vector<std::size_t>;

/// Of the two kinds one is filled: a position for each row.
struct Column {
  std::string name;
  bool isNumber = true;
  std::vector<double> numbers = {};      ///< NaN where missing
  std::vector<std::int32_t> codes = {};  ///< position in `values`; −1 where missing
  std::vector<std::string> values = {};
};

struct Table {
  std::vector<Column> columns;
  std::size_t rows = 0;
};

Column numberColumn(std::string name, std::vector<double> numbers);
/// "" is missing; values stand in bytewise order.
Column categoryColumn(std::string name, const std::vector<std::string>& texts);

/// Puts the rows of `more` below those of `table`, whose columns it takes by name; those that are not there are missing in all of
/// them. Throws Error (BadData) where a column is of another kind.
void append(Table& table, const Table& more);

/// 0 … rows − 1.
Rows allRows(std::size_t rows);

}  // namespace kindred::predict

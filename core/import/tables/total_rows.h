// Lines that sum up others: "Total", "Acme Ltd Subtotal", "Итого".
#pragma once

#include <string_view>
#include <vector>

#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// Whether the (trimmed) cell begins or ends with such a word.
bool namesTotal(std::string_view cell);

/// The columns whose words name sums of other lines. In the beginning of the table half of the lines with such a word must
/// hold, in some column of numbers, the sum of the other lines since the last such line, before the next one, or of all of
/// them before or after, and a line alone must be the first or the last: a product may be called "Total" too.
std::vector<std::size_t> recogniseTotals(const Table& table, const Sample& sample);

}  // namespace kindred::imports

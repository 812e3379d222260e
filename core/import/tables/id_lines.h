// Files whose every line is a list of ids, as many as there happen to be: baskets, or a customer and all it had.
#pragma once

#include <optional>

#include "core/import/tables/reshape.h"
#include "core/import/tables/table.h"

namespace kindred::import {

enum class IdLines { None, Baskets, Sequences };

/// Told from the first lines: lines of ids have no header and differ in length. The first id of a line is a customer
/// where it differs in every line and is not one of the products: numbers that ascend from line to line (though not
/// within all lines, as those of sorted baskets do), or names with a digit.
IdLines recogniseIdLines(const InputFile& file);

/// What parts the ids of a line: , ; tab or blanks.
Dialect idLineDialect(const InputFile& file, const Layout& layout);

/// Ids longer than this are none; such a line is not read.
constexpr std::size_t LongestId = 1000;

}  // namespace kindred::import

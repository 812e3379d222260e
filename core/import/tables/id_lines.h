// Files whose every line is a list of ids, as many as there happen to be: baskets, or a customer and all it had.
#pragma once

#include <optional>

#include "core/import/tables/reshape.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

struct IdLines {
  enum class Kind : std::uint8_t { None, Baskets, Sequences };
  Kind kind = Kind::None;
  Dialect dialect = {};     ///< what parts the ids of a line: , ; tab or blanks
  bool header = false;      ///< "Item 1, Item 2 …"
  bool countFirst = false;  ///< a line begins with the number of its ids
};

/// Told from the first lines. Lines of ids have no header but one that numbers them, and differ in length, empty cells at
/// their ends aside; or they are of one length, many ids, and the ids of any place stand in others too, or ascend in every
/// line. Sentences recur, as those of a letter do not. The first id of a line is a customer where it differs in every line and
/// is not one of the products: numbers that ascend from line to line (though not within all lines, as those of sorted
/// baskets do), or names with a digit. All but `kind` is told of any file.
IdLines recogniseIdLines(const InputFile& file, const Layout& layout);

/// Ids longer than this are none; such a line is not read.
constexpr std::size_t LongestId = 1000;

}  // namespace kindred::imports

// The most frequent value of a column for each customer or product.
#pragma once

#include <cstdint>
#include <vector>

#include "core/import/cells/string_pool.h"

namespace kindred::imports {

struct Modes {
  std::vector<std::int32_t> mode;  ///< one an owner; -1 where no row has a value
  /// How far knowing the owner tells the value: (s − b) ÷ (1 − b), where s is the share of filled rows with their owner's
  /// mode and b that of the value most frequent over all (Goodman and Kruskal's lambda); 1 where all rows are equal.
  double agreement = 1;
  std::int64_t varying = 0;  ///< owners with more than one value
};

/// `owners` and `codes` are as long as there are rows; a code of -1 is empty. Of equally frequent values the bytewise
/// smallest wins.
Modes modesOf(const std::vector<std::int32_t>& owners, const std::vector<std::int32_t>& codes, std::size_t ownerCount,
              const StringPool& texts);

}  // namespace kindred::imports

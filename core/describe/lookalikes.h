// Ids that are probably one customer or product written in several ways.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace kindred {

struct Lookalikes {
  std::vector<Index> members;                      ///< all that look like another, ascending
  std::int64_t groups = 0;                         ///< how many different ones they would be
  std::optional<std::pair<Index, Index>> example;  ///< two of one group: those of least index
};

/// Ids that are equal but for the case of Latin letters, blanks around them, and zeros before them. Ids stay what they
/// are: "00123" and "123" may well be two.
Lookalikes lookalikesOf(const Entities& entities);

}  // namespace kindred

// Which of the eleven usual segments each pair of scores belongs to.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace kindred::segment::rfm {

struct Kind {
  std::string key;
  Text title;
};
/// Champions, loyal, … lost, in the order of what they are worth.
const std::vector<Kind>& kinds();

constexpr int Scores = 5;

/// Of 5 scores of recency × 5 of frequency and spend: a position in kinds().
class Grid {
 public:
  /// Rows from recency 5 (latest) to 1 between "/", in each the keys for 1 … 5 of frequency and spend between blanks.
  /// Throws Error (BadParameters) that says which row or key is wrong.
  explicit Grid(const std::string& written);
  /// `recency`, `worth` in [1, 5].
  [[nodiscard]] std::size_t at(int recency, int worth) const;

 private:
  std::array<std::array<std::size_t, Scores>, Scores> m_kinds{};
};

}  // namespace kindred::segment::rfm

// Two groupings of the same customers, side by side.
#pragma once

#include <vector>

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// Customers who are in group `from` of the first and group `to` of the second; Noise: in none.
struct Flow {
  int from = 0, to = 0;
  std::vector<Index> customers = {};  ///< ascending

  /// Given that both groupings mean the same by the same name.
  bool moved = false;
};

struct Comparison {
  std::vector<Flow> table;     ///< every pair that someone has, by descending size, ties by from and to
  double adjustedRand = 0;     ///< Hubert and Arabie 1985, of those in a group of both
  std::int64_t customers = 0;  ///< in a group of both
  std::int64_t onlyFirst = 0, onlySecond = 0;
  /// Of those in both, the share whose group has not the counterpart: the group of the same name where all names of one are
  /// names of the other, else the group that the most customers went to, one to one (the assignment that keeps most).
  double movedShare = 0;
  std::vector<int> counterpart;  ///< of each group of the first, by position; Noise: none
};

/// Both label the customers of one revision (Segmentation::labelsAll).
Comparison compare(const Segmentation& first, const Segmentation& second);

}  // namespace kindred::segment

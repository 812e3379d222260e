// What drives groups: how much of each feature's differences the groups account for, and how features are distributed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::segment {

/// η² of every column (Pearson 1905): the share of its variance that lies between the groups, in [0, 1]; 0 of a column
/// that is the same for all. Rows without a group (Noise) do not count. labels[i] in [0, clusters), or Noise.
std::vector<double> betweenShares(const Matrix& values, const std::vector<int>& labels, int clusters);

/// Counts in `counts.size()` steps of equal width from `low` to `high`; the last one holds `high`.
struct Histogram {
  double low = 0, high = 0;
  std::vector<std::int64_t> counts;
  std::int64_t unknown = 0;  ///< NaN
};
/// Of a column between its least and greatest number; one step where all are the same, none where nothing is known.
Histogram histogramOf(const Vector& values, int steps);

}  // namespace kindred::segment

// Whether the customers of a group have more or less of a figure than the others, by ranks: whatever its distribution, and
// few with very much do not decide.
#pragma once

#include <span>
#include <vector>

namespace kindred::segment {

/// A group against all other rows.
struct RankDifference {
  /// The chance that a row of the group, drawn at random, has more than one outside; of equal ones half (Vargha and
  /// Delaney, J. Educ. Behav. Stat. 25(2), 2000). ½: neither has more. NaN where there is no row on either side.
  double superiority;
  /// Of a difference at least so large, in either direction, where group and figure have nothing to do with each other:
  /// the normal approximation with ties (Mann and Whitney 1947; Lehmann, Nonparametrics, 1975, 1.4). 1 where there are
  /// fewer than 5 rows on either side, of which it could say nothing.
  double chance;
};

/// One entry a group. `labels` beside `values`, in [0, groups), or Noise, which is outside all; NaN is not known and not
/// counted.
std::vector<RankDifference> rankDifferences(std::span<const double> values, const std::vector<int>& labels, int groups);

}  // namespace kindred::segment

// How well each row sits in its group, one by one.
#pragma once

#include "core/segment/quality.h"

namespace kindred::segment {

/// How much nearer rows are to their own group than to the next: Rousseeuw's s(i), of each row that is in a group, or of
/// a seeded sample of SilhouetteLimit of them; their mean is Quality's silhouette for the same seed. Empty where there
/// are not two groups.
struct Silhouettes {
  std::vector<std::size_t> rows;  ///< ascending
  std::vector<double> widths;     ///< in [-1, 1]; 0 for the only row of a group
};
Silhouettes silhouettes(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed,
                        Progress& progress);

}  // namespace kindred::segment

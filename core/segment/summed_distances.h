// How far rows are from every group as a whole: what a silhouette is made of.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::segment {

/// One row for each of `rows`, in their order, and a column a group: the sum of the Euclidean distances to those of `rows` that
/// are in the group. `labels` are of all points, `sizes` count those of `rows` in each group. Each pair is compared once. Equal
/// for any number of threads.
Matrix summedDistances(const Matrix& points, const std::vector<int>& labels, const std::vector<std::size_t>& rows,
                       const std::vector<std::size_t>& sizes, Progress& progress);

}  // namespace kindred::segment

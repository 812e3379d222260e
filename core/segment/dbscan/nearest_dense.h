// Newcomers join the group of the nearest dense row, where that is within a distance; of rows equally near the first.
#pragma once

#include "core/segment/clustering.h"

namespace kindred::segment::dbscan {

/// Of `points` those are dense whose `core` distance is no more than `distance`; `labels` of all of them.
AssignerPtr nearestDense(const Matrix& points, const Vector& core, const std::vector<int>& labels, double distance);
/// What it saved. Throws Error (ProjectDamaged).
AssignerPtr loadNearestDense(const BlockReader& reader);

}  // namespace kindred::segment::dbscan

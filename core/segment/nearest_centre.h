// Newcomers go where the nearest centre is: what k-means and all methods with centres that divide the space alike tell
// them by.
#pragma once

#include "core/segment/clustering.h"

namespace kindred::segment {

/// By Euclidean distance; of centres equally near the first. `centres`: clusters × columns, at least one.
AssignerPtr nearestCentre(Matrix centres);
/// What it saved. Throws Error (ProjectDamaged).
AssignerPtr loadNearestCentre(const BlockReader& reader);

}  // namespace kindred::segment

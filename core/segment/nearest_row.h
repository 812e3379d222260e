// Newcomers join the group of the row nearest to them: for groups of any shape, which no centre stands for.
#pragma once

#include "core/segment/clustering.h"

namespace kindred::segment {

/// By Euclidean distance; of rows equally near the first. A group for each of `points`, or Noise.
AssignerPtr nearestRow(Matrix points, std::vector<int> labels);
/// What it saved. Throws Error (ProjectDamaged).
AssignerPtr loadNearestRow(const BlockReader& reader);

}  // namespace kindred::segment

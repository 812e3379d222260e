// A rule for newcomers where the method has none of its own.
#pragma once

#include "core/segment/clustering.h"

namespace kindred::segment {

/// The group whose mean is nearest by Euclidean distance; ties: the lower number. `means`: one row a group, at least one.
AssignerPtr nearestMean(Matrix means);

}  // namespace kindred::segment

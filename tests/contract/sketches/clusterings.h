// Clusterings of kinds that the program will have: one that leaves rows out, one that makes a tree, one that says how
// much rows belong.
#pragma once

#include "core/segment/clusterer.h"

namespace kindred::segment::sketches {

Algorithm noisy();  ///< rows far from all others are in no group
Algorithm tree();   ///< single linkage, cut
Algorithm fuzzy();  ///< memberships, and newcomers

}  // namespace kindred::segment::sketches

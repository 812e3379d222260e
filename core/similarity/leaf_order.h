// The order of a tree's leaves in which neighbours are most alike, of the 2^(n−1) that turning its branches gives: Bar-Joseph,
// Gifford and Jaakkola, "Fast optimal leaf ordering for hierarchical clustering", Bioinformatics 17(1), 2001. Exact: the least
// sum of distances between neighbours (to single precision), found from the leaves upwards by products of matrices in which +
// is the minimum and · is +, O(n³) at worst, mostly far less. Of 5,000 leaves it takes seconds. The same for any number of
// threads; of several best orders always the same.
#pragma once

#include <vector>

#include "core/similarity/linkage.h"

namespace kindred::similarity {

/// Bytes that optimalLeafOrder takes beside its argument.
double bytesOfLeafOrder(double leaves);

/// Leaves from left to right. `distances`: n × n, symmetric, finite, row-major, in the numbering of the leaves; n is
/// merges + 1. Throws Cancelled.
std::vector<int> optimalLeafOrder(const std::vector<Merge>& merges, const std::vector<float>& distances,
                                  Progress& progress);

/// Leaves from left to right as merges lie, none turned.
std::vector<int> leafOrder(const std::vector<Merge>& merges);

/// Σ of the distances between neighbours of an order.
double pathLength(const std::vector<int>& order, const std::vector<float>& distances);

}  // namespace kindred::similarity

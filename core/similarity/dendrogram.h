// A tree of merges as it stands over its leaves in the order in which they are displayed.
#pragma once

#include <vector>

#include "core/similarity/linkage.h"

namespace kindred::similarity {

/// A merge whose leaves are displayed side by side.
struct Branching {
  int left = 0, right = 0;  ///< of n leaves: places 0…n−1, or n + the place of a branching that comes before
  double height = 0;
  int begin = 0, end = 0;  ///< the places below it: [begin, end)
};

/// n − 1 branchings by ascending height; empty where there is no tree. The last one is the root.
using Dendrogram = std::vector<Branching>;

/// `linkage` by the places of its leaves in linkage.order.
Dendrogram dendrogramOf(const Linkage& linkage);

/// The cluster of each place where a line at `height` cuts: what was merged at that height or below is together. Numbered from
/// left to right, so that clusters are stretches of places.
std::vector<int> clustersAt(const Dendrogram& tree, double height);
/// The height, halfway between two merges, at which a line leaves so many clusters.
double heightOf(const Dendrogram& tree, int clusters);
/// Those of at least so many places, in the tree's order: what is drawn where a pixel holds many.
std::vector<int> largeBranchings(const Dendrogram& tree, int places);

}  // namespace kindred::similarity

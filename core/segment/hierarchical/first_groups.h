// Rows gathered into many small groups, of which a tree can be made where one of all rows takes too much memory or time
// ("cluster of clusters": the first step and the second of Zhang, Ramakrishnan and Livny, SIGMOD 1996, and of Chiu et
// al., KDD 2001). The small groups are k-means', divided again and again, so that no step looks at more than a few dozen
// centres.
#pragma once

#include "core/segment/clusterer.h"

namespace kindred::segment::hierarchical {

struct FirstGroups {
  Matrix places;            ///< groups × columns: a row is in the group of the nearest one (ties: the first)
  Matrix means;             ///< of the rows in each
  std::vector<int> sizes;   ///< rows in each, at least one
  std::vector<int> ofRows;  ///< the group of each row
};

/// `wanted` groups, in [1, rows); fewer where fewer rows differ. The same for any number of threads.
FirstGroups firstGroups(const Matrix& points, int wanted, std::uint64_t seed, Progress& progress);

/// The tree of all rows: those in one group are joined first, at height 0; then as `tree`, whose leaves are the groups.
std::vector<Merge> treeOfRows(const std::vector<Merge>& tree, const FirstGroups& groups);

}  // namespace kindred::segment::hierarchical

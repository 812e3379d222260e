// The upper part of a tree of merges, small enough to be drawn: who lies below its leaves is only counted.
#pragma once

#include <vector>

#include "core/segment/clustering.h"

namespace kindred::segment {

struct Branch {
  double height = 0;          ///< of the merge that made it; 0 of a single row
  std::int64_t size = 0;      ///< rows below it
  int left = -1, right = -1;  ///< places of what was merged; −1: drawn as a leaf
};

/// At most `leaves` (at least one) leaves; a branch stands behind those that it was made of, so that the last one is the
/// root. Of two the larger stands on the left. Cutting the last k − 1 merges leaves the k groups that the method made of k.
/// Empty without a tree.
std::vector<Branch> topOf(const std::vector<Merge>& tree, int leaves);
/// The same with branches turned so that leaves side by side have means as near each other as the tree allows
/// (similarity/leaf_order.h). `points`: the rows that the tree is of.
std::vector<Branch> topOf(const std::vector<Merge>& tree, int leaves, const Matrix& points, Progress& progress);

/// Of a tree's top: the height at which a line crosses `groups` branches, halfway between two merges.
double cutHeight(const std::vector<Branch>& top, int groups);
/// How many branches a line at a height crosses, at least one.
int groupsAt(const std::vector<Branch>& top, double height);
/// The branches that a cut into `groups` leaves, from left to right.
std::vector<int> cutBranches(const std::vector<Branch>& top, int groups);

}  // namespace kindred::segment

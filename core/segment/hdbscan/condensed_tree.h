// What remains of a tree of single linkage when groups that are too small count as rows which their group loses (Campello,
// Moulavi, Sander 2013, 2015; McInnes and Healy 2017).
#pragma once

#include <vector>

#include "core/segment/spanning_tree.h"

namespace kindred::segment {

struct CondensedTree {
  /// A group from where it comes off its parent to where it splits in two or has lost its rows. `λ` is 1 ÷ distance.
  struct Group {
    int parent = -1;       ///< of the first, which has all rows: −1. Parents come before their children
    double stability = 0;  ///< Σ over its rows of λ where the row leaves − λ where the group begins; may be infinite
    bool splits = false;
  };
  std::vector<Group> groups;
  std::vector<int> lastOf;  ///< of each row: the smallest group that had it
};

/// `edges`: a spanning tree, the shortest first. Rows in the same place are not told apart.
CondensedTree condensed(const std::vector<Edge>& edges, std::size_t rows, std::size_t minimumSize);

/// Whether each group is chosen, so that no chosen one is within another and stabilities add up to the most there can be (the
/// first group, which has all rows, does not count).
std::vector<bool> mostStable(const CondensedTree& tree);
/// The groups that do not split.
std::vector<bool> leaves(const CondensedTree& tree);

/// Of each row: the number of the chosen group that it is within, from 0, or Noise.
std::vector<int> labelsOf(const CondensedTree& tree, const std::vector<bool>& chosen);

}  // namespace kindred::segment

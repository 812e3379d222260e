// Customers by segment, from which cold starts borrow what is popular.
#pragma once

#include <span>
#include <vector>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct Peers {
  std::vector<std::vector<Index>> groups;  ///< by position of the segment, ascending
  std::vector<int> groupOf;                ///< one a customer; −1: in none

  /// The group of a customer; empty (all customers) where it is in none.
  [[nodiscard]] std::span<const Index> of(Index customer) const;
};

/// `segmentation` may be null: then no one has a group.
Peers peersIn(const SegmentationPtr& segmentation, Index customers);

/// The latest segmentation of a data set, or null.
SegmentationPtr latestSegmentation(const Workspace& workspace, std::int64_t datasetId);

}  // namespace kindred::workflow

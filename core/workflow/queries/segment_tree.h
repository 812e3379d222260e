// Query (a job): the tree that a stored segmentation was cut from, for a dendrogram.
#pragma once

#include "core/segment/tree_top.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Whether the method of a segmentation gives a tree that is still that of its segments.
bool hasTree(const RunInfo& run);
/// Made again from the data as they are now, since trees are not stored. Throws Error as segmentCustomers does.
std::vector<segment::Branch> segmentTree(const Workspace& workspace, const segment::Segmentation& segmentation,
                                         int leaves, Progress& progress);

}  // namespace kindred::workflow

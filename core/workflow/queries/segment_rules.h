// Query (a job): a segmentation told in at most three questions, whatever method found it.
#pragma once

#include "core/segment/explain_tree.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct SegmentRules {
  std::vector<segment::AskedColumn> columns;
  segment::ExplainTree tree;  ///< speaks of segments by their id

  /// Each rule of a segment as its answers, for people: all of a rule hold, any rule is enough.
  [[nodiscard]] std::vector<std::vector<Text>> sentences(int segment) const;
};
using SegmentRulesPtr = std::shared_ptr<const SegmentRules>;

/// Of the data set's latest revision; kept in the cache.
SegmentRulesPtr segmentRules(const Workspace& workspace, const segment::Segmentation& segmentation, Progress& progress);

}  // namespace kindred::workflow

// Query (a job): how well customers sit in their segments, who is most typical of each and who stands at its border.
#pragma once

#include "core/segment/segmentation.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Of a segment, by id.
struct SegmentMembers {
  int segment = 0;
  std::vector<Index> typical = {};  ///< nearest to the mean of the segment, the nearest first; ties by index
  std::vector<Index> border = {};   ///< of least silhouette, the least first; none of `typical`; ties by index
  double silhouette = 0;            ///< mean of those measured; NaN where none was, or there is no other segment
};

struct MemberSilhouette {
  Index customer = 0;
  int segment = 0;
  double silhouette = 0;
};

struct Membership {
  std::vector<SegmentMembers> segments;   ///< in the order of the segmentation
  std::vector<MemberSilhouette> members;  ///< by segment in that order, then descending; ties by customer
  double silhouette = 0;                  ///< mean of `members`: the segmentation's; NaN where there is none
  std::int64_t customers = 0;             ///< in a segment; more than `members` where those are a sample
  [[nodiscard]] bool isSampled() const { return customers > std::ssize(members) && !members.empty(); }
};

/// By the features that the segmentation was made from, which are made again. `most` typical and border customers a
/// segment. Nothing of a segmentation that does not label the customers of today. Throws Error (BadData, BadParameters).
Membership segmentMembers(const Workspace& workspace, const segment::Segmentation& segmentation, std::size_t most,
                          Progress& progress);

}  // namespace kindred::workflow

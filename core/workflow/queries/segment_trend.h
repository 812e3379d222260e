// Query (a job): how each segment fares over time.
#pragma once

#include "core/describe/activity.h"
#include "core/segment/segmentation.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct SegmentTrend {
  int segment = 0;
  std::vector<ActivityStep> steps = {};  ///< the same steps for all: months, or weeks of data of less than 100 days
};

struct SegmentTrends {
  Period period = Period::Month;
  bool lastIsIncomplete = false;
  std::vector<SegmentTrend> segments = {};  ///< in the order of the segmentation; empty where events have no time
};

/// Of the customers whom the segmentation puts there today, over all their past. Nothing of a segmentation that does not
/// label the customers of today. About a second a million events.
SegmentTrends segmentTrends(const Workspace& workspace, const segment::Segmentation& segmentation, Progress& progress);

}  // namespace kindred::workflow

// Segmentations as the project file keeps them, and back.
#pragma once

#include "core/segment/segmentation.h"
#include "core/store/records.h"

namespace kindred::workflow {

/// Without ids, run and time, which the store sets.
store::SegmentationRecord toRecord(const segment::Segmentation& segmentation);

/// `memberships`: (customer key, segment id); customers of `dataset` that have none are in no segment (−1).
segment::Segmentation fromRecord(const store::SegmentationRecord& record,
                                 const std::vector<std::pair<Key, int>>& memberships, const Dataset& dataset);

}  // namespace kindred::workflow

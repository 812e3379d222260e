// Query: who moved from which segment of one segmentation to which of another; of another method, or of another date.
#pragma once

#include <filesystem>

#include "core/segment/compare.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct ComparedSegmentations {
  DatasetPtr dataset;  ///< by whose index flows list customers: the latest revision
  SegmentationPtr first, second;
  segment::Comparison comparison = {};

  /// Empty for who is in no segment.
  [[nodiscard]] std::string fromName(const segment::Flow& flow) const;
  [[nodiscard]] std::string toName(const segment::Flow& flow) const;
};

/// Two segmentations of a data set, by name. Throws Error (NotFound; BadParameters where both are the same).
ComparedSegmentations compareSegmentations(const Workspace& workspace, std::int64_t datasetId, const std::string& first,
                                           const std::string& second);

/// CSV: customer,from,to of everyone who is in a segment of either; an empty cell for no segment. Whole or not at all.
void writeMoves(const ComparedSegmentations& compared, const std::filesystem::path& file, const Progress& progress);

}  // namespace kindred::workflow

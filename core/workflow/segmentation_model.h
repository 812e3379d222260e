// What a segmentation's run keeps so that it can be applied to newcomers: the features as they were fitted, the means of
// the segments, and the method's own rule where it has one.
#pragma once

#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"

namespace kindred::workflow {

void saveSegmentationModel(BlockWriter& writer, const segment::Features& features,
                           const segment::Clustering& clustering);

/// Throws Error (BadData) where an earlier version made the segmentation of this name, which kept no features.
segment::FittedFeaturesPtr readFittedFeatures(const BlockReader& model,
                                              const std::vector<segment::ChosenFeatures>& chosen,
                                              const std::string& name);
/// One row a segment.
Matrix readSegmentMeans(const BlockReader& model);

}  // namespace kindred::workflow

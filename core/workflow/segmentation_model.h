// What a segmentation's run keeps so that it can be applied to newcomers: the features as they were fitted, the method's
// own rule where it has one, the means of the groups that it made, and what was merged and split by hand afterwards.
#pragma once

#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Segments that were made from others by hand.
struct Regrouping {
  std::vector<std::vector<int>> parts;  ///< of each segment before, those after that have customers of it
  Matrix means;                         ///< of those after, in the space of the features: segments × columns
};

struct SegmentationModel {
  segment::FittedFeaturesPtr features;
  segment::AssignerPtr assigner;             ///< null where the method has none for rows
  Matrix means;                              ///< of the groups that the method made: groups × columns
  std::vector<Regrouping> regroupings = {};  ///< in the order in which they were made

  void save(BlockWriter& writer) const;
};

SegmentationModel segmentationModel(const segment::Features& features, const segment::Clustering& clustering);

/// Whether a run kept a model; those of an earlier version of the program did not.
bool hasSegmentationModel(const BlockReader& model);

/// What a run saved, of these features. The assigner is null where another version of the method made it. Throws Error
/// (BadData) where an earlier version of the program made the segmentation of this name, which kept no features.
SegmentationModel readSegmentationModel(const BlockReader& model, const RunInfo& run,
                                        const std::vector<segment::ChosenFeatures>& chosen, const std::string& name);

}  // namespace kindred::workflow

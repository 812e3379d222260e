// Query (a job): how many segments the customers of a data set form, looked at by chosen features.
#pragma once

#include "core/segment/choose_k.h"
#include "core/workflow/segment_customers.h"

namespace kindred::workflow {

struct ChooseKRequest {
  std::int64_t datasetId = 0;
  std::string algorithm = SegmentRequest().algorithm;  ///< one with a parameter k (canChooseK)
  Values parameters = {};                              ///< the algorithm's own; its k does not matter
  std::vector<segment::ChosenFeatures> features = {};
  segment::KRange range = {};
  std::uint64_t seed = 1;
};

using ChoiceOfKPtr = std::shared_ptr<const segment::ChoiceOfK>;

/// Of the data set's latest revision; kept in the cache, so that asking again costs nothing. Progress says the k that is
/// being tried. Throws Error (BadParameters, BadData, OutOfMemory) or Cancelled. What a segmentation of the same request
/// and k shows, its scores show.
ChoiceOfKPtr chooseK(const Workspace& workspace, const ChooseKRequest& request, Progress& progress);

/// Whether a method is told the number of groups.
bool canChooseK(const std::string& algorithm);

Estimate estimateChooseK(const ChooseKRequest& request, const Dataset& dataset);

}  // namespace kindred::workflow

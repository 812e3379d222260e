// Query (a job): the other customers who are most like a segment, an audience or any selection.
#pragma once

#include <filesystem>

#include "core/segment/features/feature_set.h"
#include "core/segment/nearest_others.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct LookalikesRequest {
  std::int64_t datasetId = 0;
  std::vector<Index> group = {};                       ///< of the latest revision, ascending
  std::vector<segment::ChosenFeatures> features = {};  ///< empty: usualFeatures()
  std::uint64_t seed = 1;
};

/// Everyone else by similarity (core/segment/nearest_others.h), so that any reach can be cut from it. Throws Error:
/// BadParameters where the group is empty or everyone, BadData where the data set lacks what the features need.
segment::NearestOthers findLookalikes(const Workspace& workspace, const LookalikesRequest& request, Progress& progress);

/// The first set of features that tells how customers stand and the first that tells what they buy, where the data set has
/// what they need.
std::vector<segment::ChosenFeatures> usualFeatures(const Dataset& dataset);

/// CSV: customer,similarity,rank of the first `top`. Whole or not at all.
void writeLookalikes(const segment::NearestOthers& found, const Dataset& dataset, std::size_t top,
                     const std::filesystem::path& file, const Progress& progress);

}  // namespace kindred::workflow

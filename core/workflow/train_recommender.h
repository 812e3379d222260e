// Verb: fit a recommender, store it with every customer's top list.
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct TrainRequest {
  std::int64_t datasetId = 0;
  std::string algorithm = "item_knn";
  Values parameters = {};  ///< the algorithm's own, and preference.*; what is left out has its default
  std::uint64_t seed = 1;
  int top = 10;           ///< length of the stored lists; 0: none are made, only the model is kept
  std::string name = {};  ///< empty: a free one from the algorithm's title
};

/// Cold starts get what is popular in their segment of the latest segmentation, where there is one. Throws Error
/// (OutOfMemory) before it begins where it would not fit into the memory that is left, and (BadData) where the data lack
/// what the algorithm needs.
/// The run's seconds are all that it took; result["fit_seconds"] and result["list_seconds"] are of the parts.
RunInfo trainRecommender(Workspace& workspace, const TrainRequest& request, Progress& progress);

/// The algorithm's parameters followed by preference.*, with the data set's default preference: what forms and flags show.
Parameters trainParameters(const std::string& algorithm, const Dataset& dataset);
/// preference.* alone.
Parameters preferenceParameters(const Dataset& dataset);
/// Seconds and bytes that training is expected to take, with everyone's lists.
Estimate estimateTraining(const TrainRequest& request, const Dataset& dataset);
/// What to do where that memory is not there: the algorithm's own advice, else `otherwise`.
Text ifTooLarge(const std::string& algorithm, Text otherwise);

/// Why an algorithm cannot be trained on a data set with its own preference, or an empty Text: what cannot is not offered.
Text missing(const std::string& algorithm, const Dataset& dataset);

}  // namespace kindred::workflow

// Verb: fit a recommender, store it with every customer's top list.
#pragma once

#include "core/base/stopping.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct TrainRequest {
  std::int64_t datasetId = 0;
  std::string algorithm = {};  ///< empty: usualRecommender()
  Values parameters = {};      ///< the algorithm's own, preference.* and validation.*; what is left out has its default
  std::uint64_t seed = 1;
  int top = 10;           ///< length of the stored lists; 0: none are made, only the model is kept
  std::string name = {};  ///< empty: a free one from the algorithm's title
  /// Hears of every round of an iterative method, from the verb's own thread.
  std::function<void(const Epoch&)> onEpoch = {};
};

/// What a person gets who chooses no method: SLIM, whose lists were the best of all with their defaults on ratings and on
/// a shop's purchases, and whose weights read "because of what you have"; where it would take minutes or gigabytes, neighbours of
/// products, which keep only the nearest. The same on every machine.
std::string usualRecommender(const Dataset& dataset);

/// Cold starts get what is popular in their segment of the latest segmentation, where there is one. Throws Error
/// (OutOfMemory) before it begins where it would not fit into the memory that is left, and (BadData) where the data lack
/// what the algorithm needs.
/// The run's seconds are all that it took; result["fit_seconds"] and result["list_seconds"] are of the parts.
RunInfo trainRecommender(Workspace& workspace, const TrainRequest& request, Progress& progress);

/// The algorithm's parameters followed by validation.*, where it can be stopped by a part held out, and preference.*, with
/// the data set's default preference: what forms and flags show.
Parameters trainParameters(const std::string& algorithm, const Dataset& dataset);
/// preference.* alone.
Parameters preferenceParameters(const Dataset& dataset);
/// Seconds and bytes that training is expected to take, with everyone's lists.
Estimate estimateTraining(const TrainRequest& request, const Dataset& dataset);
/// What to do where that memory is not there: the algorithm's own advice, else `otherwise`.
Text ifTooLarge(const std::string& algorithm, Text otherwise);

/// Why an algorithm cannot be trained on a data set with its own preference, or an empty Text: what cannot is not offered.
Text missing(const std::string& algorithm, const Dataset& dataset);
/// Why it cannot be with the parameters given: its parts and the preference count too.
Text missing(const TrainRequest& request, const Dataset& dataset);

}  // namespace kindred::workflow

// Fits a recommender as the verbs do that train one, judge one or search its settings. Where `validation.share` asks for
// it, a method that goes round by round is fitted twice: first without a part held out, until more rounds tell that part
// no better; then on everything, for as many rounds as told it best (Goodfellow, Bengio, Courville: Deep learning, 2016,
// algorithm 7.2).
#pragma once

#include "core/params/parameter.h"
#include "core/recommend/recommender.h"

namespace kindred::workflow {

/// validation.*, where a validation part can stop the algorithm; else none.
Parameters validationParameters(const recommend::Algorithm& algorithm);

struct FitRequest {
  const recommend::Algorithm& algorithm;
  std::shared_ptr<const recommend::TrainingData> data;
  const Values& values;  ///< of the run: with preference.* and validation.*
  std::uint64_t seed = 1;
  /// Hears of every round that the curve has, from the fit's own thread.
  std::function<void(const Epoch&)> onEpoch = {};
};

/// The trace is of the first fit where there are two. Progress says each round's loss. Throws Error as the fit does.
recommend::Fitted fitRecommender(const FitRequest& request, Progress& progress);

}  // namespace kindred::workflow

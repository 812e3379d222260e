// The family of recommenders: what each says of itself, fits and loads.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/base/stopping.h"
#include "core/params/algorithm_info.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// What a fit learns from, and how.
struct FitContext {
  std::shared_ptr<const TrainingData> data;
  Values values = {};
  std::uint64_t seed = 1;
  std::shared_ptr<const Csr> validation = {};      ///< customers × products held out of `data`; null: none
  std::function<void(const Epoch&)> onEpoch = {};  ///< hears of every round as it ends, from the fit's own thread
};

struct Fitted {
  ModelPtr model;
  Trace trace = {};              ///< of an iterative method
  std::vector<Text> notes = {};  ///< for the person: "stopped in round 12, where the held-out part was told best"
};

struct RatingFactors;  // rating_factors.h

/// A rating that has just moved what stands behind it.
struct RatingMove {
  Index customer = 0, product = 0;
  double error = 0;  ///< the rating less what was predicted before
};

/// Hears of a fit that goes rating by rating, in the order in which it goes. What it is shown moves on: it copies what it keeps.
struct RatingWatcher {
  std::function<void(const RatingFactors&)> began;                           ///< before the first rating
  std::function<void(const RatingMove&, const RatingFactors& after)> moved;  ///< after each
  std::function<void(int round, const RatingFactors& after)> passed;         ///< after all of them; rounds from 1
};

/// What an algorithm asks of the data.
struct Needs {
  bool scale = false;         ///< values on a scale: ratings, or stars
  bool times = false;         ///< of the events
  bool productTexts = false;  ///< titles or categories
  bool trainer = false;       ///< the library that trains nets (core/nets/trainer.h); not to load or ask a model
};

/// What a fitted model can do.
struct Gives {
  bool predictions = false;       ///< what somebody would give, where the preference has a scale
  bool foldsIn = true;            ///< answers who the training never saw, by the history
  bool neighbours = false;        ///< is made of similarities
  bool repeats = false;           ///< offers what somebody has had: repeats are its matter
  bool unboughtProducts = false;  ///< scores products without events
};

/// How a method that goes round by round can be stopped by FitContext::validation.
struct Rounds {
  std::string most = "iterations";  ///< its parameter of how many there may be
  std::string figure =
      "ndcg@10";  ///< what Epoch::validation is of the part held out; "rmse" below zero, as greater is better
};

struct Algorithm {
  AlgorithmInfo info;
  Needs needs = {};
  Gives gives = {};
  std::optional<Rounds> rounds = {};  ///< nothing where no validation part stops it
  /// Throws Error (BadParameters), and (BadData) where it diverges.
  std::function<Fitted(const FitContext&, Progress&)> fit;
  /// Of methods that go rating by rating: the states of the fit of this context, on tables small enough to be watched. Goes
  /// through all rounds, on one thread. Empty where there is none.
  std::function<void(const FitContext&, const RatingWatcher&, Progress&)> watched = {};
  /// A model that `save` wrote. Throws Error (ProjectDamaged) where blocks do not fit the data.
  std::function<ModelPtr(std::shared_ptr<const TrainingData>, const Values&, const BlockReader&)> load;
  /// Of the fit and the lists of everyone.
  std::function<Estimate(const DataShape&, const Values&)> estimate;
  /// The parameters of a run of an earlier version, so that today's version makes of them what that one made. Empty
  /// where there was none.
  std::function<Values(Values, int version, PreferenceValue)> upgraded = {};
  /// What to do where the memory of the estimate is not there: other settings, other methods. Empty: nothing special.
  Text ifTooLarge = {};
};

/// Why an algorithm cannot be fitted here, on whatever data, or an empty Text.
Text unavailable(const Algorithm& algorithm);
/// Throws Error (NotFound), with what to do, where it is unavailable.
void requireAvailable(const Algorithm& algorithm);
/// Why an algorithm cannot work, here or on a data set under a preference, or an empty Text: of what it needs itself, …
Text missing(const Algorithm& algorithm, const Dataset& dataset, const Preference& preference);
/// … and of all the algorithms that it is made of with these parameters of its own.
Text missing(const Algorithm& algorithm, const Values& values, const Dataset& dataset, const Preference& preference);
/// The facts of an algorithm as stable strings: "explicit", "implicit", "explains", "predicts", "neighbours", …
std::vector<std::string> capabilities(const Algorithm& algorithm);

/// All recommenders, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

}  // namespace kindred::recommend

// Verb: search better settings of a recommender on a validation split of the training part; what `evaluate` would test by
// never takes part. Each attempt is kept in the project as it ends, so that a search that was stopped goes on where it was.
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/protocol.h"
#include "core/evaluate/search.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct TuneRequest {
  std::int64_t datasetId = 0;
  std::string algorithm;
  Values parameters = {};  ///< not searched; preference.* too
  evaluate::Metric metric = {};
  std::string protocol = "holdout";  ///< of one split: as `evaluate` would, and within its training part again
  evaluate::ProtocolOptions split = {};
  evaluate::EvaluationOptions options = {};  ///< but its metrics
  bool halving = true;
  int runs = 0;        ///< settings to try, those that were tried before among them; 0: as many as `seconds` allow
  double seconds = 0;  ///< then the trial that runs is dropped; 0: no end but that of `runs`
};

/// Number 0 are the defaults.
struct Trial {
  evaluate::Attempt attempt;
  Values parameters;  ///< all that the algorithm has
  evaluate::Figure figure;
  double seconds = 0;
};

struct Tuned {
  std::vector<Trial> trials;        ///< in the order in which they ended, those kept from before first
  std::optional<std::size_t> best;  ///< among those on the most customers
  int kept = 0;                     ///< trials from before
};

/// `onTrial` hears of every new trial, and of the best so far. Settings that cannot be fitted have no figure, and a reason.
/// Throws Error (BadParameters) for what the request itself has wrong, and Cancelled: the trials that ended are kept.
Tuned tuneRecommender(Workspace& workspace, const TuneRequest& request,
                      const std::function<void(const Tuned&)>& onTrial, Progress& progress);

}  // namespace kindred::workflow

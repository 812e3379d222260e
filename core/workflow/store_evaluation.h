// Verb: keep what judging recommenders came to as a run, so that it can be shown and compared later.
#pragma once

#include "core/workflow/evaluate_recommenders.h"

namespace kindred::workflow {

/// A figure as it was stored; metrics by name, since the program that reads it may know others.
struct StoredFigure {
  std::string algorithm;
  std::string metric;  ///< "ndcg@10"
  evaluate::Figure figure;
};

/// A run of family "evaluate" whose algorithm is the protocol. Throws Error as the store does.
RunInfo storeEvaluation(Workspace& workspace, std::int64_t datasetId, const EvaluateRequest& request,
                        const std::vector<EvaluatedAlgorithm>& results, Progress& progress);

/// The figures of such a run, in the order in which they were judged. Throws Error (NotFound) where it is none, and
/// (ProjectDamaged) where they cannot be read.
std::vector<StoredFigure> storedFigures(const Workspace& workspace, std::int64_t run);

}  // namespace kindred::workflow

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

/// What a pair of recommenders came to, as it was stored.
struct StoredComparison {
  std::string a, b;
  std::string metric;
  evaluate::Comparison found;  ///< but a, b and metric, which stand above
};

/// A run of family "evaluate" whose algorithm is the protocol. Throws Error as the store does.
RunInfo storeEvaluation(Workspace& workspace, std::int64_t datasetId, const EvaluateRequest& request,
                        const std::vector<EvaluatedAlgorithm>& results,
                        const std::vector<evaluate::Comparison>& comparisons, Progress& progress);

/// The figures of such a run, in the order in which they were judged. Throws Error (NotFound) where it is none, and
/// (ProjectDamaged) where they cannot be read.
std::vector<StoredFigure> storedFigures(const Workspace& workspace, std::int64_t run);
/// What each pair came to by each metric, likewise; none in runs of versions that did not keep it.
std::vector<StoredComparison> storedComparisons(const Workspace& workspace, std::int64_t run);

/// Seconds that each took to fit and judge, by algorithm; empty in runs of versions that did not keep them.
std::map<std::string, double> storedSeconds(const Workspace& workspace, std::int64_t run);

}  // namespace kindred::workflow

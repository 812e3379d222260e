// Query: what recommenders came to on a data set, of the evaluations that the project keeps.
#pragma once

#include <map>

#include "core/workflow/store_evaluation.h"

namespace kindred::workflow {

struct EvaluatedFigures {
  std::map<std::string, evaluate::Figure> byAlgorithm = {};  ///< those with a mean
  std::string protocol = {};                                 ///< of all of them; empty: there are none
  std::int64_t run = 0;                                      ///< the latest, from which the others take their protocol
};

/// Of a metric ("ndcg@10"): the figures of the latest evaluation that has it, and of earlier ones of the same split, seed,
/// preference and revision of the data those of recommenders that it has not: all of them may be held against each other.
EvaluatedFigures evaluatedFigures(const Workspace& workspace, std::int64_t datasetId, const std::string& metric);

}  // namespace kindred::workflow

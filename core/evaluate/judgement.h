// What each person adds to each metric, when a model is asked for what it was not shown.
#pragma once

#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/test_set.h"
#include "core/recommend/model.h"

namespace kindred::evaluate {

struct EvaluationOptions {
  std::vector<Metric> metrics = {};
  std::optional<double> relevantFrom = {};
  bool includeBought = false;
  std::uint64_t seed = 1;
};

struct Judged {
  /// By metric (of those over all lists: empty), by row of the test; weight 0: does not count.
  std::vector<std::vector<Contribution>> contributions = {};
  std::vector<std::optional<double>> ofAll = {};  ///< by metric: of those over all lists
  std::vector<bool> isJudged = {};                ///< by row of the test: with history and test events
  std::int64_t unknown = 0;                       ///< with test events, without history
  std::int64_t hadBefore = 0;                     ///< test pairs of those judged that are in their history
  bool hasErrors = true;                          ///< whether errors mean something under the preference
  double seconds = 0;
  /// By row of the test, each best first; none where no metric is over all lists.
  std::vector<std::vector<Index>> lists = {};
};

/// A person whom the model cannot tell about gets the popular list that recommend() would give. Parallel over people, the
/// same bits for any number of threads.
Judged judge(const recommend::Model& model, const recommend::TrainingData& train, const TestSet& tests,
             const EvaluationOptions& options, Progress& progress);

/// Several judgements of the same people, on parts of what they have, as one: what a person adds is the sum over the
/// parts, figures over all lists are means over the parts, lists those of the first.
Judged pooled(const std::vector<Judged>& parts);

}  // namespace kindred::evaluate

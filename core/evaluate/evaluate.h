// Judging one recommender by what it was not shown: figures with how sure they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/evaluate/judgement.h"

namespace kindred::evaluate {

struct Figure {
  std::optional<double> mean = {};  ///< nothing where no customer counts
  std::optional<double> low = {}, high = {};
  std::int64_t customers = 0;
  Text reason = {};  ///< why there is no mean
};

/// What a figure rests on, for comparing it with that of another recommender.
struct Sample {
  std::vector<Contribution> contributions = {};  ///< by row of the test; empty for a metric over all lists
  std::vector<double> resampled = {};            ///< the figure of each bootstrap resample
};

struct Evaluation {
  std::vector<std::pair<Metric, Figure>> figures = {};
  std::vector<Sample> samples = {};   ///< of the figures, in their order
  std::int64_t unknownCustomers = 0;  ///< customers of the test without training history
  std::int64_t hadBefore = 0;         ///< test pairs that are in their customer's history
  double predictSeconds = 0;
  std::vector<std::vector<Index>> lists = {};  ///< Judged::lists
};

/// The figures of a judgement by options.metrics. The same bits for any number of threads.
Evaluation evaluated(Judged judged, const EvaluationOptions& options, Progress& progress);
/// judge() and evaluated().
Evaluation evaluate(const recommend::Model& model, const recommend::TrainingData& train, const TestSet& tests,
                    const EvaluationOptions& options, Progress& progress);
/// Of a recommender that cannot be judged: no figures, and why.
Evaluation notEvaluated(const EvaluationOptions& options, const Text& reason);

}  // namespace kindred::evaluate

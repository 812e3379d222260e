// Judging one recommender by what it was not shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/evaluate/metrics.h"
#include "core/recommend/lists.h"

namespace kindred::evaluate {

struct Figure {
  std::optional<double> mean = {};  ///< nothing where no customer counts
  std::optional<double> low = {}, high = {};
  std::int64_t customers = 0;
  Text reason = {};  ///< why there is no mean
};

struct EvaluationOptions {
  std::vector<Metric> metrics = {};
  std::optional<double> relevantFrom = {};
  bool includeBought = false;
  std::uint64_t seed = 1;
};

struct Evaluation {
  std::vector<std::pair<Metric, Figure>> figures;
  std::int64_t unknownCustomers = 0;  ///< customers of the test without training history
  double predictSeconds = 0;
};

/// Judges one model by test interactions (customers × products of the training data). A customer whom the model
/// cannot tell about gets the popular list that it would get from recommend(). Parallel over customers, the same bits
/// for any number of threads.
Evaluation evaluate(const recommend::Model& model, const recommend::TrainingData& train, const Csr& test,
                    const EvaluationOptions& options, Progress& progress);

}  // namespace kindred::evaluate

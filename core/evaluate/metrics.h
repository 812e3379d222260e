// Figures of merit of a recommender, defined as the command line's contract words them; every one is a mean over
// customers with a 95 % confidence interval (percentile bootstrap over customers, Efron and Tibshirani 1993, §13.3,
// 1,000 resamples, seeded).
//
//   rmse, mae           of predictions, over test events (pairs) that have a value; the interval resamples customers
//   precision@N         hits ÷ N, however short the list
//   recall@N            hits ÷ relevant
//   truncated_recall@N  hits ÷ min(N, relevant)
//   ndcg@N              gain 1 a hit, discount log2(rank + 1), ideal over min(N, relevant)
//   hit_rate@N          1 where there is a hit
//   coverage@N          share of the training products that stand in any list (no interval)
// A product is relevant when its test value reaches relevantFrom (without: every test event).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/topk.h"
#include "core/recommend/recommender.h"

namespace kindred::evaluate {

enum class MetricKind { Rmse, Mae, Precision, Recall, TruncatedRecall, Ndcg, HitRate, Coverage };

struct Metric {
  MetricKind kind = MetricKind::Ndcg;
  int n = 10;  ///< unused by rmse and mae
  bool operator==(const Metric&) const = default;
};
/// "ndcg@10". Throws Error (BadParameters) naming the metrics there are.
Metric metric(std::string_view name);
std::string name(const Metric& metric);
/// Names with @N, for help and lists.
std::vector<std::string> metricNames();

/// Value of a ranking metric for one customer. `list` best first; `relevant` ascending, not empty.
double valueOf(const Metric& metric, const std::vector<Index>& list, const std::vector<Index>& relevant);

struct Figure {
  std::optional<double> mean = {};  ///< nothing where no customer counts
  std::optional<double> low = {}, high = {};
  std::int64_t customers = 0;
  std::string reason = {};  ///< why there is no mean
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

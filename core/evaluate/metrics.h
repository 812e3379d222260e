// Figures of merit of a recommender, each defined once, as the command line's contract words them. A metric is a row of
// the table in metrics.cpp: of one customer (the mean over customers is shown, with a 95 % confidence interval: percentile
// bootstrap over customers, Efron and Tibshirani 1993, §13.3, 1,000 resamples, seeded), or over all lists at once.
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

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/evaluate/bootstrap.h"
#include "core/recommend/training_data.h"

namespace kindred::evaluate {

/// What a metric of lists sees of one customer.
struct JudgedList {
  std::span<const Index> list;      ///< best first
  std::span<const Index> relevant;  ///< ascending, not empty
};

/// What a metric over all lists sees.
struct AllLists {
  const recommend::TrainingData& train;
  std::span<const std::vector<Index>> lists;  ///< of those judged, each best first
};

/// One of the three functions is set.
struct MetricKind {
  std::string key = {};
  Text title = {};
  /// Of one customer's list of at most n.
  std::function<double(const JudgedList&, std::size_t n)> ofList = {};
  /// Of one prediction, which is off by `error`; the mean goes through `shown`.
  std::function<double(double error)> ofError = {};
  std::function<double(double mean)> shown = {};
  std::function<double(const AllLists&, std::size_t n)> ofAll = {};

  /// Whether it is written with @N.
  [[nodiscard]] bool hasLength() const { return !ofError; }
};
const std::vector<MetricKind>& metricKinds();

struct Metric {
  const MetricKind* kind = nullptr;  ///< of the table, or one's own that outlives this
  int n = 10;                        ///< unused by errors
};
/// "ndcg@10". Throws Error (BadParameters) naming the metrics there are.
Metric metric(std::string_view name);
std::string name(const Metric& metric);
/// Names with @N, for help and lists.
std::vector<std::string> metricNames();

}  // namespace kindred::evaluate

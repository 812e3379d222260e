// Figures of merit of a recommender, each defined once, as the command line's contract words them. A metric is a row of
// the table in metrics.cpp: of one customer (the figure is Σ sums ÷ Σ weights over customers, with a 95 % confidence
// interval: percentile bootstrap over customers, Efron and Tibshirani 1993, §13.3, 1,000 resamples, seeded), or over all
// lists at once. The list is what stands at ranks 1 to N; it may be shorter.
//
// How near predictions come, over test events (pairs) that have a value; the interval resamples customers:
//   rmse                √(Σ error² ÷ events)
//   mae                 Σ |error| ÷ events
// How much of what is relevant the list holds; means over customers with something relevant:
//   precision@N         hits ÷ N, however short the list
//   recall@N            hits ÷ relevant
//   truncated_recall@N  hits ÷ min(N, relevant)
//   ndcg@N              Σ over hits 1 ÷ log2(rank + 1), ÷ the same sum over ranks 1 to min(N, relevant)
//   map@N               Σ over hits (hits up to their rank ÷ rank), ÷ min(N, relevant)
//   mrr@N               1 ÷ rank of the first hit, 0 where there is none
//   hit_rate@N          1 where there is a hit
//   auc                 pairs (relevant, other) in the right order, ties half, ÷ relevant × others. The others: products of
//                       training (or the candidates) that are not relevant, nor in the history unless it may be offered.
//                       What has no score ties at the lowest place
// What the lists are like, by the training data; means over customers with something relevant and a list:
//   novelty@N           Σ −log2(customers who have the product ÷ customers with history), ÷ length of the list; a product
//                       that nobody has counts as had by one (Vargas and Castells, RecSys 2011: self-information)
//   diversity@N         Σ over pairs in the list (1 − cosine of who has the two), ÷ pairs; of lists of two and more
//                       (Smyth and McClave, ICCBR 2001)
//   popularity_lift@N   Σ over customers (mean customers of a product in the list) ÷ Σ over customers (the same of the
//                       history), − 1 (Abdollahpouri et al., RecSys 2019: ΔGAP)
//   repeats@N           products of the list that are in the history ÷ length of the list
// Over all lists, without an interval:
//   coverage@N          share of the training products that stand in any list
//   gini@N              Σ_k (2k − M − 1) f_k ÷ (M Σ f), of the M training products by how many lists each stands in, f
//                       ascending: 0 where all are offered equally often, nearly 1 where always the same
// A product is relevant when its test value reaches relevantFrom (without: every test event).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/evaluate/bootstrap.h"
#include "core/recommend/training_data.h"

namespace kindred::evaluate {

/// What a metric of lists sees of one customer.
struct JudgedList {
  const recommend::TrainingData& train;
  std::span<const Index> list;          ///< best first
  std::span<const Index> relevant;      ///< ascending, not empty
  std::span<const Index> history = {};  ///< ascending
  Index trainedCustomers = 0;           ///< customers of the training with history
};

/// The scores of what could be offered to one customer: finite, or −∞ where there is none.
struct JudgedScores {
  std::vector<double> relevant, others;
};

/// What a metric over all lists sees.
struct AllLists {
  const recommend::TrainingData& train;
  std::span<const std::vector<Index>> lists;  ///< of those judged, each best first
};

enum class Better { Higher, Lower, Neither };
/// Whether figure `a` comes before `b`: the higher one where neither is better; a figure that is missing comes last.
bool isBetter(Better better, const std::optional<double>& a, const std::optional<double>& b);

/// One of the four functions is set.
struct MetricKind {
  std::string key = {};
  Text title = {};
  Text summary = {};  ///< what it means, in a sentence
  Better better = Better::Higher;
  /// Of one customer's list of at most n. A weight of 0: the customer does not count. Whoever is judged, a customer who
  /// counts has the same weight.
  std::function<Contribution(const JudgedList&, std::size_t n)> ofList = {};
  /// Of one customer's scores.
  std::function<Contribution(const JudgedScores&)> ofScores = {};
  /// Of one prediction, which is off by `error`.
  std::function<double(double error)> ofError = {};
  /// The figure, of Σ sums ÷ Σ weights.
  std::function<double(double ratio)> shown = {};
  /// Nothing where the lists say nothing.
  std::function<std::optional<double>(const AllLists&, std::size_t n)> ofAll = {};

  /// Whether it is written with @N.
  [[nodiscard]] bool hasLength() const { return !ofError && !ofScores; }
  [[nodiscard]] double figureOf(double ratio) const { return shown ? shown(ratio) : ratio; }
};
const std::vector<MetricKind>& metricKinds();

struct Metric {
  const MetricKind* kind = nullptr;  ///< of the table, or one's own that outlives this
  int n = 10;                        ///< unused by errors and scores
};
/// "ndcg@10". Throws Error (BadParameters) naming the metrics there are.
Metric metric(std::string_view name);
std::string name(const Metric& metric);
/// Names with @N, for help and lists.
std::vector<std::string> metricNames();

}  // namespace kindred::evaluate

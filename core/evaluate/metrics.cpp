#include "core/evaluate/metrics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/evaluate/list_metrics.h"

namespace kindred::evaluate {
namespace {

std::optional<int> listLength(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  constexpr int Longest = 10000;
  if (error != std::errc() || end != text.data() + text.size() || n < 1 || n > Longest) return std::nullopt;
  return n;
}

std::vector<MetricKind> ofPredictions() {
  return {
      {.key = "rmse",
       .title = KI_TEXT("core", "Root mean squared error"),
       .summary = KI_TEXT("core", "how far predicted ratings are off, where large misses weigh more"),
       .better = Better::Lower,
       .ofError = [](double error) { return error * error; },
       .shown = [](double mean) { return std::sqrt(mean); }},
      {.key = "mae",
       .title = KI_TEXT("core", "Mean absolute error"),
       .summary = KI_TEXT("core", "how far predicted ratings are off on average"),
       .better = Better::Lower,
       .ofError = [](double error) { return std::abs(error); }},
  };
}

std::vector<MetricKind> ofHits() {
  return {
      {.key = "precision",
       .title = KI_TEXT("core", "Precision"),
       .summary = KI_TEXT("core", "share of the N places in the list that are hits"),
       .ofList = precision},
      {.key = "recall",
       .title = KI_TEXT("core", "Recall"),
       .summary = KI_TEXT("core", "share of what was hidden that is in the list"),
       .ofList = recall},
      {.key = "truncated_recall",
       .title = KI_TEXT("core", "Truncated recall"),
       .summary = KI_TEXT("core", "recall where nobody is blamed for more hidden products than fit into the list"),
       .ofList = truncatedRecall},
      {.key = "ndcg",
       .title = KI_TEXT("core", "NDCG"),
       .summary = KI_TEXT("core", "how near the top the hits stand, 1 where all stand first"),
       .ofList = ndcg},
      {.key = "map",
       .title = KI_TEXT("core", "Mean average precision"),
       .summary = KI_TEXT("core", "precision at the rank of each hit, averaged: rewards hits that come early"),
       .ofList = averagePrecision},
      {.key = "mrr",
       .title = KI_TEXT("core", "Mean reciprocal rank"),
       .summary = KI_TEXT("core", "1 divided by the rank of the first hit: 1 where it stands first, ½ where second"),
       .ofList = reciprocalRank},
      {.key = "hit_rate",
       .title = KI_TEXT("core", "Hit rate"),
       .summary = KI_TEXT("core", "share of customers with at least one hit"),
       .ofList = hitRate},
      {.key = "auc",
       .title = KI_TEXT("core", "AUC"),
       .summary = KI_TEXT("core", "chance that a hidden product is scored above another one; ½ is guessing"),
       .ofScores = auc},
  };
}

std::vector<MetricKind> ofListsThemselves() {
  return {
      {.key = "coverage",
       .title = KI_TEXT("core", "Coverage of the catalogue"),
       .summary = KI_TEXT("core", "share of the products that somebody is offered"),
       .ofAll = coverage},
      {.key = "gini",
       .title = KI_TEXT("core", "Gini coefficient of offers"),
       .summary = KI_TEXT("core", "0 where all products are offered equally often, nearly 1 where always the same"),
       .better = Better::Neither,
       .ofAll = gini},
      {.key = "novelty",
       .title = KI_TEXT("core", "Novelty"),
       .summary = KI_TEXT("core", "how little known the offers are: one more where half as many customers have them"),
       .better = Better::Neither,
       .ofList = novelty},
      {.key = "diversity",
       .title = KI_TEXT("core", "Diversity within a list"),
       .summary =
           KI_TEXT("core", "how unlike each other the products of a list are: 1 where no customer has two of them"),
       .better = Better::Neither,
       .ofList = diversity},
      {.key = "popularity_lift",
       .title = KI_TEXT("core", "Popularity lift"),
       .summary = KI_TEXT("core", "how much more popular the offers are than what customers have: 0 as much, 1 twice"),
       .better = Better::Neither,
       .ofList = popularityLift,
       .shown = [](double ratio) { return ratio - 1; }},
      {.key = "repeats",
       .title = KI_TEXT("core", "Share of repeats"),
       .summary = KI_TEXT("core", "share of the offers that the customer has had before"),
       .better = Better::Neither,
       .ofList = repeats},
  };
}

}  // namespace

bool isBetter(Better better, const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return better == Better::Lower ? *a < *b : *a > *b;
}

const std::vector<MetricKind>& metricKinds() {
  static const std::vector<MetricKind> all = [] {
    std::vector<MetricKind> kinds = ofPredictions();
    for (auto&& more : {ofHits(), ofListsThemselves()}) std::ranges::copy(more, std::back_inserter(kinds));
    return kinds;
  }();
  return all;
}

Metric metric(std::string_view name) {
  const auto at = name.find('@');
  const auto found = std::ranges::find(metricKinds(), name.substr(0, at), &MetricKind::key);
  if (found != metricKinds().end()) {
    const bool saysLength = at != std::string_view::npos;
    if (!found->hasLength() && !saysLength) return {&*found};
    const auto n = found->hasLength() && saysLength ? listLength(name.substr(at + 1)) : std::nullopt;
    if (n) return {&*found, *n};
  }
  throw Error(
      ErrorCode::BadParameters, KI_TEXT("core", "There is no metric %1.").with(name),
      KI_TEXT("core", "Choose from: %1, with the length of the list in place of N.").with(joined(metricNames())));
}

std::string name(const Metric& metric) {
  return metric.kind->hasLength() ? metric.kind->key + '@' + std::to_string(metric.n) : metric.kind->key;
}

std::vector<std::string> metricNames() {
  std::vector<std::string> names;
  for (const MetricKind& kind : metricKinds()) names.push_back(kind.key + (kind.hasLength() ? "@N" : ""));
  return names;
}

}  // namespace kindred::evaluate

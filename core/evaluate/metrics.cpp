#include "core/evaluate/metrics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/join.h"

namespace kindred::evaluate {
namespace {

std::optional<int> listLength(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  constexpr int Longest = 10000;
  if (error != std::errc() || end != text.data() + text.size() || n < 1 || n > Longest) return std::nullopt;
  return n;
}

double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

double hits(const JudgedList& judged, std::size_t n) {
  const auto first = judged.list.first(std::min(n, judged.list.size()));
  return static_cast<double>(std::ranges::count_if(
      first, [&](Index product) { return std::ranges::binary_search(judged.relevant, product); }));
}

double precision(const JudgedList& judged, std::size_t n) { return hits(judged, n) / static_cast<double>(n); }

double recall(const JudgedList& judged, std::size_t n) {
  return hits(judged, n) / static_cast<double>(judged.relevant.size());
}

double truncatedRecall(const JudgedList& judged, std::size_t n) {
  return hits(judged, n) / static_cast<double>(std::min(n, judged.relevant.size()));
}

double hitRate(const JudgedList& judged, std::size_t n) { return hits(judged, n) > 0 ? 1 : 0; }

double ndcg(const JudgedList& judged, std::size_t n) {
  double gain = 0, ideal = 0;
  for (std::size_t i = 0; i < std::min(n, judged.list.size()); ++i) {
    if (std::ranges::binary_search(judged.relevant, judged.list[i])) gain += discount(i + 1);
  }
  for (std::size_t rank = 1; rank <= std::min(n, judged.relevant.size()); ++rank) ideal += discount(rank);
  return gain / ideal;
}

double coverage(const AllLists& all, std::size_t n) {
  const Csr& byProduct = all.train.byProduct;
  std::vector<bool> shown(static_cast<std::size_t>(byProduct.rows));
  for (const auto& list : all.lists) {
    for (std::size_t i = 0; i < std::min(n, list.size()); ++i) shown[static_cast<std::size_t>(list[i])] = true;
  }
  std::int64_t found = 0, products = 0;
  for (Index product = 0; product < byProduct.rows; ++product) {
    if (byProduct.row(product).empty()) continue;
    ++products;
    found += shown[static_cast<std::size_t>(product)] ? 1 : 0;
  }
  return static_cast<double>(found) / static_cast<double>(products);
}

}  // namespace

const std::vector<MetricKind>& metricKinds() {
  static const std::vector<MetricKind> all = {
      {.key = "rmse",
       .title = KI_TEXT("core", "Root mean squared error"),
       .ofError = [](double error) { return error * error; },
       .shown = [](double mean) { return std::sqrt(mean); }},
      {.key = "mae",
       .title = KI_TEXT("core", "Mean absolute error"),
       .ofError = [](double error) { return std::abs(error); }},
      {.key = "precision", .title = KI_TEXT("core", "Precision"), .ofList = precision},
      {.key = "recall", .title = KI_TEXT("core", "Recall"), .ofList = recall},
      {.key = "truncated_recall", .title = KI_TEXT("core", "Truncated recall"), .ofList = truncatedRecall},
      {.key = "ndcg", .title = KI_TEXT("core", "NDCG"), .ofList = ndcg},
      {.key = "hit_rate", .title = KI_TEXT("core", "Hit rate"), .ofList = hitRate},
      {.key = "coverage", .title = KI_TEXT("core", "Coverage of the catalogue"), .ofAll = coverage},
  };
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

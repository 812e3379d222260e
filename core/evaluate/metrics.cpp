#include "core/evaluate/metrics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "core/base/error.h"

namespace kindred::evaluate {
namespace {

struct MetricName {
  MetricKind kind;
  std::string_view name;
  bool ofLists;  ///< written with @N
};

constexpr std::array<MetricName, 8> Names = {{
    {MetricKind::Rmse, "rmse", false},
    {MetricKind::Mae, "mae", false},
    {MetricKind::Precision, "precision", true},
    {MetricKind::Recall, "recall", true},
    {MetricKind::TruncatedRecall, "truncated_recall", true},
    {MetricKind::Ndcg, "ndcg", true},
    {MetricKind::HitRate, "hit_rate", true},
    {MetricKind::Coverage, "coverage", true},
}};

std::optional<int> listLength(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  constexpr int Longest = 10000;
  if (error != std::errc() || end != text.data() + text.size() || n < 1 || n > Longest) return std::nullopt;
  return n;
}

double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

}  // namespace

Metric metric(std::string_view name) {
  const auto at = name.find('@');
  const auto found = std::ranges::find(Names, name.substr(0, at), &MetricName::name);
  if (found != Names.end()) {
    if (!found->ofLists && at == std::string_view::npos) return {found->kind};
    const auto n = found->ofLists && at != std::string_view::npos ? listLength(name.substr(at + 1)) : std::nullopt;
    if (n) return {found->kind, *n};
  }
  std::string all;
  for (const std::string& known : metricNames()) all += (all.empty() ? "" : ", ") + known;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no metric %1.").with(name),
              KI_TEXT("core", "Choose from: %1, with the length of the list in place of N.").with(all));
}

std::string name(const Metric& metric) {
  const MetricName& entry = Names[static_cast<std::size_t>(metric.kind)];
  return entry.ofLists ? std::string(entry.name) + '@' + std::to_string(metric.n) : std::string(entry.name);
}

std::vector<std::string> metricNames() {
  std::vector<std::string> names;
  for (const MetricName& entry : Names) names.push_back(std::string(entry.name) + (entry.ofLists ? "@N" : ""));
  return names;
}

double valueOf(const Metric& metric, const std::vector<Index>& list, const std::vector<Index>& relevant) {
  assert(!relevant.empty());
  const auto n = static_cast<std::size_t>(metric.n);
  const std::size_t reachable = std::min(n, relevant.size());
  double hits = 0;
  double gain = 0;
  for (std::size_t i = 0; i < std::min(n, list.size()); ++i) {
    if (!std::ranges::binary_search(relevant, list[i])) continue;
    ++hits;
    gain += discount(i + 1);
  }
  switch (metric.kind) {
    case MetricKind::Precision: return hits / static_cast<double>(n);
    case MetricKind::Recall: return hits / static_cast<double>(relevant.size());
    case MetricKind::TruncatedRecall: return hits / static_cast<double>(reachable);
    case MetricKind::HitRate: return hits > 0 ? 1 : 0;
    case MetricKind::Ndcg: break;
    case MetricKind::Rmse:
    case MetricKind::Mae:
    case MetricKind::Coverage: assert(!"not a metric of one customer's list"); return 0;
  }
  double ideal = 0;
  for (std::size_t rank = 1; rank <= reachable; ++rank) ideal += discount(rank);
  return gain / ideal;
}

}  // namespace kindred::evaluate

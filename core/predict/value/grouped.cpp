#include "core/predict/value/grouped.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/base/error.h"

namespace kindred::predict::value {

Grouped groupedPurchases(const Purchases& purchases, Progress& progress) {
  requirePurchases(purchases);
  progress.report(0);
  Grouped result;
  auto& groups = result.groups;
  groups.reserve(purchases.size());
  double repeats = 0;
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    groups.push_back({purchases.frequency[i], purchases.recency[i], purchases.age[i], 1});
    repeats += purchases.frequency[i];
    result.meanAge += purchases.age[i] / static_cast<double>(purchases.size());
  }
  if (repeats == 0)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Nobody bought again, so nothing is known of how often and how long."),
                KI_TEXT("core", "Take data of a longer time."));
  std::ranges::sort(groups, {}, [](const AlikeCustomers& each) { return std::tuple(each.x, each.last, each.age); });
  progress.checkpoint();
  std::size_t kept = 0;
  for (std::size_t i = 1; i < groups.size(); ++i) {
    AlikeCustomers& last = groups[kept];
    if (groups[i].x == last.x && groups[i].last == last.last && groups[i].age == last.age) last.customers += 1;
    else groups[++kept] = groups[i];
  }
  groups.resize(kept + 1);
  for (const AlikeCustomers& each : groups) result.numbers[each.x] += each.customers;
  return result;
}

Interval logInterval(double value, double variance) {
  constexpr double Quantile = 1.959963984540054, MostLog = 300;
  const double half = std::min(Quantile * std::sqrt(std::max(0.0, variance)), MostLog);
  return {value * std::exp(-half), value * std::exp(half)};
}

}  // namespace kindred::predict::value

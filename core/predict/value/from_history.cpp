#include "core/predict/value/from_history.h"

#include <cmath>

#include "core/base/date.h"
#include "core/base/error.h"

namespace kindred::predict::value {
namespace {

void requireTimes(const Dataset& dataset) {
  if (!dataset.events.time.empty()) return;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "These events have no times, so nothing is known of what came after what."),
              KI_TEXT("core", "Import a file with a column of dates."));
}

}  // namespace

std::map<std::int64_t, double> spendByDay(const Events& events, Index customer) {
  std::map<std::int64_t, double> days;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const auto at = static_cast<std::size_t>(e);
    if (!events.quantity.empty() && events.quantity[at] < 0) continue;
    days[startOfDay(events.time[at]) / SecondsPerDay] += events.spend(e);
  }
  return days;
}

DatedPurchases purchasesUntil(const Dataset& dataset, std::int64_t end) {
  requireTimes(dataset);
  const std::int64_t endDay = startOfDay(end) / SecondsPerDay;
  const bool hasPrices = !dataset.events.unitPrice.empty();
  DatedPurchases result;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const auto days = spendByDay(dataset.events, customer);
    const auto stop = days.lower_bound(endDay);
    if (stop == days.begin()) continue;
    const std::int64_t first = days.begin()->first, last = std::prev(stop)->first;
    const auto repeats = static_cast<double>(std::distance(days.begin(), stop) - 1);
    double spend = 0;
    for (auto day = std::next(days.begin()); day != stop; ++day) spend += day->second;
    result.customers.push_back(customer);
    result.purchases.frequency.push_back(repeats);
    result.purchases.recency.push_back(static_cast<double>(last - first));
    result.purchases.age.push_back(static_cast<double>(endDay - first));
    if (hasPrices) result.purchases.spend.push_back(repeats > 0 ? spend / repeats : 0);
  }
  if (result.customers.empty())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Nothing happened before %1.").with(DateValue{end}),
                KI_TEXT("core", "Choose a later cut, or fewer days."));
  return result;
}

DayCounts purchaseDays(const Dataset& dataset) {
  requireTimes(dataset);
  DayCounts counts{.begin = startOfDay(*firstTime(dataset.events)) / SecondsPerDay,
                   .end = startOfDay(*lastTime(dataset.events)) / SecondsPerDay + 1};
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    auto& days = counts.days.emplace_back();
    const auto spent = spendByDay(dataset.events, customer);
    for (const auto& [day, spend] : spent) days.push_back(day);
  }
  return counts;
}

}  // namespace kindred::predict::value

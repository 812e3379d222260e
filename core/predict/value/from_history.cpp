#include "core/predict/value/from_history.h"

#include <cmath>
#include <map>

#include "core/base/date.h"
#include "core/base/error.h"

namespace kindred::predict::value {
namespace {

constexpr double HiddenShare = 0.25;

/// Of one customer: what was spent on each day with a purchase.
std::map<std::int64_t, double> purchaseDays(const Events& events, Index customer) {
  std::map<std::int64_t, double> days;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const auto at = static_cast<std::size_t>(e);
    if (!events.quantity.empty() && events.quantity[at] < 0) continue;
    days[startOfDay(events.time[at]) / SecondsPerDay] += events.spend(e);
  }
  return days;
}

void requireTimes(const Dataset& dataset) {
  if (!dataset.events.time.empty()) return;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "These events have no times, so nothing is known of what came after what."),
              KI_TEXT("core", "Import a file with a column of dates."));
}

}  // namespace

DatedPurchases purchasesUntil(const Dataset& dataset, std::int64_t end) {
  requireTimes(dataset);
  const std::int64_t endDay = startOfDay(end) / SecondsPerDay;
  const bool hasPrices = !dataset.events.unitPrice.empty();
  DatedPurchases result;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const auto days = purchaseDays(dataset.events, customer);
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

std::optional<HiddenTest> hiddenTest(const Model& model, const Dataset& dataset, Progress& progress) {
  requireTimes(dataset);
  if (!model.alive) return std::nullopt;
  const std::int64_t begin = startOfDay(*firstTime(dataset.events)) / SecondsPerDay;
  const std::int64_t end = startOfDay(*lastTime(dataset.events)) / SecondsPerDay + 1;
  const std::int64_t cut = end - std::llround(HiddenShare * static_cast<double>(end - begin));
  if (cut <= begin || cut >= end) return std::nullopt;
  const DatedPurchases known = purchasesUntil(dataset, cut * SecondsPerDay);
  const Estimated estimated = model.fit(known.purchases, {}, progress);
  HiddenTest test{.cut = cut * SecondsPerDay, .end = end * SecondsPerDay};
  for (std::size_t i = 0; i < known.customers.size(); ++i) {
    test.expected += model.expected(estimated, known.purchases, i, static_cast<double>(end - cut));
    const auto days = purchaseDays(dataset.events, known.customers[i]);
    test.actual += static_cast<double>(std::distance(days.lower_bound(cut), days.end()));
  }
  return test;
}

Gate hiddenGate(const HiddenTest& test) {
  constexpr double MostError = 0.15;
  return {"hidden_error", test.error(), MostError, true};
}

}  // namespace kindred::predict::value

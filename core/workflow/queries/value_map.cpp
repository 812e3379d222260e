#include "core/workflow/queries/value_map.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/date.h"
#include "core/base/parallel.h"

namespace kindred::workflow {
namespace {

namespace value = predict::value;

constexpr double DaysOfWeek = 7;

/// Below it lie all but a fiftieth.
double usualMost(std::vector<double> figures) {
  constexpr double Share = 0.98;
  if (figures.empty()) return 0;
  const auto at = figures.begin() + static_cast<std::ptrdiff_t>(Share * static_cast<double>(figures.size() - 1));
  std::ranges::nth_element(figures, at);
  return *at;
}

int stepFor(double most, int mostCells) { return std::max(1, static_cast<int>(std::ceil((most + 1) / mostCells))); }
int cellsFor(double most, int step, int least) { return std::max(least, static_cast<int>(most) / step + 1); }

/// Someone who bought as often, and has been silent for as long, since the first day of the history.
value::Purchases typical(double purchases, double silence, double age) {
  if (purchases < 0.5) return {.frequency = {0}, .recency = {0}, .age = {std::max(1.0, silence)}};
  return {.frequency = {purchases}, .recency = {std::max(1.0, age - silence)}, .age = {age}};
}

std::int64_t lastDay(const Dataset& dataset) { return startOfDay(*lastTime(dataset.events)) / SecondsPerDay; }

}  // namespace

ValueMap valueMap(const ValuedCustomers& valued, Progress& progress) {
  constexpr int MostColumns = 41, MostRows = 27, LeastCells = 5;
  ValueMap map;
  const value::Purchases& seen = valued.purchases;
  std::vector<double> weeks;
  for (std::size_t i = 0; i < seen.size(); ++i) weeks.push_back((seen.age[i] - seen.recency[i]) / DaysOfWeek);
  const double mostPurchases = usualMost(seen.frequency), mostWeeks = usualMost(weeks);
  map.purchasesStep = stepFor(mostPurchases, MostColumns);
  map.weeksStep = stepFor(mostWeeks, MostRows);
  map.columns = cellsFor(mostPurchases, map.purchasesStep, LeastCells);
  map.rows = cellsFor(mostWeeks, map.weeksStep, LeastCells);
  const std::size_t cells = map.at(0, map.rows);
  map.alive.resize(cells);
  map.purchases.resize(cells);
  map.customers.resize(cells);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const int column = std::min(map.columns - 1, static_cast<int>(seen.frequency[i]) / map.purchasesStep);
    const int row = std::min(map.rows - 1, static_cast<int>(weeks[i]) / map.weeksStep);
    map.cells.push_back(static_cast<std::int32_t>(map.at(column, row)));
    map.customers[map.at(column, row)] += 1;
  }
  const double age = std::ranges::max(seen.age);
  const value::Fits fits = valued.fits();
  const value::Horizon horizon = valued.horizon();
  forEachChunk(static_cast<std::size_t>(map.rows), 1, progress, [&](const Chunk& chunk) {
    const auto row = static_cast<int>(chunk.number);
    const double silence = std::min(age, (row + 0.5) * map.weeksStep * DaysOfWeek);
    for (int column = 0; column < map.columns; ++column) {
      const double purchases = column * map.purchasesStep + (map.purchasesStep - 1) / 2.0;
      const value::Purchases one = typical(purchases, silence, age);
      map.alive[map.at(column, row)] = fits.model->alive(fits.estimated, one, 0);
      map.purchases[map.at(column, row)] = fits.model->expected(fits.estimated, one, 0, horizon.length);
    }
  });
  return map;
}

CustomerPast customerPast(const ValuedCustomers& valued, const Dataset& dataset, std::size_t i) {
  constexpr std::int64_t MostSteps = 120;
  CustomerPast past;
  const Index customer = valued.customers[i];
  if (customer < 0) return past;
  const std::int64_t end = valued.end / SecondsPerDay;
  const auto spent = value::spendByDay(dataset.events, customer);
  for (const auto& [day, money] : spent) {
    if (day >= end) continue;
    past.days.push_back(day * SecondsPerDay);
    if (day >= end - valued.settings.horizonDays) past.spent += money;
  }
  if (past.days.empty()) return past;
  const value::Fits fits = valued.fits();
  const std::int64_t first = past.days.front() / SecondsPerDay;
  const std::int64_t step = std::max<std::int64_t>(1, (end - first) / MostSteps);
  std::vector<std::int64_t> asked;
  for (std::int64_t day = end; day > first; day -= step) asked.push_back(day);
  std::ranges::reverse(asked);
  for (const std::int64_t day : asked) {
    const auto until = std::ranges::lower_bound(past.days, day * SecondsPerDay);
    const std::int64_t last = *std::prev(until) / SecondsPerDay;
    const value::Purchases then{.frequency = {static_cast<double>(until - past.days.begin() - 1)},
                                .recency = {static_cast<double>(last - first)},
                                .age = {static_cast<double>(day - first)}};
    past.alive.emplace_back(day * SecondsPerDay, fits.model->alive(fits.estimated, then, 0));
  }
  return past;
}

std::vector<double> spentBefore(const Dataset& dataset, std::optional<int> days) {
  std::vector<double> all(static_cast<std::size_t>(dataset.customers.size()));
  const Events& events = dataset.events;
  if (events.time.empty()) return all;
  const std::int64_t from =
      days ? (lastDay(dataset) + 1 - *days) * SecondsPerDay : std::numeric_limits<std::int64_t>::min();
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const auto at = static_cast<std::size_t>(e);
      const bool isReturn = !events.quantity.empty() && events.quantity[at] < 0;
      if (!isReturn && events.time[at] >= from) all[static_cast<std::size_t>(customer)] += events.spend(e);
    }
  }
  return all;
}

std::vector<Index> bestSpenders(const Dataset& dataset, double share) {
  const std::vector<double> spent = spentBefore(dataset, {});
  std::vector<Index> order(spent.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(
      order, [&](Index a, Index b) { return spent[static_cast<std::size_t>(a)] > spent[static_cast<std::size_t>(b)]; });
  const double wanted = share * std::accumulate(spent.begin(), spent.end(), 0.0);
  double sum = 0;
  std::size_t count = 0;
  while (count < order.size() && sum < wanted) sum += spent[static_cast<std::size_t>(order[count++])];
  order.resize(count);
  return order;
}

std::vector<value::Gate> valueConditions(const Dataset& dataset) {
  value::Model withoutFit = value::model(usualValueModel());
  withoutFit.leaving = nullptr;
  const auto last = lastTime(dataset.events);
  const auto dated = value::purchasesUntil(dataset, startOfDay(last.value_or(0)) + SecondsPerDay);
  return value::gates(withoutFit, {}, dated.purchases, 1);
}

}  // namespace kindred::workflow

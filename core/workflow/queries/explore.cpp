#include "core/workflow/queries/explore.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/workflow/queries/quality.h"

namespace kindred::workflow {
namespace {

/// Figures of some customers' facts; `orders` counts an order of two customers twice, as each of them made it.
template <class Facts>
KeyFigures figuresOf(const Dataset& dataset, const Facts& facts) {
  KeyFigures figures;
  const auto last = lastTime(dataset.events);
  std::vector<double> ages;
  Index several = 0;
  for (const CustomerFacts& f : facts) {
    if (f.events == 0) continue;
    ++figures.customers;
    figures.orders += f.orders;
    figures.interactions += f.events;
    figures.revenue += f.spend;
    several += f.orders >= 2 ? 1 : 0;
    if (last && f.last)
      ages.push_back(static_cast<double>((startOfDay(*last) - startOfDay(*f.last)) / SecondsPerDay + 1));
  }
  if (figures.customers > 0) figures.reordered = several / static_cast<double>(figures.customers);
  if (!ages.empty()) figures.lastEventDays = spreadOf(std::move(ages)).median;
  return figures;
}

std::vector<double> histogramValues(const Dataset& dataset, const std::vector<Index>& customers) {
  return dataset.events.value.empty() ? basketValues(dataset, &customers) : ratingValues(dataset, &customers);
}

void count(const RfmRow& row, RfmCells& cells) {
  ++cells[static_cast<std::size_t>(row.r - 1)][static_cast<std::size_t>(row.f - 1)];
}

void widen(ScoreRange& range, double figure) {
  range.least = range.customers == 0 ? figure : std::min(range.least, figure);
  range.most = range.customers == 0 ? figure : std::max(range.most, figure);
  ++range.customers;
}

using Facts = std::shared_ptr<const std::vector<CustomerFacts>>;

Description described(const Workspace& workspace, DatasetPtr dataset, Facts facts, Progress& progress) {
  Description result;
  result.dataset = std::move(dataset);
  const Dataset& data = *result.dataset;
  result.facts = std::move(facts);
  progress.report(0.3);
  result.summary = summarise(data, *result.facts);
  Progress counting = progress.part(0.5, 0.8);
  result.activity = activityOf(data, fittingPeriod(data.events), counting);
  result.products = concentrationOf(productAmounts(data));
  result.customers = concentrationOf(customerAmounts(data, *result.facts));
  Progress checking = progress.part(0.8, 1);
  result.quality = qualityOf(data, *result.facts, result.activity, workspace.report(data.id), checking);
  return result;
}

std::shared_ptr<Exploration> explored(const Workspace& workspace, DatasetPtr dataset, Facts facts, Progress& progress) {
  auto result = std::make_shared<Exploration>();
  Progress describing = progress.part(0, 0.7);
  static_cast<Description&>(*result) = described(workspace, std::move(dataset), std::move(facts), describing);
  const Dataset& data = *result->dataset;
  result->figures = figuresOf(data, *result->facts);
  // Orders are counted by their ids where there are any: one that two customers share is one.
  if (result->summary.orders > 0) result->figures.orders = result->summary.orders;
  if (result->activity) {
    result->rfm = rfm(data);
    for (const RfmRow& row : result->rfm->rows) {
      count(row, result->cells);
      widen(result->recencyDays[static_cast<std::size_t>(row.r - 1)], row.recencyDays);
      widen(result->orders[static_cast<std::size_t>(row.f - 1)], row.orders);
    }
  }
  result->histogram = data.events.value.empty() ? histogramOf(basketValues(data)) : result->summary.histogram;
  return result;
}

std::size_t bytesOfExploration(const Exploration& exploration) {
  return sizeof exploration + 8 * (exploration.products.shares.size() + exploration.customers.shares.size()) +
         (exploration.rfm ? exploration.rfm->rows.size() * sizeof(RfmRow) : 0);
}

}  // namespace

Description describe(const Workspace& workspace, std::int64_t datasetId, Progress& progress) {
  return described(workspace, workspace.dataset(datasetId), workspace.facts(datasetId), progress);
}

ExplorationPtr explore(const Workspace& workspace, std::int64_t datasetId, Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(datasetId);
  return workspace.derived<Exploration>(
      "exploration", *dataset,
      [&]() -> ExplorationPtr { return explored(workspace, dataset, workspace.facts(datasetId), progress); },
      bytesOfExploration);
}

ExplorationPtr explorePart(const Workspace& workspace, DatasetPtr part, Progress& progress) {
  auto facts = std::make_shared<const std::vector<CustomerFacts>>(customerFacts(*part));
  auto result = explored(workspace, std::move(part), std::move(facts), progress);
  result->isPart = true;
  return result;
}

SelectedFigures exploreSelected(const Exploration& everyone, const std::vector<Index>& customers, Progress& progress) {
  const Dataset& dataset = *everyone.dataset;
  SelectedFigures selected;
  std::vector<CustomerFacts> facts;
  facts.reserve(customers.size());
  for (const Index customer : customers) facts.push_back((*everyone.facts)[static_cast<std::size_t>(customer)]);
  selected.figures = figuresOf(dataset, facts);
  if (everyone.activity) selected.activity = activityOf(dataset, everyone.activity->period, progress, &customers);
  if (everyone.rfm) {
    auto at = customers.begin();
    for (const RfmRow& row : everyone.rfm->rows) {
      at = std::lower_bound(at, customers.end(), row.customer);
      if (at != customers.end() && *at == row.customer) count(row, selected.cells);
    }
  }
  progress.checkpoint();
  selected.histogram = histogramLike(everyone.histogram, histogramValues(dataset, customers));
  return selected;
}

std::optional<Activity> activityBy(const Exploration& everyone, Period period, const std::vector<Index>* customers,
                                   Progress& progress) {
  return activityOf(*everyone.dataset, period, progress, customers);
}

std::vector<Index> customersOfCell(const Exploration& everyone, int r, int f) {
  std::vector<Index> customers;
  if (!everyone.rfm) return customers;
  for (const RfmRow& row : everyone.rfm->rows) {
    if (row.r == r && row.f == f) customers.push_back(row.customer);
  }
  return customers;
}

std::vector<Index> customersBetween(const Dataset& dataset, std::int64_t begin, std::int64_t end) {
  const Events& events = dataset.events;
  std::vector<Index> customers;
  if (events.time.empty()) return customers;
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    const auto first = events.time.begin() + events.begin(c), last = events.time.begin() + events.end(c);
    const auto found = std::lower_bound(first, last, begin);
    if (found != last && *found < end) customers.push_back(c);
  }
  return customers;
}

std::vector<Index> customersAtHour(const Dataset& dataset, int weekday, int hour) {
  const Events& events = dataset.events;
  std::vector<Index> customers;
  if (events.time.empty()) return customers;
  const auto isWanted = [&](std::int64_t time) {
    return weekdayOf(time) == weekday && (hour < 0 || (time - startOfDay(time)) / (60 * 60) == hour);
  };
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    if (std::any_of(events.time.begin() + events.begin(c), events.time.begin() + events.end(c), isWanted)) {
      customers.push_back(c);
    }
  }
  return customers;
}

std::vector<Index> customersInBin(const Exploration& everyone, std::size_t bin) {
  const std::vector<HistogramBin> bins = everyone.histogram;
  std::vector<Index> customers, one(1);
  for (Index c = 0; c < everyone.dataset->customers.size(); ++c) {
    one[0] = c;
    const auto values = histogramValues(*everyone.dataset, one);
    const bool isIn = std::ranges::any_of(values, [&](double value) {
      const auto after = std::ranges::upper_bound(bins, value, {}, &HistogramBin::from);
      return static_cast<std::size_t>(after - bins.begin()) == bin + 1;
    });
    if (isIn) customers.push_back(c);
  }
  return customers;
}

std::vector<Index> bestCustomers(const Exploration& everyone, std::int64_t count) {
  const bool hasPrices = !everyone.dataset->events.unitPrice.empty();
  const auto amountOf = [&](Index c) {
    const CustomerFacts& f = (*everyone.facts)[static_cast<std::size_t>(c)];
    return hasPrices ? f.spend : static_cast<double>(f.events);
  };
  std::vector<Index> best;
  for (Index c = 0; c < everyone.dataset->customers.size(); ++c) {
    if ((*everyone.facts)[static_cast<std::size_t>(c)].events > 0) best.push_back(c);
  }
  std::ranges::stable_sort(best, std::greater{}, amountOf);
  best.resize(std::min(best.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, count))));
  std::ranges::sort(best);
  return best;
}

std::shared_ptr<const RankedMatrix> rankedMatrixOf(const Workspace& workspace, const Exploration& everyone,
                                                   Progress& progress) {
  using Ptr = std::shared_ptr<const RankedMatrix>;
  const Dataset& dataset = *everyone.dataset;
  const auto make = [&]() -> Ptr { return std::make_shared<const RankedMatrix>(rankedMatrix(dataset, progress)); };
  if (everyone.isPart) return make();
  return workspace.derived<RankedMatrix>("ranked", dataset, make, [](const RankedMatrix& matrix) {
    return matrix.columns.size() * sizeof(Index) + matrix.offsets.size() * sizeof(std::int64_t);
  });
}

}  // namespace kindred::workflow

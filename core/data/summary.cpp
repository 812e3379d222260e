#include "core/data/summary.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace kindred {
namespace {

constexpr std::size_t HistogramBins = 20;

// Few different values, as ratings have, get a bin each; long tails, as money has, equal steps of the logarithm.
std::vector<double> binEdges(const std::vector<double>& ascending) {
  std::vector<double> edges;
  std::ranges::unique_copy(ascending, std::back_inserter(edges));
  if (edges.size() <= HistogramBins) {
    edges.push_back(edges.back());
    return edges;
  }
  constexpr double LongTail = 20;
  const double least = edges.front();
  const double greatest = edges.back();
  const bool logarithmic = least > 0 && greatest > LongTail * quantile(ascending, 0.5);
  edges.assign(HistogramBins + 1, least);
  for (std::size_t i = 1; i < HistogramBins; ++i) {
    const double share = static_cast<double>(i) / HistogramBins;
    edges[i] = logarithmic ? least * std::pow(greatest / least, share) : least + share * (greatest - least);
  }
  edges.back() = greatest;
  return edges;
}

std::vector<HistogramBin> histogramOf(std::vector<double> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const std::vector<double> edges = binEdges(values);
  std::vector<HistogramBin> bins;
  auto from = values.begin();
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const bool last = i + 2 == edges.size();
    const auto to = last ? values.end() : std::lower_bound(from, values.end(), edges[i + 1]);
    bins.push_back({edges[i], edges[i + 1], to - from});
    from = to;
  }
  return bins;
}

/// Ratings, or spend an event, or nothing.
std::vector<double> eventValues(const Events& events) {
  if (!events.value.empty()) return {events.value.begin(), events.value.end()};
  std::vector<double> values;
  if (events.unitPrice.empty()) return values;
  values.reserve(events.unitPrice.size());
  for (std::int64_t e = 0; e < events.size(); ++e) values.push_back(events.spend(e));
  return values;
}

std::vector<double> positive(const std::vector<std::int64_t>& counts) {
  std::vector<double> result;
  for (const std::int64_t count : counts) {
    if (count > 0) result.push_back(static_cast<double>(count));
  }
  return result;
}

std::int64_t distinct(std::vector<std::int64_t>& marks) {
  std::ranges::sort(marks);
  return std::ranges::unique(marks).begin() - marks.begin();
}

std::int64_t distinctOrders(const Events& events) {
  std::vector<bool> used(events.orderIds.size(), false);
  for (const std::int32_t order : events.order) used[static_cast<std::size_t>(order)] = true;
  return std::ranges::count(used, true);
}

}  // namespace

double quantile(const std::vector<double>& ascending, double share) {
  const double position = share * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] + (position - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

Spread spreadOf(std::vector<double> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  return {values.front(), quantile(values, 0.5), sum / static_cast<double>(values.size()), quantile(values, 0.9),
          values.back()};
}

std::vector<CustomerFacts> customerFacts(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<CustomerFacts> facts(static_cast<std::size_t>(dataset.customers.size()));
  std::vector<std::int64_t> marks;
  std::vector<Index> lastBuyer(static_cast<std::size_t>(dataset.products.size()), -1);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    CustomerFacts& f = facts[static_cast<std::size_t>(customer)];
    marks.clear();
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      f.spend += events.spend(e);
      marks.push_back(events.orderMark(e));
      Index& buyer = lastBuyer[static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)])];
      if (buyer != customer) ++f.products;
      buyer = customer;
    }
    f.events = static_cast<std::int64_t>(marks.size());
    f.orders = distinct(marks);
    if (f.events > 0 && !events.time.empty()) {
      f.first = events.time[static_cast<std::size_t>(events.begin(customer))];
      f.last = events.time[static_cast<std::size_t>(events.end(customer) - 1)];
    }
  }
  return facts;
}

DatasetSummary summarise(const Dataset& dataset) {
  const Events& events = dataset.events;
  DatasetSummary s;
  s.customersListed = dataset.customers.size();
  s.productsListed = dataset.products.size();
  s.interactions = events.size();

  std::vector<std::int64_t> perCustomer;
  std::int64_t several = 0;
  for (const CustomerFacts& f : customerFacts(dataset)) {
    perCustomer.push_back(f.events);
    s.pairs += f.products;
    s.revenue += f.spend;
    if (f.orders >= 2) ++several;
  }
  std::vector<std::int64_t> perProduct(static_cast<std::size_t>(dataset.products.size()), 0);
  for (const Index product : events.product) ++perProduct[static_cast<std::size_t>(product)];

  const std::vector<double> active = positive(perCustomer);
  const std::vector<double> sold = positive(perProduct);
  s.customers = static_cast<Index>(active.size());
  s.products = static_cast<Index>(sold.size());
  s.perCustomer = spreadOf(active);
  s.perProduct = spreadOf(sold);
  if (s.pairs > 0) {
    s.density = static_cast<double>(s.pairs) / (static_cast<double>(s.customers) * static_cast<double>(s.products));
    s.reordered = static_cast<double>(several) / static_cast<double>(s.customers);
  }
  s.orders = distinctOrders(events);

  std::vector<double> values = eventValues(events);
  if (!values.empty()) s.value = spreadOf(values);
  s.histogram = histogramOf(std::move(values));
  s.first = firstTime(events);
  s.last = lastTime(events);
  return s;
}

}  // namespace kindred

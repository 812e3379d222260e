#include "core/describe/summary.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/data/offsets.h"
#include "core/describe/product_counts.h"

namespace kindred {
namespace {

constexpr std::size_t HistogramBins = 20;
constexpr std::size_t ValuesAtATime = std::size_t{1} << 18;

/// Different values with how often they occur, ascending.
using Tally = std::vector<std::pair<double, std::int64_t>>;

/// Counts different values, as many as a histogram has bins.
class FewValues {
 public:
  /// False where the value is one too many.
  bool add(double value, std::int64_t count) {
    value += 0.0;  // −0 is 0
    std::size_t slot = (std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15U) >> (64 - SlotBits);
    while (m_counts[slot] > 0 && m_values[slot] != value) slot = (slot + 1) % m_counts.size();
    if (m_counts[slot] == 0 && ++m_different > HistogramBins) return false;
    m_values[slot] = value;
    m_counts[slot] += count;
    return true;
  }

  [[nodiscard]] Tally ascending() const {
    Tally tally;
    for (std::size_t slot = 0; slot < m_counts.size(); ++slot) {
      if (m_counts[slot] > 0) tally.emplace_back(m_values[slot], m_counts[slot]);
    }
    std::ranges::sort(tally);
    return tally;
  }

 private:
  static constexpr int SlotBits = 6;
  static_assert((1U << SlotBits) > 2 * HistogramBins, "there is always a free slot");
  std::array<double, std::size_t{1} << SlotBits> m_values{};
  std::array<std::int64_t, std::size_t{1} << SlotBits> m_counts{};
  std::size_t m_different = 0;
};

/// Nothing where there are more different values than a histogram has bins.
template <class T>
std::optional<Tally> tallyOf(const std::vector<T>& values) {
  std::vector<FewValues> parts(chunkCount(values.size(), ValuesAtATime));
  std::atomic<bool> isFew = true;
  Progress unseen;
  forEachChunk(values.size(), ValuesAtATime, unseen, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end && isFew; ++i) {
      if (!parts[chunk.number].add(static_cast<double>(values[i]), 1)) isFew = false;
    }
  });
  if (!isFew) return std::nullopt;
  FewValues all;
  for (const FewValues& part : parts) {
    for (const auto& [value, count] : part.ascending()) isFew = isFew && all.add(value, count);
  }
  return isFew ? std::optional(all.ascending()) : std::nullopt;
}

double sumOf(const std::vector<double>& values) {
  std::vector<double> parts(chunkCount(values.size(), ValuesAtATime), 0);
  Progress unseen;
  forEachChunk(values.size(), ValuesAtATime, unseen, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) parts[chunk.number] += values[i];
  });
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

struct Place {
  std::size_t below = 0;
  double part = 0;
};
Place placeOf(std::size_t count, double share) {
  const double position = share * static_cast<double>(count - 1);
  const auto below = static_cast<std::size_t>(position);
  return {below, position - static_cast<double>(below)};
}

/// As quantile(), of values in any order, which it moves about.
double quantileByParting(std::vector<double>& values, double share) {
  const Place place = placeOf(values.size(), share);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(place.below);
  std::nth_element(values.begin(), middle, values.end());
  const double below = *middle;
  if (middle + 1 == values.end()) return below;
  return below + place.part * (*std::min_element(middle + 1, values.end()) - below);
}

double quantileOf(const Tally& tally, std::size_t count, double share) {
  const Place place = placeOf(count, share);
  const auto valueAt = [&](std::size_t rank) {
    std::size_t before = 0;
    for (const auto& [value, times] : tally) {
      before += at(times);
      if (rank < before) return value;
    }
    return tally.back().first;
  };
  const double below = valueAt(place.below);
  return below + place.part * (valueAt(place.below + 1) - below);
}

// Few different values, as ratings have, get a bin each; long tails, as money has, equal steps of the logarithm.
std::vector<HistogramBin> evenBins(double least, double median, double greatest) {
  constexpr double LongTail = 20;
  const bool logarithmic = least > 0 && greatest > LongTail * median;
  std::vector<HistogramBin> bins(HistogramBins, {.from = least, .to = greatest});
  for (std::size_t i = 1; i < HistogramBins; ++i) {
    const double share = static_cast<double>(i) / HistogramBins;
    bins[i].from = logarithmic ? least * std::pow(greatest / least, share) : least + share * (greatest - least);
    bins[i - 1].to = bins[i].from;
  }
  return bins;
}

std::vector<HistogramBin> binsOf(const Tally& tally) {
  std::vector<HistogramBin> bins;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    bins.push_back({tally[i].first, tally[std::min(i + 1, tally.size() - 1)].first, tally[i].second});
  }
  return bins;
}

struct Distribution {
  Spread spread;
  std::vector<HistogramBin> histogram;
};

/// Of `count` values, at least one.
Distribution distributionOf(const Tally& tally, std::size_t count) {
  Distribution result;
  result.histogram = binsOf(tally);
  Spread& spread = result.spread;
  for (const auto& [value, times] : tally) spread.mean += value * static_cast<double>(times);
  spread.mean /= static_cast<double>(count);
  spread.minimum = tally.front().first;
  spread.maximum = tally.back().first;
  spread.median = quantileOf(tally, count, 0.5);
  spread.p90 = quantileOf(tally, count, 0.9);
  return result;
}

/// `values` is not empty.
Distribution distributionOf(std::vector<double> values) {
  if (const auto tally = tallyOf(values)) return distributionOf(*tally, values.size());
  Distribution result;
  Spread& spread = result.spread;
  spread.mean = sumOf(values) / static_cast<double>(values.size());
  const auto [least, greatest] = std::ranges::minmax(values);
  spread.minimum = least;
  spread.maximum = greatest;
  spread.median = quantileByParting(values, 0.5);
  spread.p90 = quantileByParting(values, 0.9);
  result.histogram = histogramLike(evenBins(least, spread.median, greatest), values);
  return result;
}

/// Of ratings, or of spend an event; nothing where there are neither.
std::optional<Distribution> eventValues(const Events& events) {
  if (!events.value.empty()) {
    // Ratings have few values, and are not copied to see that.
    if (const auto tally = tallyOf(events.value)) return distributionOf(*tally, events.value.size());
    return distributionOf({events.value.begin(), events.value.end()});
  }
  if (events.unitPrice.empty()) return std::nullopt;
  std::vector<double> values;
  values.reserve(events.unitPrice.size());
  for (std::int64_t e = 0; e < events.size(); ++e) values.push_back(events.spend(e));
  return distributionOf(std::move(values));
}

std::vector<double> positive(const std::vector<std::int64_t>& counts) {
  std::vector<double> result;
  for (const std::int64_t count : counts) {
    if (count > 0) result.push_back(static_cast<double>(count));
  }
  return result;
}

/// Different purchases of a customer. Thread rule: one thread an object.
class OrderCounter {
 public:
  explicit OrderCounter(const Events& events) : m_events(events) {}

  std::int64_t count(Index customer) {
    const std::int64_t begin = m_events.begin(customer), end = m_events.end(customer);
    if (m_events.order.empty() && m_events.time.empty()) return end - begin;
    if (m_events.order.empty()) {  // times ascend
      std::int64_t different = 0;
      for (std::int64_t e = begin; e < end; ++e)
        different += e == begin || m_events.time[at(e)] != m_events.time[at(e - 1)] ? 1 : 0;
      return different;
    }
    m_marks.assign(m_events.order.begin() + begin, m_events.order.begin() + end);
    if (!std::ranges::is_sorted(m_marks)) std::ranges::sort(m_marks);
    return std::ranges::unique(m_marks).begin() - m_marks.begin();
  }

 private:
  const Events& m_events;
  std::vector<std::int32_t> m_marks;
};

std::int64_t distinctOrders(const Events& events) {
  std::vector<bool> used(events.orderIds.size(), false);
  for (const std::int32_t order : events.order) used[at(order)] = true;
  return std::ranges::count(used, true);
}

/// Calls visit(customer) for all customers, or for those given.
template <class Visit>
void forEachOf(const Dataset& dataset, const std::vector<Index>* customers, Visit visit) {
  const auto count = customers != nullptr ? static_cast<Index>(customers->size()) : dataset.customers.size();
  for (Index i = 0; i < count; ++i) visit(customers != nullptr ? (*customers)[at(i)] : i);
}

}  // namespace

double quantile(const std::vector<double>& ascending, double share) {
  const Place place = placeOf(ascending.size(), share);
  const std::size_t above = std::min(place.below + 1, ascending.size() - 1);
  return ascending[place.below] + place.part * (ascending[above] - ascending[place.below]);
}

Spread spreadOf(std::vector<double> values) {
  return values.empty() ? Spread{} : distributionOf(std::move(values)).spread;
}

std::vector<HistogramBin> histogramOf(std::vector<double> values) {
  return values.empty() ? std::vector<HistogramBin>{} : distributionOf(std::move(values)).histogram;
}

std::vector<HistogramBin> histogramLike(const std::vector<HistogramBin>& bins, const std::vector<double>& values) {
  std::vector<HistogramBin> result = bins;
  for (HistogramBin& bin : result) bin.count = 0;
  std::vector<std::vector<std::int64_t>> parts(chunkCount(values.size(), ValuesAtATime));
  Progress unseen;
  forEachChunk(values.size(), ValuesAtATime, unseen, [&](const Chunk& chunk) {
    auto& counts = parts[chunk.number];
    counts.assign(bins.size(), 0);
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto after = std::ranges::upper_bound(bins, values[i], {}, &HistogramBin::from);
      if (after == bins.begin() || values[i] > bins.back().to) continue;
      ++counts[at(after - bins.begin()) - 1];
    }
  });
  for (const auto& counts : parts) {
    for (std::size_t i = 0; i < counts.size(); ++i) result[i].count += counts[i];
  }
  return result;
}

std::vector<CustomerFacts> customerFacts(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<CustomerFacts> facts(at(dataset.customers.size()));
  Progress unseen;
  const std::size_t atATime = facts.size() / 8 + 1;  // few: each part has all products
  forEachChunk(facts.size(), atATime, unseen, [&](const Chunk& chunk) {
    OrderCounter orders(events);
    std::vector<Index> last(at(dataset.products.size()), -1);  // who had the product last
    for (std::size_t customer = chunk.begin; customer < chunk.end; ++customer) {
      CustomerFacts& f = facts[customer];
      const auto index = static_cast<Index>(customer);
      for (std::int64_t e = events.begin(index); e < events.end(index); ++e) {
        Index& had = last[at(events.product[at(e)])];
        f.products += had != index ? 1 : 0;
        had = index;
      }
      if (!events.unitPrice.empty()) {
        for (std::int64_t e = events.begin(index); e < events.end(index); ++e) f.spend += events.spend(e);
      }
      f.events = events.end(index) - events.begin(index);
      f.orders = orders.count(index);
      if (f.events == 0 || events.time.empty()) continue;
      f.first = events.time[at(events.begin(index))];
      f.last = events.time[at(events.end(index) - 1)];
    }
  });
  return facts;
}

std::vector<double> basketValues(const Dataset& dataset, const std::vector<Index>* customers) {
  const Events& events = dataset.events;
  std::vector<double> values;
  if (events.unitPrice.empty()) return values;
  std::vector<std::pair<std::int64_t, double>> lines;
  forEachOf(dataset, customers, [&](Index customer) {
    lines.clear();
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      lines.emplace_back(events.orderMark(e), events.spend(e));
    }
    std::ranges::stable_sort(lines, {}, &std::pair<std::int64_t, double>::first);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0 || lines[i].first != lines[i - 1].first) values.push_back(0);
      values.back() += lines[i].second;
    }
  });
  return values;
}

std::vector<double> ratingValues(const Dataset& dataset, const std::vector<Index>* customers) {
  const Events& events = dataset.events;
  if (customers == nullptr) return {events.value.begin(), events.value.end()};
  std::vector<double> values;
  if (events.value.empty()) return values;
  forEachOf(dataset, customers, [&](Index customer) {
    values.insert(values.end(), events.value.begin() + events.begin(customer),
                  events.value.begin() + events.end(customer));
  });
  return values;
}

DatasetSummary summarise(const Dataset& dataset) { return summarise(dataset, customerFacts(dataset)); }

DatasetSummary summarise(const Dataset& dataset, const std::vector<CustomerFacts>& facts) {
  const Events& events = dataset.events;
  DatasetSummary s;
  s.customersListed = dataset.customers.size();
  s.productsListed = dataset.products.size();
  s.interactions = events.size();

  std::vector<std::int64_t> perCustomer;
  std::int64_t several = 0;
  for (const CustomerFacts& f : facts) {
    perCustomer.push_back(f.events);
    s.pairs += f.products;
    s.revenue += f.spend;
    if (f.orders >= 2) ++several;
  }
  const std::vector<double> active = positive(perCustomer);
  const std::vector<double> sold = positive(productCounts(dataset).events);
  s.customers = static_cast<Index>(active.size());
  s.products = static_cast<Index>(sold.size());
  s.perCustomer = spreadOf(active);
  s.perProduct = spreadOf(sold);
  if (s.pairs > 0) {
    s.density = static_cast<double>(s.pairs) / (static_cast<double>(s.customers) * static_cast<double>(s.products));
    s.reordered = static_cast<double>(several) / static_cast<double>(s.customers);
  }
  s.orders = distinctOrders(events);

  if (auto values = eventValues(events)) {
    s.value = values->spread;
    s.histogram = std::move(values->histogram);
  }
  s.first = firstTime(events);
  s.last = lastTime(events);
  return s;
}

}  // namespace kindred

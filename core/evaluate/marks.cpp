#include "core/evaluate/marks.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"

namespace kindred::evaluate {
namespace {

// A share such as 0.29 of 100 must give 29 although the product lies just below it.
std::size_t shareOf(double share, std::size_t count) {
  constexpr double Rounding = 1e-9;
  return std::min(count, static_cast<std::size_t>(share * static_cast<double>(count) + Rounding));
}

/// A customer's entries in random order.
std::vector<std::size_t> shuffledEntries(const Csr& pairs, Index customer, std::uint64_t seed) {
  const auto begin = static_cast<std::size_t>(pairs.offsets[static_cast<std::size_t>(customer)]);
  std::vector<std::size_t> entries(pairs.row(customer).size());
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = begin + i;
  Random::stream(seed, static_cast<std::uint64_t>(customer)).shuffle(entries);
  return entries;
}

void requireTimes(const Dataset& dataset) {
  if (!dataset.events.time.empty() || dataset.events.size() == 0) return;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "The data set %1 has no dates, so nobody's last purchase is known.").with(dataset.name),
              KI_TEXT("core", "Hold out a share of each customer's purchases instead."));
}

}  // namespace

std::size_t entryOf(const Csr& pairs, Index customer, Index product) {
  const auto begin = static_cast<std::size_t>(pairs.offsets[static_cast<std::size_t>(customer)]);
  const auto row = pairs.row(customer).indices;
  return begin + static_cast<std::size_t>(std::ranges::lower_bound(row, product) - row.begin());
}

std::vector<bool> randomPairs(const Csr& pairs, double share, std::uint64_t seed) {
  std::vector<bool> test(pairs.indices.size(), false);
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    const auto entries = shuffledEntries(pairs, customer, seed);
    for (std::size_t i = 0; i < shareOf(share, entries.size()); ++i) test[entries[i]] = true;
  }
  return test;
}

std::vector<bool> pairsOfFold(const Csr& pairs, const ProtocolOptions& options) {
  std::vector<bool> test(pairs.indices.size(), false);
  const auto folds = static_cast<std::uint64_t>(options.folds);
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    const auto stream = static_cast<std::uint64_t>(customer);
    const std::uint64_t first = Random::stream(~options.seed, stream).below(folds);
    const auto entries = shuffledEntries(pairs, customer, options.seed);
    for (std::size_t i = 0; i < entries.size(); ++i)
      test[entries[i]] = (first + i) % folds == static_cast<std::uint64_t>(options.fold);
  }
  return test;
}

std::vector<bool> latestPairs(const Dataset& dataset, const Csr& pairs) {
  requireTimes(dataset);
  const Events& events = dataset.events;
  std::vector<bool> test(pairs.indices.size(), false);
  std::vector<bool> seen(pairs.indices.size(), false);
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    if (pairs.row(customer).size() < 2) continue;
    std::pair<std::int64_t, Index> last{};  // time of the first event, product
    std::size_t lastEntry = 0;
    bool any = false;
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const Index product = events.product[static_cast<std::size_t>(e)];
      const std::size_t entry = entryOf(pairs, customer, product);
      if (seen[entry]) continue;
      seen[entry] = true;
      const std::pair candidate{events.time[static_cast<std::size_t>(e)], product};
      if (any && candidate < last) continue;
      last = candidate;
      lastEntry = entry;
      any = true;
    }
    test[lastEntry] = true;
  }
  return test;
}

std::vector<bool> latestPurchases(const Dataset& dataset) {
  requireTimes(dataset);
  const Events& events = dataset.events;
  std::vector<bool> test(static_cast<std::size_t>(events.size()), false);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const std::int64_t begin = events.begin(customer), end = events.end(customer);
    if (begin == end) continue;
    const std::int64_t latest = events.orderMark(end - 1);
    const auto isLatest = [&](std::int64_t e) { return events.orderMark(e) == latest; };
    bool isOnly = true;
    for (std::int64_t e = begin; e < end; ++e) isOnly = isOnly && isLatest(e);
    for (std::int64_t e = begin; !isOnly && e < end; ++e) test[static_cast<std::size_t>(e)] = isLatest(e);
  }
  return test;
}

std::vector<bool> latestEvents(const Dataset& dataset, double share) {
  requireTimes(dataset);
  const std::vector<std::int64_t>& times = dataset.events.time;
  std::vector<bool> test(times.size(), false);
  if (times.empty()) return test;
  std::vector<std::int64_t> ascending = times;
  std::ranges::sort(ascending);
  // What has the time of the cut is test; where that would be all, only what comes after it.
  const std::size_t held = std::max<std::size_t>(1, shareOf(share, ascending.size()));
  std::int64_t cut = ascending[ascending.size() - held];
  if (cut == ascending.front()) {
    const auto after = std::ranges::upper_bound(ascending, cut);
    if (after == ascending.end()) {
      throw Error(
          ErrorCode::BadData,
          KI_TEXT("core", "All events of the data set %1 have one date: there is no later part.").with(dataset.name),
          KI_TEXT("core", "Hold out a share of each customer's purchases instead."));
    }
    cut = *after;
  }
  for (std::size_t e = 0; e < times.size(); ++e) test[e] = times[e] >= cut;
  return test;
}

std::vector<Index> randomCustomers(const Csr& pairs, double share, std::uint64_t seed) {
  std::vector<Index> customers;
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    if (pairs.row(customer).size() >= 2) customers.push_back(customer);
  }
  if (customers.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Nobody has two products, so that nobody can be shown one and judged by another."),
                KI_TEXT("core", "Give data in which customers have more."));
  }
  Random(seed).shuffle(customers);
  customers.resize(std::max<std::size_t>(1, shareOf(share, customers.size())));
  std::ranges::sort(customers);
  return customers;
}

std::vector<bool> pairsNotShown(const Csr& pairs, const std::vector<Index>& customers, double shown,
                                std::uint64_t seed) {
  std::vector<bool> test(pairs.indices.size(), false);
  for (const Index customer : customers) {
    const auto entries = shuffledEntries(pairs, customer, seed);
    const std::size_t hidden = std::clamp<std::size_t>(shareOf(1 - shown, entries.size()), 1, entries.size() - 1);
    for (std::size_t i = 0; i < hidden; ++i) test[entries[i]] = true;
  }
  return test;
}

}  // namespace kindred::evaluate

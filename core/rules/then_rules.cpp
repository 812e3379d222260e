#include "core/rules/then_rules.h"

#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/describe/chance.h"

namespace kindred::rules {
namespace {

struct First {
  Index item = 0;
  std::int64_t time = 0;
};

/// Of each customer with baskets the first purchases, ascending by item.
using Histories = std::vector<std::vector<First>>;

Histories historiesOf(const Baskets& orders, const Progress& progress) {
  Histories all;
  Index last = -1;
  for (std::int64_t b = 0; b < orders.table.size(); ++b) {
    const auto at = static_cast<std::size_t>(b);
    if (orders.customers[at] != last) {
      progress.checkpoint();
      all.emplace_back();
      last = orders.customers[at];
    }
    for (const Index item : orders.table.basket(b)) {
      if (!orders.items[static_cast<std::size_t>(item)].isOfCustomer) all.back().push_back({item, orders.times[at]});
    }
  }
  for (auto& history : all) {
    std::ranges::sort(
        history, [](const First& a, const First& b) { return std::tie(a.item, a.time) < std::tie(b.item, b.time); });
    const auto rest = std::ranges::unique(history, {}, &First::item);
    history.erase(rest.begin(), rest.end());
  }
  return all;
}

/// Where an item stands in the histories.
struct Place {
  std::size_t customer = 0;
  std::int64_t time = 0;
};

struct Pairs {
  std::vector<ThenRule> enough = {};
  std::int64_t tested = 0;
  std::vector<std::int64_t> bought = {}, notYet = {};  ///< of each item as the next one, over all first ones of a part
};

class Counter {
 public:
  Counter(const Baskets& orders, const ThenOptions& options, const Progress& progress)
      : m_options(options), m_within(options.withinDays * SecondsPerDay), m_histories(historiesOf(orders, progress)) {
    m_items = static_cast<std::size_t>(orders.table.itemCount);
    m_last = *std::ranges::max_element(orders.times);
    m_places.resize(m_items);
    for (std::size_t c = 0; c < m_histories.size(); ++c) {
      for (const First& each : m_histories[c]) {
        if (each.time + m_within <= m_last) m_places[static_cast<std::size_t>(each.item)].push_back({c, each.time});
      }
    }
  }

  [[nodiscard]] std::size_t items() const { return m_items; }

  Pairs count(const Chunk& chunk, const Progress& progress) const {
    Pairs result{.bought = std::vector<std::int64_t>(m_items, 0), .notYet = std::vector<std::int64_t>(m_items, 0)};
    std::vector<std::int64_t> bought(m_items, 0), had(m_items, 0);
    for (std::size_t a = chunk.begin; a < chunk.end; ++a) {
      progress.checkpoint();
      const auto followed = static_cast<std::int64_t>(m_places[a].size());
      if (followed == 0) continue;
      std::ranges::fill(bought, 0);
      std::ranges::fill(had, 0);
      forNext(a, [&](std::size_t next, std::int64_t after) {
        if (after <= 0) ++had[next];
        else if (after <= m_within) ++bought[next];
      });
      for (std::size_t next = 0; next < m_items; ++next) {
        if (next == a) continue;
        result.bought[next] += bought[next];
        result.notYet[next] += followed - had[next];
        if (followed - had[next] >= m_options.minCount) ++result.tested;
        if (bought[next] < m_options.minCount) continue;
        result.enough.push_back({.first = static_cast<Index>(a),
                                 .next = static_cast<Index>(next),
                                 .customers = followed - had[next],
                                 .count = bought[next]});
      }
    }
    return result;
  }

  [[nodiscard]] double medianDays(const ThenRule& rule) const {
    std::vector<std::int64_t> between;
    forNext(static_cast<std::size_t>(rule.first), [&](std::size_t next, std::int64_t after) {
      if (next == static_cast<std::size_t>(rule.next) && after > 0 && after <= m_within) between.push_back(after);
    });
    if (between.empty()) return 0;
    std::ranges::sort(between);
    const std::size_t half = between.size() / 2;
    const auto seconds = between.size() % 2 != 0 ? static_cast<double>(between[half])
                                                 : static_cast<double>(between[half - 1] + between[half]) / 2;
    return seconds / SecondsPerDay;
  }

 private:
  /// Each other item of those who bought `first`, with the seconds after it.
  template <class Body>
  void forNext(std::size_t first, const Body& body) const {
    for (const Place& place : m_places[first]) {
      for (const First& each : m_histories[place.customer]) {
        if (static_cast<std::size_t>(each.item) != first)
          body(static_cast<std::size_t>(each.item), each.time - place.time);
      }
    }
  }

  const ThenOptions& m_options;
  std::int64_t m_within;
  Histories m_histories;
  std::size_t m_items = 0;
  std::int64_t m_last = 0;
  std::vector<std::vector<Place>> m_places;
};

double beyondUsual(const ThenRule& rule) {
  return static_cast<double>(rule.count) - rule.usual * static_cast<double>(rule.customers);
}

void requireTimes(const Baskets& orders, const ThenOptions& options) {
  if (options.withinDays < 1 || options.minCount < 1 || !(options.minConfidence >= 0 && options.minConfidence <= 1)) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "Days and customers must be 1 or more, and the confidence between 0 and 1."));
  }
  if (orders.times.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The purchases have no times, so nothing is known to be bought after something else."),
                KI_TEXT("core", "Import the file with its dates."));
  }
}

}  // namespace

FoundThen thenRules(const Baskets& orders, const ThenOptions& options, Progress& progress) {
  requireTimes(orders, options);
  const Counter counter(orders, options, progress);
  const std::size_t itemsAtOnce = std::max<std::size_t>(16, counter.items() / 64);
  std::vector<Pairs> parts(chunkCount(counter.items(), itemsAtOnce));
  Progress counting = progress.part(0, 0.8);
  forEachChunk(counter.items(), itemsAtOnce, counting,
               [&](const Chunk& chunk) { parts[chunk.number] = counter.count(chunk, counting); });
  std::vector<std::int64_t> bought(counter.items(), 0), notYet(counter.items(), 0);
  std::vector<ThenRule> enough;
  FoundThen found;
  for (const Pairs& part : parts) {
    found.tested += part.tested;
    for (std::size_t i = 0; i < counter.items(); ++i) {
      bought[i] += part.bought[i];
      notYet[i] += part.notYet[i];
    }
    enough.insert(enough.end(), part.enough.begin(), part.enough.end());
  }
  std::vector<double> chances;
  for (ThenRule& rule : enough) {
    const auto next = static_cast<std::size_t>(rule.next);
    rule.usual = static_cast<double>(bought[next]) / static_cast<double>(notYet[next]);
    rule.chance = binomialAtLeast(rule.count, rule.customers, rule.usual);
    chances.push_back(rule.chance);
  }
  const auto all = adjusted(chances, static_cast<std::size_t>(found.tested));
  for (std::size_t i = 0; i < enough.size(); ++i) {
    enough[i].adjusted = all[i];
    if (enough[i].confidence() >= options.minConfidence) found.rules.push_back(enough[i]);
  }
  Progress timing = progress.part(0.8, 1);
  forEachChunk(found.rules.size(), 64, timing, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i)
      found.rules[i].medianDays = counter.medianDays(found.rules[i]);
  });
  std::ranges::sort(found.rules, [](const ThenRule& a, const ThenRule& b) {
    const double one = beyondUsual(a), other = beyondUsual(b);
    if (one != other) return one > other;
    return std::tie(a.first, a.next) < std::tie(b.first, b.next);
  });
  return found;
}

}  // namespace kindred::rules

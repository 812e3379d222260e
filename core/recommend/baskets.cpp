#include "core/recommend/baskets.h"

#include <algorithm>

namespace kindred::recommend {
namespace {

bool together(const History& history, std::size_t a, std::size_t b) {
  if (!history.orders.empty()) return history.orders[a] == history.orders[b];
  return !history.times.empty() && history.times[a] == history.times[b];
}

}  // namespace

Baskets basketsOf(const History& history) {
  Baskets baskets{.ordered = !history.times.empty()};
  for (std::size_t event = 0; event < history.events.size(); ++event) {
    if (event == 0 || !together(history, event - 1, event)) ++baskets.count;
    baskets.of.push_back(baskets.count - 1);
  }
  return baskets;
}

std::vector<InBaskets> productsIn(const History& history, const Baskets& baskets) {
  std::vector<std::pair<Index, int>> entries;
  for (std::size_t event = 0; event < history.events.size(); ++event)
    entries.emplace_back(history.events[event], baskets.of[event]);
  std::ranges::sort(entries);
  const auto repeated = std::ranges::unique(entries);  // two lines of one basket
  entries.erase(repeated.begin(), repeated.end());
  std::vector<InBaskets> result;
  for (const auto& [product, basket] : entries) {
    if (result.empty() || result.back().product != product) result.push_back({product});
    result.back().baskets.push_back(basket);
  }
  return result;
}

std::vector<Text> notesOnBaskets(const Dataset& dataset) {
  const Events& events = dataset.events;
  if (!events.time.empty()) return {};
  return {events.order.empty()
              ? KI_TEXT("core", "The data have neither orders nor dates: each event counts as a basket, none as later.")
              : KI_TEXT("core", "The data have no dates: no basket counts as later than another.")};
}

}  // namespace kindred::recommend

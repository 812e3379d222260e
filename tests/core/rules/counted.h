// Baskets for tests, and their sets counted one by one.
#pragma once

#include <algorithm>
#include <vector>

#include "core/base/random.h"
#include "core/rules/item_sets.h"

namespace kindred::rules::test {

inline BasketTable tableOf(const std::vector<std::vector<Index>>& baskets, Index items) {
  BasketTable table{.itemCount = items};
  for (const auto& basket : baskets) {
    table.items.insert(table.items.end(), basket.begin(), basket.end());
    table.close();
  }
  return table;
}

/// Each item is in a basket by chance, the first ones more often.
inline BasketTable randomTable(int baskets, Index items, double most, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::vector<Index>> all(static_cast<std::size_t>(baskets));
  for (auto& basket : all) {
    for (Index item = 0; item < items; ++item) {
      if (random.real() < most / (1 + item / 3)) basket.push_back(item);
    }
  }
  return tableOf(all, items);
}

inline std::int64_t counted(const BasketTable& table, const std::vector<Index>& set) {
  std::int64_t count = 0;
  for (std::int64_t b = 0; b < table.size(); ++b) count += std::ranges::includes(table.basket(b), set) ? 1 : 0;
  return count;
}

/// By trying all subsets of at most 16 items.
inline ItemSets bruteForce(const BasketTable& table, std::int64_t minCount, int longest) {
  ItemSets found;
  for (unsigned mask = 1; mask < 1U << static_cast<unsigned>(table.itemCount); ++mask) {
    std::vector<Index> set;
    for (Index item = 0; item < table.itemCount; ++item) {
      if ((mask >> static_cast<unsigned>(item) & 1U) != 0) set.push_back(item);
    }
    const auto count = counted(table, set);
    if (count >= minCount && static_cast<int>(set.size()) <= longest) found.add(set, count);
  }
  return inOrder(found);
}

}  // namespace kindred::rules::test

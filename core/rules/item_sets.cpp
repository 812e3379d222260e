#include "core/rules/item_sets.h"

#include <algorithm>
#include <numeric>

namespace kindred::rules {
namespace {

std::size_t hashed(Items set) {
  std::uint64_t hash = set.size();
  for (const Index item : set) {
    hash = (hash ^ static_cast<std::uint64_t>(item)) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return static_cast<std::size_t>(hash);
}

bool isBefore(Items a, Items b) {
  if (a.size() != b.size()) return a.size() < b.size();
  return std::ranges::lexicographical_compare(a, b);
}

/// The size and the first two items, as far as a number holds them: in the same order, but for ties.
std::uint64_t keyOf(Items set) {
  constexpr std::uint64_t MostItem = (1U << 28U) - 1;
  const auto part = [&](std::size_t i) {
    return i < set.size() ? std::min(MostItem, static_cast<std::uint64_t>(set[i])) : 0;
  };
  return static_cast<std::uint64_t>(std::min<std::size_t>(set.size(), 255)) << 56U | part(0) << 28U | part(1);
}

}  // namespace

std::vector<std::int64_t> itemCounts(const BasketTable& baskets) {
  std::vector<std::int64_t> counts(static_cast<std::size_t>(baskets.itemCount), 0);
  for (const Index item : baskets.items) ++counts[static_cast<std::size_t>(item)];
  return counts;
}

BasketTable turned(const BasketTable& baskets) {
  const auto counts = itemCounts(baskets);
  BasketTable result{.itemCount = static_cast<Index>(baskets.size())};
  for (const std::int64_t count : counts) result.offsets.push_back(result.offsets.back() + count);
  result.items.resize(baskets.items.size());
  std::vector<std::int64_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::int64_t b = 0; b < baskets.size(); ++b) {
    for (const Index item : baskets.basket(b))
      result.items[static_cast<std::size_t>(next[static_cast<std::size_t>(item)]++)] = static_cast<Index>(b);
  }
  return result;
}

void ItemSets::add(Items set, std::int64_t count) {
  items.insert(items.end(), set.begin(), set.end());
  offsets.push_back(static_cast<std::int64_t>(items.size()));
  counts.push_back(count);
}

ItemSets inOrder(const ItemSets& sets) {
  struct Place {
    std::uint64_t key;
    std::size_t set;
  };
  std::vector<Place> order;
  order.reserve(sets.size());
  for (std::size_t i = 0; i < sets.size(); ++i) order.push_back({keyOf(sets.set(i)), i});
  std::ranges::sort(order, [&](const Place& a, const Place& b) {
    if (a.key != b.key) return a.key < b.key;
    return isBefore(sets.set(a.set), sets.set(b.set));
  });
  ItemSets result;
  result.items.reserve(sets.items.size());
  result.offsets.reserve(sets.offsets.size());
  result.counts.reserve(sets.size());
  for (const Place& place : order) result.add(sets.set(place.set), sets.counts[place.set]);
  return result;
}

std::vector<std::int64_t> bySize(const ItemSets& sets) {
  std::vector<std::int64_t> sizes(1, 0);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const std::size_t size = sets.set(i).size();
    if (size >= sizes.size()) sizes.resize(size + 1, 0);
    ++sizes[size];
  }
  return sizes;
}

SetIndex::SetIndex(const ItemSets& sets) : m_sets(sets), m_mask(15) {
  while (m_mask < sets.size() * 2) m_mask = m_mask * 2 + 1;
  m_slots.assign(m_mask + 1, 0);
  for (std::size_t i = 0; i < sets.size(); ++i) m_slots[slot(sets.set(i))] = static_cast<std::int64_t>(i) + 1;
}

std::size_t SetIndex::slot(Items set) const {
  std::size_t at = hashed(set) & m_mask;
  while (m_slots[at] != 0 && !std::ranges::equal(m_sets.set(static_cast<std::size_t>(m_slots[at] - 1)), set))
    at = (at + 1) & m_mask;
  return at;
}

std::int64_t SetIndex::find(Items set) const { return m_slots[slot(set)] - 1; }

std::int64_t SetIndex::count(Items set) const {
  const std::int64_t found = find(set);
  return found < 0 ? 0 : m_sets.counts[static_cast<std::size_t>(found)];
}

ItemSets sieved(const ItemSets& sets, SetKind kind, Progress& progress) {
  if (kind == SetKind::All) return sets;
  const SetIndex index(sets);
  std::vector<char> hidden(sets.size(), 0);
  std::vector<Index> smaller;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (i % 4096 == 0) progress.report(static_cast<double>(i) / static_cast<double>(sets.size()));
    const Items set = sets.set(i);
    for (std::size_t left = 0; left < set.size() && set.size() > 1; ++left) {
      smaller.assign(set.begin(), set.end());
      smaller.erase(smaller.begin() + static_cast<std::ptrdiff_t>(left));
      const auto below = static_cast<std::size_t>(index.find(smaller));
      if (kind == SetKind::Maximal || sets.counts[below] == sets.counts[i]) hidden[below] = 1;
    }
  }
  ItemSets result;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (hidden[i] == 0) result.add(sets.set(i), sets.counts[i]);
  }
  return result;
}

}  // namespace kindred::rules

// Baskets of items and the sets of items that stand together in many of them, as flat lists of numbers. Items are numbered
// from 0. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/csr.h"

namespace kindred::rules {

using Items = std::span<const Index>;

/// Basket b holds the items [offsets[b], offsets[b + 1]), ascending, each once; it may hold none.
struct BasketTable {
  std::vector<std::int64_t> offsets = {0};
  std::vector<Index> items = {};
  Index itemCount = 0;

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(offsets.size()) - 1; }
  [[nodiscard]] Items basket(std::int64_t b) const {
    const auto begin = static_cast<std::size_t>(offsets[static_cast<std::size_t>(b)]);
    return {items.data() + begin, static_cast<std::size_t>(offsets[static_cast<std::size_t>(b) + 1]) - begin};
  }
  /// Closes a basket: what `items` has got since the last one.
  void close() { offsets.push_back(static_cast<std::int64_t>(items.size())); }
};

/// The number of baskets that each item is in.
std::vector<std::int64_t> itemCounts(const BasketTable& baskets);
/// Of each item the baskets that hold it, ascending: item i has [offsets[i], offsets[i + 1]).
BasketTable turned(const BasketTable& baskets);

/// Sets with the number of baskets that hold each; a set's items ascend.
struct ItemSets {
  std::vector<std::int64_t> offsets = {0};
  std::vector<Index> items = {};
  std::vector<std::int64_t> counts = {};

  [[nodiscard]] std::size_t size() const { return counts.size(); }
  [[nodiscard]] Items set(std::size_t i) const {
    return {items.data() + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  void add(Items set, std::int64_t count);
  bool operator==(const ItemSets&) const = default;
};

/// By size, then by items: the one order that all miners give.
ItemSets inOrder(const ItemSets& sets);
/// sizes[k]: the number of sets of k items; the last is not 0, unless there are no sets.
std::vector<std::int64_t> bySize(const ItemSets& sets);

/// Finds the number of a set among those in order. Thread rule: immutable; borrows the sets.
class SetIndex {
 public:
  explicit SetIndex(const ItemSets& sets);
  /// −1 where there is none.
  [[nodiscard]] std::int64_t find(Items set) const;
  /// 0 where there is none.
  [[nodiscard]] std::int64_t count(Items set) const;

 private:
  [[nodiscard]] std::size_t slot(Items set) const;

  const ItemSets& m_sets;
  std::size_t m_mask;
  std::vector<std::int64_t> m_slots;  // number + 1; 0 is free
};

/// All sets, those of which no larger one is in as many baskets, or those of which no larger one is frequent.
enum class SetKind { All, Closed, Maximal };
/// `sets`: all of a support, in order. With a longest set, those of that size count as having none larger.
ItemSets sieved(const ItemSets& sets, SetKind kind, Progress& progress);

}  // namespace kindred::rules

// A set of customers by key: the selection that all pages share, and the content of an audience.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/dataset.h"

namespace kindred {

enum class SetMode { New, Add, Subtract, Intersect };

class CustomerSet {
 public:
  CustomerSet() = default;
  /// `keys` in any order, repeats allowed. `origin` says where it came from: "lasso in Segments".
  CustomerSet(std::vector<Key> keys, Text origin);

  [[nodiscard]] bool contains(Key key) const;
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_keys.size()); }
  [[nodiscard]] bool empty() const { return m_keys.empty(); }
  [[nodiscard]] const std::vector<Key>& keys() const { return m_keys; }  ///< ascending
  [[nodiscard]] const Text& origin() const { return m_origin; }

  /// This set changed by `other`; the origin is that of `other` where it stands alone, else says how many were combined.
  [[nodiscard]] CustomerSet combined(const CustomerSet& other, SetMode mode) const;
  /// All customers of `dataset` that are not in this set.
  [[nodiscard]] CustomerSet inverted(const Dataset& dataset, Text origin) const;
  /// Indices of those of this set that `dataset` has, ascending.
  [[nodiscard]] std::vector<Index> indices(const Dataset& dataset) const;

  bool operator==(const CustomerSet& other) const { return m_keys == other.m_keys; }

 private:
  std::vector<Key> m_keys;
  Text m_origin;
  int m_parts = 1;  ///< sets that were combined
};

}  // namespace kindred

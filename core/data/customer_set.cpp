#include "core/data/customer_set.h"

#include <algorithm>
#include <iterator>

namespace kindred {

CustomerSet::CustomerSet(std::vector<Key> keys, Text origin) : m_keys(std::move(keys)), m_origin(std::move(origin)) {
  std::ranges::sort(m_keys);
  const auto repeats = std::ranges::unique(m_keys);
  m_keys.erase(repeats.begin(), repeats.end());
}

bool CustomerSet::contains(Key key) const { return std::ranges::binary_search(m_keys, key); }

CustomerSet CustomerSet::combined(const CustomerSet& other, SetMode mode) const {
  CustomerSet result;
  const bool alone = empty() || mode == SetMode::New;
  result.m_parts = alone ? other.m_parts : m_parts + other.m_parts;
  result.m_origin = alone ? other.m_origin : KI_TEXT_N("core", "%n selection(s) combined", result.m_parts);
  const auto out = std::back_inserter(result.m_keys);
  switch (mode) {
    case SetMode::New: result.m_keys = other.m_keys; break;
    case SetMode::Add: std::ranges::set_union(m_keys, other.m_keys, out); break;
    case SetMode::Subtract: std::ranges::set_difference(m_keys, other.m_keys, out); break;
    case SetMode::Intersect: std::ranges::set_intersection(m_keys, other.m_keys, out); break;
  }
  return result;
}

CustomerSet CustomerSet::inverted(const Dataset& dataset, Text origin) const {
  std::vector<Key> others;
  for (const Key key : dataset.customers.keys()) {
    if (!contains(key)) others.push_back(key);
  }
  return {std::move(others), std::move(origin)};
}

std::vector<Index> CustomerSet::indices(const Dataset& dataset) const {
  std::vector<Index> result;
  for (const Key key : m_keys) {
    if (const auto index = dataset.customers.indexOf(key)) result.push_back(*index);
  }
  std::ranges::sort(result);
  return result;
}

}  // namespace kindred

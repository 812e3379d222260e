#include "core/data/dataset.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace kindred {
namespace {

constexpr std::array<std::pair<DatasetKind, std::string_view>, 5> KindNames = {{
    {DatasetKind::Explicit, "explicit"},
    {DatasetKind::Implicit, "implicit"},
    {DatasetKind::Transactions, "transactions"},
    {DatasetKind::Customers, "customers"},
    {DatasetKind::Products, "products"},
}};

}  // namespace

Entities::Entities(std::vector<std::string> ids, std::vector<Key> keys, AttributeTable attributes)
    : m_ids(std::move(ids)), m_keys(std::move(keys)), m_attributes(std::move(attributes)) {
  assert(m_ids.size() == m_keys.size());
  assert(std::ranges::adjacent_find(m_ids, std::ranges::greater_equal()) == m_ids.end());
  m_byKey.reserve(m_keys.size());
  for (std::size_t i = 0; i < m_keys.size(); ++i) m_byKey.emplace_back(m_keys[i], static_cast<Index>(i));
  std::ranges::sort(m_byKey);
}

std::optional<Index> Entities::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(m_ids, id);
  if (found == m_ids.end() || *found != id) return std::nullopt;
  return static_cast<Index>(found - m_ids.begin());
}

std::optional<Index> Entities::indexOf(Key key) const {
  const auto found = std::ranges::lower_bound(m_byKey, key, {}, &std::pair<Key, Index>::first);
  if (found == m_byKey.end() || found->first != key) return std::nullopt;
  return found->second;
}

std::string Entities::title(Index i) const {
  for (const AttributeRole role : {AttributeRole::Title, AttributeRole::Name}) {
    const AttributeColumn* column = m_attributes.find(role);
    if (column != nullptr && column->has(i)) return column->text(i);
  }
  return id(i);
}

double Events::spend(std::int64_t e) const {
  const auto event = static_cast<std::size_t>(e);
  const double pieces = quantity.empty() ? 1 : static_cast<double>(quantity[event]);
  return unitPrice.empty() ? 0 : pieces * unitPrice[event];
}

std::int64_t Events::orderMark(std::int64_t e) const {
  const auto event = static_cast<std::size_t>(e);
  if (!order.empty()) return order[event];
  return time.empty() ? e : time[event];
}

std::string_view name(DatasetKind kind) { return KindNames[static_cast<std::size_t>(kind)].second; }

std::optional<DatasetKind> datasetKind(std::string_view name) {
  const auto found = std::ranges::find(KindNames, name, &std::pair<DatasetKind, std::string_view>::second);
  if (found == KindNames.end()) return std::nullopt;
  return found->first;
}

Preference defaultPreference(DatasetKind kind) {
  switch (kind) {
    case DatasetKind::Explicit: return {.value = PreferenceValue::Rating};
    case DatasetKind::Transactions: return {.value = PreferenceValue::Orders1To5};
    case DatasetKind::Implicit:
    case DatasetKind::Customers:
    case DatasetKind::Products: break;
  }
  return {.value = PreferenceValue::Bought};
}

namespace {

/// Of the times: those of a customer ascend, so that only the first and the last of each count.
template <class Better>
std::optional<std::int64_t> extreme(const Events& events, Better better) {
  if (events.time.empty()) return std::nullopt;
  std::int64_t best = events.time.front();
  for (std::size_t i = 0; i + 1 < events.offsets.size(); ++i) {
    if (events.offsets[i] == events.offsets[i + 1]) continue;
    best = better(best, events.time[static_cast<std::size_t>(events.offsets[i])]);
    best = better(best, events.time[static_cast<std::size_t>(events.offsets[i + 1] - 1)]);
  }
  return best;
}

}  // namespace

std::optional<std::int64_t> lastTime(const Events& events) {
  return extreme(events, [](std::int64_t a, std::int64_t b) { return std::max(a, b); });
}

std::optional<std::int64_t> firstTime(const Events& events) {
  return extreme(events, [](std::int64_t a, std::int64_t b) { return std::min(a, b); });
}

std::optional<Scale> scaleOf(const Dataset& dataset, PreferenceValue preference) {
  if (preference == PreferenceValue::Orders1To5) return Scale{1, 5};
  const bool rated = preference == PreferenceValue::Rating && dataset.scaleMaximum > dataset.scaleMinimum;
  return rated ? std::optional(Scale{dataset.scaleMinimum, dataset.scaleMaximum}) : std::nullopt;
}

}  // namespace kindred

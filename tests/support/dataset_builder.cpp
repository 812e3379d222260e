#include "tests/support/dataset_builder.h"

#include <algorithm>
#include <set>

#include "core/base/date.h"
#include "core/base/random.h"

namespace kindred::test {
namespace {

std::string numbered(char letter, std::uint64_t number) {
  std::string digits = std::to_string(number);
  return letter + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

}  // namespace

DatasetBuilder::DatasetBuilder(DatasetKind kind, std::string name) : m_kind(kind), m_name(std::move(name)) {}

DatasetBuilder& DatasetBuilder::event(EventRow row) {
  m_customers.rows[row.customer];
  m_products.rows[row.product];
  m_events.push_back(std::move(row));
  return *this;
}

DatasetBuilder& DatasetBuilder::events(const std::vector<EventRow>& rows) {
  for (const EventRow& row : rows) event(row);
  return *this;
}

DatasetBuilder& DatasetBuilder::customer(const std::string& id, const std::map<std::string, std::string>& attributes) {
  m_customers.rows[id] = attributes;
  return *this;
}

DatasetBuilder& DatasetBuilder::product(const std::string& id, const std::map<std::string, std::string>& attributes) {
  m_products.rows[id] = attributes;
  return *this;
}

DatasetBuilder& DatasetBuilder::customerRole(const std::string& column, AttributeRole role) {
  m_customers.roles[column] = role;
  return *this;
}

DatasetBuilder& DatasetBuilder::productRole(const std::string& column, AttributeRole role) {
  m_products.roles[column] = role;
  return *this;
}

Entities DatasetBuilder::Table::entities() const {
  std::vector<std::string> ids;
  std::vector<Key> keys;
  std::set<std::string> names;
  for (const auto& [id, attributes] : rows) {
    ids.push_back(id);
    keys.push_back(static_cast<Key>(ids.size()));
    for (const auto& [column, text] : attributes) names.insert(column);
  }
  AttributeTable table;
  for (const std::string& column : names) {
    std::vector<std::string> texts;
    for (const auto& [id, attributes] : rows) {
      const auto found = attributes.find(column);
      texts.push_back(found == attributes.end() ? "" : found->second);
    }
    table.columns.push_back(typedColumn(column, texts));
    if (const auto role = roles.find(column); role != roles.end()) table.columns.back().role = role->second;
  }
  return {std::move(ids), std::move(keys), std::move(table)};
}

DatasetPtr DatasetBuilder::build() const {
  auto dataset = std::make_shared<Dataset>();
  dataset->id = 1;
  dataset->name = m_name;
  dataset->kind = m_kind;
  dataset->preference = defaultPreference(m_kind);
  dataset->customers = m_customers.entities();
  dataset->products = m_products.entities();

  Events& events = dataset->events;
  std::set<std::string> orders;
  for (const EventRow& row : m_events) {
    if (!row.order.empty()) orders.insert(row.order);
  }
  events.orderIds.assign(orders.begin(), orders.end());
  const auto orderOf = [&](const EventRow& row) {
    return static_cast<std::int32_t>(std::ranges::lower_bound(events.orderIds, row.order) - events.orderIds.begin());
  };

  std::vector<EventRow> rows = m_events;
  std::ranges::stable_sort(
      rows, {}, [&](const EventRow& row) { return std::tuple(row.customer, row.time.value_or(0), orderOf(row)); });
  const auto any = [&](auto member) {
    return std::ranges::any_of(rows, [&](const EventRow& r) { return (r.*member).has_value(); });
  };
  const bool hasValue = any(&EventRow::value);
  const bool hasQuantity = any(&EventRow::quantity);
  const bool hasPrice = any(&EventRow::price);
  const bool hasTime = any(&EventRow::time);
  events.offsets.assign(static_cast<std::size_t>(dataset->customers.size()) + 1, 0);
  for (const EventRow& row : rows) {
    ++events.offsets[static_cast<std::size_t>(*dataset->customers.find(row.customer)) + 1];
    events.product.push_back(*dataset->products.find(row.product));
    if (hasValue) events.value.push_back(row.value.value_or(0));
    if (hasQuantity) events.quantity.push_back(row.quantity.value_or(1));
    if (hasPrice) events.unitPrice.push_back(row.price.value_or(0));
    if (hasTime) events.time.push_back(row.time.value_or(0));
    if (!events.orderIds.empty()) events.order.push_back(orderOf(row));
  }
  for (std::size_t i = 1; i < events.offsets.size(); ++i) events.offsets[i] += events.offsets[i - 1];
  if (hasValue) {
    dataset->scaleMinimum = static_cast<double>(std::ranges::min(events.value));
    dataset->scaleMaximum = static_cast<double>(std::ranges::max(events.value));
  }
  return dataset;
}

DatasetPtr datasetOf(DatasetKind kind, const std::vector<EventRow>& rows) {
  return DatasetBuilder(kind).events(rows).build();
}

std::vector<EventRow> randomRatings(int customers, int products, int pairs, std::uint64_t seed) {
  Random random(seed);
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  std::vector<EventRow> rows;
  while (static_cast<int>(rows.size()) < pairs) {
    const std::uint64_t customer = random.below(static_cast<std::uint64_t>(customers));
    const std::uint64_t product = random.below(static_cast<std::uint64_t>(products));
    if (!seen.emplace(customer, product).second) continue;
    const bool likes = (customer + product) % 2 == 0;
    const float value = (likes ? 3.0F : 1.0F) + 0.5F * static_cast<float>(random.below(5));
    rows.push_back({.customer = numbered('c', customer),
                    .product = numbered('p', product),
                    .value = value,
                    .time = static_cast<std::int64_t>(rows.size()) * SecondsPerDay});
  }
  return rows;
}

std::vector<EventRow> randomPurchases(int customers, int products, int lines, std::uint64_t seed) {
  Random random(seed);
  std::vector<EventRow> rows;
  for (int line = 0; line < lines; ++line) {
    const std::uint64_t customer = random.below(static_cast<std::uint64_t>(customers));
    const std::uint64_t half = random.below(2) * (random.below(4) == 0 ? 1 : customer % 2);
    const std::uint64_t product = 2 * random.below(static_cast<std::uint64_t>(products) / 2) + half;
    const std::uint64_t visit = random.below(6);
    rows.push_back({.customer = numbered('c', customer),
                    .product = numbered('p', product),
                    .quantity = static_cast<float>(1 + random.below(4)),
                    .price = 0.25 * static_cast<double>(1 + product),
                    .time = static_cast<std::int64_t>(visit * 10) * SecondsPerDay,
                    .order = numbered('o', customer * 10 + visit)});
  }
  return rows;
}

}  // namespace kindred::test

#include "core/data/subset.h"

#include <algorithm>

#include "core/data/offsets.h"

namespace kindred {
namespace {

template <class T>
std::vector<T> kept(const std::vector<T>& column, const std::vector<bool>& keep) {
  std::vector<T> result;
  for (std::size_t e = 0; e < column.size(); ++e) {
    if (keep[e]) result.push_back(column[e]);
  }
  return result;
}

template <class T>
std::vector<T> picked(const std::vector<T>& column, std::span<const Index> rows) {
  std::vector<T> result;
  if (column.empty()) return result;
  result.reserve(rows.size());
  for (const Index row : rows) result.push_back(column[at(row)]);
  return result;
}

/// Positions at which `used` holds, and where each of them went (−1: nowhere).
struct Renumbering {
  std::vector<Index> rows, position;

  explicit Renumbering(const std::vector<bool>& used) : position(used.size(), -1) {
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) continue;
      position[i] = static_cast<Index>(rows.size());
      rows.push_back(static_cast<Index>(i));
    }
  }
  void apply(std::vector<Index>& column) const {
    for (Index& i : column) i = i < 0 ? i : position[at(i)];
  }
};

Renumbering used(const std::vector<Index>& column, std::size_t size) {
  std::vector<bool> isUsed(size, false);
  for (const Index i : column) {
    if (i >= 0) isUsed[at(i)] = true;
  }
  return Renumbering(isUsed);
}

void dropUnusedCategories(AttributeColumn& column) {
  std::vector<bool> isUsed(column.categories.size(), false);
  for (std::size_t i = 0; i < column.codes.size(); ++i) {
    if (column.present[i]) isUsed[at(column.codes[i])] = true;
  }
  const Renumbering categories(isUsed);
  column.categories = picked(column.categories, categories.rows);
  for (std::size_t i = 0; i < column.codes.size(); ++i) {
    column.codes[i] = column.present[i] ? categories.position[at(column.codes[i])] : 0;
  }
}

}  // namespace

AttributeTable subset(const AttributeTable& table, std::span<const Index> rows) {
  AttributeTable result;
  for (const AttributeColumn& column : table.columns) {
    AttributeColumn& copy = result.columns.emplace_back(AttributeColumn{.name = column.name,
                                                                        .kind = column.kind,
                                                                        .role = column.role,
                                                                        .present = picked(column.present, rows),
                                                                        .numbers = picked(column.numbers, rows),
                                                                        .dates = picked(column.dates, rows),
                                                                        .texts = picked(column.texts, rows),
                                                                        .codes = picked(column.codes, rows),
                                                                        .categories = column.categories});
    if (copy.kind == AttributeKind::Category) dropUnusedCategories(copy);
  }
  return result;
}

Entities subset(const Entities& entities, std::span<const Index> rows) {
  return {picked(entities.ids(), rows), picked(entities.keys(), rows), subset(entities.attributes(), rows)};
}

DatasetPtr compacted(const Dataset& dataset, const std::vector<bool>& keep) {
  auto result = std::make_shared<Dataset>(*withEvents(dataset, keep));
  Events& events = result->events;
  std::vector<bool> isActive;
  std::vector<std::int64_t> offsets = {0};
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    isActive.push_back(events.end(customer) > events.begin(customer));
    if (isActive.back()) offsets.push_back(events.end(customer));
  }
  events.offsets = std::move(offsets);
  const Renumbering products = used(events.product, at(dataset.products.size()));
  products.apply(events.product);
  const Renumbering orders = used(events.order, events.orderIds.size());
  orders.apply(events.order);
  events.orderIds = picked(events.orderIds, orders.rows);
  result->customers = subset(dataset.customers, Renumbering(isActive).rows);
  result->products = subset(dataset.products, products.rows);
  return result;
}

DatasetPtr ofCustomers(const Dataset& dataset, std::span<const Index> rows) {
  std::vector<bool> keep(at(dataset.events.size()), false);
  std::vector<std::int64_t> offsets = {0};
  for (const Index customer : rows) {
    const std::int64_t begin = dataset.events.begin(customer), end = dataset.events.end(customer);
    std::fill(keep.begin() + begin, keep.begin() + end, true);
    offsets.push_back(offsets.back() + end - begin);
  }
  auto result = std::make_shared<Dataset>(*withEvents(dataset, keep));
  result->events.offsets = std::move(offsets);
  result->customers = subset(dataset.customers, rows);
  return result;
}

DatasetPtr withEvents(const Dataset& dataset, const std::vector<bool>& keep) {
  const Events& from = dataset.events;
  auto result = std::make_shared<Dataset>(Dataset{.id = dataset.id,
                                                  .name = dataset.name,
                                                  .revision = dataset.revision,
                                                  .kind = dataset.kind,
                                                  .currency = dataset.currency,
                                                  .preference = dataset.preference,
                                                  .customers = dataset.customers,
                                                  .products = dataset.products,
                                                  .events = {},
                                                  .scaleMinimum = dataset.scaleMinimum,
                                                  .scaleMaximum = dataset.scaleMaximum});
  Events& to = result->events;
  to.product = kept(from.product, keep);
  to.value = kept(from.value, keep);
  to.quantity = kept(from.quantity, keep);
  to.unitPrice = kept(from.unitPrice, keep);
  to.time = kept(from.time, keep);
  to.order = kept(from.order, keep);
  to.orderIds = from.orderIds;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const auto begin = keep.begin() + from.begin(customer);
    const auto end = keep.begin() + from.end(customer);
    to.offsets.push_back(to.offsets.back() + std::count(begin, end, true));
  }
  return result;
}

}  // namespace kindred

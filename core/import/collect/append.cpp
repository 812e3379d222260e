#include "core/import/collect/append.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/import/collect/fingerprints.h"
#include "core/import/notes.h"

namespace kindred::import {
namespace {

std::int64_t hashOf(std::string_view text) { return static_cast<std::int64_t>(XXH3_64bits(text.data(), text.size())); }

/// The ids of a pool as the data set has them.
class PlainIds {
 public:
  explicit PlainIds(const StringPool& pool) : m_pool(pool), m_wereNumbers(areNumbersOfSheets(pool.texts())) {}
  /// The same, unless one of the ids is among `known` as it is.
  PlainIds(const StringPool& pool, const std::vector<std::string>& known) : PlainIds(pool) {
    m_wereNumbers = m_wereNumbers && std::ranges::none_of(pool.texts(), [&](std::string_view text) {
                      return std::ranges::binary_search(known, text);
                    });
  }

  [[nodiscard]] std::string_view operator[](std::int32_t code) const {
    const std::string_view text = m_pool.text(code);
    return text.substr(0, text.size() - (m_wereNumbers ? SheetEnding.size() : 0));
  }
  [[nodiscard]] std::string example() const {
    return m_wereNumbers ? std::string(m_pool.texts().front()) : std::string();
  }

 private:
  const StringPool& m_pool;
  bool m_wereNumbers;
};

std::int64_t markOf(std::string_view customer, std::string_view product, std::int64_t time) {
  std::string text(customer);
  text.append(1, '\0').append(product).append(1, '\0').append(std::to_string(time));
  return hashOf(text);
}

std::int64_t timeOf(const CollectedEvents& events, std::size_t row) {
  return events.time.empty() ? 0 : events.time[row];
}

/// Which rows of the joined events, beyond the data set's own, are there already.
class Known {
 public:
  /// `events` hold the data set's rows alone so far; `taken` ascends.
  Known(const CollectedEvents& events, const std::vector<std::int64_t>& taken, bool byOrder)
      : m_events(events), m_taken(taken), m_byOrder(byOrder), m_orders(events.orders.size()) {
    if (m_byOrder) return;
    for (std::size_t row = 0; row < events.size(); ++row)
      m_rows.insert(printOf(events.customer[row], events.product[row], timeOf(events, row)));
  }

  [[nodiscard]] bool order(std::int32_t code) const {
    return static_cast<std::size_t>(code) < m_orders || isTaken(hashOf(m_events.orders.text(code)));
  }
  [[nodiscard]] bool row(std::int32_t customer, std::int32_t product, std::int64_t time) const {
    if (m_rows.contains(printOf(customer, product, time))) return true;
    return !m_taken.empty() &&
           isTaken(markOf(m_events.customers.text(customer), m_events.products.text(product), time));
  }
  [[nodiscard]] bool byOrder() const { return m_byOrder; }

 private:
  [[nodiscard]] bool isTaken(std::int64_t mark) const { return std::ranges::binary_search(m_taken, mark); }
  static Fingerprint printOf(std::int32_t customer, std::int32_t product, std::int64_t time) {
    const std::array<std::int64_t, 3> row = {customer, product, time};
    const XXH128_hash_t hash = XXH3_128bits(row.data(), sizeof row);
    return {hash.low64, hash.high64};
  }

  const CollectedEvents& m_events;
  const std::vector<std::int64_t>& m_taken;
  bool m_byOrder;
  std::size_t m_orders;
  FingerprintSet m_rows;
};

void internAll(StringPool& pool, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) pool.intern(text);
}

/// The data set's rows; codes are its indices.
CollectedEvents collected(const Dataset& dataset) {
  CollectedEvents events;
  internAll(events.customers, dataset.customers.ids());
  internAll(events.products, dataset.products.ids());
  internAll(events.orders, dataset.events.orderIds);
  events.customer.reserve(dataset.events.product.size());
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const auto count = static_cast<std::size_t>(dataset.events.end(customer) - dataset.events.begin(customer));
    events.customer.insert(events.customer.end(), count, customer);
  }
  events.product = dataset.events.product;
  events.order = dataset.events.order;
  events.value = dataset.events.value;
  events.quantity = dataset.events.quantity;
  events.price = dataset.events.unitPrice;
  events.time = dataset.events.time;
  return events;
}

std::vector<std::int32_t> codesIn(StringPool& pool, const PlainIds& ids, std::size_t count) {
  std::vector<std::int32_t> codes(count);
  for (std::size_t i = 0; i < count; ++i) codes[i] = pool.intern(ids[static_cast<std::int32_t>(i)]);
  return codes;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from, const std::vector<std::uint32_t>& rows) {
  if (from.empty()) return;
  to.reserve(to.size() + rows.size());
  for (const std::uint32_t row : rows) to.push_back(from[row]);
}

void appendCodes(std::vector<std::int32_t>& to, const std::vector<std::int32_t>& from,
                 const std::vector<std::uint32_t>& rows, const std::vector<std::int32_t>& codes) {
  if (from.empty()) return;
  to.reserve(to.size() + rows.size());
  for (const std::uint32_t row : rows) to.push_back(codes[static_cast<std::size_t>(from[row])]);
}

std::string exactText(const AttributeColumn& column, Index i) {
  if (column.kind != AttributeKind::Number || !column.has(i)) return column.text(i);
  std::array<char, 32> buffer;
  const double number = column.numbers[static_cast<std::size_t>(i)];
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr};
}

/// Copies one value between columns of one kind; categories were made the same before.
void copyValue(AttributeColumn& to, std::size_t row, const AttributeColumn& from, std::size_t fromRow) {
  to.present[row] = true;
  if (!from.numbers.empty()) to.numbers[row] = from.numbers[fromRow];
  if (!from.dates.empty()) to.dates[row] = from.dates[fromRow];
  if (!from.texts.empty()) to.texts[row] = from.texts[fromRow];
  if (!from.codes.empty()) to.codes[row] = from.codes[fromRow];
}

/// Gives a column of categories those of `all`.
void useCategories(AttributeColumn& column, const std::vector<std::string>& all) {
  for (std::size_t i = 0; i < column.codes.size(); ++i) {
    if (!column.present[i]) continue;
    const std::string& text = column.categories[static_cast<std::size_t>(column.codes[i])];
    column.codes[i] = static_cast<std::int32_t>(std::ranges::lower_bound(all, text) - all.begin());
  }
  column.categories = all;
}

/// A column of `rows` missing values like `other`.
AttributeColumn emptyLike(const AttributeColumn& other, std::size_t rows) {
  AttributeColumn column{
      .name = other.name, .kind = other.kind, .role = other.role, .present = std::vector<bool>(rows)};
  if (!other.numbers.empty()) column.numbers.resize(rows);
  if (!other.dates.empty()) column.dates.resize(rows);
  if (!other.texts.empty()) column.texts.resize(rows);
  if (!other.codes.empty()) column.codes.resize(rows);
  return column;
}

/// Fills what is missing in `column` by what `before` says; `places` are the rows of its rows.
void fill(AttributeColumn& column, AttributeColumn before, const std::vector<std::size_t>& places) {
  if (column.kind == before.kind) {
    if (column.kind == AttributeKind::Category) {
      std::vector<std::string> all = column.categories;
      all.insert(all.end(), before.categories.begin(), before.categories.end());
      std::ranges::sort(all);
      all.erase(std::unique(all.begin(), all.end()), all.end());
      useCategories(column, all);
      useCategories(before, all);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (before.present[i] && !column.present[places[i]]) copyValue(column, places[i], before, i);
    }
    return;
  }
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < column.present.size(); ++i) texts.push_back(exactText(column, static_cast<Index>(i)));
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::string& text = texts[places[i]];
    if (text.empty()) text = exactText(before, static_cast<Index>(i));
  }
  column = attributeColumn(column.name, column.role, texts);
}

/// Keys and attributes of `before` go to the same ids of `entities`.
Entities continued(const Entities& entities, const Entities& before) {
  std::vector<std::size_t> places;
  std::vector<Key> keys(static_cast<std::size_t>(entities.size()), 0);
  Key last = 0;
  for (Index i = 0; i < before.size(); ++i) {
    const auto place =
        static_cast<std::size_t>(std::ranges::lower_bound(entities.ids(), before.id(i)) - entities.ids().begin());
    places.push_back(place);
    keys[place] = before.key(i);
    last = std::max(last, before.key(i));
  }
  for (Key& key : keys) {
    if (key == 0) key = ++last;
  }
  AttributeTable table = entities.attributes();
  for (const AttributeColumn& column : before.attributes().columns) {
    auto same = std::ranges::find_if(table.columns, [&](const AttributeColumn& each) {
      return each.name == column.name || (column.role != AttributeRole::None && each.role == column.role);
    });
    if (same == table.columns.end()) same = table.columns.insert(table.columns.end(), emptyLike(column, keys.size()));
    fill(*same, column, places);
  }
  return {entities.ids(), std::move(keys), std::move(table)};
}

}  // namespace

std::vector<std::int64_t> marksOf(const CollectedEvents& events, const std::vector<TakenRow>& taken) {
  const PlainIds customers(events.customers), products(events.products), orders(events.orders);
  std::vector<std::int64_t> marks;
  for (const auto& [row, check] : taken) {
    marks.push_back(events.order.empty()
                        ? markOf(customers[events.customer[row]], products[events.product[row]], timeOf(events, row))
                        : hashOf(orders[events.order[row]]));
  }
  std::ranges::sort(marks);
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

Joined joined(const Dataset& dataset, const std::vector<std::int64_t>& taken, CollectedEvents& more,
              const std::vector<std::uint32_t>& returns) {
  Joined result;
  CollectedEvents& events = result.events;
  events = collected(dataset);
  result.before = events.size();
  const Known known(events, taken, !more.order.empty());
  const PlainIds customerIds(more.customers, dataset.customers.ids()),
      productIds(more.products, dataset.products.ids()), orderIds(more.orders, dataset.events.orderIds);
  const auto customers = codesIn(events.customers, customerIds, more.customers.size());
  const auto products = codesIn(events.products, productIds, more.products.size());
  const auto orders = codesIn(events.orders, orderIds, more.orders.size());
  noteSheetIds(Role::Customer, customerIds.example(), result.notes);
  noteSheetIds(Role::Product, productIds.example(), result.notes);
  noteSheetIds(Role::Order, orderIds.example(), result.notes);

  std::vector<bool> knownOrders;
  if (known.byOrder()) {
    for (const std::int32_t code : orders) knownOrders.push_back(known.order(code));
  }
  auto nextReturn = returns.begin();
  for (std::uint32_t row = 0; row < more.size(); ++row) {
    const bool isReturn = nextReturn != returns.end() && *nextReturn == row;
    if (isReturn) ++nextReturn;
    const auto at = [&](const auto& codes, const auto& column) { return codes[static_cast<std::size_t>(column[row])]; };
    const bool there = known.byOrder()
                           ? static_cast<bool>(knownOrders[static_cast<std::size_t>(more.order[row])])
                           : known.row(at(customers, more.customer), at(products, more.product), timeOf(more, row));
    if (there) {
      ++result.alreadyThere;
      continue;
    }
    if (isReturn) result.returns.push_back(static_cast<std::uint32_t>(result.before + result.origin.size()));
    result.origin.push_back(row);
  }
  appendCodes(events.customer, more.customer, result.origin, customers);
  appendCodes(events.product, more.product, result.origin, products);
  appendCodes(events.order, more.order, result.origin, orders);
  append(events.value, more.value, result.origin);
  append(events.quantity, more.quantity, result.origin);
  append(events.price, more.price, result.origin);
  append(events.time, more.time, result.origin);
  events.columns = std::move(more.columns);
  for (EntityColumn& column : events.columns) {
    std::vector<std::int32_t> codes(result.before, -1);
    append(codes, column.codes, result.origin);
    column.codes = std::move(codes);
  }
  return result;
}

std::vector<SideTable> idsOf(const Dataset& dataset) {
  std::vector<SideTable> sides(2);
  sides[0].use = TableUse::Customers;
  sides[0].ids = dataset.customers.ids();
  sides[1].use = TableUse::Products;
  sides[1].ids = dataset.products.ids();
  return sides;
}

void continueRevision(Dataset& dataset, const Dataset& before) {
  dataset.id = before.id;
  dataset.name = before.name;
  dataset.revision = before.revision + 1;
  dataset.kind = before.kind;
  dataset.preference = before.preference;
  if (!before.currency.empty()) dataset.currency = before.currency;
  dataset.customers = continued(dataset.customers, before.customers);
  dataset.products = continued(dataset.products, before.products);
}

}  // namespace kindred::import

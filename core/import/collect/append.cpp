#include "core/import/collect/append.h"

#include <xxhash.h>

#include <algorithm>
#include <optional>

#include "core/base/date.h"
#include "core/base/shortest.h"
#include "core/import/collect/fingerprints.h"
#include "core/import/collect/line_marks.h"
#include "core/import/notes.h"

namespace kindred::imports {
namespace {

/// Which rows are there already, and which differ from what is there. Rows are those of `events` by their codes.
class Known {
 public:
  /// `events` hold the data set's rows alone so far.
  explicit Known(const CollectedEvents& events) : m_orders(static_cast<std::int32_t>(events.orders.size())) {
    for (std::size_t row = 0; row < events.size(); ++row) {
      const Line line = lineOf(events, row, codesOf(events, row));
      m_lines.insert(printOf(line));
      m_keys.insert(printOf(keyOf(line)));
      if (!events.order.empty()) m_orderDays.insert(printOf(orderDayOf(line)));
    }
  }

  /// The ids of a row, as codes.
  struct Codes {
    std::int32_t customer = 0, product = 0, order = -1;
  };

  [[nodiscard]] bool line(const CollectedEvents& more, std::size_t row, const Codes& codes) const {
    return m_lines.contains(printOf(lineOf(more, row, codes)));
  }
  /// How a row differs whose line is not known.
  [[nodiscard]] std::optional<Check> difference(const CollectedEvents& more, std::size_t row,
                                                const Codes& codes) const {
    const Line line = lineOf(more, row, codes);
    const bool knowsOrder = codes.order >= 0 && codes.order < m_orders;
    if (knowsOrder && !m_orderDays.contains(printOf(orderDayOf(line)))) return Check::OrderInUse;
    if (m_keys.contains(printOf(keyOf(line)))) return Check::Changed;
    return std::nullopt;
  }

 private:
  /// All that a data set keeps of a row.
  struct Line {
    std::int64_t customer = 0, product = 0, order = 0, time = 0;
    double value = 0, quantity = 0, price = 0;
  };

  static Codes codesOf(const CollectedEvents& events, std::size_t row) {
    return {events.customer[row], events.product[row], events.order.empty() ? -1 : events.order[row]};
  }
  static Line lineOf(const CollectedEvents& events, std::size_t row, const Codes& codes) {
    const auto at = [row](const auto& column) { return column.empty() ? 0 : static_cast<double>(column[row]) + 0.0; };
    return {codes.customer,   codes.product,       codes.order,     events.time.empty() ? 0 : events.time[row],
            at(events.value), at(events.quantity), at(events.price)};
  }
  static Line keyOf(const Line& line) { return {line.customer, line.product, line.order, line.time}; }
  static Line orderDayOf(const Line& line) { return {line.customer, 0, line.order, startOfDay(line.time)}; }
  static Fingerprint printOf(const Line& line) {
    const XXH128_hash_t hash = XXH3_128bits(&line, sizeof line);
    return {hash.low64, hash.high64};
  }

  std::int32_t m_orders;
  FingerprintSet m_lines, m_keys, m_orderDays;
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
  return shortest(column.numbers[static_cast<std::size_t>(i)]);
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

Joined appended(const Dataset& dataset, const std::vector<std::int64_t>& taken, CollectedEvents& more,
                const std::vector<std::uint32_t>& returns, const Choices& choices) {
  Joined result;
  CollectedEvents& events = result.events;
  events = collected(dataset);
  result.before = events.size();
  const Known known(events);
  const LineMarks marks(more);
  const PlainIds customerIds(more.customers, dataset.customers.ids()),
      productIds(more.products, dataset.products.ids()), orderIds(more.orders, dataset.events.orderIds);
  const auto customers = codesIn(events.customers, customerIds, more.customers.size());
  const auto products = codesIn(events.products, productIds, more.products.size());
  const auto orders = codesIn(events.orders, orderIds, more.orders.size());
  noteSheetIds(Role::Customer, customerIds.example(), result.notes);
  noteSheetIds(Role::Product, productIds.example(), result.notes);
  noteSheetIds(Role::Order, orderIds.example(), result.notes);

  const auto isTaken = [&](std::uint32_t row) {
    const auto has = [&](std::int64_t mark) { return std::ranges::binary_search(taken, mark); };
    return !taken.empty() && (has(marks(row)) || has(marks.early(row)));
  };
  auto nextReturn = returns.begin();
  for (std::uint32_t row = 0; row < more.size(); ++row) {
    const bool isReturn = nextReturn != returns.end() && *nextReturn == row;
    if (isReturn) ++nextReturn;
    const auto at = [&](const auto& codes, const auto& column) { return codes[static_cast<std::size_t>(column[row])]; };
    const Known::Codes codes{at(customers, more.customer), at(products, more.product),
                             more.order.empty() ? -1 : at(orders, more.order)};
    if (known.line(more, row, codes) || isTaken(row)) {
      ++result.alreadyThere;
      continue;
    }
    const auto difference = isReturn ? std::nullopt : known.difference(more, row, codes);
    if (difference) result.differing.push_back({row, *difference});
    if (difference && choices.drops(*difference)) continue;
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

}  // namespace kindred::imports

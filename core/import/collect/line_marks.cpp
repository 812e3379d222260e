#include "core/import/collect/line_marks.h"

#include <xxhash.h>

#include <algorithm>

#include "core/import/collect/side_table.h"

namespace kindred::imports {
namespace {

std::int64_t hashOf(std::string_view text) { return static_cast<std::int64_t>(XXH3_64bits(text.data(), text.size())); }

template <class T>
void appendBytes(std::string& text, const std::vector<T>& column, std::size_t row) {
  if (column.empty()) return;
  const T value = column[row] + T{};  // -0 becomes 0
  text.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

PlainIds::PlainIds(const StringPool& pool) : m_pool(pool), m_wereNumbers(areNumbersOfSheets(pool.texts())) {}

PlainIds::PlainIds(const StringPool& pool, const std::vector<std::string>& known) : PlainIds(pool) {
  const auto isKnown = [&](std::string_view text) { return std::ranges::binary_search(known, text); };
  m_wereNumbers = m_wereNumbers && std::ranges::none_of(pool.texts(), isKnown);
}

std::string_view PlainIds::operator[](std::int32_t code) const {
  const std::string_view text = m_pool.text(code);
  return text.substr(0, text.size() - (m_wereNumbers ? SheetEnding.size() : 0));
}

std::string PlainIds::example() const { return m_wereNumbers ? std::string(m_pool.texts().front()) : std::string(); }

LineMarks::LineMarks(const CollectedEvents& events)
    : m_events(events), m_customers(events.customers), m_products(events.products), m_orders(events.orders) {}

std::int64_t LineMarks::operator()(std::size_t row) const {
  std::string text(m_customers[m_events.customer[row]]);
  text.append(1, '\0').append(m_products[m_events.product[row]]).append(1, '\0');
  if (!m_events.order.empty()) text.append(m_orders[m_events.order[row]]);
  text.append(1, '\0');
  appendBytes(text, m_events.time, row);
  appendBytes(text, m_events.value, row);
  appendBytes(text, m_events.quantity, row);
  appendBytes(text, m_events.price, row);
  return hashOf(text);
}

std::int64_t LineMarks::early(std::size_t row) const {
  if (!m_events.order.empty()) return hashOf(m_orders[m_events.order[row]]);
  std::string text(m_customers[m_events.customer[row]]);
  text.append(1, '\0').append(m_products[m_events.product[row]]).append(1, '\0');
  return hashOf(text.append(std::to_string(m_events.time.empty() ? 0 : m_events.time[row])));
}

}  // namespace kindred::imports

#include "core/import/rows.h"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "core/import/numbers.h"
#include "core/import/sample.h"

namespace kindred::import {
namespace {

constexpr std::array<Role, 6> NeededRoles = {Role::Product, Role::Value, Role::Quantity,
                                             Role::Price,   Role::Order, Role::Time};

Fingerprint fingerprintOf(const RecordBlock& block, const Record& record, std::string& scratch) {
  scratch.clear();
  for (std::size_t i = 0; i < record.cells; ++i) {
    scratch += block.cells[record.firstCell + i];
    scratch += '\0';  // no cell holds it: the decoder replaces NUL
  }
  while (scratch.size() > 1 && scratch.back() == '\0') scratch.pop_back();  // empty cells at the end are no difference
  const XXH128_hash_t hash = XXH3_128bits(scratch.data(), scratch.size());
  return {hash.low64, hash.high64};
}

}  // namespace

RowParser::RowParser(const Table& table, const FeeWords& fees)
    : m_table(table), m_fees(fees), m_places(static_cast<std::size_t>(Role::Attribute) + 1, -1) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    int& first = m_places[static_cast<std::size_t>(table.columns[i].role)];
    if (first < 0) first = static_cast<int>(i);
  }
}

std::string_view RowParser::cell(const RecordBlock& block, const Record& record, Role role) const {
  const auto at = static_cast<std::size_t>(place(role));
  return has(role) && at < record.cells ? block.cells[record.firstCell + at] : std::string_view();
}

// More cells than columns are fine where they are empty: some programs end each line with a delimiter.
bool RowParser::fitsColumns(const RecordBlock& block, const Record& record) const {
  if (record.cells == 0) return false;
  for (std::size_t i = m_table.columns.size(); i < record.cells; ++i) {
    if (!block.cells[record.firstCell + i].empty()) return false;
  }
  return true;
}

bool RowParser::isReadable(std::string_view cell, Role role, ParsedRow& row) const {
  if (cell.empty()) return false;
  if (role == Role::Product || role == Role::Order) return true;
  if (role == Role::Time) {
    const auto time = m_table.dates ? m_table.dates->read(cell) : std::nullopt;
    row.time = time.value_or(0);
    return time.has_value();
  }
  const auto number = readNumber(cell, m_table.decimal);
  const double found = number.value_or(0);
  if (role == Role::Value) row.value = static_cast<float>(found);
  if (role == Role::Quantity) row.quantity = static_cast<float>(found);
  if (role == Role::Price) row.price = found;
  return number.has_value() && std::abs(found) <= std::numeric_limits<float>::max();
}

bool RowParser::readNeeded(const RecordBlock& block, const Record& record, ParsedRow& row) const {
  bool readable = true;
  for (const Role role : NeededRoles) {
    if (has(role)) readable = isReadable(cell(block, record, role), role, row) && readable;
  }
  return readable;
}

std::optional<Check> RowParser::laterCheck(const RecordBlock& block, const Record& record, const ParsedRow& row) const {
  if (m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order))) return Check::Cancellation;
  if (has(Role::Quantity) && row.quantity < 0) return Check::Cancellation;
  if (has(Role::Price) && row.price <= 0) return Check::PriceZero;
  if (has(Role::Title) && m_fees.contains(cell(block, record, Role::Title))) return Check::Fee;
  return std::nullopt;
}

void RowParser::count(const RecordBlock& block, const Record& record, const ParsedRow& row,
                      std::vector<ColumnCounts>& counts) const {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i].empty += i >= record.cells || block.cells[record.firstCell + i].empty();
  }
  const auto sign = [&](Role role, double number) {
    if (!has(role) || cell(block, record, role).empty()) return;
    ColumnCounts& column = counts[static_cast<std::size_t>(place(role))];
    column.negative += number < 0;
    column.zero += number == 0;
  };
  sign(Role::Value, static_cast<double>(row.value));
  sign(Role::Quantity, static_cast<double>(row.quantity));
  sign(Role::Price, row.price);
}

void RowParser::parse(ParsedBlock& block) const {
  trimCells(block.records);
  block.rows.assign(block.records.records.size(), {});
  block.counts.assign(m_table.columns.size(), {});
  std::string scratch;
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    const Record& record = block.records.records[i];
    ParsedRow& row = block.rows[i];
    const bool fits = fitsColumns(block.records, record);
    if (!readNeeded(block.records, record, row) || !fits) row.first = Check::Unreadable;
    else if (has(Role::Customer) && namesNobody(cell(block.records, record, Role::Customer)))
      row.first = Check::NoCustomer;
    if (record.cells > 0) count(block.records, record, row, block.counts);
    if (row.first) continue;
    row.print = fingerprintOf(block.records, record, scratch);
    row.later = laterCheck(block.records, record, row);
  }
}

std::vector<bool> RowParser::badCells(const RecordBlock& block, const Record& record, Check check) const {
  std::vector<bool> bad(m_table.columns.size(), check == Check::ExactDuplicate);
  const auto mark = [&](Role role, bool isBad) {
    if (has(role) && isBad) bad[static_cast<std::size_t>(place(role))] = true;
  };
  ParsedRow row;
  if (check == Check::Unreadable) {
    for (const Role role : NeededRoles) mark(role, has(role) && !isReadable(cell(block, record, role), role, row));
  }
  const bool numbers = readNeeded(block, record, row);
  mark(Role::Customer, check == Check::NoCustomer);
  mark(Role::Order,
       check == Check::Cancellation && m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order)));
  mark(Role::Quantity, check == Check::Cancellation && numbers && row.quantity < 0);
  mark(Role::Price, check == Check::PriceZero);
  mark(Role::Title, check == Check::Fee);
  return bad;
}

}  // namespace kindred::import

#include "core/import/collect/rows.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/import/cells/numbers.h"
#include "core/import/tables/sample.h"

namespace kindred::import {
namespace {

constexpr std::array<Role, 7> NeededRoles = {Role::Product, Role::Value, Role::Quantity, Role::Price,
                                             Role::Total,   Role::Order, Role::Time};

constexpr char Separator = ',';

/// The cells with a separator after each: the comma where no cell holds one, else NUL, which none ever holds.
std::string_view joinedCells(const RecordBlock& block, const Record& record, std::string& scratch) {
  const std::span cells(block.cells.data() + record.firstCell, record.cells);
  const auto holdsOne = [](std::string_view cell) { return cell.find(Separator) != cell.npos; };
  const char separator = std::ranges::any_of(cells, holdsOne) ? '\0' : Separator;
  scratch.clear();
  for (const std::string_view cell : cells) {
    scratch += cell;
    scratch += separator;
  }
  return scratch;
}

/// Whether the text of the record is its cells, as they are, with a comma between.
bool isJoined(const RecordBlock& block, const Record& record) {
  std::size_t size = record.cells - 1;
  for (std::size_t i = 0; i < record.cells; ++i) size += block.cells[record.firstCell + i].size();
  return size == record.textEnd - record.textBegin;
}

}  // namespace

/// The same for equal cells, however they are quoted, parted and padded.
Fingerprint RowParser::fingerprintOf(const RecordBlock& block, const Record& record, std::string& scratch) const {
  std::string_view text =
      m_partedByCommas && isJoined(block, record) ? block.textOf(record) : joinedCells(block, record, scratch);
  while (text.size() > 1 && (text.back() == Separator || text.back() == '\0')) text.remove_suffix(1);  // empty cells
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.low64, hash.high64};
}

std::vector<Check> checksOf(const Table& table, const Choices& choices) {
  const bool cancels = table.column(Role::Quantity) || table.cancelledByPrefix;
  const bool subtracts = cancels && choices[Check::Cancellation] == Choice::Subtract;
  const std::array<bool, CheckCount> applies = {true,
                                                table.column(Role::Customer).has_value(),
                                                table.source.namesCustomers,
                                                cancels,
                                                subtracts,
                                                table.column(Role::Price) || table.column(Role::Total),
                                                table.column(Role::Title).has_value(),
                                                table.source.scale && table.column(Role::Value),
                                                subtracts};
  std::vector<Check> result;
  for (std::size_t i = 0; i < applies.size(); ++i) {
    if (applies[i]) result.push_back(static_cast<Check>(i));
  }
  return result;
}

RowParser::RowParser(const Table& table, const FeeWords& fees, const Choices& choices)
    : m_table(table), m_fees(fees), m_choices(choices), m_places(RoleCount, -1) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    int& first = m_places[static_cast<std::size_t>(table.columns[i].role)];
    if (first < 0) first = static_cast<int>(i);
  }
  if (has(Role::Value)) m_scale = table.source.scale;
  m_partedByCommas = !table.source.records && table.dialect.delimiter == std::string_view(&Separator, 1);
}

std::string_view RowParser::cell(const RecordBlock& block, const Record& record, Role role) const {
  if (role == Role::Product && !has(role)) return AnyProduct;
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
  const auto number = readNumber(cell, m_table.columns[static_cast<std::size_t>(place(role))].decimal);
  const double found = number.value_or(0);
  if (role == Role::Value) row.value = static_cast<float>(found);
  if (role == Role::Quantity) row.quantity = static_cast<float>(found);
  if (role == Role::Price || role == Role::Total) row.price = found;
  return number.has_value() && std::abs(found) <= std::numeric_limits<float>::max();
}

bool RowParser::readNeeded(const RecordBlock& block, const Record& record, ParsedRow& row) const {
  bool readable = true;
  for (const Role role : NeededRoles) {
    if (has(role)) readable = isReadable(cell(block, record, role), role, row) && readable;
  }
  if (has(Role::Total)) priceFromTotal(row);
  return readable;
}

void RowParser::priceFromTotal(ParsedRow& row) const {
  if (has(Role::Quantity) && row.quantity != 0) row.price /= static_cast<double>(row.quantity);
}

bool RowParser::isCancelled(const RecordBlock& block, const Record& record, const ParsedRow& row) const {
  if (has(Role::Quantity) && row.quantity < 0) return true;
  return m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order));
}

bool RowParser::isOutOfScale(const ParsedRow& row) const {
  return m_scale && (row.value < m_scale->minimum || row.value > m_scale->maximum);
}

void RowParser::checkLater(const RecordBlock& block, const Record& record, ParsedRow& row) const {
  const auto takes = [&](Check check, bool found) {
    if (!found) return false;
    const Choice choice = m_choices[check];
    const bool takesIt = choice == Choice::Drop || choice == Choice::Subtract;
    if (takesIt) row.later = check;
    else row.passed = static_cast<std::uint16_t>(row.passed | 1U << static_cast<unsigned>(check));
    return takesIt;
  };
  if (takes(Check::Cancellation, isCancelled(block, record, row))) return;
  if (takes(Check::PriceZero, (has(Role::Price) || has(Role::Total)) && row.price <= 0)) return;
  if (takes(Check::Fee, has(Role::Title) && m_fees.contains(cell(block, record, Role::Title)))) return;
  if (takes(Check::OutOfScale, isOutOfScale(row))) return;
  if (m_scale && m_choices[Check::OutOfScale] == Choice::Repair)
    row.value = std::clamp(row.value, m_scale->minimum, m_scale->maximum);
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
  sign(Role::Total, row.price);
  const Role money = has(Role::Price) ? Role::Price : Role::Total;
  if (m_table.currency.empty() || !has(money)) return;
  if (const auto currency = currencyOf(cell(block, record, money)))
    counts[static_cast<std::size_t>(place(money))].otherCurrency += *currency != m_table.currency;
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
    const std::string_view customer = cell(block.records, record, Role::Customer);
    if (!readNeeded(block.records, record, row) || !fits) row.first = Check::Unreadable;
    else if (has(Role::Customer) && namesNobody(customer)) row.first = Check::NoCustomer;
    if (record.cells > 0) count(block.records, record, row, block.counts);
    row.customerHash = StringPool::hashOf(customer);
    row.productHash = StringPool::hashOf(cell(block.records, record, Role::Product));
    if (row.first) continue;
    row.print = fingerprintOf(block.records, record, scratch);
    checkLater(block.records, record, row);
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
  const bool cancelled = check == Check::Cancellation || check == Check::UnmatchedReturn;
  mark(Role::Order, cancelled && m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order)));
  mark(Role::Quantity, (cancelled && numbers && row.quantity < 0) || check == Check::Returned);
  mark(Role::Value, check == Check::OutOfScale);
  mark(Role::Total, check == Check::PriceZero);
  mark(Role::Price, check == Check::PriceZero);
  mark(Role::Title, check == Check::Fee);
  return bad;
}

}  // namespace kindred::import

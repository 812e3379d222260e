#include "core/import/collect/rows.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "core/import/cells/codes.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/ratings.h"
#include "core/import/cells/statuses.h"
#include "core/import/cells/words.h"
#include "core/import/tables/sample.h"
#include "core/import/tables/total_rows.h"

namespace kindred::imports {
namespace {

bool hasMoney(const Table& table) { return table.column(Role::Price) || table.column(Role::Total); }

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

/// Whether the table has such events; as far as the sample tells.
bool hasEvents(const Table& table, EventKind kind) {
  const auto column = table.column(Role::EventKind);
  return column && (table.columns[*column].facts.eventKinds & bitOf(kind)) != 0;
}

bool mayCancel(const Table& table) {
  const bool isOfOrders = table.column(Role::Quantity) || table.column(Role::Order) || hasMoney(table);
  return isOfOrders || hasEvents(table, EventKind::Returned);
}

std::vector<Check> checksOf(const Table& table, const Choices& choices) {
  const bool cancels = table.column(Role::Quantity) || table.cancelledByPrefix || hasMoney(table) ||
                       hasEvents(table, EventKind::Returned);
  const bool subtracts = cancels && choices[Check::Cancellation] == Choice::Subtract;
  std::array<bool, CheckCount> applies = {};
  const auto set = [&](Check check, bool does) { applies[static_cast<std::size_t>(check)] = does; };
  set(Check::Unreadable, true);
  set(Check::NoCustomer, table.column(Role::Customer).has_value());
  set(Check::NoProduct, table.column(Role::Product).has_value());
  set(Check::LostDigits, true);
  set(Check::ExactDuplicate, table.source.namesCustomers);
  set(Check::Status, table.column(Role::Status).has_value());
  set(Check::Cancellation, cancels);
  set(Check::UnmatchedReturn, subtracts);
  set(Check::Viewed, hasEvents(table, EventKind::Viewed));
  set(Check::PutAside, hasEvents(table, EventKind::PutAside));
  set(Check::TakenBack, hasEvents(table, EventKind::TakenBack));
  set(Check::PriceZero, hasMoney(table));
  set(Check::Fee, table.column(Role::Title).has_value());
  set(Check::OutOfScale, table.source.scale && table.column(Role::Value));
  set(Check::Returned, subtracts);
  set(Check::TotalRow, !table.totalColumns.empty());
  std::vector<Check> result;
  for (std::size_t i = 0; i < applies.size(); ++i) {
    if (applies[i]) result.push_back(static_cast<Check>(i));
  }
  return result;
}

Choices choicesFor(const Table& table, Choices choices) {
  if (!table.column(Role::Title)) choices.preset(Check::NoProduct, Choice::Drop);
  if (linesArePieces(table)) choices.preset(Check::ExactDuplicate, Choice::Keep);
  if (hasEvents(table, EventKind::Bought)) {
    choices.preset(Check::Viewed, Choice::Drop);
    choices.preset(Check::PutAside, Choice::Drop);
  }
  return choices;
}

bool linesArePieces(const Table& table) {
  const auto has = [&](Role role) { return table.column(role).has_value(); };
  return has(Role::Order) && has(Role::Product) && !has(Role::Quantity) && !has(Role::Value);
}

/// What parsing a block keeps at hand.
struct RowParser::Scratch {
  std::string joined;
  std::unordered_map<std::string_view, bool> calledOff, calledOffByFlag;  ///< of the statuses so far
  std::unordered_map<std::string_view, EventKind> events;                 ///< of the words so far
};

RowParser::RowParser(const Table& table, const FeeWords& fees, const Choices& choices)
    : m_table(table), m_fees(fees), m_choices(choices), m_places(RoleCount, -1) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    int& first = m_places[static_cast<std::size_t>(table.columns[i].role)];
    if (first < 0) first = static_cast<int>(i);
    if (table.columns[i].role == Role::Status) m_statuses.push_back(i);
  }
  if (has(Role::Value)) m_scale = table.source.scale;
  m_partedByCommas = !table.source.records && table.dialect.delimiter == std::string_view(&Separator, 1);
  m_isLedger = hasMoney(table) && !has(Role::Quantity);
  m_nameStandsIn = has(Role::Product) && has(Role::Title) && choices[Check::NoProduct] == Choice::Repair;
}

std::string_view RowParser::plainCell(const RecordBlock& block, const Record& record, Role role) const {
  const auto at = static_cast<std::size_t>(place(role));
  return has(role) && at < record.cells ? block.cells[record.firstCell + at] : std::string_view();
}

std::string_view RowParser::cell(const RecordBlock& block, const Record& record, Role role) const {
  if (role != Role::Product) return plainCell(block, record, role);
  if (!has(role)) return AnyProduct;
  const std::string_view product = plainCell(block, record, role);
  return m_nameStandsIn && isMissing(product) ? plainCell(block, record, Role::Title) : product;
}

// More cells than columns are fine where they are empty: some programs end each line with a delimiter.
bool RowParser::fitsColumns(const RecordBlock& block, const Record& record) const {
  if (record.cells == 0) return false;
  for (std::size_t i = m_table.columns.size(); i < record.cells; ++i) {
    if (!block.cells[record.firstCell + i].empty()) return false;
  }
  return true;
}

std::optional<double> RowParser::numberIn(std::string_view cell, Role role) const {
  const Column& column = m_table.columns[static_cast<std::size_t>(place(role))];
  if (role == Role::Quantity) return readQuantity(cell, column.decimal);
  if (role != Role::Value || column.facts.rated == 0) return readNumber(cell, column.decimal);
  const auto rating = readRating(cell, column.decimal);
  if (!rating) return std::nullopt;
  return rating->outOf > 0 ? rating->value * column.facts.outOf / rating->outOf : rating->value;
}

std::string_view RowParser::neededCell(const RecordBlock& block, const Record& record, Role role,
                                       std::string& scratch) const {
  if (role != Role::Time || m_table.timeColumns.size() < 2) return cell(block, record, role);
  scratch.clear();
  for (const std::size_t column : m_table.timeColumns) {
    if (column >= record.cells) continue;
    const std::string_view part = block.cells[record.firstCell + column];
    if (!scratch.empty() && !part.empty()) scratch += ' ';
    scratch += part;
  }
  return scratch;
}

bool RowParser::isReadable(std::string_view cell, Role role, ParsedRow& row) const {
  if (role == Role::Order) return !isMissing(cell);
  if (cell.empty()) return false;
  if (role == Role::Time) {
    const auto time = m_table.dates ? m_table.dates->read(cell) : std::nullopt;
    row.time = time.value_or(0);
    return time.has_value();
  }
  const auto number = numberIn(cell, role);
  const double found = number.value_or(0);
  if (role == Role::Value) row.value = static_cast<float>(found);
  if (role == Role::Quantity) row.quantity = static_cast<float>(found);
  if (role == Role::Price || role == Role::Total) row.price = found;
  return number.has_value() && std::abs(found) <= std::numeric_limits<float>::max();
}

bool RowParser::readNeeded(const RecordBlock& block, const Record& record, ParsedRow& row) const {
  bool readable = true;
  std::string scratch;
  for (const Role role : NeededRoles) {
    if (has(role)) readable = isReadable(neededCell(block, record, role, scratch), role, row) && readable;
  }
  if (has(Role::Total)) priceFromTotal(row);
  return readable;
}

void RowParser::priceFromTotal(ParsedRow& row) const {
  if (has(Role::Quantity) && row.quantity != 0) row.price /= static_cast<double>(row.quantity);
}

/// What `tell` says of the text, asked once for each.
template <class Known, class Tell>
auto told(Known& known, std::string_view text, const Tell& tell) {
  const auto [found, isNew] = known.try_emplace(text);
  if (isNew) found->second = tell(text);
  return found->second;
}

bool RowParser::isCalledOff(const RecordBlock& block, const Record& record, Scratch& scratch) const {
  return std::ranges::any_of(m_statuses, [&](std::size_t column) {
    if (column >= record.cells) return false;
    const std::string_view status = block.cells[record.firstCell + column];
    return m_table.columns[column].facts.isFlag ? told(scratch.calledOffByFlag, status, isCalledOffByFlag)
                                                : told(scratch.calledOff, status, imports::isCalledOff);
  });
}

EventKind RowParser::eventKind(const RecordBlock& block, const Record& record, Scratch& scratch) const {
  if (!has(Role::EventKind)) return EventKind::None;
  return told(scratch.events, plainCell(block, record, Role::EventKind), eventKindOf);
}

bool RowParser::isRefund(const ParsedRow& row) const { return m_isLedger && row.price < 0; }

/// Of a line that lacks nothing only the columns where such words mark sums count.
bool RowParser::isTotal(const RecordBlock& block, const Record& record, bool complete) const {
  if (m_table.source.columnNames.empty() && record.cells > 0 && !complete) {
    for (std::size_t i = 0; i < record.cells; ++i) {
      const std::string_view cell = block.cells[record.firstCell + i];
      if (!cell.empty()) return namesTotal(cell);
    }
  }
  return std::ranges::any_of(m_table.totalColumns, [&](std::size_t column) {
    return column < record.cells && namesTotal(block.cells[record.firstCell + column]);
  });
}

bool RowParser::isCancelled(const RecordBlock& block, const Record& record, const ParsedRow& row,
                            EventKind kind) const {
  if ((has(Role::Quantity) && row.quantity < 0) || isRefund(row) || kind == EventKind::Returned) return true;
  return m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order));
}

bool RowParser::isOutOfScale(const ParsedRow& row) const {
  return m_scale && (row.value < m_scale->minimum || row.value > m_scale->maximum);
}

bool RowParser::takes(Check check, ParsedRow& row) const {
  const Choice choice = m_choices[check];
  if (choice == Choice::Drop || choice == Choice::Subtract) return true;
  row.passed |= std::uint32_t{1} << static_cast<unsigned>(check);
  return false;
}

std::optional<Check> RowParser::checkFirst(const RecordBlock& block, const Record& record, std::string_view customer,
                                           std::string_view product, ParsedRow& row) const {
  const bool fits = fitsColumns(block, record);
  std::optional<Check> lacks;
  if (!readNeeded(block, record, row) || !fits) lacks = Check::Unreadable;
  else if (has(Role::Customer) && isMissing(customer)) lacks = Check::NoCustomer;
  else if (isMissing(product)) lacks = Check::NoProduct;
  if (isTotal(block, record, !lacks) && takes(Check::TotalRow, row)) return Check::TotalRow;
  if (lacks) return lacks;
  if (m_nameStandsIn && isMissing(plainCell(block, record, Role::Product)))
    static_cast<void>(takes(Check::NoProduct, row));
  const bool lost =
      hasLostDigits(customer) || hasLostDigits(product) || hasLostDigits(cell(block, record, Role::Order));
  if (lost && takes(Check::LostDigits, row)) return Check::LostDigits;
  return std::nullopt;
}

void RowParser::checkLater(const RecordBlock& block, const Record& record, ParsedRow& row, Scratch& scratch) const {
  const auto taken = [&](Check check, bool found) {
    if (!found || !takes(check, row)) return false;
    row.later = check;
    return true;
  };
  if (taken(Check::Status, isCalledOff(block, record, scratch))) return;
  const EventKind kind = eventKind(block, record, scratch);
  if (taken(Check::Cancellation, isCancelled(block, record, row, kind))) return;
  if (taken(Check::Viewed, kind == EventKind::Viewed)) return;
  if (taken(Check::PutAside, kind == EventKind::PutAside)) return;
  if (taken(Check::TakenBack, kind == EventKind::TakenBack)) return;
  const bool hasPrice = has(Role::Price) || has(Role::Total);
  if (taken(Check::PriceZero, hasPrice && row.price <= 0 && !isRefund(row))) return;
  if (taken(Check::Fee, has(Role::Title) && m_fees.contains(cell(block, record, Role::Title)))) return;
  if (taken(Check::OutOfScale, isOutOfScale(row))) return;
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

/// Trims and unwraps every cell, and counts what that changed by column.
void RowParser::trim(ParsedBlock& block) const {
  std::vector<ChangedCell> changed;
  trimCells(block.records, &changed);
  const auto& records = block.records.records;
  auto record = records.begin();
  for (const ChangedCell& each : changed) {
    while (record != records.end() && each.place >= record->firstCell + record->cells) ++record;
    if (record == records.end()) break;
    if (each.place < record->firstCell || each.place - record->firstCell >= block.counts.size()) continue;
    ColumnCounts& column = block.counts[each.place - record->firstCell];
    column.padded += each.wrapped.empty();
    column.unwrapped += !each.wrapped.empty();
    if (block.wrappedExample.empty()) block.wrappedExample = each.wrapped;
  }
}

void RowParser::parse(ParsedBlock& block) const {
  block.rows.assign(block.records.records.size(), {});
  block.counts.assign(m_table.columns.size(), {});
  trim(block);
  parse(block, block.records.waiting, block.rows.size());
}

void RowParser::parseRest(ParsedBlock& block) const { parse(block, 0, block.records.waiting); }

void RowParser::parse(ParsedBlock& block, std::size_t begin, std::size_t end) const {
  Scratch scratch;
  for (std::size_t i = begin; i < end; ++i) {
    const Record& record = block.records.records[i];
    ParsedRow& row = block.rows[i];
    const std::string_view customer = cell(block.records, record, Role::Customer),
                           product = cell(block.records, record, Role::Product);
    row.first = checkFirst(block.records, record, customer, product, row);
    if (record.cells > 0) count(block.records, record, row, block.counts);
    row.customerHash = StringPool::hashOf(customer);
    row.productHash = StringPool::hashOf(product);
    if (row.first) continue;
    row.print = fingerprintOf(block.records, record, scratch.joined);
    checkLater(block.records, record, row, scratch);
  }
}

}  // namespace kindred::imports

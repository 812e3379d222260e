// Which cells made a check take a row, and what was expected of them.
#include <algorithm>

#include "core/import/cells/codes.h"
#include "core/import/cells/statuses.h"
#include "core/import/cells/words.h"
#include "core/import/collect/rows.h"
#include "core/import/tables/total_rows.h"

namespace kindred::imports {

std::vector<bool> RowParser::badCells(const RecordBlock& block, const Record& record, Check check) const {
  std::vector<bool> bad(m_table.columns.size(), check == Check::ExactDuplicate);
  const auto mark = [&](Role role, bool isBad) {
    if (has(role) && isBad) bad[static_cast<std::size_t>(place(role))] = true;
  };
  ParsedRow row;
  if (check == Check::Unreadable) {
    std::string scratch;
    for (const Role role : NeededRoles)
      mark(role, has(role) && !isReadable(neededCell(block, record, role, scratch), role, row));
  }
  const bool numbers = readNeeded(block, record, row);
  for (std::size_t i = 0; check == Check::TotalRow && i < std::min(bad.size(), record.cells); ++i)
    bad[i] = namesTotal(block.cells[record.firstCell + i]);
  mark(Role::Customer, check == Check::NoCustomer);
  mark(Role::Product, check == Check::NoProduct);
  for (const std::size_t column : m_statuses) {
    if (check == Check::Status && column < record.cells)
      bad[column] = m_table.columns[column].facts.isFlag ? isCalledOffByFlag(block.cells[record.firstCell + column])
                                                         : imports::isCalledOff(block.cells[record.firstCell + column]);
  }
  mark(Role::EventKind, check == Check::Viewed || check == Check::PutAside || check == Check::TakenBack ||
                            (check == Check::Cancellation &&
                             eventKindOf(plainCell(block, record, Role::EventKind)) == EventKind::Returned));
  for (const Role role : {Role::Customer, Role::Product, Role::Order})
    mark(role, check == Check::LostDigits && hasLostDigits(plainCell(block, record, role)));
  const bool cancelled = check == Check::Cancellation || check == Check::UnmatchedReturn;
  mark(Role::Order, cancelled && m_table.cancelledByPrefix && isCancelledOrder(cell(block, record, Role::Order)));
  mark(Role::Quantity, (cancelled && numbers && row.quantity < 0) || check == Check::Returned);
  const bool isPaidBack = (cancelled && numbers && isRefund(row)) || (check == Check::Returned && m_isLedger);
  for (const Role role : {Role::Price, Role::Total}) mark(role, isPaidBack);
  mark(Role::Value, check == Check::OutOfScale);
  mark(Role::Total, check == Check::PriceZero);
  mark(Role::Price, check == Check::PriceZero);
  mark(Role::Title, check == Check::Fee);
  return bad;
}

Text RowParser::causeOf(const RecordBlock& block, const Record& record, Check check) const {
  if (record.cells == 0) return KI_TEXT("core", "The line is longer than 10 MB.");
  if (check == Check::ExactDuplicate) return {};
  if (check == Check::Unreadable && !fitsColumns(block, record)) {
    return KI_TEXT("core", "%1 cells, where the table has %2 columns.").with(record.cells).with(m_table.columns.size());
  }
  const std::vector<bool> bad = badCells(block, record, check);
  const auto first = static_cast<std::size_t>(std::ranges::find(bad, true) - bad.begin());
  if (first == bad.size()) return {};
  constexpr std::size_t Shown = 60;  // characters
  const Column& column = m_table.columns[first];
  const std::string text = cut(first < record.cells ? block.cells[record.firstCell + first] : "", Shown);
  const auto said = [&](const Text& sentence) { return sentence.with(column.name).with(text); };
  if (text.empty()) return KI_TEXT("core", "The cell of the column %1 is empty.").with(column.name);
  if (check != Check::Unreadable) return said(KI_TEXT("core", "“%2” in the column %1."));
  if (column.role == Role::Order) return said(KI_TEXT("core", "“%2” in the column %1 names no order."));
  if (column.role == Role::Value) return said(KI_TEXT("core", "“%2” in the column %1 is no rating."));
  if (column.role != Role::Time) return said(KI_TEXT("core", "“%2” in the column %1 is no number."));
  return said(KI_TEXT("core", "“%2” in the column %1 is no date written as %3.")).with(m_table.dateFormat.value);
}

}  // namespace kindred::imports

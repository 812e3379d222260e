#include "core/import/sheet/place.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

constexpr std::size_t LookRows = 1000;  // at the sheet's beginning, for the columns of the table
constexpr std::size_t LookCells = 200'000;
constexpr std::size_t LookBytes = 4 << 20;
constexpr std::size_t TitleRows = 50;  // a header stands no lower

std::vector<SheetRow> beginning(SheetRows& rows) {
  std::vector<SheetRow> found;
  std::size_t cells = 0, bytes = 0;
  SheetRow row;
  while (found.size() < LookRows && cells < LookCells && bytes < LookBytes && rows.next(row)) {
    cells += row.cells().size();
    bytes += row.bytes();
    found.push_back(row);
  }
  return found;
}

std::size_t usualCells(const std::vector<SheetRow>& rows) {
  std::vector<std::size_t> counts;
  for (const SheetRow& row : rows) counts.push_back(row.cells().size());
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::ranges::nth_element(counts, middle);
  return *middle;
}

/// Whether names of groups stand in the row above the names of columns: some of them reach over columns to their right.
bool isGroups(const SheetRow& above, const SheetRow& names) {
  const auto& cells = above.cells();
  if (cells.size() < 2 || above.number() + 1 != names.number()) return false;
  const auto span = static_cast<std::size_t>(cells.back().column - cells.front().column) + 1;
  return span > cells.size() && std::ranges::all_of(cells, [&](const SheetRow::Cell& cell) {
           return std::ranges::find(names.cells(), cell.column, &SheetRow::Cell::column) != names.cells().end();
         });
}

std::vector<SheetRow>::const_iterator headerOf(const std::vector<SheetRow>& rows) {
  const std::size_t usual = usualCells(rows);
  const std::size_t enough = usual >= 2 ? std::max<std::size_t>(2, (usual + 1) / 2) : 1;
  const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), TitleRows));
  const auto header =
      std::find_if(rows.begin(), last, [&](const SheetRow& row) { return row.cells().size() >= enough; });
  if (header == last) return rows.begin();
  return header != rows.begin() && isGroups(*(header - 1), *header) ? header - 1 : header;
}

}  // namespace

std::optional<TablePlace> placeOf(SheetRows& rows) {
  const std::vector<SheetRow> seen = beginning(rows);
  if (seen.empty()) return std::nullopt;
  const auto header = headerOf(seen);
  TablePlace place;
  place.firstRow = header->number();
  place.rowsAbove = header - seen.begin();
  std::vector<bool> filled(MaximumSheetColumns, false);
  for (auto row = header; row != seen.end(); ++row) {
    place.uncalculated += row->uncalculated();
    for (const auto& cell : row->cells()) filled[static_cast<std::size_t>(cell.column)] = true;
  }
  for (const bool each : filled) place.slots.push_back(each ? place.width++ : -1);
  place.hasGaps =
      std::any_of(header, seen.end(), [&](const SheetRow& row) { return std::ssize(row.cells()) < place.width; });
  return place;
}

Merged::Merged(std::vector<MergedRange> ranges) : m_ranges(std::move(ranges)) {
  std::ranges::sort(m_ranges, {}, &MergedRange::firstRow);
}

void Merged::enter(const SheetRow& row) {
  std::erase_if(m_active, [&](const Active& each) { return each.range.lastRow < row.number(); });
  for (; m_next < m_ranges.size() && m_ranges[m_next].firstRow <= row.number(); ++m_next) begin(m_ranges[m_next], row);
  for (const MergedRange& range : row.merged()) begin(range, row);
}

// A damaged file may say that ranges overlap, which would make each row as slow as there are ranges.
void Merged::begin(const MergedRange& range, const SheetRow& row) {
  constexpr std::size_t MostAtOnce = 1000;
  const auto first = std::ranges::find(row.cells(), range.firstColumn, &SheetRow::Cell::column);
  if (range.firstRow != row.number() || first == row.cells().end() || m_active.size() >= MostAtOnce) return;
  m_active.push_back({range, std::string(row.text(*first))});
}

std::string_view Merged::text(int column) const {
  for (const Active& each : m_active) {
    if (column >= each.range.firstColumn && column <= each.range.lastColumn) return each.text;
  }
  return {};
}

bool SheetRecords::next(RecordBlock& block) {
  BlockWriter writer(block);
  while (writer.bytes() < RecordBlockBytes && m_rows->next(m_row)) {
    if (m_row.number() < m_place.firstRow) continue;
    if (m_row.number() > m_place.firstRow) m_merged.enter(m_row);  // a name above several columns is that of a group
    if (m_merged.empty()) write(writer);
    else writeMerged(writer);
  }
  m_bytes += static_cast<std::int64_t>(writer.bytes());
  if (m_bytes > m_mostBytes) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The sheet unpacks to more than %1 times its size.").with(MaximumExpansion),
                KI_TEXT("core", "It may be made to fill the memory. If you trust it, save it as CSV."));
  }
  return writer.finish();
}

void SheetRecords::write(BlockWriter& writer) const {
  int next = 0;
  for (const auto& cell : m_row.cells()) {
    const int slot = m_place.slots[static_cast<std::size_t>(cell.column)];
    if (slot < 0) continue;
    for (; next < slot; ++next) writer.cell({});
    writer.cell(m_row.text(cell));
    ++next;
  }
  if (next > 0 || m_row.isTooLong()) writer.endRecord(m_row.number());
}

void SheetRecords::writeMerged(BlockWriter& writer) const {
  auto cell = m_row.cells().begin();
  bool some = m_row.isTooLong();
  for (std::size_t column = 0; column < m_place.slots.size(); ++column) {
    const bool isThere = cell != m_row.cells().end() && cell->column == static_cast<int>(column);
    const std::string_view own = isThere ? m_row.text(*cell) : std::string_view();
    if (isThere) ++cell;
    if (m_place.slots[column] < 0) continue;
    writer.cell(own.empty() ? m_merged.text(static_cast<int>(column)) : own);
    some = some || !own.empty();
  }
  if (some) writer.endRecord(m_row.number());
  else writer.dropRecord();
}

}  // namespace kindred::imports

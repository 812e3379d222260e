// Where in a sheet its table lies, and the table as a source of records.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/import/sheet/sheet.h"

namespace kindred::imports {

struct TablePlace {
  std::int64_t firstRow = 1;      ///< where its header stands
  std::vector<int> slots;         ///< by column of the sheet: the table's column, or -1
  int width = 0;                  ///< columns of the table
  std::int64_t rowsAbove = 0;     ///< that hold something
  std::int64_t uncalculated = 0;  ///< formulas without a result, among the first rows
  bool hasGaps = false;           ///< whether some of the first rows lack cells, as those below merged ones do
  std::vector<MergedRange> merged = {};
};

/// From the first rows: the table begins where a row fills half as many cells as rows usually do, and has the columns that
/// hold anything from there on. Nothing for a sheet without a row.
std::optional<TablePlace> placeOf(SheetRows& rows);

/// The merged cells of a sheet that go on in the row at hand.
class Merged {
 public:
  explicit Merged(std::vector<MergedRange> ranges);
  /// To be called with each row, in order.
  void enter(const SheetRow& row);
  [[nodiscard]] bool empty() const { return m_active.empty(); }
  /// The text of the merged cell that a column of the row lies in; empty where it lies in none.
  [[nodiscard]] std::string_view text(int column) const;

 private:
  struct Active {
    MergedRange range;
    std::string text;
  };
  void begin(const MergedRange& range, const SheetRow& row);

  std::vector<MergedRange> m_ranges;  ///< by first row
  std::size_t m_next = 0;
  std::vector<Active> m_active;
};

/// The rows of the table; below the first one, what stands in merged cells stands in each of them.
class SheetRecords : public RecordSource {
 public:
  /// Throws Error from next() after `mostBytes` of text: more cannot have been written by a person.
  SheetRecords(std::unique_ptr<SheetRows> rows, TablePlace place, std::int64_t mostBytes)
      : m_rows(std::move(rows)), m_place(std::move(place)), m_merged(m_place.merged), m_mostBytes(mostBytes) {}
  bool next(RecordBlock& block) override;
  [[nodiscard]] double fraction() const override { return m_rows->fraction(); }

 private:
  void write(BlockWriter& writer) const;
  void writeMerged(BlockWriter& writer) const;

  std::unique_ptr<SheetRows> m_rows;
  TablePlace m_place;
  SheetRow m_row;
  Merged m_merged;
  std::int64_t m_mostBytes, m_bytes = 0;
};

}  // namespace kindred::imports

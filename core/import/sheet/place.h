// Where in a sheet its table lies, and the table as a source of records.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/import/sheet/sheet.h"

namespace kindred::import {

struct TablePlace {
  std::int64_t firstRow = 1;        ///< where its header stands
  std::vector<int> slots;           ///< by column of the sheet: the table's column, or -1
  int width = 0;                    ///< columns of the table
  std::vector<std::string> header;  ///< texts of its first row
  std::int64_t rowsAbove = 0;       ///< that hold something
  std::int64_t rowsSeen = 0;        ///< of the table, among the first ones
};

/// From the first rows: the table begins where a row fills half as many cells as rows usually do, and has the columns that
/// hold anything from there on. Nothing for a sheet without a row.
std::optional<TablePlace> placeOf(SheetRows& rows);

class SheetRecords : public RecordSource {
 public:
  /// Throws Error from next() after `mostBytes` of text: more cannot have been written by a person.
  SheetRecords(std::unique_ptr<SheetRows> rows, TablePlace place, std::int64_t mostBytes)
      : m_rows(std::move(rows)), m_place(std::move(place)), m_mostBytes(mostBytes) {}
  bool next(RecordBlock& block) override;
  [[nodiscard]] double fraction() const override { return m_rows->fraction(); }

 private:
  void write(BlockWriter& writer) const;

  std::unique_ptr<SheetRows> m_rows;
  TablePlace m_place;
  SheetRow m_row;
  std::int64_t m_mostBytes, m_bytes = 0;
};

}  // namespace kindred::import

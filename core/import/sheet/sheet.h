// Sheets of workbooks as tables: which sheets are read, and where in a sheet the table lies. Titles above it, blank rows
// and blank columns are passed over.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// Excel's and LibreOffice's own limits.
constexpr int MaximumSheetColumns = 16'384;
constexpr std::int64_t MaximumSheetRows = 1'048'576;

/// Cells that were merged into one, which holds what its first one does. Columns from 0, rows from 1.
struct MergedRange {
  std::int64_t firstRow = 1, lastRow = 1;
  int firstColumn = 0, lastColumn = 0;
};

/// The cells of a row that hold anything, from left to right.
class SheetRow {
 public:
  struct Cell {
    int column;  ///< from 0
    std::size_t begin, end;
  };

  void clear(std::int64_t number);
  void renumber(std::int64_t number) { m_number = number; }
  /// Blank text is no cell. Of a row over MaximumRecord nothing is kept.
  void add(int column, std::string_view text);
  /// A range whose first cell is in this row.
  void merge(const MergedRange& range) { m_merged.push_back(range); }
  /// A formula without a result.
  void addUncalculated() { ++m_uncalculated; }

  [[nodiscard]] std::int64_t number() const { return m_number; }  ///< from 1
  [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
  [[nodiscard]] std::string_view text(const Cell& cell) const {
    return std::string_view(m_text).substr(cell.begin, cell.end - cell.begin);
  }
  [[nodiscard]] std::size_t bytes() const { return m_text.size(); }
  [[nodiscard]] bool isTooLong() const { return m_tooLong; }
  [[nodiscard]] bool isBlank() const { return m_cells.empty() && !m_tooLong; }
  [[nodiscard]] const std::vector<MergedRange>& merged() const { return m_merged; }
  [[nodiscard]] std::int64_t uncalculated() const { return m_uncalculated; }

 private:
  std::int64_t m_number = 0;
  std::string m_text;
  std::vector<Cell> m_cells;
  std::vector<MergedRange> m_merged;
  std::int64_t m_uncalculated = 0;
  bool m_tooLong = false;
};

/// The rows of one sheet that hold anything, from the first on. Thread rule: one thread an object.
class SheetRows {
 public:
  virtual ~SheetRows() = default;
  /// False at the end. Throws Error.
  virtual bool next(SheetRow& row) = 0;
  [[nodiscard]] virtual double fraction() const = 0;
};

class Workbook {
 public:
  virtual ~Workbook() = default;
  [[nodiscard]] virtual const std::vector<std::string>& sheets() const = 0;
  [[nodiscard]] virtual std::unique_ptr<SheetRows> rows(std::size_t sheet) const = 0;
  /// Whether its author hid the sheet.
  [[nodiscard]] virtual bool isHidden(std::size_t sheet) const = 0;
  /// Merged cells that rows() does not tell with their rows.
  [[nodiscard]] virtual std::vector<MergedRange> merged(std::size_t sheet) const = 0;
};

/// The sheet that `layout` names; else all that hold a row, hidden ones last, as if each were a file. Throws Error where
/// none does.
std::vector<TableSource> sheetTables(const InputFile& file, const Layout& layout,
                                     const std::shared_ptr<const Workbook>& workbook);

/// Which of `names` is wanted: its name, or its number from 1. Throws Error that lists them.
std::size_t chosenPart(const std::vector<std::string>& names, const std::string& wanted, const InputFile& file);

}  // namespace kindred::imports

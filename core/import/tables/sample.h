// A look at a file: its beginning, and short stretches spread over the rest, so that what is rare at the start (a day
// after the 12th, a decimal comma) is seen too.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/text/record_source.h"

namespace kindred::imports {

struct FillDown;

class Sample {
 public:
  /// Reads about two megabytes. `dialect` needs only its encoding. Throws Error.
  Sample(const FileBytes& file, Encoding encoding);
  /// The first two megabytes of records, split already.
  Sample(RecordSource& records, Progress& progress);

  /// The text of the first megabyte; of records that were split already empty.
  [[nodiscard]] std::string_view beginning() const { return m_beginning; }
  /// '\r' where the beginning has no '\n' but has '\r'.
  [[nodiscard]] char lineEnd() const;
  /// The first `bytes` of text under `dialect`.
  [[nodiscard]] RecordBlock records(const Dialect& dialect, std::size_t bytes) const;
  /// Leaves out the first lines of the beginning.
  void dropLinesAbove(const Dialect& dialect) { dropLines(m_beginning, dialect.linesAbove, dialect.lineEnd); }
  /// Takes the quotes off lines that stand in them whole.
  void unquoteLines(const Dialect& dialect);
  /// How many cells each record of the first `bytes` of text has under `dialect`.
  [[nodiscard]] std::vector<std::size_t> cellCounts(const Dialect& dialect, std::size_t bytes) const;
  /// Splits everything under `dialect`, cells trimmed; stretches keep only records of `dialect.columns` cells.
  void split(const Dialect& dialect);

  /// After split(): fills cells from the lines before; the first `skip` records name the columns.
  void fillDown(const FillDown& fill, std::size_t skip);

  /// After split(): the cells of record `i` of the beginning.
  [[nodiscard]] const RecordBlock& head() const { return m_blocks.front(); }
  /// After split(): the cells of a column, of all records but the first `skip`.
  [[nodiscard]] std::vector<std::string_view> column(std::size_t number, std::size_t skip) const;
  /// After split(): the most cells that a record of the beginning has.
  [[nodiscard]] std::size_t widest() const;
  /// Whether the beginning is the whole file.
  [[nodiscard]] bool whole() const { return m_whole; }

 private:
  bool m_whole = false;
  std::string m_beginning;
  std::vector<std::string> m_stretches;
  std::deque<RecordBlock> m_blocks;  ///< views inside: never moved
};

/// A cell that trimCells changed.
struct ChangedCell {
  std::size_t place = 0;     ///< in RecordBlock::cells
  std::string_view wrapped;  ///< as it was, where it lost a wrapping and not only blanks
};

/// Trims every cell of the block and takes codes out of their wrapping (cells/codes.h), in place; `changed`, where it is
/// given, gets the cells that this changed.
void trimCells(RecordBlock& block, std::vector<ChangedCell>* changed = nullptr);

}  // namespace kindred::imports

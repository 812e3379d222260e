// Splitting delimited text into records and cells (RFC 4180, and forgiving): quotes may hold delimiters, line ends and
// doubled quotes; a quote inside a bare cell is a letter; text after a closing quote is kept; a quote that never
// closes, or closes so late that the columns no longer fit, is taken as a letter.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/files/encoding.h"
#include "core/import/files/file_bytes.h"

namespace kindred::imports {

/// How the text of a file falls into records and cells.
struct Dialect {
  Encoding encoding = Encoding::Utf8;
  std::string delimiter = ",";  ///< one character, or more ("::")
  bool quotes = true;           ///< whether quotes have a meaning
  char quote = '"';             ///< " or '
  bool escapes = false;         ///< \ before a delimiter, or in quotes before a quote or a \, makes it a letter
  bool wholeLines = false;      ///< each line is a quoted cell that holds the cells
  bool mergeBlanks = false;     ///< delimiter " ": a run of them parts as one does, at the ends of a line none
  char lineEnd = '\n';          ///< '\r' for files that have no '\n'
  std::size_t columns = 0;      ///< expected; 0 where not known
  std::int64_t linesAbove = 0;  ///< the table: a title, which is no record
};

struct Record {
  std::int64_t line = 0;  ///< from 1
  std::size_t firstCell = 0;
  std::size_t cells = 0;                   ///< 0 for a record over MaximumRecord
  std::size_t textBegin = 0, textEnd = 0;  ///< in RecordBlock::text, without the line end
};

/// Longest record in bytes that is read; a longer one has its beginning as text and no cells.
constexpr std::size_t MaximumRecord = 10'000'000;
constexpr std::size_t KeptOfLongLine = 1000;

/// Records in file order; cells are views into `text` or `unquoted`, untrimmed. Lines of blank cells are none.
struct RecordBlock {
  std::string text;
  std::deque<std::string> unquoted;
  std::vector<std::string_view> cells;
  std::vector<Record> records;
  std::size_t waiting = 0;  ///< records at the beginning that a source still completes when it settles the block

  /// What the source of delimited text keeps here between its steps.
  struct Piece {
    bool isLast = false;      ///< the file ends here
    bool isLongLine = false;  ///< the beginning of a line over MaximumRecord
    std::size_t end = 0;      ///< where the first unfinished record begins
    std::int64_t lines = 0, strayQuotes = 0, replacedBytes = 0;
  } piece;

  [[nodiscard]] std::string_view textOf(const Record& record) const {
    return std::string_view(text).substr(record.textBegin, record.textEnd - record.textBegin);
  }
  void clear();
};

/// Takes the quotes off lines that stand in them whole; doubled quotes within are single ones then.
void unquoteLines(std::string& text, char quote, char lineEnd);

/// Takes up to `count` lines from the front of `text`; how many there were.
std::int64_t dropLines(std::string& text, std::int64_t count, char lineEnd);

/// Splits text that is already UTF-8. Thread rule: one thread an object.
class RecordSplitter {
 public:
  explicit RecordSplitter(Dialect dialect) : m_dialect(std::move(dialect)) {}

  /// Appends the records of block.text from `begin` on, and returns where the first unfinished one begins. With
  /// `last`, the end of the text ends the last record.
  std::size_t split(RecordBlock& block, std::size_t begin, bool last);

  /// Lines of the records so far.
  [[nodiscard]] std::int64_t lines() const { return m_line - 1; }
  /// Quotes taken as letters.
  [[nodiscard]] std::int64_t strayQuotes() const { return m_strayQuotes; }
  [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

 private:
  struct Scan {
    bool finished = false;
    bool openQuote = false;  ///< ran into the end of the text inside quotes
    bool spansLines = false;
    std::size_t next = 0;  ///< after the line end
    std::size_t stray = 0;
  };
  Scan scan(RecordBlock& block, std::size_t begin, std::size_t end, bool quotes, bool last) const;
  std::size_t scanQuoted(RecordBlock& block, std::size_t quote, std::size_t end, bool last, Scan& result) const;
  std::size_t closingQuote(std::string_view text, std::size_t from, bool& escaped) const;
  std::size_t endOfBlanks(std::string_view text, std::size_t at) const;
  std::size_t endOfBare(std::string_view text, std::size_t from) const;
  std::size_t scanBare(RecordBlock& block, std::size_t from, std::size_t end) const;
  Scan scanTolerantly(RecordBlock& block, std::size_t begin, bool last);
  std::size_t splitBare(RecordBlock& block, std::size_t begin);
  void push(RecordBlock& block, std::size_t begin, std::size_t firstCell, const Scan& found);

  Dialect m_dialect;
  std::int64_t m_line = 1;
  std::int64_t m_strayQuotes = 0;
};

}  // namespace kindred::imports

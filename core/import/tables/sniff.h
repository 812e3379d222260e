// The stages of understanding a file of text, each on the sample; none overrides what the layout sets.
#pragma once

#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

struct DelimiterGuess {
  char delimiter = ',';
  double confidence = 0;
  std::size_t columns = 1;  ///< 1: no delimiter gives more
};
/// Blanks also stand between words: how much less sure it is that they part columns.
constexpr double BlankHesitation = 0.6;
/// Of , ; tab | and blank the one under which most records have as many cells as the first, then the one of more cells.
DelimiterGuess recogniseDelimiter(const Sample& sample, const Dialect& dialect);

/// Lines that stand above the table: the table begins where a line fills half as many cells as lines usually do, and all
/// but few from there on have as many cells as it. `delimiter` where it is told already.
std::int64_t recogniseLinesAbove(const Sample& sample, Dialect dialect, std::optional<char> delimiter);

/// Whether runs of blanks part the cells of `dialect`, delimiter " ", better than single ones.
bool recogniseBlankRuns(const Sample& sample, const Dialect& dialect);

/// ' where cells stand between such and none between ", else ".
char recogniseQuote(const Sample& sample);

/// Whether lines are quoted cells as a whole, with what parts their cells inside.
bool recogniseWholeLines(const Sample& sample, const Dialect& dialect);

/// Whether records have the number of cells of the first one only where \ before a delimiter or a quote makes it a letter.
bool recogniseEscapes(const Sample& sample, Dialect dialect);

/// Whether the first record names the columns: its cells name roles, or differ in kind from those below.
Recognised recogniseHeader(const Sample& sample, std::size_t columns);

/// The decimal sign of each column of numbers; a column whose numbers do not tell has that of the others.
struct DecimalGuess {
  char decimal = '.';  ///< of most
  double confidence = 1;
  std::vector<char> ofColumn;
  bool differs = false;      ///< whether columns are sure of different ones
  std::string example = {};  ///< a number that may be read in two ways, where nothing tells in which
};
DecimalGuess recogniseDecimal(const Sample& sample, std::size_t columns, std::size_t skip, const Dialect& dialect);

/// What is in a column. `numbers`: which of them may be dates.
ColumnFacts factsOf(const std::vector<std::string_view>& cells, char decimal, NumericDates numbers);

/// The lines in which tables begin that stand one below another between blank lines, three at least and of different
/// columns; empty for one table.
std::vector<std::int64_t> tableStarts(const Sample& sample, Dialect dialect);

/// Names of the header's cells, made unique and never empty: "#2" for the second column where it has none.
std::vector<std::string> columnNames(std::vector<std::string> header);

}  // namespace kindred::imports

// How one table is understood: what is read from it, and what each column means.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/import/cells/dates.h"
#include "core/import/files/contents.h"
#include "core/import/preview.h"
#include "core/import/request.h"
#include "core/import/tables/fill_down.h"
#include "core/import/text/record_source.h"

namespace kindred::imports {

/// What a file is read for; a file without events lists customers or products.
enum class TableUse { Events, Customers, Products };

/// A column whose cells are keys of another table of the file.
struct Reference {
  std::string column, table, key;
};

/// A table of a file, what was decided about it, and what its format fixes.
struct TableSource {
  InputFile file = {};
  std::string part = {};  ///< of a file with several tables: the sheet's or table's name
  Layout layout = {};
  std::optional<TableUse> use = {};  ///< nothing: told from the columns
  std::optional<DatasetKind> kind = {};
  std::optional<Scale> scale = {};  ///< of its ratings, where the format knows it
  bool namesCustomers = true;  ///< false where customers are made of line numbers: equal lines are no duplicates then
  std::string delimiter = {};  ///< fixed by the format, of any length; empty: as in `layout`, or recognised
  bool quotes = true;
  bool escapes = false;                       ///< \ before a quote makes it a letter
  std::vector<std::string> columnNames = {};  ///< of a file without a header whose columns the format knows
  std::optional<Encoding> eightBit = {};      ///< the encoding of such files where they are not in Unicode
  bool mayLackColumns = false;                ///< one of several files: names in layout.roles may belong to another
  OpenRecords records = {};      ///< where it is no delimited text; then layout's encoding and delimiter mean nothing
  std::vector<Note> notes = {};  ///< for the report, where the table is read
  std::int64_t bytes = 0;        ///< to be read, where that is not the file's size
  std::vector<std::string> sheets = {};  ///< of a file with several tables: the names that layout.sheet may choose
  std::string items = {};       ///< the list whose objects the rows are, where records hold one: the rest recurs
  bool keyOpen = false;         ///< of a list: its key may be another column than its names say
  bool hidden = false;          ///< a sheet that its author does not show: read last
  std::string name = {};        ///< what it is called where `part` does not say it: a list of JSON
  std::string primaryKey = {};  ///< the column that its database declares to be one
  std::vector<Reference> references = {};  ///< that its database declares
  /// What is known of columns without having been set by the person; Attribute: whatever their names say.
  std::map<std::string, Role> suggested = {};
  Text remedy = {};  ///< what to do first where it cannot be read
};

/// What was seen in a column of the sample.
struct ColumnFacts {
  std::int64_t cells = 0;
  std::int64_t empty = 0;
  std::int64_t numbers = 0;  ///< cells that are numbers
  std::int64_t negative = 0, zero = 0;
  std::int64_t different = 0;
  bool whole = true;    ///< all numbers are whole
  bool clocks = false;  ///< all are times of day: "08:15:00"
  double minimum = 0, maximum = 0;
  std::optional<DateGuess> dates;
  std::int64_t inCurrency = 0;     ///< numbers with a currency sign
  std::string currency;            ///< the code on which all those agree; else empty
  std::int64_t missing = 0;        ///< filled cells that say that there is nothing, or hold no finite number
  std::int64_t measured = 0;       ///< cells that are quantities with a unit
  std::vector<std::string> units;  ///< the first of those
  std::int64_t rated = 0;          ///< cells that are ratings, but not as numbers: "4/5"
  std::string ratedExample;
  double outOf = 0;             ///< the greatest rating that those name
  std::int64_t statuses = 0;    ///< cells that say what became of an order; only of columns so called
  bool isFlag = false;          ///< such a column is called after one end, "cancelled", and says yes or no, or when
  std::int64_t eventCells = 0;  ///< cells that are kinds of events; only of columns so called
  unsigned eventKinds = 0;      ///< those, one bit an EventKind
  bool isCode = false;          ///< some cells begin with zeros: 01234

  [[nodiscard]] std::int64_t filled() const { return cells - empty; }
  [[nodiscard]] bool isNumeric() const { return filled() > 0 && numbers * 10 >= filled() * 8; }
  /// Whether half of what is there are `readable` cells: what is missing says nothing against it.
  [[nodiscard]] bool areMostly(std::int64_t readable) const {
    return readable > 0 && readable * 2 >= filled() - missing;
  }
};

struct Column {
  std::string name;
  Role role = Role::Ignore;
  bool setByUser = false;
  ColumnFacts facts = {};
  char decimal = '.';
};

struct Table {
  TableSource source;
  std::shared_ptr<const FileBytes> file;
  Dialect dialect;
  std::size_t headerRows = 1;                 ///< records that name the columns: none, one, or a row of groups above it
  std::vector<std::size_t> timeColumns = {};  ///< whose cells, with blanks between, make the time of a row
  std::optional<DateFormat> dates;            ///< of that time
  std::vector<std::string> dateFormats = {};  ///< to choose from where day and month cannot be told apart
  bool datesHalfConverted = false;            ///< the first of them swaps back what a spreadsheet seems to have swapped
  std::optional<FillDown> fill = {};          ///< what lines take over from the line before
  std::vector<std::size_t> totalColumns = {};  ///< in which "Total" and the like mark lines that sum up others
  std::vector<std::int64_t> tableStarts = {};  ///< lines, where several tables stand one below another
  bool isText = false;                         ///< no table: its lines part into as many cells under no separator
  bool rowIds = false;                         ///< a list of customers without a column of ids: the row's number is one
  bool cancelledByPrefix = false;              ///< an order C123 among orders without a letter is a cancellation
  TableUse use = TableUse::Events;
  std::optional<DatasetKind> kind;  ///< nothing where the roles do not tell
  std::vector<Column> columns;
  Recognised encoding, delimiter, decimalFound, dateFormat, header;
  Recognised items = {};  ///< what parts the products in a cell, or "no"; no value where cells hold one each
  std::string currency;   ///< of the column of prices, where all its signs agree
  bool rolesFromContent = false;
  std::vector<Note> warnings;
  std::vector<Text> missing;              ///< what keeps it from being read
  std::vector<std::string> keysToChoose;  ///< of a list that may not belong to the events: its columns
  std::optional<Role> lacks;              ///< the first role among that which no column has

  [[nodiscard]] bool hasHeader() const { return headerRows > 0; }
  /// Takes the records that name the columns out of the first block.
  void dropHeader(RecordBlock& firstBlock) const;
  [[nodiscard]] std::optional<std::size_t> column(Role role) const;
  /// From the beginning; the table outlives it.
  [[nodiscard]] std::unique_ptr<RecordSource> records() const;
  [[nodiscard]] std::int64_t bytes() const { return source.bytes > 0 ? source.bytes : file->size(); }
  /// "orders.csv", or "shop.xlsx, Orders".
  [[nodiscard]] std::string fileName() const;
  /// Its own name, without that of the file where there is one: "Orders", "orders".
  [[nodiscard]] std::string ownName() const;
};

/// How much of a file is looked at. For its encoding that is 64 MB at the beginning; what else is recognised comes from the
/// sample either way.
enum class Scope { Beginning, Whole };

/// Throws Error where the file is missing, empty, binary, not in the encoding that was set, or has no column of a
/// name that was given a role.
Table understand(TableSource source, Scope scope, Progress& progress);

/// What to do about `table.missing` where no choice of columns, dates or keys helps; else empty.
Text remedyFor(const Table& table);
/// What to do about `table.missing`: that, or the columns there are.
Text hintFor(const Table& table);

/// rows_above_table: of a sheet, or lines of a text.
Note titleNote(std::int64_t rows);

/// The product of purchases that name none.
constexpr std::string_view AnyProduct = "purchase";

}  // namespace kindred::imports

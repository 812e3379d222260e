#include "core/import/tables/table.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/statuses.h"
#include "core/import/cells/words.h"
#include "core/import/checks.h"
#include "core/import/tables/header_rows.h"
#include "core/import/tables/item_lists.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sniff.h"
#include "core/import/tables/total_rows.h"
#include "core/import/text/table_reader.h"

namespace kindred::import {
namespace {

constexpr std::int64_t BeginningScope = 64 << 20;  // bytes looked at for the encoding before anything is imported
constexpr double Likely = 0.95;                    // below this the person is told that it is a guess

void findEncoding(Table& table, Scope scope, Progress& progress) {
  const FileBytes& file = *table.file;
  const std::int64_t limit = scope == Scope::Whole ? file.size() : std::min(BeginningScope, file.size());
  EncodingGuess guess = recogniseEncoding(file, limit, progress);
  const bool eightBit =
      guess.encoding != Encoding::Utf8 && guess.encoding != Encoding::Utf16Le && guess.encoding != Encoding::Utf16Be;
  if (eightBit && table.source.eightBit) {
    guess.encoding = *table.source.eightBit;
    guess.confidence = 0.99;
  }
  table.dialect.encoding = guess.encoding;
  table.encoding = {std::string(name(guess.encoding)), guess.confidence};
  if (const auto& wanted = table.source.layout.encoding) {
    const auto given = encoding(*wanted);
    if (!given) {
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no encoding %1.").with(*wanted),
                  KI_TEXT("core", "Choose from: %1.").with(encodingNames()));
    }
    requireFits(file, *given, guess, limit, progress);
    table.dialect.encoding = *given;
    table.encoding = {std::string(name(*given)), 1, true};
  } else if (guess.confidence < Likely) {
    table.warnings.push_back(
        {"encoding_guessed",
         KI_TEXT_N(
             "core",
             "The encoding is a good guess: %n line(s) (holds|hold) letters outside plain English, read best as %1.",
             guess.foreignLines)
             .with(table.encoding.value)});
  }
}

/// Of files in no layout that is known.
void findTitle(Table& table, Sample& sample) {
  if (!table.source.delimiter.empty() || !table.source.columnNames.empty()) return;
  table.dialect.linesAbove = recogniseLinesAbove(sample, table.dialect, table.source.layout.delimiter);
  if (table.dialect.linesAbove == 0) return;
  sample.dropLinesAbove(table.dialect);
  table.warnings.push_back(titleNote(table.dialect.linesAbove));
}

void findWholeLines(Table& table, Sample& sample) {
  if (!table.source.quotes || !recogniseWholeLines(sample, table.dialect)) return;
  table.dialect.wholeLines = true;
  sample.unquoteLines(table.dialect);
  table.warnings.push_back(
      {"whole_lines_quoted", KI_TEXT("core", "Every line stands in quotation marks as a whole: they were taken off.")});
}

void findDelimiter(Table& table, const Sample& sample) {
  if (!table.source.delimiter.empty() && !table.source.layout.delimiter) {
    table.dialect.delimiter = table.source.delimiter;
    table.delimiter = {table.source.delimiter, 1};
  } else if (table.source.layout.delimiter) {
    table.dialect.delimiter = std::string(1, *table.source.layout.delimiter);
    table.delimiter = {table.dialect.delimiter, 1, true};
  } else {
    const DelimiterGuess guess = recogniseDelimiter(sample, table.dialect);
    table.dialect.delimiter = std::string(1, guess.delimiter);
    table.delimiter = {table.dialect.delimiter, guess.confidence};
  }
  table.dialect.mergeBlanks = table.dialect.delimiter == " " && recogniseBlankRuns(sample, table.dialect);
  const auto counts = sample.cellCounts(table.dialect, std::string::npos);
  table.dialect.columns = counts.empty() ? 0 : counts.front();
}

/// The sample of delimited text, split.
Sample textSample(Table& table, Scope scope, Progress& progress) {
  findEncoding(table, scope, progress);
  Sample sample(*table.file, table.dialect.encoding);
  table.dialect.lineEnd = sample.lineEnd();
  table.dialect.escapes = table.source.escapes;
  if (table.source.quotes) table.dialect.quote = recogniseQuote(sample);
  findWholeLines(table, sample);
  if (table.source.quotes && table.source.delimiter.empty())
    table.dialect.escapes = table.dialect.escapes || recogniseEscapes(sample, table.dialect);
  findTitle(table, sample);
  findDelimiter(table, sample);
  table.tableStarts = tableStarts(sample, table.dialect);
  if (table.dialect.columns > 0) sample.split(table.dialect);
  return sample;
}

/// The sample of any other source of records.
Sample recordSample(Table& table, Progress& progress) {
  Sample sample(*table.source.records(), progress);
  table.encoding = {"UTF-8", 1};
  table.delimiter = {"", 1};
  table.dialect.delimiter.clear();
  table.dialect.columns = std::max(sample.widest(), table.source.columnNames.size());
  return sample;
}

/// The cells of a record of the beginning.
std::vector<std::string> namesIn(const Sample& sample, std::size_t row) {
  const RecordBlock& head = sample.head();
  if (row >= head.records.size()) return {};
  const Record& record = head.records[row];
  const auto first = head.cells.begin() + static_cast<std::ptrdiff_t>(record.firstCell);
  return {first, first + static_cast<std::ptrdiff_t>(record.cells)};
}

void findColumns(Table& table, const Sample& sample) {
  const TableSource& source = table.source;
  const std::size_t count = table.dialect.columns;
  if (!source.columnNames.empty()) table.header = {"no", 1};
  else if (source.layout.header) table.header = {*source.layout.header ? "yes" : "no", 1, true};
  else table.header = recogniseHeader(sample, count);
  table.headerRows = table.header.value != "yes" ? 0 : hasGroupsAboveNames(sample, count) ? 2 : 1;

  std::vector<std::string> names = source.columnNames;
  if (table.headerRows == 1) names = namesIn(sample, 0);
  if (table.headerRows == 2) {
    names = namesInGroups(namesIn(sample, 0), namesIn(sample, 1), count);
    std::vector<std::string> named = names;
    std::erase(named, "");
    table.warnings.push_back(
        {"two_row_header", KI_TEXT("core", "The columns are named in two rows: read as %1.").with(joined(named))});
  }
  names.resize(count);
  for (std::string& name : columnNames(std::move(names))) table.columns.push_back({std::move(name)});
}

void findGaps(Table& table, Sample& sample) {
  if (!table.hasHeader() || !table.source.columnNames.empty()) return;
  std::vector<std::string> names, filled;
  for (const Column& column : table.columns) names.push_back(column.name);
  table.fill = recogniseFillDown(sample, names, table.source.layout.roles, table.headerRows);
  if (!table.fill) return;
  sample.fillDown(*table.fill, table.headerRows);
  for (const std::size_t i : table.fill->columns) filled.push_back(names[i]);
  table.warnings.push_back(
      {"filled_down",
       KI_TEXT("core", "What only the first line of an order or a customer says was filled in below it: %1.")
           .with(joined(filled))});
}

void findDecimals(Table& table, const Sample& sample) {
  const DecimalGuess guess = recogniseDecimal(sample, table.columns.size(), table.headerRows, table.dialect);
  const auto& wanted = table.source.layout.decimal;
  const char decimal = wanted.value_or(guess.decimal);
  table.decimalFound = {std::string(1, decimal), wanted ? 1 : guess.confidence, wanted.has_value()};
  for (std::size_t i = 0; i < table.columns.size(); ++i) table.columns[i].decimal = wanted.value_or(guess.ofColumn[i]);
  if (wanted) return;
  if (guess.confidence < Likely) {
    table.warnings.push_back(
        {"decimal_guessed",
         KI_TEXT("core", "The decimal sign is a guess: %1 may be read in two ways, and was read as %2.")
             .with(guess.example)
             .with(readNumber(guess.example, decimal).value_or(0))});
  }
  if (guess.differs) {
    std::vector<std::string> others;
    for (const Column& column : table.columns) {
      if (column.decimal != decimal) others.push_back(column.name);
    }
    table.warnings.push_back({"decimal_by_column", KI_TEXT("core", "The decimal sign is %1, but another one in: %2.")
                                                       .with(std::string(1, decimal))
                                                       .with(joined(others))});
  }
}

void findContent(Table& table, const Sample& sample) {
  Progress unseen;
  forEach(table.columns.size(), unseen, [&](std::size_t i) {
    Column& column = table.columns[i];
    const bool named = table.hasHeader() || !table.source.columnNames.empty();
    const NumericDates numbers = roleOfName(column.name).role == Role::Time ? NumericDates::All
                                 : named                                    ? NumericDates::Compact
                                                                            : NumericDates::Long;
    const auto cells = sample.column(i, table.headerRows);
    column.facts = factsOf(cells, column.decimal, numbers);
    if (roleOfName(column.name).role != Role::Status) return;
    column.facts.isFlag = isCalledOffFlag(column.name);
    column.facts.statuses = std::ranges::count_if(cells, [&](std::string_view cell) {
      return column.facts.isFlag ? isYes(cell) || isNo(cell) : isOrderStatus(cell);
    });
  });
}

/// What is read out of cells beside plain numbers.
void noteReadings(Table& table) {
  for (const Column& column : table.columns) {
    if (column.role == Role::Quantity && column.facts.measured > 0) {
      table.warnings.push_back({"quantity_units", KI_TEXT("core", "The units in the column %1 were passed over: %2.")
                                                      .with(column.name)
                                                      .with(joined(column.facts.units))});
    }
    if (column.role == Role::Value && column.facts.rated > 0) {
      table.warnings.push_back(
          {"ratings_from_words", KI_TEXT("core", "Ratings such as “%2” in the column %1 were read as numbers.")
                                     .with(column.name)
                                     .with(column.facts.ratedExample)});
    }
  }
}

/// A column that bears a role's name, where no column has the role: it shall not go in silence.
void noteUnusedNames(Table& table) {
  if (table.use != TableUse::Events) return;
  for (const Column& column : table.columns) {
    const NamedRole named = roleOfName(column.name);
    const bool isNeeded = isEventRole(named.role) && named.strength >= 0.9 && column.facts.filled() > 0;
    if (!isNeeded || column.setByUser || table.column(named.role)) continue;
    if (named.role == Role::Total && table.column(Role::Price)) continue;  // the price says it
    table.warnings.push_back(
        {"role_unread",
         KI_TEXT("core",
                 "The column %1 was not used for what its name says (%2): its cells are not such, or the "
                 "other columns leave no place for it.")
             .with(column.name)
             .with(name(named.role))});
  }
}

/// Views, carts and purchases are one kind of event to what follows.
void noteKindsOfEvents(Table& table, const Sample& sample) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (table.use != TableUse::Events || isEventRole(column.role) || !isNameOfEvents(column.name)) continue;
    std::vector<std::string> kinds;
    for (const std::string_view cell : sample.column(i, table.headerRows)) {
      if (isKindOfEvent(cell) && std::ranges::find(kinds, cell) == kinds.end()) kinds.emplace_back(cell);
    }
    if (kinds.size() < 2) continue;
    table.warnings.push_back(
        {"event_kinds",
         KI_TEXT("core",
                 "The column %1 holds kinds of events (%2): all of them count alike. Import a file of one "
                 "kind alone to tell them apart.")
             .with(column.name)
             .with(joined(kinds))});
  }
}

void setGivenRoles(Table& table) {
  for (const auto& [name, role] : table.source.layout.roles) {
    auto column = std::ranges::find(table.columns, name, &Column::name);
    if (column == table.columns.end() && name.starts_with('#')) {
      const auto number = static_cast<std::size_t>(std::max(0, std::atoi(name.c_str() + 1)));
      if (number >= 1 && number <= table.columns.size())
        column = table.columns.begin() + static_cast<std::ptrdiff_t>(number - 1);
    }
    if (column == table.columns.end()) {
      if (table.source.mayLackColumns) continue;
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 has no column %2.").with(table.fileName()).with(name),
                  hintFor(table));
    }
    column->role = role;
    column->setByUser = true;
  }
}

/// What is done to the times that are read, where that may surprise.
void noteDates(Table& table, const DateGuess& guess) {
  if (isUnix(guess.pattern)) {
    table.warnings.push_back({"times_utc", KI_TEXT("core", "Times counted from 1970 were read as UTC.")});
  }
  if (guess.pattern == "serial") {
    table.warnings.push_back(
        {"serial_dates", KI_TEXT("core", "Numbers in the column of dates were read as spreadsheets count days.")});
  }
  if (guess.offsets) {
    table.warnings.push_back(
        {"offsets_dropped",
         KI_TEXT("core", "Times that say how far their clock is from UTC were read as the clock shows them.")});
  }
}

/// The day, in one column or in columns of its parts, before the time of day.
void findTimeColumns(Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == Role::Time) table.timeColumns.push_back(i);
  }
  std::ranges::stable_partition(table.timeColumns, [&](std::size_t i) { return !table.columns[i].facts.clocks; });
  if (table.timeColumns.size() < 2) return;
  std::vector<std::string> names;
  for (const std::size_t i : table.timeColumns) names.push_back(table.columns[i].name);
  table.warnings.push_back(
      {"time_joined", KI_TEXT("core", "The time of a line was put together from the columns %1.").with(joined(names))});
}

/// The times in the sample as they are read: not empty.
std::vector<std::string> timesIn(const Table& table, const Sample& sample) {
  std::vector<std::string> times;
  for (const std::size_t column : table.timeColumns) {
    const auto cells = sample.column(column, table.headerRows);
    times.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!times[i].empty() && !cells[i].empty()) times[i] += ' ';
      times[i] += cells[i];
    }
  }
  std::erase(times, "");
  return times;
}

/// How the columns of year, month and day come, where those are apart: "yyyy MM dd".
std::string partsPattern(const Table& table) {
  std::string pattern;
  for (const std::size_t i : table.timeColumns) {
    const auto part = datePartOf(table.columns[i].name);
    if (part != DatePart::None) pattern += (pattern.empty() ? "" : " ") + std::string(patternOf(part));
  }
  return pattern;
}

std::optional<DateGuess> guessDates(const Table& table, const Sample& sample) {
  const Column& first = table.columns[table.timeColumns.front()];
  if (table.timeColumns.size() == 1 && first.facts.dates) return first.facts.dates;
  const std::vector<std::string> times = timesIn(table, sample);
  const std::vector<std::string_view> cells(times.begin(), times.end());
  if (const std::string parts = partsPattern(table); DateFormat::from(parts)) return recogniseDates(cells, parts);
  return recogniseDates(cells, NumericDates::All);
}

void useGivenDates(Table& table, const Sample& sample, const std::string& wanted) {
  table.dates = DateFormat::from(wanted);
  if (!table.dates) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 is no way to write a date.").with(wanted),
                KI_TEXT("core", "Write it with yyyy, MM and dd, as in dd.MM.yyyy HH:mm, or choose unix or unix_ms."));
  }
  table.dateFormat = {wanted, 1, true};
  if (isUnix(wanted)) noteDates(table, {wanted});
  const std::vector<std::string> cells = timesIn(table, sample);
  const auto reads = [&](std::string_view cell) { return table.dates->read(cell).has_value(); };
  if (!cells.empty() && std::ranges::none_of(cells, reads)) {
    table.missing.push_back(KI_TEXT("core", "No date in the column %1 could be read as %2.")
                                .with(table.columns[table.timeColumns.front()].name)
                                .with(wanted));
  }
}

/// Each way of writing with how many cells have it.
std::string stylesIn(const DateGuess& guess) {
  std::vector<std::string> parts;
  for (const DateStyle& style : guess.styles) parts.push_back(style.pattern + " (" + std::to_string(style.cells) + ")");
  return joined(parts);
}

/// Two ways to read the dates: which of them is asked.
void askForDates(Table& table, const Column& column, const DateGuess& guess) {
  table.dateFormats = {guess.pattern, guess.other};
  table.datesHalfConverted = guess.halfConverted;
  if (guess.halfConverted) {
    table.missing.push_back(
        KI_TEXT(
            "core",
            "A spreadsheet seems to have swapped day and month in some dates of the column %1: it holds %2, and no day "
            "is above 12 in the ones, none below 13 in the others.")
            .with(column.name)
            .with(stylesIn(guess)));
  } else {
    table.missing.push_back(KI_TEXT("core", "The dates in the column %1 may be read in two ways: as %2 or as %3.")
                                .with(column.name)
                                .with(guess.pattern)
                                .with(guess.other));
  }
}

void findDates(Table& table, const Sample& sample) {
  findTimeColumns(table);
  if (const auto& wanted = table.source.layout.dateFormat) return useGivenDates(table, sample, *wanted);
  if (table.timeColumns.empty()) return;
  const Column& column = table.columns[table.timeColumns.front()];
  const auto guess = guessDates(table, sample);
  if (!guess) {
    table.missing.push_back(KI_TEXT("core", "No date in the column %1 could be read.").with(column.name));
    return;
  }
  table.dateFormat = {guess->pattern, guess->confidence};
  if (guess->readable < 0.5) {
    table.missing.push_back(
        KI_TEXT("core", "Most dates in the column %1 could not be read, such as “%2”; those that could: %3.")
            .with(column.name)
            .with(guess->unread)
            .with(stylesIn(*guess)));
    return;
  }
  if (!guess->other.empty()) return askForDates(table, column, *guess);
  table.dates = DateFormat::from(guess->pattern);
  noteDates(table, *guess);
  if (guess->styles.size() > 1) {
    table.warnings.push_back(
        {"date_styles",
         KI_TEXT_N("core", "Dates in the column %1 are written in several ways, of %n cell(s) looked at: %2.",
                   guess->cells)
             .with(column.name)
             .with(stylesIn(*guess))});
  }
}

/// A date of a customer or product which may be read in two ways is left as it is written.
void noteAmbiguousAttributes(Table& table) {
  for (const Column& column : table.columns) {
    if (column.role != Role::Attribute || !column.facts.dates || column.facts.dates->other.empty()) continue;
    table.warnings.push_back(
        {"dates_ambiguous",
         KI_TEXT("core", "The dates in the column %1 may be read in two ways; they stay as they are written.")
             .with(column.name)});
  }
}

void findCurrency(Table& table) {
  for (const Column& column : table.columns) {
    if (column.facts.inCurrency == 0 || column.role == Role::Ignore) continue;
    table.warnings.push_back(
        {"currency_signs",
         KI_TEXT("core", "The signs of currencies in the column %1 were passed over.").with(column.name)});
    if (column.role != Role::Price && column.role != Role::Total) continue;
    table.currency = column.facts.currency;
    if (!table.currency.empty()) continue;
    table.warnings.push_back(
        {"currencies_differ", KI_TEXT("core",
                                      "The prices in the column %1 are in several currencies, or in one that its "
                                      "sign does not tell: they were read as if they were in one.")
                                  .with(column.name)});
  }
}

void findCancellations(Table& table, const Sample& sample) {
  const auto order = table.column(Role::Order);
  if (!order) return;
  const auto cells = sample.column(*order, table.headerRows);
  table.cancelledByPrefix =
      std::ranges::count_if(cells, isCancelledOrder) * 2 < static_cast<std::ptrdiff_t>(cells.size());
}

/// Words without a number, and a third of the lines end as sentences do.
bool holdsSentences(const Sample& sample, const Table& table) {
  const auto isData = [](const Column& column) { return column.facts.numbers > 0 || column.facts.dates; };
  const RecordBlock& head = sample.head();
  const auto sentences = std::ranges::count_if(head.records, [&](const Record& record) {
    const std::string_view text = trimmed(head.textOf(record));
    return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos &&
           std::ranges::count(text, ' ') > 1;
  });
  return std::ranges::none_of(table.columns, isData) && sentences * 3 >= std::ssize(head.records);
}

/// Where lines hold what no columns can be told of: says so, rather than what is missing in them.
void findNoTable(Table& table, const Sample& sample) {
  const double even = table.delimiter.value == " " ? 0.7 * BlankHesitation : 0.7;
  const auto namesRole = [](const Column& column) {
    return column.setByUser || roleOfName(column.name).strength >= 0.9;
  };
  table.isText = table.columns.size() > 1 && !table.source.records && !table.delimiter.setByUser &&
                 table.delimiter.confidence < even && table.source.delimiter.empty() &&
                 std::ranges::none_of(table.columns, namesRole);
  table.isText = table.isText || (table.rolesFromContent && !table.source.records && holdsSentences(sample, table));
  if (table.missing.empty() && !table.isText) return;
  if (!table.tableStarts.empty()) {
    std::vector<std::string> lines;
    for (const std::int64_t line : table.tableStarts) lines.push_back(std::to_string(line));
    table.missing = {KI_TEXT("core", "%1 holds several tables one below another, which begin in the lines %2.")
                         .with(table.fileName())
                         .with(joined(lines))};
  } else if (table.isText) {
    table.missing = {KI_TEXT("core", "%1 is no table: no separator parts its lines into the same number of cells.")
                         .with(table.fileName())};
  }
}

/// Several products in a cell are left together, and said, unless they are to be parted.
void findItems(Table& table, const Sample& sample) {
  const auto product = table.column(Role::Product);
  if (!product || table.use != TableUse::Events || !table.source.columnNames.empty()) return;
  const auto sign = recogniseItemSign(sample.column(*product, table.headerRows));
  if (!sign || table.source.layout.itemSign) return;
  table.items = {"no", 0.5};
  const std::string shown = *sign == '\n' ? "\\n" : std::string(1, *sign);
  table.warnings.push_back(
      {"items_in_a_cell", KI_TEXT("core",
                                  "Cells of the column %1 hold several products between “%2”: they were left together. "
                                  "They can be parted (on the command line: --items-between \"%2\").")
                              .with(table.columns[*product].name)
                              .with(shown)});
}

void findMissing(Table& table) {
  if (table.columns.size() < 2) {
    table.missing.push_back(KI_TEXT("core", "Only one column was found in %1.").with(table.fileName()));
    return;
  }
  const auto need = [&](Role role, Text text) {
    if (table.column(role)) return;
    table.missing.push_back(std::move(text));
    if (!table.lacks) table.lacks = role;
  };
  const bool isAlone = table.source.kind || (!table.source.use && !table.source.mayLackColumns);
  table.rowIds = table.use == TableUse::Customers && isAlone && !table.column(Role::Customer);
  if (table.rowIds) {
    table.warnings.push_back(
        {"row_ids", KI_TEXT("core", "%1 has no column of ids: its customers are numbered from 1, row by row.")
                        .with(table.fileName())});
  } else if (table.use != TableUse::Products) {
    need(Role::Customer, KI_TEXT("core", "No column of %1 was recognised as the customer.").with(table.fileName()));
  }
  if (table.use != TableUse::Customers) {
    if (table.column(Role::Total) && table.kind == DatasetKind::Transactions && !table.column(Role::Product)) {
      table.warnings.push_back(
          {"no_product",
           KI_TEXT("core", "No column holds the product: every line counts as a purchase of “%1”.").with(AnyProduct)});
    } else {
      need(Role::Product, KI_TEXT("core", "No column of %1 was recognised as the product.").with(table.fileName()));
    }
  }
  if (table.source.kind == DatasetKind::Explicit) {
    need(Role::Value, KI_TEXT("core", "No column of %1 was recognised as the rating.").with(table.fileName()));
  }
}

}  // namespace

void Table::dropHeader(RecordBlock& firstBlock) const {
  auto& records = firstBlock.records;
  records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(std::min(headerRows, records.size())));
}

std::optional<std::size_t> Table::column(Role role) const {
  const auto found = std::ranges::find(columns, role, &Column::role);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::unique_ptr<RecordSource> Table::records() const {
  std::unique_ptr<RecordSource> all;
  if (source.records) all = source.records();
  else all = std::make_unique<TableReader>(*file, dialect);
  return fill ? filledDown(std::move(all), *fill, headerRows) : std::move(all);
}

std::string Table::fileName() const {
  return source.part.empty() ? source.file.baseName() : source.file.baseName() + ", " + source.part;
}

std::string Table::ownName() const {
  if (!source.part.empty()) return source.part;
  if (!source.name.empty()) return source.name;
  const std::string name = source.file.baseName();
  return name.substr(0, name.find('.'));
}

Text hintFor(const Table& table) {
  if (!table.source.remedy.empty()) return table.source.remedy;
  if (!table.tableStarts.empty()) {
    return KI_TEXT(
        "core",
        "Put the lines of purchases into one table, each with its customer, and import that as a file of its "
        "own.");
  }
  if (table.isText) {
    return KI_TEXT(
        "core", "Import a file with a line for each purchase or rating, and columns for the customer and the product.");
  }
  if (table.columns.size() < 2) {
    return KI_TEXT(
        "core",
        "Choose the separator of the columns, and check that the file holds a customer and a product in each line.");
  }
  if (table.datesHalfConverted) {
    return KI_TEXT("core",
                   "Let them be swapped back (on the command line: --date-format \"%1\"), or leave them as they are "
                   "(--date-format \"%2\").")
        .with(table.dateFormats[0])
        .with(table.dateFormats[1]);
  }
  if (!table.lacks && !table.dateFormats.empty()) {
    return KI_TEXT("core", "Choose one of the two (on the command line: --date-format %1).").with(table.dateFormats[0]);
  }
  if (!table.lacks && !table.missing.empty()) {
    return KI_TEXT("core", "Say how its dates are written, as in dd.MM.yyyy, or that it is no date.");
  }
  constexpr std::size_t Most = 12;
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  const std::size_t more = names.size() > Most + 1 ? names.size() - Most : 0;
  names.resize(names.size() - more);
  const auto role = name(table.lacks.value_or(Role::Customer));
  const Text hint =
      more == 0
          ? KI_TEXT("core", "Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1.")
          : KI_TEXT_N("core",
                      "Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1, and %n "
                      "more.",
                      more);
  return hint.with(joined(names)).with(role);
}

namespace {

Table understandRecords(TableSource source, Scope scope, Progress& progress) {
  Table table;
  table.source = std::move(source);
  table.warnings = table.source.notes;
  table.file = table.source.file.open();
  table.dialect.quotes = table.source.quotes;
  Sample sample = table.source.records ? recordSample(table, progress) : textSample(table, scope, progress);
  if (table.dialect.columns == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no rows.").with(table.fileName()),
                KI_TEXT("core", "Export the data again, and import that file."));
  }
  findColumns(table, sample);
  findGaps(table, sample);
  findDecimals(table, sample);
  findContent(table, sample);
  setGivenRoles(table);
  assignRoles(table);
  findDates(table, sample);
  noteAmbiguousAttributes(table);
  findCurrency(table);
  findCancellations(table, sample);
  if (table.use == TableUse::Events && table.source.columnNames.empty())
    table.totalColumns = recogniseTotals(table, sample);
  findMissing(table);
  noteReadings(table);
  noteUnusedNames(table);
  noteKindsOfEvents(table, sample);
  findNoTable(table, sample);
  findItems(table, sample);
  if (table.rolesFromContent) {
    table.warnings.push_back(
        {"roles_guessed", KI_TEXT("core", "What the columns hold was told from their content alone: check it.")});
  }
  return table;
}

/// Makes a record of every product in a cell: what is understood of those.
Table withItemsParted(Table table, char sign, Scope scope, Progress& progress) {
  const auto whole = std::make_shared<const Table>(std::move(table));
  ItemLists lists{.column = *whole->column(Role::Product), .sign = sign, .total = whole->column(Role::Total)};
  if (lists.total) lists.decimal = whole->columns[*lists.total].decimal;
  lists.addsPieces = !whole->column(Role::Quantity);
  lists.headerRows = whole->headerRows;
  TableSource source = whole->source;
  source.bytes = whole->bytes();
  source.records = [whole, lists] { return parted(whole->records(), lists); };
  if (whole->hasHeader()) source.layout.roles.try_emplace(whole->columns[lists.column].name, Role::Product);
  Table result = understandRecords(std::move(source), scope, progress);
  result.encoding = whole->encoding;
  result.delimiter = whole->delimiter;
  result.items = {std::string(1, sign), 1, true};
  result.warnings.push_back(
      {"items_parted", KI_TEXT("core", "The products in a cell of the column %1 became a line each.")
                           .with(whole->columns[lists.column].name)});
  if (lists.total) {
    result.warnings.push_back(
        {"totals_shared", KI_TEXT("core", "What a line cost altogether was shared among its products by pieces.")});
  }
  return result;
}

}  // namespace

Table understand(TableSource source, Scope scope, Progress& progress) {
  Table table = understandRecords(std::move(source), scope, progress);
  const auto sign = table.source.layout.itemSign;
  if (!sign || !table.column(Role::Product)) return table;
  return withItemsParted(std::move(table), *sign, scope, progress);
}

Note titleNote(std::int64_t rows) {
  return {"rows_above_table",
          KI_TEXT_N("core", "%n row(s) above the table (was|were) taken for a title and passed over.", rows)};
}

}  // namespace kindred::import

#include "core/import/tables/table.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/parallel.h"
#include "core/import/cells/event_kinds.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/statuses.h"
#include "core/import/cells/words.h"
#include "core/import/checks.h"
#include "core/import/tables/beginning.h"
#include "core/import/tables/header_rows.h"
#include "core/import/tables/item_lists.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sniff.h"
#include "core/import/tables/times.h"
#include "core/import/tables/total_rows.h"
#include "core/import/tables/warnings.h"
#include "core/import/text/table_reader.h"

namespace kindred::imports {
namespace {

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
        {"two_row_header", KI_TEXT("core", "The columns are named in two rows: read as %1.").with(shortList(named))});
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
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (table.fill->fills(i)) filled.push_back(names[i]);
  }
  table.warnings.push_back(
      {"filled_down",
       KI_TEXT("core", "What only the first line of an order or a customer says was filled in below it: %1.")
           .with(shortList(filled))});
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
                                                       .with(shortList(others))});
  }
}

void findStatuses(Column& column, const std::vector<std::string_view>& cells) {
  column.facts.isFlag = isCalledOffFlag(column.name);
  column.facts.statuses = std::ranges::count_if(cells, [&](std::string_view cell) {
    return column.facts.isFlag ? isNo(cell) || isCalledOffByFlag(cell) : isOrderStatus(cell);
  });
}

void findKindsOfEvents(ColumnFacts& facts, const std::vector<std::string_view>& cells) {
  std::unordered_map<std::string_view, EventKind> known;
  for (const std::string_view cell : cells) {
    const auto [found, isNew] = known.try_emplace(cell, EventKind::None);
    if (isNew) found->second = eventKindOf(cell);
    if (found->second == EventKind::None) continue;
    ++facts.eventCells;
    facts.eventKinds |= bitOf(found->second);
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
    const Role meant = column.setByUser ? column.role : roleOfName(column.name).role;
    if (meant == Role::Status) findStatuses(column, cells);
    if (meant == Role::EventKind) findKindsOfEvents(column.facts, cells);
  });
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
                         .with(shortList(lines))};
  } else if (table.isText) {
    table.missing = {KI_TEXT("core", "%1 is no table: no separator parts its lines into the same number of cells.")
                         .with(table.fileName())};
  }
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

Text remedyFor(const Table& table) {
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
  return {};
}

Text hintFor(const Table& table) {
  if (Text remedy = remedyFor(table); !remedy.empty()) return remedy;
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
  return hint.with(shortList(names)).with(role);
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
  setGivenRoles(table);
  findContent(table, sample);
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

}  // namespace kindred::imports

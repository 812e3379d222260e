#include "core/workflow/queries/mixed_table.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/import/cells/numbers.h"
#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"
#include "core/import/text/records.h"

namespace kindred::workflow {
namespace {

/// Cells of the columns as they are, column by column.
std::vector<std::vector<std::string>> cellsOf(const imports::Table& table, Progress& progress) {
  std::vector<std::vector<std::string>> cells(table.columns.size());
  const auto reader = table.records();
  imports::RecordBlock block;
  for (bool first = true; reader->next(block); first = false) {
    imports::trimCells(block);
    if (first) table.dropHeader(block);
    for (const auto& record : block.records) {
      for (std::size_t c = 0; c < cells.size(); ++c)
        cells[c].emplace_back(c < record.cells ? block.cells[record.firstCell + c] : std::string_view());
    }
    progress.report(reader->fraction());
  }
  return cells;
}

predict::Column columnOf(const std::string& name, const std::vector<std::string>& cells, char decimal) {
  std::vector<double> numbers;
  numbers.reserve(cells.size());
  for (const std::string& cell : cells) {
    const auto number = imports::readNumber(cell, decimal);
    if (!number && !cell.empty()) return predict::categoryColumn(name, cells);
    numbers.push_back(number ? *number : std::nan(""));
  }
  return predict::numberColumn(name, std::move(numbers));
}

/// Words of which hardly two rows have the same, or whole numbers that are all different: names and ids.
bool namesRows(const predict::Column& column, const imports::Column& read, std::size_t rows) {
  constexpr std::size_t FewRows = 20;
  if (rows < FewRows) return false;
  if (read.role == imports::Role::Customer && column.isNumber)
    return std::set<double>(column.numbers.begin(), column.numbers.end()).size() * 10 > rows * 9;
  return !column.isNumber && column.values.size() * 2 > rows;
}

std::size_t placeOfColumn(const imports::Table& table, const std::string& name) {
  const auto found = std::ranges::find(table.columns, name, &imports::Column::name);
  if (found != table.columns.end()) return static_cast<std::size_t>(found - table.columns.begin());
  throw Error(ErrorCode::BadData, KI_TEXT("core", "There is no column “%1” in %2.").with(name).with(table.fileName()),
              KI_TEXT("core", "The file has the columns: %1.")
                  .with(joined(table.columns, [](const auto& column) -> const std::string& { return column.name; })));
}

bool isSame(const std::string& cell, const std::string& positive, char decimal) {
  if (cell == positive) return true;
  const auto a = imports::readNumber(cell, decimal), b = imports::readNumber(positive, '.');
  return a && b && *a == *b;
}

void answer(const std::vector<std::string>& cells, const imports::Column& column, const TargetColumn& target,
            AnsweredTable& made) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    made.labels.push_back(isSame(cells[i], target.positive, column.decimal) ? 1 : 0);
    if (!cells[i].empty()) made.known.push_back(i);
  }
  if (std::ranges::find(made.labels, 1) != made.labels.end()) return;
  const std::set<std::string> values(cells.begin(), cells.end());
  constexpr std::ptrdiff_t Most = 8;
  const std::set<std::string> few(values.begin(), std::next(values.begin(), std::min(std::ssize(values), Most)));
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "No row has “%1” in the column “%2”.").with(target.positive).with(target.name),
              KI_TEXT("core", "It has: %1.").with(joined(few)));
}

}  // namespace

AnsweredTable readAnsweredTable(const std::filesystem::path& file, const TargetColumn& target,
                                const std::vector<std::string>& columns, Progress& progress) {
  Progress understanding = progress.part(0, 0.3), reading = progress.part(0.3, 1);
  const auto table = imports::understand({.file = imports::InputFile::at(file)}, imports::Scope::Whole, understanding);
  std::vector<std::size_t> places;
  for (const std::string& name : columns) places.push_back(placeOfColumn(table, name));
  const std::size_t targetPlace = target.name.empty() ? table.columns.size() : placeOfColumn(table, target.name);
  const auto cells = cellsOf(table, reading);
  AnsweredTable made;
  made.table.rows = cells.empty() ? 0 : cells.front().size();
  if (!target.name.empty()) answer(cells[targetPlace], table.columns[targetPlace], target, made);
  for (std::size_t c = 0; columns.empty() && c < table.columns.size(); ++c) {
    if (c != targetPlace && !table.columns[c].name.empty()) places.push_back(c);
  }
  for (const std::size_t place : places) {
    if (place == targetPlace)
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core", "“%1” is the answer, so it cannot be learned from.").with(target.name),
                  KI_TEXT("core", "Take it out of the columns."));
    auto column = columnOf(table.columns[place].name, cells[place], table.columns[place].decimal);
    if (columns.empty() && namesRows(column, table.columns[place], made.table.rows)) made.unused.push_back(column.name);
    else made.table.columns.push_back(std::move(column));
  }
  return made;
}

}  // namespace kindred::workflow

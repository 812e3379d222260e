#include "core/workflow/queries/numeric_table.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/import/cells/numbers.h"
#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"
#include "core/import/text/records.h"

namespace kindred::workflow {
namespace {

std::string namesOf(const imports::Table& table) {
  return joined(table.columns, [](const auto& column) -> const std::string& { return column.name; });
}

/// Positions of the columns asked for.
std::vector<std::size_t> chosenColumns(const imports::Table& table, const std::vector<std::string>& names) {
  std::vector<std::size_t> places;
  std::vector<Text> problems;
  for (std::size_t i = 0; names.empty() && i < table.columns.size(); ++i) {
    const auto& facts = table.columns[i].facts;
    if (!table.columns[i].name.empty() && facts.cells > 0 && facts.numbers == facts.cells) places.push_back(i);
  }
  for (const auto& name : names) {
    const auto found = std::ranges::find(table.columns, name, &imports::Column::name);
    if (found != table.columns.end()) places.push_back(static_cast<std::size_t>(found - table.columns.begin()));
    else problems.push_back(KI_TEXT("core", "There is no column “%1” in %2.").with(name).with(table.fileName()));
  }
  if (problems.empty() && places.empty()) {
    problems.push_back(KI_TEXT("core", "No column of %1 holds nothing but numbers.").with(table.fileName()));
  }
  if (!problems.empty()) {
    throw Error(ErrorCode::BadData, std::move(problems),
                KI_TEXT("core", "The file has the columns: %1.").with(namesOf(table)));
  }
  return places;
}

class NumberReader {
 public:
  NumberReader(const imports::Table& table, std::vector<std::size_t> places)
      : m_table(table), m_places(std::move(places)) {}

  void read(const imports::RecordBlock& block, const imports::Record& record) {
    for (const std::size_t place : m_places) {
      const auto cell = place < record.cells ? block.cells[record.firstCell + place] : std::string_view();
      const auto number = imports::readNumber(cell, m_table.columns[place].decimal);
      if (!number) {
        throw Error(ErrorCode::BadData,
                    KI_TEXT("core", "%1, line %2: “%3” in the column “%4” is not a number.")
                        .with(m_table.fileName())
                        .with(record.line)
                        .with(cell.substr(0, 100))
                        .with(m_table.columns[place].name),
                    KI_TEXT("core", "Mend the line, or name the columns to use."));
      }
      m_values.push_back(*number);
    }
  }

  [[nodiscard]] NumericTable table() const {
    NumericTable result;
    for (const std::size_t place : m_places) result.columns.push_back(m_table.columns[place].name);
    const auto columns = static_cast<Eigen::Index>(m_places.size());
    result.values =
        Eigen::Map<const Matrix>(m_values.data(), static_cast<Eigen::Index>(m_values.size()) / columns, columns);
    return result;
  }

 private:
  const imports::Table& m_table;
  std::vector<std::size_t> m_places;
  std::vector<double> m_values;
};

}  // namespace

NumericTable readNumericTable(const std::filesystem::path& file, const std::vector<std::string>& columns,
                              Progress& progress) {
  Progress understanding = progress.part(0, 0.3);
  const auto table = imports::understand({.file = imports::InputFile::at(file)}, imports::Scope::Whole, understanding);
  NumberReader numbers(table, chosenColumns(table, columns));
  const auto reader = table.records();
  imports::RecordBlock block;
  for (bool first = true; reader->next(block); first = false) {
    imports::trimCells(block);
    if (first) table.dropHeader(block);
    for (const auto& record : block.records) numbers.read(block, record);
    progress.report(0.3 + 0.7 * reader->fraction());
  }
  return numbers.table();
}

}  // namespace kindred::workflow

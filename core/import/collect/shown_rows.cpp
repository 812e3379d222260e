#include "core/import/collect/shown_rows.h"

#include <algorithm>

#include "core/import/cells/words.h"

namespace kindred::import {
namespace {

constexpr std::size_t Examples = 5;
constexpr std::size_t ProblemRows = 100;
constexpr std::size_t ExampleLength = 200;
constexpr std::size_t CellLength = 500;

std::size_t placeOf(Check check) { return static_cast<std::size_t>(check); }

PreviewRow previewRow(const RowAt& row, std::optional<Check> check, const BadCells& bad) {
  PreviewRow result;
  result.line = row.record.line;
  result.problem = check;
  const std::size_t columns = row.table.columns.size();
  for (std::size_t i = 0; i < columns; ++i) {
    result.cells.push_back(i < row.record.cells ? cut(row.block.cells[row.record.firstCell + i], CellLength)
                                                : std::string());
  }
  result.bad = check ? bad(row, *check) : std::vector<bool>(columns, false);
  return result;
}

}  // namespace

ShownRows::ShownRows(SkippedRowSink sink) : m_sink(std::move(sink)) {
  for (std::size_t i = 0; i < m_skipped.size(); ++i) m_skipped[i].check = static_cast<Check>(i);
}

void ShownRows::show(const RowAt& row, std::optional<Check> check, const BadCells& bad) {
  if (check) {
    ++m_skipped[placeOf(*check)].count;
    showSkipped(row, *check, bad);
  }
  if (m_first.size() < FirstRows) m_first.push_back(previewRow(row, check, bad));
}

void ShownRows::showSkipped(const RowAt& row, Check check, const BadCells& bad) {
  const std::string_view text = row.block.textOf(row.record);
  std::vector<SkippedLine>& examples = m_skipped[placeOf(check)].examples;
  if (examples.size() < Examples) examples.push_back({row.table.fileName(), row.record.line, cut(text, ExampleLength)});
  std::vector<PreviewRow>& problems = m_problems[placeOf(check)];
  if (problems.size() < ProblemRows) problems.push_back(previewRow(row, check, bad));
  if (m_sink) m_sink(check, {row.table.fileName(), row.record.line, std::string(text)});
}

bool ShownRows::take(std::int64_t place, Check check) {
  const auto count = static_cast<std::size_t>(++m_skipped[placeOf(check)].count);
  return m_sink || static_cast<std::size_t>(place) < m_first.size() || count <= ProblemRows;
}

void ShownRows::showTaken(const RowAt& row, std::int64_t place, Check check, const BadCells& bad) {
  showSkipped(row, check, bad);
  if (static_cast<std::size_t>(place) < m_first.size())
    m_first[static_cast<std::size_t>(place)] = previewRow(row, check, bad);
}

std::vector<Skipped> ShownRows::skipped() const {
  std::vector<Skipped> result;
  std::ranges::copy_if(m_skipped, std::back_inserter(result), [](const Skipped& each) { return each.count > 0; });
  return result;
}

std::vector<PreviewRow> ShownRows::problemRows() const {
  std::vector<PreviewRow> result;
  for (const auto& rows : m_problems) result.insert(result.end(), rows.begin(), rows.end());
  std::ranges::stable_sort(result, {}, &PreviewRow::line);
  return result;
}

}  // namespace kindred::import

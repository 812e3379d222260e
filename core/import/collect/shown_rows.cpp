#include "core/import/collect/shown_rows.h"

#include <algorithm>

#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

constexpr std::size_t Examples = 5;
constexpr std::size_t ProblemRows = 100;
constexpr std::size_t ExampleLength = 200;
constexpr std::size_t CellLength = 500;

SkippedLine lineOf(const RowAt& row, std::string text, const Text& cause) {
  return {row.table.fileName(), row.record.line, std::move(text), cause};
}

SkippedLine exampleOf(const RowAt& row, const Text& cause) {
  return lineOf(row, cut(row.block.textOf(row.record), ExampleLength), cause);
}

PreviewRow previewRow(const RowAt& row, std::optional<Check> check, const Finding& finding) {
  PreviewRow result;
  result.line = row.record.line;
  result.problem = check;
  const std::size_t columns = row.table.columns.size();
  for (std::size_t i = 0; i < columns; ++i) {
    result.cells.push_back(i < row.record.cells ? cut(row.block.cells[row.record.firstCell + i], CellLength)
                                                : std::string());
  }
  result.bad = check ? finding.bad : std::vector<bool>(columns, false);
  result.cause = finding.cause;
  return result;
}

}  // namespace

ShownRows::ShownRows(SkippedRowSink sink) : m_sink(std::move(sink)) {
  for (std::size_t i = 0; i < m_skipped.size(); ++i) m_skipped[i].check = static_cast<Check>(i);
}

void ShownRows::show(const RowAt& row, std::optional<Check> check, const Explain& explain) {
  Finding finding;
  if (check) {
    const auto count = static_cast<std::size_t>(++m_skipped[placeOf(*check)].count);
    if (m_sink || count <= ProblemRows || m_first.size() < FirstRows) finding = explain(row, *check);
    showSkipped(row, *check, finding);
  }
  if (m_first.size() < FirstRows) m_first.push_back(previewRow(row, check, finding));
}

void ShownRows::showSkipped(const RowAt& row, Check check, const Finding& finding) {
  std::vector<SkippedLine>& examples = m_skipped[placeOf(check)].examples;
  if (examples.size() < Examples) examples.push_back(exampleOf(row, finding.cause));
  std::vector<PreviewRow>& problems = m_problems[placeOf(check)];
  if (problems.size() < ProblemRows) problems.push_back(previewRow(row, check, finding));
  if (m_sink) m_sink(check, lineOf(row, std::string(row.block.textOf(row.record)), finding.cause));
}

bool ShownRows::wantsPassed(Check check) const { return m_passed[placeOf(check)].size() < Examples; }

void ShownRows::addPassed(const RowAt& row, Check check, const Explain& explain) {
  if (wantsPassed(check)) m_passed[placeOf(check)].push_back(exampleOf(row, explain(row, check).cause));
}

bool ShownRows::take(std::int64_t place, Check check) {
  const auto count = static_cast<std::size_t>(++m_skipped[placeOf(check)].count);
  return m_sink || static_cast<std::size_t>(place) < m_first.size() || count <= ProblemRows;
}

void ShownRows::showTaken(const RowAt& row, std::int64_t place, Check check, const Explain& explain) {
  const Finding finding = explain(row, check);
  showSkipped(row, check, finding);
  if (static_cast<std::size_t>(place) < m_first.size())
    m_first[static_cast<std::size_t>(place)] = previewRow(row, check, finding);
}

std::vector<Skipped> ShownRows::skipped() const {
  std::vector<Skipped> result;
  std::ranges::copy_if(m_skipped, std::back_inserter(result), [](const Skipped& each) { return each.count > 0; });
  return result;
}

std::vector<SkippedLine> ShownRows::examples(Check check) const {
  std::vector<SkippedLine> lines = m_skipped[placeOf(check)].examples;
  const std::vector<SkippedLine>& passed = m_passed[placeOf(check)];
  lines.insert(lines.end(), passed.begin(), passed.end());
  if (lines.size() > Examples) lines.resize(Examples);
  return lines;
}

std::vector<PreviewRow> ShownRows::problemRows() const {
  std::vector<PreviewRow> result;
  for (const auto& rows : m_problems) result.insert(result.end(), rows.begin(), rows.end());
  std::ranges::stable_sort(result, {}, &PreviewRow::line);
  return result;
}

}  // namespace kindred::imports

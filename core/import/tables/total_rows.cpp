#include "core/import/tables/total_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

bool isTotalWord(std::string_view word) {
  static constexpr std::array<std::string_view, 10> Words = {
      "total", "totals", "subtotal", "subtotals", "итого", "всего", "итог", "summe", "gesamtsumme", "zwischensumme"};
  constexpr std::size_t Shortest = 5, Longest = 13;
  if (word.size() < Shortest || word.size() > Longest) return false;
  return std::ranges::find(Words, folded(word)) != Words.end();
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A line that may sum up others: where its word stands, and its place among the lines.
struct Candidate {
  std::size_t row, column;
};

/// The numbers of a column, and what the candidates may be sums of.
class Sums {
 public:
  Sums(std::vector<double> numbers, const std::vector<Candidate>& candidates) : m_numbers(std::move(numbers)) {
    for (const Candidate& each : candidates) {
      m_marks.push_back(each.row);
      m_numbers[each.row] = 0;
    }
    m_before.assign(m_numbers.size() + 1, 0);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) m_before[i + 1] = m_before[i] + m_numbers[i];
  }

  /// Whether `sum` may be that of several lines about candidate `i`.
  [[nodiscard]] bool confirms(std::size_t i, double sum) const {
    const std::size_t row = m_marks[i], before = i == 0 ? 0 : m_marks[i - 1] + 1;
    const std::size_t after = i + 1 < m_marks.size() ? m_marks[i + 1] : m_numbers.size();
    return is(sum, before, row) || is(sum, 0, row) || is(sum, row + 1, after) || is(sum, row + 1, m_numbers.size());
  }

 private:
  [[nodiscard]] bool is(double sum, std::size_t begin, std::size_t end) const {
    const double found = m_before[end] - m_before[begin];
    return end > begin + 1 && found != 0 && std::abs(found - sum) <= 0.011 + 1e-6 * std::abs(sum);
  }

  std::vector<double> m_numbers;
  std::vector<double> m_before;  ///< sums of the lines before each
  std::vector<std::size_t> m_marks;
};

std::vector<Candidate> candidatesIn(const Table& table, const Sample& sample) {
  std::vector<Candidate> candidates;
  const RecordBlock& head = sample.head();
  for (std::size_t i = table.headerRows; i < head.records.size(); ++i) {
    const Record& record = head.records[i];
    const auto cells = std::span(head.cells).subspan(record.firstCell, record.cells);
    const auto found = std::ranges::find_if(cells, namesTotal);
    if (found != cells.end())
      candidates.push_back({i - table.headerRows, static_cast<std::size_t>(found - cells.begin())});
  }
  return candidates;
}

}  // namespace

bool namesTotal(std::string_view cell) {
  const auto end = std::ranges::find_if_not(cell, isLetter);
  if (isTotalWord(cell.substr(0, static_cast<std::size_t>(end - cell.begin())))) return true;
  while (!cell.empty() && !isLetter(cell.back())) cell.remove_suffix(1);
  const auto begin = std::find_if_not(cell.rbegin(), cell.rend(), isLetter).base();
  return isTotalWord(cell.substr(static_cast<std::size_t>(begin - cell.begin())));
}

std::vector<std::size_t> recogniseTotals(const Table& table, const Sample& sample) {
  const std::vector<Candidate> candidates = candidatesIn(table, sample);
  const std::size_t rows = sample.head().records.size() - std::min(sample.head().records.size(), table.headerRows);
  if (candidates.empty() || rows < candidates.size() + 2) return {};
  std::vector<bool> confirmed(candidates.size(), false);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const Column& column = table.columns[c];
    if (!column.facts.isNumeric()) continue;
    const auto cells = sample.column(c, table.headerRows);
    std::vector<double> numbers(rows);
    for (std::size_t i = 0; i < rows; ++i) numbers[i] = readNumber(cells[i], column.decimal).value_or(0);
    const std::vector<double> sums = numbers;
    const Sums found(std::move(numbers), candidates);
    for (std::size_t i = 0; i < candidates.size(); ++i)
      confirmed[i] = confirmed[i] || (sums[candidates[i].row] != 0 && found.confirms(i, sums[candidates[i].row]));
  }
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> byColumn;  // candidates, confirmed ones
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto& [all, good] = byColumn[candidates[i].column];
    ++all;
    good += confirmed[i] ? 1 : 0;
  }
  const bool alone = candidates.size() == 1 && candidates[0].row > 0 && candidates[0].row + 1 < rows;
  std::vector<std::size_t> columns;
  for (const auto& [column, counts] : alone ? decltype(byColumn){} : byColumn) {
    if (counts.second > 0 && counts.second * 2 >= counts.first) columns.push_back(column);
  }
  return columns;
}

}  // namespace kindred::imports

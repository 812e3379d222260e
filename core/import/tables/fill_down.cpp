#include "core/import/tables/fill_down.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/import/cells/words.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/total_rows.h"

namespace kindred::import {
namespace {

using RowCells = std::span<const std::string_view>;

bool isEmpty(RowCells cells, std::size_t column) { return column >= cells.size() || trimmed(cells[column]).empty(); }

/// Whether the line holds something beside `columns`, and sums nothing up.
bool holdsMore(RowCells cells, const std::vector<std::size_t>& columns) {
  bool more = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (namesTotal(trimmed(cells[i]))) return false;
    more = more || (!isEmpty(cells, i) && std::ranges::find(columns, i) == columns.end());
  }
  return more;
}

/// The columns that say of an order, or of a customer's lines, what is the same in all of them.
struct Common {
  std::optional<std::size_t> order, customer;
  std::vector<std::size_t> columns, times;  ///< all of them; those of times
};

Common commonColumns(const std::vector<std::string>& names, const std::map<std::string, Role>& given) {
  Common common;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto set = given.find(names[i]);
    const Role role = set != given.end() ? set->second : roleOfName(names[i]).role;
    const bool isPerson = std::ranges::find(personPhrases(), phraseOf(wordsOf(names[i]))) != personPhrases().end();
    if (role != Role::Order && role != Role::Customer && role != Role::Time && !isPerson) continue;
    common.columns.push_back(i);
    if (role == Role::Order && !common.order) common.order = i;
    else if (role == Role::Time) common.times.push_back(i);
    else if (!common.customer || role == Role::Customer) common.customer = i;
  }
  return common;
}

std::vector<RowCells> rowsOf(const RecordBlock& block, std::size_t skip) {
  std::vector<RowCells> rows;
  for (std::size_t i = skip; i < block.records.size(); ++i) {
    const Record& record = block.records[i];
    rows.push_back(RowCells(block.cells).subspan(record.firstCell, record.cells));
  }
  return rows;
}

/// Lines of one order after another: what is empty in the later ones and filled in the first.
std::optional<FillDown> withinOrders(const Common& common, const std::vector<RowCells>& rows) {
  constexpr std::size_t Enough = 2;
  struct Later {
    std::size_t empty = 0, filled = 0;
  };
  std::map<std::size_t, Later> later;  // by column, in the lines after an order's first
  bool anyBare = false;
  RowCells first;
  for (const RowCells row : rows) {
    const bool bare = std::ranges::all_of(common.columns, [&](std::size_t i) { return isEmpty(row, i); });
    const bool same = !first.empty() && !isEmpty(row, *common.order) && !isEmpty(first, *common.order) &&
                      row[*common.order] == first[*common.order];
    if (!same && !(bare && holdsMore(row, common.columns))) {
      first = isEmpty(row, *common.order) ? RowCells() : row;
      continue;
    }
    if (first.empty()) continue;
    anyBare = anyBare || bare;
    for (const std::size_t i : common.columns) {
      if (!isEmpty(first, i)) ++(isEmpty(row, i) ? later[i].empty : later[i].filled);
    }
  }
  FillDown fill{common.order, {}};
  for (const auto& [column, lines] : later) {
    const bool onlyFirst = lines.filled == 0 || column == common.order;
    if (lines.empty > 0 && onlyFirst && (anyBare || lines.empty >= Enough)) fill.columns.push_back(column);
  }
  if (fill.columns.empty()) return std::nullopt;
  return fill;
}

/// Lines of one customer after another.
std::optional<FillDown> withinCustomers(const Common& common, const std::vector<RowCells>& rows) {
  std::set<std::string_view> customers;
  std::size_t named = 0;
  std::vector<std::size_t> columns = common.times;
  columns.push_back(*common.customer);
  for (const RowCells row : rows) {
    if (isEmpty(row, *common.customer)) {
      const bool dated = std::ranges::any_of(common.times, [&](std::size_t i) { return !isEmpty(row, i); });
      if (customers.empty() || dated) return std::nullopt;
    } else if (!holdsMore(row, {}) || !customers.insert(row[*common.customer]).second) {
      if (holdsMore(row, {})) return std::nullopt;
    } else {
      ++named;
    }
  }
  if (named == rows.size() || (rows.size() - named) * 3 < rows.size()) return std::nullopt;
  std::ranges::sort(columns);
  return FillDown{std::nullopt, std::move(columns)};
}

class FilledDown : public RecordSource {
 public:
  FilledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip)
      : m_source(std::move(source)), m_filler(fill, skip) {}

  bool next(RecordBlock& block) override {
    if (!m_source->next(block)) return false;
    m_filler.fill(block);
    return true;
  }
  bool fetch(RecordBlock& block) override { return m_source->fetch(block); }
  void split(RecordBlock& block) const override { m_source->split(block); }
  bool settle(RecordBlock& block) override {
    m_source->settle(block);
    m_filler.fill(block);
    return true;
  }
  [[nodiscard]] double fraction() const override { return m_source->fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_source->replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_source->strayQuotes(); }

 private:
  std::unique_ptr<RecordSource> m_source;
  Filler m_filler;
};

}  // namespace

std::optional<FillDown> recogniseFillDown(const Sample& sample, const std::vector<std::string>& names,
                                          const std::map<std::string, Role>& given, std::size_t skip) {
  const Common common = commonColumns(names, given);
  const std::vector<RowCells> rows = rowsOf(sample.head(), skip);
  if (rows.size() < 2) return std::nullopt;
  if (common.order) return withinOrders(common, rows);
  return common.customer ? withinCustomers(common, rows) : std::nullopt;
}

bool Filler::goesOn(RowCells cells) const {
  if (m_last.empty()) return false;
  if (m_fill.order && !isEmpty(cells, *m_fill.order)) return trimmed(cells[*m_fill.order]) == m_order;
  return std::ranges::all_of(m_fill.columns, [&](std::size_t i) { return isEmpty(cells, i); }) &&
         holdsMore(cells, m_fill.columns);
}

void Filler::fill(RecordBlock& block) {
  std::vector<std::string_view> ready(m_fill.columns.size());  // m_last, once it is in the block
  for (const Record& record : block.records) {
    if (m_skip > 0) {
      --m_skip;
      continue;
    }
    const auto cells = std::span(block.cells).subspan(record.firstCell, record.cells);
    if (!goesOn(cells)) {
      m_order = m_fill.order && !isEmpty(cells, *m_fill.order) ? trimmed(cells[*m_fill.order]) : std::string_view();
      m_last.clear();
      for (const std::size_t i : m_fill.columns) m_last.emplace_back(isEmpty(cells, i) ? "" : trimmed(cells[i]));
      std::ranges::fill(ready, std::string_view());
      continue;
    }
    for (std::size_t i = 0; i < m_fill.columns.size(); ++i) {
      const std::size_t column = m_fill.columns[i];
      if (column >= cells.size() || !isEmpty(cells, column) || m_last[i].empty()) continue;
      if (ready[i].empty()) ready[i] = block.unquoted.emplace_back(m_last[i]);
      cells[column] = ready[i];
    }
  }
}

std::unique_ptr<RecordSource> filledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip) {
  return std::make_unique<FilledDown>(std::move(source), fill, skip);
}

}  // namespace kindred::import

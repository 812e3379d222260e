#include "core/import/tables/fill_down.h"

#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/tables/row_cells.h"

namespace kindred::imports {
namespace {

/// Whether the line holds something beside what is filled, and sums nothing up.
bool holdsLine(RowCells cells, const FillDown& fill) {
  return !sumsUp(cells) && holdsBeside(cells, [&](std::size_t column) { return fill.fills(column); });
}

void takeHeadingsOut(RecordBlock& block, const FillDown& fill) {
  std::erase_if(block.records, [&](const Record& record) {
    const RowCells cells = cellsOf(block, record);
    return !cells.empty() && !holdsBeside(cells, [&](std::size_t column) { return fill.fills(column); });
  });
}

/// The first record that surely takes nothing over from the block before.
std::size_t firstAnew(const RecordBlock& block, const FillDown& fill) {
  std::string_view order;
  for (std::size_t i = 0; i < block.records.size(); ++i) {
    const RowCells cells = cellsOf(block, block.records[i]);
    if (!fill.group.empty()) {
      if (!isEmpty(cells, fill.group.front()) && !sumsUp(cells)) return i;
    } else if (!isEmpty(cells, *fill.order)) {
      const std::string_view own = trimmed(cells[*fill.order]);
      if (!order.empty() && own != order) return i;
      order = own;
    }
  }
  return block.records.size();
}

class FilledDown : public RecordSource {
 public:
  FilledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip)
      : m_source(std::move(source)), m_fill(fill), m_filler(fill, skip) {}

  bool next(RecordBlock& block) override {
    do {
      if (!m_source->next(block)) return false;
      m_filler.fill(block);
    } while (block.records.empty());
    return true;
  }
  bool fetch(RecordBlock& block) override { return m_source->fetch(block); }
  void split(RecordBlock& block) const override {
    m_source->split(block);
    block.waiting = m_fill.hasHeadings ? block.records.size() : firstAnew(block, m_fill);
    if (block.waiting < block.records.size()) Filler(m_fill, 0).fill(block, block.waiting);
  }
  bool settle(RecordBlock& block) override {
    const bool isOther = m_source->settle(block);
    m_filler.fill(block);
    return isOther || m_fill.hasHeadings;
  }
  [[nodiscard]] double fraction() const override { return m_source->fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_source->replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_source->strayQuotes(); }

 private:
  std::unique_ptr<RecordSource> m_source;
  FillDown m_fill;
  Filler m_filler;
};

}  // namespace

bool FillDown::fills(std::size_t column) const {
  return std::ranges::find(group, column) != group.end() || std::ranges::find(columns, column) != columns.end();
}

void Filler::Level::take(Cells cells) {
  texts.clear();
  for (const std::size_t column : columns) texts.emplace_back(isEmpty(cells, column) ? "" : trimmed(cells[column]));
  ready.assign(columns.size(), {});
}

void Filler::Level::fill(Cells cells, RecordBlock& block) {
  if (texts.empty()) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] >= cells.size() || !isEmpty(cells, columns[i]) || texts[i].empty()) continue;
    if (ready[i].empty()) ready[i] = block.unquoted.emplace_back(texts[i]);
    cells[columns[i]] = ready[i];
  }
}

Filler::Filler(FillDown fill, std::size_t skip)
    : m_fill(std::move(fill)), m_skip(skip), m_group{m_fill.group}, m_ofOrder{m_fill.columns} {}

/// Whether the line belongs to the order of the line before.
bool Filler::goesOn(Cells cells) const {
  if (m_ofOrder.texts.empty()) return false;
  if (m_fill.order && !isEmpty(cells, *m_fill.order)) return trimmed(cells[*m_fill.order]) == m_order;
  return std::ranges::all_of(m_ofOrder.columns, [&](std::size_t i) { return isEmpty(cells, i); }) &&
         holdsLine(cells, m_fill);
}

void Filler::fill(Cells cells, RecordBlock& block) {
  if (!m_fill.group.empty()) {
    if (sumsUp(cells)) return;
    if (!isEmpty(cells, m_fill.group.front())) {
      m_group.take(cells);
      m_ofOrder.texts.clear();
    } else if (holdsBeside(cells, [&](std::size_t column) { return m_fill.fills(column); })) {
      m_group.fill(cells, block);
    }
  }
  if (m_ofOrder.columns.empty()) return;
  if (goesOn(cells)) return m_ofOrder.fill(cells, block);
  m_order = m_fill.order && !isEmpty(cells, *m_fill.order) ? trimmed(cells[*m_fill.order]) : std::string_view();
  m_ofOrder.take(cells);
}

void Filler::fill(RecordBlock& block, std::size_t from) {
  for (Level* level : {&m_group, &m_ofOrder}) level->ready.assign(level->columns.size(), {});
  std::size_t number = 0;
  for (const Record& record : block.records) {
    if (m_skip > 0) --m_skip;
    else if (number >= from) fill(std::span(block.cells).subspan(record.firstCell, record.cells), block);
    ++number;
  }
  if (m_fill.hasHeadings) takeHeadingsOut(block, m_fill);
}

std::unique_ptr<RecordSource> filledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip) {
  return std::make_unique<FilledDown>(std::move(source), fill, skip);
}

}  // namespace kindred::imports

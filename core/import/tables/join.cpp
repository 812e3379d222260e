#include "core/import/tables/join.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "core/import/cells/string_pool.h"
#include "core/import/cells/words.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sample.h"

namespace kindred::import {
namespace {

/// The rows of a table by their key, in memory: texts that repeat are kept once.
class RowsByKey {
 public:
  RowsByKey(const Table& table, std::size_t key, Progress& progress) : m_key(key) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i != key) m_columns.push_back(i);
    }
    m_texts.resize(m_columns.size());
    const auto reader = table.records();
    RecordBlock block;
    for (std::size_t skip = table.hasHeader ? 1 : 0; reader->next(block); skip = 0) {
      trimCells(block);
      for (std::size_t i = skip; i < block.records.size(); ++i) add(block, block.records[i]);
      progress.report(reader->fraction(), KI_TEXT("core", "Reading %1").with(table.fileName()));
    }
    table.file->requireUnchanged();
  }

  [[nodiscard]] std::int64_t repeated() const { return m_repeated; }

  /// Writes the cells beside `key`; empty ones where it is unknown.
  void writeCells(std::string_view key, BlockWriter& writer) const {
    const std::optional<std::int32_t> row = m_keys.find(key);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      writer.cell(row ? m_texts[i].text(m_codes[static_cast<std::size_t>(*row) * m_columns.size() + i]) : "");
    }
  }

 private:
  void add(const RecordBlock& block, const Record& record) {
    if (record.cells <= m_key) return;
    const auto known = static_cast<std::int32_t>(m_keys.size());
    if (m_keys.intern(block.cells[record.firstCell + m_key]) < known) {
      ++m_repeated;
      return;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const bool isThere = m_columns[i] < record.cells;
      m_codes.push_back(m_texts[i].intern(isThere ? block.cells[record.firstCell + m_columns[i]] : ""));
    }
  }

  std::size_t m_key;
  std::vector<std::size_t> m_columns;  ///< all but the key
  StringPool m_keys;
  std::vector<StringPool> m_texts;    ///< one a column
  std::vector<std::int32_t> m_codes;  ///< row by row, numbers in m_texts
  std::int64_t m_repeated = 0;
};

/// A table whose rows take those of another: places of both among the tables, and of the key among their columns.
struct Match {
  std::size_t table, tableKey, other, otherKey;
  bool keepsKey = true;  ///< false where the other table says the same in words
};

/// Of each record of a table its key (where that is kept), what belongs to the key, and the other cells.
class JoinedRecords : public RecordSource {
 public:
  JoinedRecords(std::shared_ptr<const Table> table, const Match& match, std::shared_ptr<const RowsByKey> rows)
      : m_table(std::move(table)),
        m_reader(m_table->records()),
        m_key(match.tableKey),
        m_keepsKey(match.keepsKey),
        m_rows(std::move(rows)),
        m_skip(m_table->hasHeader ? 1 : 0) {}

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    bool some = false;
    while (!some && m_reader->next(m_block)) {
      for (; m_skip > 0; --m_skip) m_block.records.erase(m_block.records.begin());
      for (const Record& record : m_block.records) write(record, writer);
      some = !m_block.records.empty();
    }
    return writer.finish();
  }

  [[nodiscard]] double fraction() const override { return m_reader->fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_reader->replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_reader->strayQuotes(); }

 private:
  void write(const Record& record, BlockWriter& writer) const {
    if (record.cells <= m_key) return writer.unreadable(m_block.textOf(record), record.line);
    const std::string_view key = trimmed(m_block.cells[record.firstCell + m_key]);
    if (m_keepsKey) writer.cell(key);
    m_rows->writeCells(key, writer);
    for (std::size_t i = 0; i < record.cells; ++i) {
      if (i != m_key) writer.cell(m_block.cells[record.firstCell + i]);
    }
    writer.endRecord(record.line);
  }

  std::shared_ptr<const Table> m_table;
  std::unique_ptr<RecordSource> m_reader;
  std::size_t m_key;
  bool m_keepsKey;
  std::shared_ptr<const RowsByKey> m_rows;
  std::size_t m_skip;
  RecordBlock m_block;
};

bool namesEachOnce(const Column& column) {
  return column.facts.empty == 0 && column.facts.cells > 0 && column.facts.different == column.facts.cells;
}

bool listsOrders(const Table& table) {
  const auto order = table.column(Role::Order);
  return !table.source.use && order && table.column(Role::Customer) && !table.column(Role::Product) &&
         namesEachOnce(table.columns[*order]);
}

bool lacksCustomer(const Table& table) {
  return !table.source.use && table.use == TableUse::Events && table.column(Role::Order) &&
         table.column(Role::Product) && !table.column(Role::Customer);
}

std::optional<Match> ordersOf(const std::vector<Table>& tables, std::size_t lines) {
  if (!lacksCustomer(tables[lines])) return std::nullopt;
  const auto orders = std::ranges::find_if(tables, listsOrders);
  if (orders == tables.end()) return std::nullopt;
  return Match{lines, *tables[lines].column(Role::Order), static_cast<std::size_t>(orders - tables.begin()),
               *orders->column(Role::Order)};
}

/// A column of `list`, other than its id, that repeats and bears the name of `key`.
std::optional<std::size_t> columnLike(const Table& list, const Column& key) {
  const auto id = list.column(list.use == TableUse::Customers ? Role::Customer : Role::Product);
  for (std::size_t i = 0; i < list.columns.size(); ++i) {
    const Column& column = list.columns[i];
    const bool repeats = column.facts.different < column.facts.filled();
    if (i != id && repeats && folded(column.name) == folded(key.name)) return i;
  }
  return std::nullopt;
}

/// A table of two columns: ids that some column of the list has as well, and their names.
std::optional<Match> namesFor(const std::vector<Table>& tables, std::size_t list) {
  if (tables[list].use == TableUse::Events) return std::nullopt;
  for (std::size_t other = 0; other < tables.size(); ++other) {
    const std::vector<Column>& columns = tables[other].columns;
    const bool listsOthers = tables[other].use != TableUse::Events || tables[other].source.use;
    if (columns.size() != 2 || listsOthers) continue;
    for (std::size_t key = 0; key < 2; ++key) {
      if (!namesEachOnce(columns[key]) || columns[1 - key].facts.isNumeric()) continue;
      if (const auto place = columnLike(tables[list], columns[key])) return Match{list, *place, other, key, false};
    }
  }
  return std::nullopt;
}

class Joining {
 public:
  Joining(std::vector<Table>& tables, Scope scope, Progress& progress)
      : m_tables(tables), m_scope(scope), m_progress(progress), m_rows(tables.size()) {}

  template <class Find>
  void joinAll(const Find& find) {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      while (const std::optional<Match> match = find(m_tables, i)) {
        m_tables[i] = understand(joined(*match), m_scope, m_progress);
      }
    }
  }

  void leaveOutOthers() {
    std::vector<Table> rest;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      if (!m_rows[i]) rest.push_back(std::move(m_tables[i]));
    }
    m_tables = std::move(rest);
  }

 private:
  TableSource joined(const Match& match) {
    const Table& table = m_tables[match.table];
    const Table& other = m_tables[match.other];
    auto& rows = m_rows[match.other];
    if (!rows) rows = std::make_shared<const RowsByKey>(other, match.otherKey, m_progress);
    TableSource source = table.source;
    source.columnNames = namesOf(table, other, match);
    source.records = [left = std::make_shared<const Table>(table), match, right = rows] {
      return std::make_unique<JoinedRecords>(left, match, right);
    };
    source.bytes = table.bytes();
    source.mayLackColumns = true;
    source.notes.push_back({"joined", KI_TEXT("core", "Rows of %1 take from %2 what belongs to their “%3”.")
                                          .with(table.fileName())
                                          .with(other.fileName())
                                          .with(table.columns[match.tableKey].name)});
    if (rows->repeated() > 0) {
      source.notes.push_back(
          {"join_repeated",
           KI_TEXT_N("core", "%n row(s) of %1 (names|name) what an earlier row names too: the first counts.",
                     rows->repeated())
               .with(other.fileName())});
    }
    return source;
  }

  /// In the order of the joined records.
  static std::vector<std::string> namesOf(const Table& table, const Table& other, const Match& match) {
    std::vector<std::string> names;
    if (match.keepsKey) names.push_back(table.columns[match.tableKey].name);
    const auto add = [&](const Table& from, std::size_t key) {
      for (std::size_t i = 0; i < from.columns.size(); ++i) {
        if (i != key) names.push_back(from.columns[i].name);
      }
    };
    add(other, match.otherKey);
    add(table, match.tableKey);
    return names;
  }

  std::vector<Table>& m_tables;
  Scope m_scope;
  Progress& m_progress;
  std::vector<std::shared_ptr<const RowsByKey>> m_rows;  ///< one a table; nothing where no other takes its columns
};

}  // namespace

void joinTables(std::vector<Table>& tables, Scope scope, Progress& progress) {
  Joining joining(tables, scope, progress);
  joining.joinAll(ordersOf);
  joining.joinAll(namesFor);
  joining.leaveOutOthers();
}

}  // namespace kindred::import

// Reading files of events whole: checks, counts, and the kept rows as columns. Memory grows with the rows kept and the
// different texts, not with the files.
#pragma once

#include <array>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "core/import/rows.h"
#include "core/import/string_pool.h"

namespace kindred::import {

/// A column about customers or products that stands on the rows of events.
struct EntityColumn {
  std::string name;
  Role role = Role::Attribute;
  bool setByUser = false;
  ColumnFacts facts = {};  ///< of the first file that has it
  std::optional<std::string> datePattern = {};
  char decimal = '.';
  StringPool texts = {};
  std::vector<std::int32_t> codes = {};  ///< one a kept row; -1 where the cell was empty
};

/// Kept rows; a column that the files have not is empty. Codes are numbers in the pools, which also hold what only
/// skipped rows name.
struct CollectedEvents {
  StringPool customers, products, orders;
  std::vector<std::int32_t> customer, product, order;
  std::vector<float> value, quantity;
  std::vector<double> price;
  std::vector<std::int64_t> time;
  std::deque<EntityColumn> columns;
};

class Collector {
 public:
  /// `feeWords` instead of those the program brings; `skipped` may be empty.
  Collector(const std::optional<std::vector<std::string>>& feeWords, SkippedRowSink skipped);

  /// Reads a table of events. Throws Error where its roles are not those of the tables before.
  void add(const Table& table, Progress& progress);
  /// As add, for the first block of the table alone.
  void look(const Table& table);

  [[nodiscard]] const CollectedEvents& events() const { return m_events; }
  /// The same, to be used up: no table follows, and what only reading needs is freed.
  [[nodiscard]] CollectedEvents& finished();
  [[nodiscard]] std::int64_t rowsRead() const { return m_rowsRead; }
  [[nodiscard]] std::int64_t rowsKept() const { return m_rowsKept; }
  /// Only checks that took a row, in order.
  [[nodiscard]] std::vector<Skipped> skipped() const;
  [[nodiscard]] std::vector<PreviewRow> firstRows() const { return m_firstRows; }
  [[nodiscard]] std::vector<PreviewRow> problemRows() const;
  /// Of the columns of the last table read.
  [[nodiscard]] const std::vector<ColumnCounts>& counts() const { return m_counts; }
  [[nodiscard]] std::int64_t replacedBytes() const { return m_replacedBytes; }
  [[nodiscard]] std::int64_t strayQuotes() const { return m_strayQuotes; }

 private:
  void begin(const Table& table);
  void merge(const RowParser& parser, const Table& table, const ParsedBlock& block);
  /// Numbers every text of a readable row, kept or not: what a column holds is said of the whole file.
  void number(const RowParser& parser, const RecordBlock& block, const Record& record);
  void keep(const ParsedRow& row);
  void skip(Check check, const RowParser& parser, const Table& table, const RecordBlock& block, const Record& record);
  PreviewRow previewRow(const RowParser& parser, const Table& table, const RecordBlock& block, const Record& record,
                        std::optional<Check> check) const;

  FeeWords m_fees;
  SkippedRowSink m_sink;
  CollectedEvents m_events;
  std::unique_ptr<FingerprintSet> m_seen = std::make_unique<FingerprintSet>();
  std::vector<Role> m_roles;                   ///< of the tables so far, as far as they make columns of events
  std::vector<EntityColumn*> m_entityColumns;  ///< by column of the current table; nullptr for others
  bool m_hasOrders = false;
  std::int32_t m_customer = -1, m_product = -1, m_order = -1;  ///< of the row numbered last
  std::vector<std::int32_t> m_entityCodes;                     ///< of that row, one an entity column
  std::int64_t m_rowsRead = 0, m_rowsKept = 0;
  std::array<Skipped, CheckCount> m_skipped;
  std::array<std::vector<PreviewRow>, CheckCount> m_problemRows;
  std::vector<PreviewRow> m_firstRows;
  std::vector<ColumnCounts> m_counts;
  std::int64_t m_replacedBytes = 0, m_strayQuotes = 0;
};

}  // namespace kindred::import

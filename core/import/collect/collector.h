// Reading files of events whole: checks, counts, and the kept rows as columns. Memory grows with the rows kept and the
// different texts, not with the files.
#pragma once

#include <array>
#include <bitset>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/import/collect/collected_events.h"
#include "core/import/collect/returns.h"
#include "core/import/collect/rows.h"
#include "core/import/collect/seen_rows.h"
#include "core/import/collect/shown_rows.h"

namespace kindred::imports {

class Collector {
 public:
  /// Of the request: what its checks do and its fee words; `skipped` may be empty. Throws Error (Choices).
  Collector(const Request& request, SkippedRowSink skipped);

  /// Reads a table of events, which outlives the collector. Throws Error where its roles are not those of the tables before.
  void add(const Table& table, Progress& progress);
  /// As add, for the first block of the table alone.
  void look(const Table& table, Progress& progress);
  /// After the last table: what is cancelled or returned takes away what it returns. The tables are read again as far as
  /// needed to show the rows this takes.
  void subtract(Progress& progress);
  /// Before subtract(): the rows come to those of a data set (append.h), whose own may be returned too. The tables are read
  /// again as far as needed to show the rows that differ from what is there.
  void extend(const Extended& extended, Progress& progress);

  [[nodiscard]] const CollectedEvents& events() const { return m_events; }
  /// The same, to be used up: no table follows, and what only reading needs is freed.
  [[nodiscard]] CollectedEvents& finished();
  [[nodiscard]] std::int64_t rowsRead() const { return m_rowsRead; }
  /// Only checks that took a row, in order.
  [[nodiscard]] std::vector<Skipped> skipped() const { return m_shown.skipped(); }
  /// The checks that apply, in order.
  [[nodiscard]] std::vector<CheckOutcome> checks() const;
  /// Of the rows collected, those that the data set extended had.
  [[nodiscard]] std::int64_t alreadyThere() const { return m_alreadyThere; }
  /// Marks of the rows that returns took out.
  [[nodiscard]] const std::vector<std::int64_t>& taken() const { return m_taken; }
  /// Rows of the data set extended that were returned in full.
  [[nodiscard]] std::int64_t takenBefore() const { return m_takenBefore; }
  [[nodiscard]] const std::vector<Note>& notes() const { return m_notes; }
  /// Whether prices are in several currencies.
  [[nodiscard]] bool currenciesDiffer() const { return m_currenciesDiffer; }
  /// Rows of which later returns took a part.
  [[nodiscard]] std::int64_t lessened() const { return m_lessened; }
  [[nodiscard]] const std::vector<PreviewRow>& firstRows() const { return m_shown.firstRows(); }
  [[nodiscard]] std::vector<PreviewRow> problemRows() const { return m_shown.problemRows(); }
  /// Of the columns of the last table read.
  [[nodiscard]] const std::vector<ColumnCounts>& counts() const { return m_counts; }
  [[nodiscard]] std::int64_t replacedBytes() const { return m_replacedBytes; }
  [[nodiscard]] std::int64_t strayQuotes() const { return m_strayQuotes; }

 private:
  void begin(const Table& table);
  /// Makes room for about so many rows of the table.
  void expect(const Table& table, double rows);
  void merge(const RowParser& parser, const Table& table, const ParsedBlock& block, Progress& progress);
  /// The check that takes the row, if any; counts those that let it pass, and leaves them in m_passed.
  std::optional<Check> checkOf(const ParsedRow& row, const Table& table);
  /// Shows a row that checks found and let pass, as far as there are few such yet.
  void showPassed(const RowAt& row, unsigned passed, const Explain& explain);
  /// What was done to cells of the table beyond reading them.
  void noteCells(const Table& table);
  /// Readies m_seen for a row of m_customer, who was or was not known before: it is at `row` in `block`.
  void turnToCustomer(bool wasKnown, const ParsedBlock& block, std::size_t row, Progress& progress);
  /// Puts the rows before the first `count` of `block` in m_seen, which held but those of a customer.
  void seeAll(const ParsedBlock& block, std::size_t count, Progress& progress);
  /// Numbers every text of a readable row, kept or not: what a column holds is said of the whole file.
  void number(const RowParser& parser, const RecordBlock& block, const Record& record, const ParsedRow& row);
  void keep(const ParsedRow& row);
  /// Where rows of the table fill a column about customers or products.
  struct EntityCell {
    std::size_t cell = 0;
    EntityColumn* column = nullptr;
    std::int32_t code = -1;  ///< of the row numbered last
  };
  /// A row by its place among those read; passed: found by the check, but not taken.
  struct PlacedRow {
    std::int64_t place = 0;
    Check check = Check::Cancellation;
    bool passed = false;
  };
  [[nodiscard]] std::vector<PlacedRow> countTaken(const std::vector<TakenRow>& taken);
  /// `taken` are rows by their place among those collected, ascending.
  [[nodiscard]] std::vector<PlacedRow> placed(const std::vector<TakenRow>& taken) const;
  /// Counts the rows that differ from what the data set extended has; those to be shown, in the order of the files.
  [[nodiscard]] std::vector<PlacedRow> countDiffering(const std::vector<TakenRow>& differing);
  void showAgain(const std::vector<PlacedRow>& rows, Progress& progress);
  /// Reads the tables once more, block by block, until visit(table, block, place of its first row) returns false.
  void readAgain(Progress& progress, const std::function<bool(const Table&, RecordBlock&, std::int64_t)>& visit) const;
  [[nodiscard]] bool has(Role role) const { return m_has[static_cast<std::size_t>(role)]; }
  [[nodiscard]] std::int64_t& found(Check check) { return m_found[static_cast<std::size_t>(check)]; }

  FeeWords m_fees;
  Choices m_choices;
  ShownRows m_shown;
  CollectedEvents m_events;
  std::vector<const Table*> m_tables;  ///< so far
  SeenRows m_seen;
  std::int32_t m_seenCustomer = -1;       ///< whose rows m_seen holds, where it does not hold all
  std::vector<Role> m_roles;              ///< of the tables so far, as far as they make columns of events
  std::bitset<RoleCount> m_has;           ///< the same
  std::vector<EntityCell> m_entityCells;  ///< of the current table
  std::int32_t m_customer = -1, m_product = -1, m_order = -1;  ///< of the row numbered last
  std::int64_t m_rowsRead = 0;
  std::int64_t m_rowsBefore = 0;         ///< of the tables before the current one
  unsigned m_passed = 0;                 ///< bits of the checks that found the last row and let it pass
  bool m_subtracts = false;              ///< whether cancelled rows are collected too, for subtract()
  std::vector<std::uint32_t> m_returns;  ///< those
  bool m_extends = false;                ///< whether extend() follows
  std::vector<bool> m_collected;         ///< one a row read, where m_subtracts or m_extends
  std::int64_t m_lessened = 0;
  std::array<bool, CheckCount> m_applies = {};
  std::array<std::int64_t, CheckCount> m_found = {};
  std::vector<ColumnCounts> m_counts;
  std::string m_wrappedExample;         ///< a cell of the current table that was unwrapped, as it was
  std::size_t m_before = 0;             ///< rows of the data set extended
  std::vector<std::uint32_t> m_origin;  ///< of each row after them, its place among those collected; empty: the same
  std::vector<std::int64_t> m_taken;
  std::int64_t m_alreadyThere = 0, m_takenBefore = 0;
  std::vector<Note> m_notes;
  std::string m_currency;  ///< of the tables so far
  bool m_currenciesDiffer = false;
  std::int64_t m_replacedBytes = 0, m_strayQuotes = 0;
};

}  // namespace kindred::imports

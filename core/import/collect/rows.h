// From the records of a file of events to typed rows and the check that takes each. Pure: blocks may be parsed on
// any thread in any order.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/import/cells/event_kinds.h"
#include "core/import/cells/string_pool.h"
#include "core/import/checks.h"
#include "core/import/choices.h"
#include "core/import/collect/fingerprints.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// What of a row does not depend on the rows before it.
struct ParsedRow {
  Fingerprint print;
  std::uint32_t customerHash = 0, productHash = 0;  ///< of StringPool; of readable rows
  float value = 0;
  float quantity = 0;
  double price = 0;
  std::int64_t time = 0;
  std::optional<Check> first;  ///< a check before that for duplicates which takes the row
  std::optional<Check>
      later;                 ///< a check after that for duplicates which takes the row; a cancellation to subtract too
  std::uint32_t passed = 0;  ///< bits of checks that found the row but let it pass, kept or repaired
};

/// Counted over every row, whatever becomes of it.
struct ColumnCounts {
  std::int64_t empty = 0;
  std::int64_t negative = 0, zero = 0;  ///< of columns that are read as numbers
  std::int64_t otherCurrency = 0;       ///< cells that are not in the currency of their column
  std::int64_t padded = 0,
               unwrapped = 0;  ///< cells that had blanks around them, or an apostrophe or ="…" (cells/codes.h)
};

struct ParsedBlock {
  RecordBlock records;
  double fraction = 0;               ///< of the file, read so far
  std::vector<ParsedRow> rows;       ///< one a record
  std::vector<ColumnCounts> counts;  ///< one a column
  std::string wrappedExample;        ///< one of the cells that were unwrapped, as it was
};

/// The checks that the columns of a table can meet, in order; without those of an append.
std::vector<Check> checksOf(const Table& table, const Choices& choices);
/// `choices` with the defaults that the columns of a table ask for.
Choices choicesFor(const Table& table, Choices choices);
/// Whether rows of the table can take others back: by the letter of their order, negative numbers, or the kind of event.
bool mayCancel(const Table& table);
/// Whether a product that stands several times in an order was bought so many times: lines of orders without quantities.
bool linesArePieces(const Table& table);

class RowParser {
 public:
  /// All outlive the parser. `table` has its roles.
  RowParser(const Table& table, const FeeWords& fees, const Choices& choices);

  /// Trims the cells of block.records and fills rows and counts, but for the records that wait.
  void parse(ParsedBlock& block) const;
  /// The records that waited.
  void parseRest(ParsedBlock& block) const;
  /// The cell of a role; empty where the row has none. The product of files without one is AnyProduct; where only the cell
  /// is missing its name stands in, if that is chosen.
  [[nodiscard]] std::string_view cell(const RecordBlock& block, const Record& record, Role role) const;
  /// Which cells made `check` take the row, one flag a column.
  [[nodiscard]] std::vector<bool> badCells(const RecordBlock& block, const Record& record, Check check) const;
  /// The same in words: column and text of the first, and what was expected; empty where the check says enough.
  [[nodiscard]] Text causeOf(const RecordBlock& block, const Record& record, Check check) const;

 private:
  /// Cells that a row needs, where the table has them.
  static constexpr std::array<Role, 6> NeededRoles = {Role::Value, Role::Quantity, Role::Price,
                                                      Role::Total, Role::Order,    Role::Time};

  [[nodiscard]] bool has(Role role) const { return place(role) >= 0; }
  [[nodiscard]] int place(Role role) const { return m_places[static_cast<std::size_t>(role)]; }
  void priceFromTotal(ParsedRow& row) const;
  struct Scratch;
  void trim(ParsedBlock& block) const;
  void parse(ParsedBlock& block, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string_view plainCell(const RecordBlock& block, const Record& record, Role role) const;
  [[nodiscard]] std::optional<double> numberIn(std::string_view cell, Role role) const;
  /// The cell of a role, or those that make the time of a row: then in `scratch`.
  [[nodiscard]] std::string_view neededCell(const RecordBlock& block, const Record& record, Role role,
                                            std::string& scratch) const;
  [[nodiscard]] bool isReadable(std::string_view cell, Role role, ParsedRow& row) const;
  [[nodiscard]] std::optional<Check> checkFirst(const RecordBlock& block, const Record& record,
                                                std::string_view customer, std::string_view product,
                                                ParsedRow& row) const;
  [[nodiscard]] bool readNeeded(const RecordBlock& block, const Record& record, ParsedRow& row) const;
  [[nodiscard]] bool isCalledOff(const RecordBlock& block, const Record& record, Scratch& scratch) const;
  [[nodiscard]] EventKind eventKind(const RecordBlock& block, const Record& record, Scratch& scratch) const;
  [[nodiscard]] bool isRefund(const ParsedRow& row) const;
  [[nodiscard]] bool isTotal(const RecordBlock& block, const Record& record, bool complete) const;
  [[nodiscard]] bool isCancelled(const RecordBlock& block, const Record& record, const ParsedRow& row,
                                 EventKind kind) const;
  [[nodiscard]] bool isOutOfScale(const ParsedRow& row) const;
  /// Whether the check, which finds the row, takes it.
  [[nodiscard]] bool takes(Check check, ParsedRow& row) const;
  void checkLater(const RecordBlock& block, const Record& record, ParsedRow& row, Scratch& scratch) const;
  [[nodiscard]] bool fitsColumns(const RecordBlock& block, const Record& record) const;
  [[nodiscard]] Fingerprint fingerprintOf(const RecordBlock& block, const Record& record, std::string& scratch) const;
  void count(const RecordBlock& block, const Record& record, const ParsedRow& row,
             std::vector<ColumnCounts>& counts) const;

  const Table& m_table;
  const FeeWords& m_fees;
  const Choices& m_choices;
  std::optional<Scale> m_scale;  ///< of the column of ratings
  bool m_partedByCommas = false;
  bool m_isLedger = false;              ///< prices without quantities: what is below zero is a refund
  bool m_nameStandsIn = false;          ///< for a missing product
  std::vector<int> m_places;            ///< column of each role, the first, -1 where there is none
  std::vector<std::size_t> m_statuses;  ///< columns that say what became of the order
};

}  // namespace kindred::imports

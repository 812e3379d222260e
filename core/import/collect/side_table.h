// Tables that list customers or products, one a line, and the columns of attributes made from them.
#pragma once

#include <string>
#include <vector>

#include "core/import/cells/numbers.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

struct SideColumn {
  std::string name;
  AttributeRole role = AttributeRole::None;
  std::vector<std::string> texts;  ///< one an id; "" is missing; numbers with a point, dates as ISO
};

struct SideTable {
  TableUse use = TableUse::Customers;
  std::string file = {};
  std::string key = {};          ///< the column of ids; empty where rows are numbered, or what a data set had before
  std::vector<std::string> ids;  ///< ascending bytewise
  std::vector<SideColumn> columns;
  std::int64_t rowsRead = 0;
  std::vector<Skipped> skipped;  ///< Unreadable, NoCustomer, NoProduct
  std::vector<CheckOutcome> checks;
  std::int64_t repeated = 0;  ///< lines of an id that has another line
  std::string sheetExample;   ///< an id that lost its ".0"; empty where none did
  std::vector<PreviewRow> firstRows = {}, problemRows = {};
};

/// Reads a table, or its first block. Lines are never looked through for duplicates; of lines with one id the bytewise smallest counts, so that their order does not matter.
SideTable readSideTable(const Table& table, Scope scope, const SkippedRowSink& skipped, Progress& progress);

/// What a column of a customer table means, from its name: Name, Email, Consent or None.
AttributeRole customerRole(std::string_view name);
/// What a role of a product table means as an attribute.
AttributeRole productRole(Role role);

/// `cell` as typedColumn wants it: a number with a point, a date as ISO, anything else as it is.
std::string plainCell(std::string_view cell, const ColumnFacts& facts, char decimal,
                      const std::optional<DateFormat>& dates);

/// A typed column: titles, descriptions, names and e-mails stay text, a category is one however many there are; the rest
/// by content (typedColumn).
AttributeColumn attributeColumn(std::string name, AttributeRole role, const std::vector<std::string>& texts);

/// Whether every id is a whole number that ends so.
bool areNumbersOfSheets(const std::vector<std::string_view>& ids);

}  // namespace kindred::imports

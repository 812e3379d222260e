#include "core/import/tables/use.h"

#include <algorithm>

#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

/// Whether a column could tell customers or products apart: its texts or whole numbers are many, and recur.
bool couldBeIds(const ColumnFacts& facts) {
  constexpr double LargestCount = 150;  // an age, a number of visits
  constexpr std::int64_t Few = 20;
  if (facts.isNumeric())
    return facts.whole && facts.maximum > LargestCount && facts.different > Few &&
           facts.different * 2 <= facts.filled();
  return facts.filled() > 0 && facts.different * Few > facts.filled();
}

/// Rows of measures and categories, none of which tells anyone apart.
bool holdsMeasures(const Table& table) {
  constexpr std::size_t LeastColumns = 4;
  constexpr std::int64_t LeastRows = 100;
  if (table.columns.size() < LeastColumns || table.columns.front().facts.cells < LeastRows) return false;
  const auto isMeasure = [](const Column& column) { return !column.facts.dates && !couldBeIds(column.facts); };
  const auto isNumber = [](const Column& column) {
    return column.facts.isNumeric() && column.facts.different > 2;  // 0 and 1 alone are what was bought, or not
  };
  return std::ranges::all_of(table.columns, isMeasure) && std::ranges::any_of(table.columns, isNumber);
}

bool recurs(const Table& table, Role role) {
  const auto column = table.column(role);
  return column && table.columns[*column].facts.different < table.columns[*column].facts.filled();
}

}  // namespace

bool listsEach(const Table& table, Role role) {
  const ColumnFacts& facts = table.columns[*table.column(role)].facts;
  return facts.different * 5 >= facts.filled() * 3;
}

bool listsPeople(const Table& table) {
  constexpr std::ptrdiff_t Enough = 2;
  if (!table.hasHeader() || table.column(Role::Value) || (table.column(Role::Time) && table.column(Role::Total)))
    return false;
  const auto isFact = [](const Column& column) { return isFactOfPerson(column.name); };
  return std::ranges::count_if(table.columns, isFact) >= Enough || namesPeople(table.fileName()) ||
         holdsMeasures(table);
}

TableUse useOf(const Table& table) {
  if (table.source.use) return *table.source.use;
  if (table.source.kind == DatasetKind::Customers) return TableUse::Customers;
  if (table.source.kind == DatasetKind::Products) return TableUse::Products;
  if (table.source.kind) return TableUse::Events;
  const bool customer = table.column(Role::Customer).has_value(), product = table.column(Role::Product).has_value();
  const bool order = table.column(Role::Order).has_value();
  const bool purchases = table.column(Role::Time) && table.column(Role::Total) && recurs(table, Role::Customer);
  if (purchases) return TableUse::Events;
  if (customer && !product && !order && listsEach(table, Role::Customer)) return TableUse::Customers;
  if (product && !customer && !order && listsEach(table, Role::Product)) return TableUse::Products;
  if (!product && !customer && !order && listsPeople(table)) return TableUse::Customers;
  return TableUse::Events;
}

std::optional<DatasetKind> kindOf(const Table& table) {
  if (table.use == TableUse::Customers) return DatasetKind::Customers;
  if (table.use == TableUse::Products) return DatasetKind::Products;
  if (table.source.kind) return table.source.kind;
  const auto has = [&](Role role) { return table.column(role).has_value(); };
  if (has(Role::Value)) return DatasetKind::Explicit;
  if (has(Role::Quantity) || has(Role::Price) || has(Role::Total) || has(Role::Order)) return DatasetKind::Transactions;
  if (has(Role::Customer) && has(Role::Product)) return DatasetKind::Implicit;
  return std::nullopt;
}

}  // namespace kindred::imports

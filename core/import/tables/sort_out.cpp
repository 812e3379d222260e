#include "core/import/tables/sort_out.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "core/import/cells/words.h"
#include "core/import/tables/join.h"
#include "core/import/tables/lists.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

bool isComplete(const Table& table) { return table.missing.empty(); }

Role idRole(TableUse use) { return use == TableUse::Customers ? Role::Customer : Role::Product; }

/// Files of one kind of events, as places in the tables.
struct Group {
  std::vector<std::size_t> tables;
  std::int64_t bytes = 0, rows = 0;
  std::int64_t named = 0;  ///< columns to which the person gave a role
  bool isShown = false;    ///< by the author of a workbook
  bool hasProducts = false;
};

auto weight(const Group& group) {
  return std::tuple(group.named, group.isShown, group.hasProducts, group.bytes, group.rows);
}

std::int64_t rowsSeen(const Table& table) { return table.columns.empty() ? 0 : table.columns.front().facts.cells; }

/// Tables of one file are all as large as that.
auto sizeOf(const Table& table) { return std::tuple(!table.source.hidden, table.bytes(), rowsSeen(table)); }

std::vector<Group> eventGroups(const std::vector<Table>& tables) {
  std::map<std::vector<Role>, Group> groups;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    if (table.use != TableUse::Events || !isComplete(table)) continue;
    Group& group = groups[eventRoles(table)];
    group.tables.push_back(i);
    group.bytes += table.bytes();
    group.rows += rowsSeen(table);
    group.isShown = group.isShown || !table.source.hidden;
    group.hasProducts = table.column(Role::Product).has_value();
    group.named += std::ranges::count_if(table.columns, &Column::setByUser);
  }
  std::vector<Group> result;
  for (auto& [roles, group] : groups) result.push_back(std::move(group));
  return result;
}

std::unordered_set<std::string> idsAtTheBeginning(const Table& table, Role role) {
  const std::size_t column = *table.column(role);
  std::unordered_set<std::string> ids;
  RecordBlock block;
  if (!table.records()->next(block)) return ids;
  trimCells(block);
  for (const Record& record : block.records) {
    if (column < record.cells) ids.emplace(block.cells[record.firstCell + column]);
  }
  return ids;
}

bool joins(const Table& list, const Table& events) {
  const Role role = idRole(list.use);
  if (!list.column(role) || !events.column(role)) return false;
  const auto name = [&](const Table& table) { return folded(table.columns[*table.column(role)].name); };
  if (name(list) == name(events)) return true;
  const auto known = idsAtTheBeginning(events, role);
  return std::ranges::any_of(idsAtTheBeginning(list, role), [&](const auto& id) { return known.contains(id); });
}

std::vector<bool> keptWithEvents(std::vector<Table>& tables, const Group& events, Scope scope, Progress& progress) {
  std::vector<bool> kept(tables.size(), false);
  for (const std::size_t i : events.tables) kept[i] = true;
  for (const Role role : {Role::Customer, Role::Product}) keepLists(tables, events.tables, role, scope, kept, progress);
  return kept;
}

/// Where nothing can be read: the tables that come nearest to it, and others of the same columns.
std::vector<bool> keptForLackOfOthers(const std::vector<Table>& tables) {
  const auto nearness = [](const Table& table) {
    const auto hasRole = [](const Column& column) { return isEventRole(column.role); };
    return std::tuple(!table.source.hidden, table.columns.size() > 1, std::ranges::count_if(table.columns, hasRole),
                      rowsSeen(table) > 1);
  };
  const auto names = [](const Table& table) {
    std::vector<std::string> all;
    for (const Column& column : table.columns) all.push_back(column.name);
    return all;
  };
  const auto& nearest = *std::ranges::max_element(tables, {}, nearness);
  std::vector<bool> kept;
  for (const Table& table : tables) {
    const bool isOfOtherFile = table.source.sheets.empty() || table.source.sheets != nearest.source.sheets;
    kept.push_back(isOfOtherFile || names(table) == names(nearest));
  }
  return kept;
}

std::vector<bool> keptLists(const std::vector<Table>& tables) {
  const Table* largest = nullptr;
  for (const Table& table : tables) {
    if (table.use == TableUse::Events || !isComplete(table)) continue;
    if (largest == nullptr || sizeOf(table) > sizeOf(*largest)) largest = &table;
  }
  if (largest == nullptr) return keptForLackOfOthers(tables);
  std::vector<bool> kept(tables.size(), false);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    kept[i] =
        &tables[i] == largest || (tables[i].use == largest->use && isComplete(tables[i]) && joins(tables[i], *largest));
  }
  return kept;
}

}  // namespace

std::vector<Table> sortOut(std::vector<Table>& tables, Scope scope, Progress& progress) {
  const auto groups = eventGroups(tables);
  const auto main = std::ranges::max_element(groups, {}, weight);
  std::vector<bool> kept = main == groups.end() ? keptLists(tables) : keptWithEvents(tables, *main, scope, progress);
  const std::vector<bool> used = lookUpNames(tables, kept, scope, progress);
  std::vector<Table> others, result;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const bool wanted = tables[i].source.file.named && tables[i].source.part.empty() &&
                        tables[i].use == TableUse::Events && isComplete(tables[i]);
    if (kept[i] || wanted || tables[i].source.use) result.push_back(std::move(tables[i]));
    else if (!used[i]) others.push_back(std::move(tables[i]));
  }
  tables = std::move(result);
  return others;
}

}  // namespace kindred::imports

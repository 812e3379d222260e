#include "core/import/tables/sort_out.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/import/cells/words.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sample.h"

namespace kindred::import {
namespace {

bool isComplete(const Table& table) { return table.missing.empty(); }

Role idRole(TableUse use) { return use == TableUse::Customers ? Role::Customer : Role::Product; }

/// Files of one kind of events, as places in the tables.
struct Group {
  std::vector<std::size_t> tables;
  std::int64_t bytes = 0;
  std::int64_t named = 0;  ///< columns to which the person gave a role
};

std::vector<Group> eventGroups(const std::vector<Table>& tables) {
  std::map<std::vector<Role>, Group> groups;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    if (table.use != TableUse::Events || !isComplete(table)) continue;
    Group& group = groups[eventRoles(table)];
    group.tables.push_back(i);
    group.bytes += table.bytes();
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

std::vector<bool> keptWithEvents(const std::vector<Table>& tables, const Group& events) {
  std::vector<bool> kept(tables.size(), false);
  for (const std::size_t i : events.tables) kept[i] = true;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const bool isList = tables[i].use != TableUse::Events;
    if (isList && isComplete(tables[i])) kept[i] = joins(tables[i], tables[events.tables.front()]);
  }
  return kept;
}

std::vector<bool> keptLists(const std::vector<Table>& tables) {
  const Table* largest = nullptr;
  for (const Table& table : tables) {
    if (table.use == TableUse::Events || !isComplete(table)) continue;
    if (largest == nullptr || table.bytes() > largest->bytes()) largest = &table;
  }
  std::vector<bool> kept(tables.size(), largest == nullptr);
  for (std::size_t i = 0; i < tables.size() && largest != nullptr; ++i) {
    kept[i] =
        &tables[i] == largest || (tables[i].use == largest->use && isComplete(tables[i]) && joins(tables[i], *largest));
  }
  return kept;
}

}  // namespace

std::vector<std::string> sortOut(std::vector<Table>& tables) {
  const auto groups = eventGroups(tables);
  const auto main =
      std::ranges::max_element(groups, {}, [](const Group& group) { return std::pair(group.named, group.bytes); });
  std::vector<bool> kept = main == groups.end() ? keptLists(tables) : keptWithEvents(tables, *main);
  std::vector<std::string> others;
  std::vector<Table> result;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const bool wanted = tables[i].source.file.named && tables[i].use == TableUse::Events && isComplete(tables[i]);
    if (kept[i] || wanted || tables[i].source.use) result.push_back(std::move(tables[i]));
    else others.push_back(tables[i].fileName());
  }
  tables = std::move(result);
  return others;
}

}  // namespace kindred::import

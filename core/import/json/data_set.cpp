#include "core/import/json/data_set.h"

#include <algorithm>

#include "core/import/cells/words.h"

namespace kindred::imports::json {

// "details.price" is one of "details".
void DataSet::leaveOutColumn(std::string_view column) {
  std::string name(column.substr(0, column.find('.')));
  if (std::ranges::find(m_columnsLeftOut, name) == m_columnsLeftOut.end()) m_columnsLeftOut.push_back(std::move(name));
}

void DataSet::addEvents(const Seen& seen, const RolesByName& roles, Scale scale) {
  TableSource table = tableOf(seen.file, m_request.layout, seen.look, seen.look.columns);
  table.use = TableUse::Events;
  table.kind = m_request.kind.value_or(DatasetKind::Explicit);
  for (const auto& [name, role] : roles) {
    if (!seen.look.has(name)) continue;
    suggestRole(table.layout, std::string(name), role);
    const auto given = table.layout.roles.find(std::string(name));
    const bool rates = role == Role::Value && given != table.layout.roles.end() && given->second == role;
    if (rates) table.scale = scale;  // and not where the person chose another column
  }
  for (const std::string& column : seen.look.columns) {
    if (table.layout.roles.try_emplace(column, Role::Ignore).second) leaveOutColumn(column);
  }
  m_set.tables.push_back(std::move(table));
}

void DataSet::addProducts(const Seen& seen, const RolesByName& roles) {
  std::vector<std::string> columns;
  Layout layout;
  for (const std::string& column : seen.look.columns) {
    const auto known = std::ranges::find(roles, column, &RolesByName::value_type::first);
    if (known == roles.end()) {
      leaveOutColumn(column);
      continue;
    }
    columns.push_back(column);
    suggestRole(layout, column, known->second);
    layout.roles.try_emplace(column, Role::Ignore);
  }
  TableSource table = tableOf(seen.file, layout, seen.look, std::move(columns));
  table.use = TableUse::Products;
  m_set.tables.push_back(std::move(table));
}

TableSet DataSet::finished() {
  const auto events = std::ranges::count(m_set.tables, TableUse::Events, &TableSource::use);
  for (TableSource& table : m_set.tables) table.mayLackColumns = events > 1;
  if (!m_columnsLeftOut.empty()) {
    m_set.notes.push_back(
        {"columns_ignored", KI_TEXT("core", "Columns that were not used: %1.").with(shortList(m_columnsLeftOut))});
  }
  if (!m_filesLeftOut.empty()) {
    m_set.notes.push_back(
        {"files_not_used",
         KI_TEXT("core", "Files beside the ratings that were not used: %1.").with(shortList(m_filesLeftOut))});
  }
  return std::move(m_set);
}

}  // namespace kindred::imports::json

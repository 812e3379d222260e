#include "core/import/understand_set.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/import/cells/words.h"
#include "core/import/tables/join.h"
#include "core/import/tables/sort_out.h"

namespace kindred::imports {
namespace {

/// Tables in the order given, understood.
std::vector<Table> understandAll(const TableSet& set, Scope scope, Progress& progress) {
  std::vector<Table> tables;
  const double share = 1.0 / static_cast<double>(set.tables.size());
  for (const TableSource& source : set.tables) {
    const auto done = static_cast<double>(tables.size());
    Progress part =
        progress.part(done * share, (done + 1) * share, KI_TEXT("core", "Looking at %1").with(source.file.baseName()));
    tables.push_back(understand(source, scope, part));
  }
  return tables;
}

void addNames(const std::vector<Table>& tables, std::set<std::string>& names) {
  for (const Table& table : tables) {
    for (const Column& column : table.columns) names.insert(column.name);
  }
}

/// Throws Error where a column that the person named is in none of the tables: in one of several it need not be.
void requireColumns(const std::vector<Table>& tables, const std::set<std::string>& names, const Layout& layout) {
  for (const auto& [name, role] : layout.roles) {
    if (name.starts_with('#') || names.contains(name)) continue;
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "%1 has no column %2.").with(tables.front().source.file.baseName()).with(name),
                hintFor(tables.front()));
  }
}

/// Lists that lie among other tables are laid out as the person says of tables of customers or products.
void applyListLayout(std::vector<Table>& tables, TableUse use, const Layout& layout, Scope scope, Progress& progress) {
  if (layout.roles.empty()) return;
  bool applied = false;
  for (Table& table : tables) {
    const auto hasIt = [&](const auto& given) {
      return std::ranges::find(table.columns, given.first, &Column::name) != table.columns.end();
    };
    const bool isGiven = table.source.use == use && table.source.keyOpen;
    applied = applied || isGiven;
    const bool isList = table.use == use || (table.use == TableUse::Events && !table.missing.empty());
    if (table.source.use || !isList || !std::ranges::all_of(layout.roles, hasIt)) continue;
    TableSource source = table.source;
    source.layout.roles = layout.roles;
    source.use = use;
    source.keyOpen = true;
    table = understand(std::move(source), scope, progress);
    applied = true;
  }
  if (applied) return;
  const std::string& name = layout.roles.begin()->first;
  throw Error(ErrorCode::BadParameters,
              use == TableUse::Customers ? KI_TEXT("core", "No list of customers has a column %1.").with(name)
                                         : KI_TEXT("core", "No list of products has a column %1.").with(name),
              KI_TEXT("core", "Check how the column is called in its file."));
}

/// files_not_used and sheets_not_used.
void noteOthers(const std::vector<Table>& others, std::vector<Note>& notes) {
  std::vector<std::string> files;
  std::map<std::string, std::vector<std::string>> parts;
  for (const Table& table : others) {
    if (table.source.part.empty()) files.push_back(table.fileName());
    else parts[table.source.file.baseName()].push_back(table.source.part);
  }
  if (!files.empty()) {
    notes.push_back({"files_not_used", KI_TEXT("core",
                                               "Neither events nor lists of their customers or products, and "
                                               "so not used: %1.")
                                           .with(shortList(files))});
  }
  for (const auto& [file, names] : parts) {
    notes.push_back(
        {"sheets_not_used", KI_TEXT("core", "Sheets of %1 that were not used: %2. Choose one to read it instead.")
                                .with(file)
                                .with(shortList(names))});
  }
}

/// Without the tables that the person wants to be left out, by the name of the table or of its file.
void leaveOut(std::vector<Table>& tables, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto gone = std::erase_if(tables, [&](const Table& table) {
      return table.fileName() == name || table.source.file.baseName() == name || table.source.part == name;
    });
    if (gone > 0 && !tables.empty()) continue;
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no table %1 that can be left out.").with(name),
                KI_TEXT("core", "Check how the file or the sheet is called."));
  }
}

}  // namespace

std::vector<Table> understandSet(const TableSet& set, const Request& request, Scope scope, std::vector<Note>& notes,
                                 Progress& progress) {
  Progress looking = progress.part(0, 0.5);
  std::vector<Table> tables = understandAll(set, scope, looking);
  leaveOut(tables, request.leftOut);
  std::set<std::string> names;  // those of joined tables too, which may be called otherwise
  addNames(tables, names);
  applyListLayout(tables, TableUse::Customers, request.customersLayout, scope, looking);
  applyListLayout(tables, TableUse::Products, request.productsLayout, scope, looking);
  if (tables.size() < 2) return tables;
  Progress joining = progress.part(0.5, 1);
  joinOrders(tables, scope, joining);
  noteOthers(sortOut(tables, scope, joining), notes);
  addNames(tables, names);
  if (set.plain) requireColumns(tables, names, request.layout);
  return tables;
}

}  // namespace kindred::imports

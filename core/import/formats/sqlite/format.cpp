// Databases of SQLite 3, the file format of many programs (sqlite.org/fileformat2.html).
#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/format.h"
#include "core/import/formats/sqlite/database.h"
#include "core/import/sheet/sheet.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports::sqlite {
namespace {

constexpr double Sure = 0.99;
constexpr std::string_view Magic{"SQLite format 3\0", 16};
constexpr std::size_t ApplicationIdAt = 68;
constexpr std::string_view OurApplicationId = "Kind";  // core/store/schema.h

double recognises(const InputFile& file, const Layout& /*layout*/) {
  return file.beginning(Magic.size()) == Magic ? Sure : 0;
}

void requireForeign(const InputFile& file) {
  const std::string head = file.beginning(100);
  if (head.size() < 100 || head.substr(ApplicationIdAt, OurApplicationId.size()) != OurApplicationId) return;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is a project of this program, not data for one.").with(file.name),
              KI_TEXT("core", "Open it as a project; to take its data elsewhere, write them as CSV."));
}

/// The table that was chosen; else all tables, or all views where there is no table.
std::vector<Database::Table> used(const std::vector<Database::Table>& all, const std::vector<std::string>& names,
                                  const InputFile& file, const Layout& layout) {
  if (layout.sheet) return {all[chosenPart(names, *layout.sheet, file)]};
  std::vector<Database::Table> tables;
  std::ranges::copy_if(all, std::back_inserter(tables), [](const auto& table) { return !table.isView; });
  return tables.empty() ? all : tables;
}

std::vector<Note> notesOn(const InputFile& file) {
  std::error_code ignored;
  const auto log = std::filesystem::file_size(file.path.string() + "-wal", ignored);
  if (file.unpacked || ignored || log == 0) return {};
  return {{"changes_not_read",
           KI_TEXT("core",
                   "A program has %1 open: its latest changes lie in a file beside it and were not read. Close that "
                   "program and import again to have them.")
               .with(file.baseName())}};
}

/// What the schema says of the table's keys; names of tables and columns mean the same in any case.
void addKeys(TableSource& source, Database& database, const std::vector<std::string>& names) {
  const auto asWritten = [](const std::vector<std::string>& all, const std::string& name) {
    const auto alike = [&](const std::string& each) { return folded(each) == folded(name); };
    const auto found = std::ranges::find_if(all, alike);
    return found == all.end() ? std::string() : *found;
  };
  source.primaryKey = database.primaryKey(source.part);
  for (const Database::ForeignKey& each : database.foreignKeys(source.part)) {
    const std::string table = asWritten(names, each.table);
    const std::string column = asWritten(source.columnNames, each.column);
    if (table.empty() || column.empty()) continue;
    const std::string key =
        each.key.empty() ? database.primaryKey(table) : asWritten(database.columns(table), each.key);
    source.references.push_back({column, table, key});
    const Role role = roleOfTable(table);
    if (role != Role::Ignore) source.suggested.try_emplace(column, role);
  }
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  requireForeign(file);
  const auto bytes = file.open();
  Database database(bytes);
  const auto all = database.tables();
  std::vector<std::string> names;
  for (const auto& table : all) names.push_back(table.name);
  std::vector<TableSource> sources;
  for (const auto& table : used(all, names, file, layout)) {
    TableSource& source = sources.emplace_back(TableSource{.file = file, .part = table.name, .layout = layout});
    source.columnNames = database.columns(table.name);
    source.records = [bytes, name = table.name] { return std::make_unique<Rows>(bytes, name); };
    source.sheets = names;
    if (!table.isView) addKeys(source, database, names);
  }
  if (sources.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The database %1 holds no table.").with(file.name),
                KI_TEXT("core", "Check that it is the right file."));
  }
  sources.front().notes = notesOn(file);
  return sources;
}

}  // namespace

Format format() {
  return {.key = "sqlite",
          .title = KI_TEXT("core", "SQLite database"),
          .recognisedBy = KI_TEXT("core", "A database of SQLite 3: its tables, as if each were a file"),
          .extensions = {"sqlite", "sqlite3", "db"},
          .recognisesFile = recognises,
          .fileTables = tables};
}

}  // namespace kindred::imports::sqlite

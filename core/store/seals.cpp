#include "core/store/seals.h"

#include <string_view>

#include "core/store/checksum.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"

namespace kindred::store {
namespace {

std::string rowsOf(std::string_view list) {
  if (list == "schema") return "SELECT type, tbl_name, sql FROM sqlite_master ORDER BY type, name";
  return "SELECT * FROM " + std::string(list) +
         " WHERE bundle IN (SELECT id FROM bundles WHERE state = 'ready') ORDER BY 1, 2";
}

std::int64_t sealOf(const SQLite::Database& database, std::string_view list) {
  SQLite::Statement rows(database, rowsOf(list));
  Digest digest;
  while (rows.executeStep()) addRow(digest, rows, "name");
  return digest.value();
}

}  // namespace

void verifySeal(const SQLite::Database& database, const std::string& list) {
  auto stored = query(database, "SELECT digest FROM seals WHERE list = ?", list);
  if (stored.executeStep() && stored.getColumn(0).getInt64() == sealOf(database, list)) return;
  failDamaged(KI_TEXT("core", "A list of contents in the project file (%1) does not match its checksum.").with(list));
}

void verifySeals(const SQLite::Database& database, const std::vector<std::string>& lists) {
  for (const std::string& list : lists) verifySeal(database, list);
}

void renewSeals(SQLite::Database& database, const std::vector<std::string>& lists) {
  for (const std::string& list : lists) {
    execute(database, "INSERT OR REPLACE INTO seals VALUES (?, ?)", list, sealOf(database, list));
  }
}

void verifySeals(const SQLite::Database& database) { verifySeals(database, sealedLists()); }

void renewSeals(SQLite::Database& database) { renewSeals(database, sealedLists()); }

}  // namespace kindred::store

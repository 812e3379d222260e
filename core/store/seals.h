// Seals: a checksum over each list of contents (data sets, runs, segments …), so that a row which went missing or a
// number that changed is noticed. Names are left out: a damaged name may show as that name. What is still building
// is left out too, so that it can come and go. Internal to store.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace kindred::store {

/// Throws Error (ProjectDamaged) where any of the lists, or the one named, does not match its seal. Which lists there are
/// depends on the version of the file (migrations.h).
void verifySeals(const SQLite::Database& database, const std::vector<std::string>& lists);
void verifySeals(const SQLite::Database& database);  ///< those of today's version
void verifySeal(const SQLite::Database& database, const std::string& list);
/// Writes the seals of the lists as they are now.
void renewSeals(SQLite::Database& database, const std::vector<std::string>& lists);
void renewSeals(SQLite::Database& database);  ///< those of today's version

}  // namespace kindred::store

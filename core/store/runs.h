// Runs as they lie in the project file. Internal to store.
#pragma once

#include "core/store/connection.h"
#include "core/store/records.h"

namespace kindred::store {

/// Inserts the row of a run that is being built; sets its id and, unless it is set, created.
void insertRun(SQLite::Database& database, std::int64_t bundle, RunRecord& run);

/// Where a finished run's blocks are.
struct RunBlocks {
  std::int64_t bundle = 0;
  std::int64_t digest = 0;
  std::int64_t listsDigest = 0;
  std::int64_t coldStartsDigest = 0;
};
/// Throws Error (NotFound, ProjectDamaged).
RunBlocks findRun(const Connection& connection, std::int64_t id);

/// Throws Error (BadParameters) where the data set or the revision that is named is not in the project.
void requireRevision(const SQLite::Database& database, std::int64_t dataset, std::int64_t revision);

}  // namespace kindred::store

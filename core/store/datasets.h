// Data sets as they lie in the project file. Internal to store.
#pragma once

#include <memory>
#include <vector>

#include "core/store/connection.h"
#include "core/store/records.h"

namespace kindred::store {

std::vector<DatasetRecord> listDatasets(const Connection& connection);
/// Throws Error (NotFound, ProjectDamaged).
std::shared_ptr<Dataset> loadDataset(const Connection& connection, std::int64_t id, std::int64_t revision);

/// Whether any data set has a revision before its latest.
bool hasOldRevisions(const Connection& connection);
/// Removes revisions that are not the latest and that no run, segmentation or audience names.
void removeOldRevisions(Connection& connection);

/// Throws Error (NameInUse) where a finished row of `list` other than `except` has this name.
void requireFreeName(const SQLite::Database& database, const std::string& list, const std::string& name,
                     std::int64_t except = 0);

}  // namespace kindred::store

// Versions of the schema, and how a file comes from one to the next. Internal to store.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/store/connection.h"

namespace kindred::store {

/// What brings a file from version `to` − 1 to version `to`; the first makes an empty file a project. SQL comes first,
/// then what SQL cannot say: blocks and JSON written anew. All of a step is one transaction.
struct Migration {
  int to;
  std::string sql;
  std::vector<std::string> sealed = {};                 ///< the lists that it adds to those under seal
  std::function<void(SQLite::Database&)> rewrite = {};  ///< blocks by StoredBlockWriter::replace
};

/// All of them, ascending; the last one leads to the version that this program writes.
std::span<const Migration> migrations();
int currentVersion();
/// The lists under seal in a file of a version, by these steps.
std::vector<std::string> sealedLists(std::span<const Migration> steps, int version);
/// Those of today's version.
const std::vector<std::string>& sealedLists();

/// Throws Error (ProjectNewer) where `version` is above `newest`.
void requireKnownVersion(int version, int newest, const std::filesystem::path& path);

/// Brings an older file to the last of `steps`, one transaction a step, after a copy was put beside it under the name
/// "name.version-1.kindred". A step that fails leaves the version before it.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace kindred::store

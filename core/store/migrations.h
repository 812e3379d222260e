// Versions of the schema, and how a file comes from one to the next. Internal to store.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/store/connection.h"

namespace kindred::store {

/// The SQL that brings a file from version `to` − 1 to version `to`; the first makes an empty file a project.
struct Migration {
  int to;
  std::string sql;
};

/// All of them, ascending; the last one leads to the version that this program writes.
std::span<const Migration> migrations();
int currentVersion();

/// Throws Error (ProjectNewer) where `version` is above `newest`.
void requireKnownVersion(int version, int newest, const std::filesystem::path& path);

/// Brings an older file to the last of `steps`, one transaction a step, after a copy was put beside it under the name
/// "name.version-1.kindred". A step that fails leaves the version before it.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace kindred::store

#include "core/store/migrations.h"

#include "core/base/log.h"
#include "core/store/schema.h"

namespace kindred::store {
namespace {

int versionOf(const Connection& connection) {
  return connection.read(
      [](SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); });
}

/// "name.version-1.kindred", or "name.version-1 (2).kindred" where that is taken.
std::filesystem::path copyName(const std::filesystem::path& path, int version) {
  const std::string stem = path.stem().string() + ".version-" + std::to_string(version);
  std::filesystem::path name = path.parent_path() / (stem + path.extension().string());
  std::error_code unknown;
  for (int i = 2; std::filesystem::exists(name, unknown); ++i) {
    name = path.parent_path() / (stem + " (" + std::to_string(i) + ")" + path.extension().string());
  }
  return name;
}

void apply(const Connection& connection, const Migration& step, const std::vector<std::string>& lists) {
  connection.append([&](SQLite::Database& database) {
    database.exec(step.sql);
    if (step.rewrite) step.rewrite(database);
    database.exec("PRAGMA user_version = " + std::to_string(step.to));
    renewSeals(database, lists);
  });
}

}  // namespace

std::span<const Migration> migrations() {
  static const std::vector<Migration> steps = {
      {.to = 1,
       .sql = SchemaVersion1,
       .sealed = {"schema", "datasets", "revisions", "runs", "segmentations", "segments", "audiences", "campaigns"}}};
  return steps;
}

std::vector<std::string> sealedLists(std::span<const Migration> steps, int version) {
  std::vector<std::string> lists;
  for (const Migration& step : steps) {
    if (step.to <= version) lists.insert(lists.end(), step.sealed.begin(), step.sealed.end());
  }
  return lists;
}

const std::vector<std::string>& sealedLists() {
  static const std::vector<std::string> lists = sealedLists(migrations(), currentVersion());
  return lists;
}

int currentVersion() { return migrations().back().to; }

void requireKnownVersion(int version, int newest, const std::filesystem::path& path) {
  if (version <= newest) return;
  throw Error(ErrorCode::ProjectNewer,
              KI_TEXT("core", "The project %1 was made by a newer version of Kindred.").with(path.string()),
              KI_TEXT("core", "Install the newest version of Kindred to open it. The project was not changed."));
}

void migrate(Connection& connection, std::span<const Migration> steps) {
  const int version = versionOf(connection);
  requireKnownVersion(version, steps.back().to, connection.path());
  if (version == steps.back().to) return;
  if (version > 0) {
    connection.read([&](SQLite::Database& database) { verifySeals(database, sealedLists(steps, version)); });
  }
  const auto copy = copyName(connection.path(), version);
  try {
    if (version > 0) {
      connection.plain([&](SQLite::Database& database) { execute(database, "VACUUM INTO ?", copy.string()); });
    }
    for (const Migration& step : steps) {
      if (step.to <= version) continue;
      apply(connection, step, sealedLists(steps, step.to));
      log::info("store", "migrated a project to version " + std::to_string(step.to));
    }
  } catch (const Error&) {
    // Without a step that took, the file is what the copy is.
    std::error_code ignored;
    if (versionOf(connection) == version) std::filesystem::remove(copy, ignored);
    throw;
  }
}

}  // namespace kindred::store

#include "core/store/project_file.h"

#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "core/base/error_words.h"
#include "core/base/log.h"
#include "core/base/open_files.h"
#include "core/base/part_file.h"
#include "core/store/building.h"
#include "core/store/checksum.h"
#include "core/store/connection.h"
#include "core/store/datasets.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"

namespace kindred::store {
namespace {

namespace fs = std::filesystem;

void requireFree(const fs::path& path) {
  std::error_code unknown;  // Where a folder may not be looked into, making the file fails with the reason.
  if (!fs::exists(path, unknown)) return;
  throw Error(ErrorCode::NameInUse, KI_TEXT("core", "There is a file %1 already.").with(path.string()),
              KI_TEXT("core", "Choose another name, or open that project."));
}

[[noreturn]] void failToCreate(const fs::path& path, int code) {
  if (code == EEXIST) requireFree(path);
  if (code == ENOSPC || code == EDQUOT) {
    throw Error(ErrorCode::DiskFull,
                KI_TEXT("core", "There is no room on the disk for the project %1.").with(path.string()),
                KI_TEXT("core", "Free some space or choose another folder."));
  }
  throw Error(ErrorCode::FileUnwritable,
              KI_TEXT("core", "The project %1 could not be made: %2.").with(path.string()).with(std::strerror(code)),
              code == EMFILE || code == ENFILE
                  ? closeFilesHint()
                  : KI_TEXT("core", "Choose a folder that exists and that you may write to."));
}

void removeWithLogs(const fs::path& path) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    std::error_code ignored;
    fs::remove(path.string() + ending, ignored);
  }
}

/// Gives a whole file its name, unless another one has taken it meanwhile.
void moveInto(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_hard_link(from, to, error);
  if (error && error != std::errc::file_exists) {  // A file system without links, such as that of a memory stick.
    requireFree(to);
    fs::rename(from, to, error);
  }
  removeWithLogs(from);
  if (error) failToCreate(to, error.value());
}

/// An empty file beside `path`, so that `path` itself is never seen half made. It is removed at the end, unless it
/// was moved.
class Reserved {
 public:
  explicit Reserved(const fs::path& path) : m_part(makePartFile(path)) {
    if (m_part.descriptor < 0) failToCreate(path, errno);
  }
  ~Reserved() {
    removeWithLogs(m_part.path);
    close(m_part.descriptor);
  }
  Reserved(const Reserved&) = delete;
  Reserved& operator=(const Reserved&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_part.path; }

 private:
  PartFile m_part;
};

void makeEmptyProject(SQLite::Database& database, const FileOptions& options) {
  database.exec("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA secure_delete = FAST");
  if (!options.durable) database.exec("PRAGMA synchronous = OFF");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  database.exec("PRAGMA application_id = " + std::to_string(ApplicationId));
  for (const Migration& step : migrations()) {
    database.exec(step.sql);
    if (step.rewrite) step.rewrite(database);
  }
  database.exec("PRAGMA user_version = " + std::to_string(currentVersion()));
  renewSeals(database);
  transaction.commit();
}

void makeNewFile(const fs::path& path, const FileOptions& options) {
  const Reserved temporary(path);
  std::optional<SQLite::Database> database;  // still open where it fails
  try {
    database.emplace(temporary.path(), SQLite::OPEN_READWRITE);
    makeEmptyProject(*database, options);
  } catch (const SQLite::Exception& exception) {
    const int otherwise = tooManyFilesAreOpen() ? EMFILE : EIO;
    failToCreate(path, exception.getErrorCode() == SQLITE_FULL ? ENOSPC : otherwise);
  }
  database.reset();
  moveInto(temporary.path(), path);
}

std::int64_t settingChecksum(const std::string& key, const std::string& value) {
  Digest digest;
  digest.add(std::string_view(key));
  digest.add(std::string_view(value));
  return digest.value();
}

/// What is not removed now, because another program has the file open or it is damaged, is when it is next opened.
void sweepRevisions(Connection& connection) {
  try {
    if (connection.isAlone()) removeOldRevisions(connection);
  } catch (const Error&) {
    // They do not show.
  }
}

bool hasFreePages(const Connection& connection) {
  return connection.read(
      [](SQLite::Database& database) { return database.execAndGet("PRAGMA freelist_count").getInt64() > 0; });
}

}  // namespace

ProjectFile::ProjectFile(std::unique_ptr<Connection> connection, bool isNew)
    : m_connection(std::move(connection)), m_isNew(isNew) {}

ProjectFile::~ProjectFile() {
  const fs::path path = m_connection->path();
  const bool isWanted = !m_isNew || m_connection->isKept();
  if (m_hasOldRevisions) sweepRevisions(*m_connection);
  m_connection.reset();
  if (!isWanted) removeWithLogs(path);
}

std::unique_ptr<ProjectFile> ProjectFile::create(const fs::path& path, const FileOptions& options) {
  requireFree(path);
  makeNewFile(path, options);
  return std::unique_ptr<ProjectFile>(new ProjectFile(std::make_unique<Connection>(path, options), true));
}

std::unique_ptr<ProjectFile> ProjectFile::open(const fs::path& path, const FileOptions& options) {
  auto connection = std::make_unique<Connection>(path, options);
  migrate(*connection, migrations());
  log::info("store", "opened a project of version " + std::to_string(currentVersion()) +
                         (connection->isReadOnly() ? ", only to read" : ""));
  connection->read([](SQLite::Database& database) { verifySeal(database, "schema"); });
  if (connection->isReadOnly()) return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(connection), false));
  try {
    sweep(*connection);
    if (hasOldRevisions(*connection)) sweepRevisions(*connection);
    if (hasFreePages(*connection)) connection->shrink();  // killed after something was removed
  } catch (const Error& error) {
    // Leftovers do not show; a damaged or full file is opened to save what it holds.
    log::warning("store", "leftovers stay: " + withoutData(error));
  }
  return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(connection), false));
}

bool ProjectFile::isReadOnly() const { return m_connection->isReadOnly(); }

const fs::path& ProjectFile::path() const { return m_connection->path(); }

std::optional<std::string> ProjectFile::setting(const std::string& key) const {
  return m_connection->read([&](SQLite::Database& database) -> std::optional<std::string> {
    auto row = query(database, "SELECT value, checksum FROM settings WHERE key = ?", key);
    if (!row.executeStep()) return std::nullopt;
    const std::string value = row.getColumn(0);
    // A damaged setting is no setting: the default is better than an error.
    if (row.getColumn(1).getInt64() != settingChecksum(key, value)) return std::nullopt;
    return value;
  });
}

void ProjectFile::setSetting(const std::string& key, const std::string& value) {
  m_connection->append([&](SQLite::Database& database) {
    execute(database, "INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", key, value, settingChecksum(key, value));
  });
  m_connection->keep();
}

void ProjectFile::removeSettings(const std::string& prefix) {
  m_connection->append([&](SQLite::Database& database) {
    execute(database, "DELETE FROM settings WHERE substr(key, 1, length(?1)) = ?1", prefix);
  });
  m_connection->keep();
}

std::int64_t ProjectFile::foreignVersion() const { return m_connection->foreignVersion(); }

void ProjectFile::copyTo(const fs::path& target) const {
  requireFree(target);
  const Reserved temporary(target);
  {
    // A connection of its own, so that reading and writing go on meanwhile.
    const Connection source(path(), m_connection->options());
    source.plain([&](SQLite::Database& database) { execute(database, "VACUUM INTO ?", temporary.path().string()); });
  }
  open(temporary.path(), m_connection->options());  // Sweeps what was being built.
  moveInto(temporary.path(), target);
}

}  // namespace kindred::store

#include "core/store/connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "core/store/damage.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"

namespace kindred::store {
namespace {

namespace fs = std::filesystem;

const fs::path& existing(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) {
    throw Error(ErrorCode::FileMissing, KI_TEXT("core", "There is no project %1.").with(path.string()),
                KI_TEXT("core", "Check the name, or import data to make a new project."));
  }
  if (!fs::is_regular_file(status)) {
    throw Error(ErrorCode::ProjectForeign, KI_TEXT("core", "%1 is not a file.").with(path.string()),
                KI_TEXT("core", "Choose a file whose name ends in .kindred."));
  }
  if (access(path.c_str(), R_OK) != 0) {
    throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "You may not read the project %1.").with(path.string()),
                KI_TEXT("core", "Ask its owner for the right to read and write it."));
  }
  return path;
}

fs::path absolutePath(const fs::path& path) {
  std::error_code error;
  fs::path result = fs::absolute(path, error);
  return error ? path : result;
}

[[noreturn]] void refuse(Text message) {
  throw Error(
      ErrorCode::ProjectForeign, std::move(message),
      KI_TEXT("core", "Choose a file whose name ends in .kindred. To use other data, import it into a project."));
}

std::uint32_t bigEndian(const unsigned char* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

/// Looks at the first bytes (SQLite's file format, 1.3) without a lock, a log or a change, so that what is refused stays
/// as it was. Reads through SQLite's own handle: closing another one would drop this process's locks on the file.
void requireOurs(SQLite::Database& database, const fs::path& path) {
  std::array<unsigned char, 100> header{};
  sqlite3_file* file = nullptr;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  const bool isOpen = file != nullptr && file->pMethods != nullptr;
  std::error_code unknown;
  if (isOpen && fs::file_size(path, unknown) == 0) refuse(KI_TEXT("core", "%1 is empty.").with(path.string()));
  const int read =
      isOpen ? file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) : SQLITE_CANTOPEN;
  if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) {
    throw SQLite::Exception("the header cannot be read", SQLITE_IOERR_READ);
  }
  if (std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
    refuse(KI_TEXT("core", "%1 is not a Kindred project.").with(path.string()));
  }
  if (bigEndian(&header[68]) != ApplicationId) {
    refuse(KI_TEXT("core", "%1 is the database of another program, not a Kindred project.").with(path.string()));
  }
  requireKnownVersion(static_cast<int>(bigEndian(&header[60])), currentVersion(), path);
}

}  // namespace

void failDamaged(Text message) { throw Error(ErrorCode::ProjectDamaged, std::move(message)); }

void requireFound(bool found) {
  if (!found) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "This is no longer in the project."),
                KI_TEXT("core", "It was removed meanwhile. Choose another one."));
  }
}

Connection::Connection(const fs::path& path, const FileOptions& options)
    : m_path(absolutePath(path)), m_options(options), m_database(guardedOpen()) {
  plain([&](SQLite::Database& database) {
    requireOurs(database, m_path);
    if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
      throw SQLite::Exception("the file is read-only", SQLITE_READONLY);
    }
    configure();
  });
}

SQLite::Database Connection::guardedOpen() const {
  try {
    return SQLite::Database(existing(m_path), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
  } catch (const SQLite::Exception& exception) {
    throw translated(exception);
  }
}

void Connection::configure() {
  m_database.setBusyTimeout(static_cast<int>(m_options.busyTimeout.count()));
  m_database.exec("PRAGMA cell_size_check = ON");
  m_database.exec("PRAGMA trusted_schema = OFF");
  m_database.exec("PRAGMA foreign_keys = ON");
  m_database.exec("PRAGMA secure_delete = FAST");
  m_database.exec(m_options.durable ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = OFF");
  m_database.exec("PRAGMA journal_mode = WAL");
  // Written back every 8 MB, so that the log of a long import stays short.
  m_database.exec("PRAGMA wal_autocheckpoint = 1000");
  if (m_options.maximumPages > 0) m_database.exec("PRAGMA max_page_count = " + std::to_string(m_options.maximumPages));
}

Connection::~Connection() {
  sqlite3* handle = m_database.getHandle();
  sqlite3_busy_timeout(handle, 0);  // Where others have the file open, the last of them tidies up.
  sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
}

bool Connection::isAlone() {
  return plain([&](SQLite::Database& database) {
    // Leaving the log mode needs the file for oneself.
    sqlite3_busy_timeout(database.getHandle(), 0);
    const int left = sqlite3_exec(database.getHandle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    configure();
    return left == SQLITE_OK;
  });
}

void Connection::shrink() {
  plain([](SQLite::Database& database) { database.exec("PRAGMA incremental_vacuum"); });
}

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_database.getHandle()) == 0; }

Error Connection::translated(const SQLite::Exception& exception) const {
  const std::string name = m_path.string();
  switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::ProjectInUse, KI_TEXT("core", "The project %1 is in use by another program.").with(name),
              KI_TEXT("core", "Wait until it has finished, or close it there, and try again.")};
    case SQLITE_FULL:
      return {ErrorCode::DiskFull, KI_TEXT("core", "There is no room on the disk for the project %1.").with(name),
              KI_TEXT("core", "Free some space and try again. The project is as it was before.")};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::FileUnwritable, KI_TEXT("core", "The project %1 cannot be changed.").with(name),
              KI_TEXT("core", "Copy it to a folder that you may write to, and open the copy.")};
    case SQLITE_IOERR:
      return {ErrorCode::FileUnreadable, KI_TEXT("core", "The project %1 could not be read or written.").with(name),
              KI_TEXT("core", "Check the disk or the network, and try again.")};
    case SQLITE_NOMEM:
      return {ErrorCode::OutOfMemory, KI_TEXT("core", "There is not enough memory to open the project %1.").with(name),
              KI_TEXT("core", "Close other programs and try again.")};
    default:
      return {ErrorCode::ProjectDamaged,
              KI_TEXT("core", "The project %1 is damaged: %2.").with(name).with(exception.getErrorStr())};
  }
}

Error Connection::explained(const Error& error) const {
  if (error.code() != ErrorCode::ProjectDamaged || m_depth > 1) return error;
  return {error.code(), error.problems(), whatCanBeSaved(*this)};
}

}  // namespace kindred::store

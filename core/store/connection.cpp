#include "core/store/connection.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "core/base/open_files.h"
#include "core/store/damage.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "core/store/spare_journal.h"

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

bool mayWrite(const fs::path& path) { return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; }

/// What a link leads to, beside which SQLite keeps its log.
fs::path linked(const fs::path& path) {
  std::error_code unknown;
  fs::path target = fs::canonical(path, unknown);
  return unknown ? path : target;
}

/// Whether changes lie beside the file that are not in it yet: those of a program that has it open, or was killed.
bool hasLog(const fs::path& path) {
  const auto isFilled = [beside = linked(path).string()](const char* ending) {
    std::error_code missing;
    const auto bytes = fs::file_size(beside + ending, missing);
    return !missing && bytes > 0;
  };
  return isFilled("-wal") || isFilled("-journal");
}

/// As SQLite reads it (RFC 3986): every byte that is not plain is written as %XX.
std::string uriOf(const fs::path& path) {
  constexpr std::string_view Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~";
  constexpr std::string_view Digits = "0123456789ABCDEF";
  std::string uri = "file://";
  for (const char c : path.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (Plain.find(c) != std::string_view::npos) uri += c;
    else uri.append({'%', Digits[byte >> 4], Digits[byte & 15]});
  }
  return uri;
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
    : m_path(absolutePath(path)),
      m_options(options),
      m_isReadOnly(!mayWrite(m_path) || !mayWrite(linked(m_path).parent_path())),
      m_database(guardedOpen()) {
  plain([&](SQLite::Database& database) {
    requireOurs(database, m_path);
    configure();
  });
}

SQLite::Database Connection::guardedOpen() const {
  try {
    return opened();
  } catch (const SQLite::Exception& exception) {
    throw translated(exception);
  }
}

SQLite::Database Connection::opened() const {
  existing(m_path);
  if (!m_isReadOnly) return {m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 0, fileAccess()};
  const int reading = SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
  SQLite::Database database(m_path, reading, 0, fileAccess());
  try {
    database.execAndGet("PRAGMA schema_version");
    return database;
  } catch (const SQLite::Exception&) {
    // A copy of a file that was open elsewhere asks for a log, which cannot be made here. Without one beside it, it is
    // whole as it lies there.
    if (hasLog(m_path)) throw;
    return {uriOf(m_path) + "?immutable=1", reading | SQLite::OPEN_URI, 0, fileAccess()};
  }
}

void Connection::configure() {
  m_database.setBusyTimeout(static_cast<int>(m_options.busyTimeout.count()));
  m_database.exec("PRAGMA cell_size_check = ON");
  m_database.exec("PRAGMA trusted_schema = OFF");
  m_database.exec("PRAGMA foreign_keys = ON");
  m_database.exec("PRAGMA secure_delete = FAST");
  // Written back every 8 MB, so that the log of a long import stays short.
  m_database.exec("PRAGMA wal_autocheckpoint = 1000");
  if (m_options.maximumPages > 0) m_database.exec("PRAGMA max_page_count = " + std::to_string(m_options.maximumPages));
}

std::int64_t Connection::dataVersion() const { return m_database.execAndGet("PRAGMA data_version").getInt64(); }

std::int64_t Connection::foreignVersion() const {
  return guarded([&] { return dataVersion() - m_ownVersions; });
}

std::string Connection::journalMode() const {
  try {
    return m_database.execAndGet("PRAGMA journal_mode").getString();
  } catch (const SQLite::Exception&) {
    return {};
  }
}

// The log lets others read while this one writes, and shows that it does (isAlone). Where there is no room even for
// the log, changes go through SQLite's rollback journal, which needs a sync more to be as safe.
void Connection::startWriting() const {
  if (m_isLogging || m_isReadOnly || m_isJournalling) return;
  const std::int64_t before = dataVersion();
  startLog();
  m_ownVersions += dataVersion() - before;
}

void Connection::startLog() const {
  constexpr int Moment = 5;  // milliseconds; SQLite itself does not wait here
  const auto until = std::chrono::steady_clock::now() + m_options.busyTimeout;
  const auto start = [handle = m_database.getHandle()] {
    return sqlite3_exec(handle, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) & 0xFF;
  };
  int started = start();
  for (; started == SQLITE_BUSY && std::chrono::steady_clock::now() < until; started = start()) sqlite3_sleep(Moment);
  if (started == SQLITE_BUSY || started == SQLITE_LOCKED) throw SQLite::Exception("the log cannot be started", started);
  m_isLogging = started == SQLITE_OK && journalMode() == "wal";
  const char* durable = m_isLogging ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL";
  m_database.exec(m_options.durable ? durable : "PRAGMA synchronous = OFF");
}

Connection::~Connection() {
  sqlite3* handle = m_database.getHandle();
  sqlite3_busy_timeout(handle, 0);  // Where others have the file open, the last of them tidies up.
  if (m_isReadOnly || journalMode() != "wal") return;
  sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
}

bool Connection::isAlone() {
  return plain([&](SQLite::Database& database) {
    // Leaving the log mode needs the file for oneself.
    startWriting();
    sqlite3_busy_timeout(database.getHandle(), 0);
    const int left = sqlite3_exec(database.getHandle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    m_isLogging = false;
    configure();
    return left == SQLITE_OK;
  });
}

bool Connection::startJournal() {
  return plain([&](SQLite::Database& database) {
    // From the log there is no way to a journal that stays but through one that does not.
    sqlite3_exec(database.getHandle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    sqlite3_exec(database.getHandle(), "PRAGMA journal_mode = TRUNCATE", nullptr, nullptr, nullptr);
    m_isLogging = false;
    m_isJournalling = journalMode() == "truncate";
    if (m_isJournalling && m_options.durable) database.exec("PRAGMA synchronous = FULL");
    return m_isJournalling;
  });
}

void Connection::endJournal() {
  const std::lock_guard lock(m_mutex);
  m_isJournalling = false;
  sqlite3_exec(m_database.getHandle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
}

void Connection::shrink() {
  plain([](SQLite::Database& database) { database.exec("PRAGMA incremental_vacuum"); });
}

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_database.getHandle()) == 0; }

Error Connection::translated(const SQLite::Exception& exception) const {
  const std::string name = m_path.string();
  const int code = exception.getErrorCode();
  if ((code == SQLITE_CANTOPEN || code == SQLITE_IOERR) && tooManyFilesAreOpen()) {
    return {ErrorCode::FileUnreadable, KI_TEXT("core", "The project %1 could not be read or written.").with(name),
            closeFilesHint()};
  }
  switch (code) {
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

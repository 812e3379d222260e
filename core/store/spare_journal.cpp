#include "core/store/spare_journal.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <mutex>
#include <set>

namespace kindred::store {
namespace {

namespace fs = std::filesystem;

sqlite3_vfs* usual() { return sqlite3_vfs_find(nullptr); }

/// SQLite keeps the address of a file's name for as long as the file is open.
const char* keptName(const fs::path& path) {
  static std::mutex mutex;
  static std::set<std::string> names;
  const std::lock_guard lock(mutex);
  return names.insert(path.string()).first->c_str();
}

int openFollowing(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
  std::error_code unknown;
  if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && name != nullptr && fs::is_symlink(name, unknown)) {
    name = keptName(fs::read_symlink(name, unknown));
  }
  return usual()->xOpen(usual(), name, file, flags, flagsOut);
}

fs::path realPath(const fs::path& path) {
  std::error_code unknown;
  fs::path real = fs::canonical(path, unknown);
  return unknown ? path : real;
}

dev_t diskOf(const fs::path& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? status.st_dev : dev_t{};
}

/// Empty where there is none.
fs::path otherFolder(const fs::path& project) {
  std::error_code unknown;
  for (const fs::path& folder : {fs::path("/var/tmp"), fs::temp_directory_path(unknown), fs::path("/dev/shm")}) {
    const auto space = fs::space(folder, unknown);
    if (unknown || access(folder.c_str(), W_OK) != 0 || diskOf(folder) == diskOf(project)) continue;
    if (space.available > fs::file_size(project, unknown)) return folder;
  }
  return {};
}

/// The name, with an ending after its last point, is one from which SQLite derives no other.
fs::path emptyJournal(const fs::path& folder) {
  std::string name = (folder / "kindred-journal.XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file < 0) return {};
  close(file);
  return name;
}

}  // namespace

const char* fileAccess() {
  static sqlite3_vfs following = [] {
    sqlite3_vfs vfs = *usual();
    vfs.zName = "kindred";
    vfs.xOpen = openFollowing;
    return vfs;
  }();
  static const bool isRegistered = sqlite3_vfs_register(&following, 0) == SQLITE_OK;
  return isRegistered ? following.zName : nullptr;
}

SpareJournal::SpareJournal(Connection& connection, const Error& full, fs::path folder) : m_connection(connection) {
  const fs::path project = realPath(connection.path());
  if (folder.empty()) folder = otherFolder(project);
  if (folder.empty() || !connection.startJournal()) throw full;
  m_journal = emptyJournal(folder);
  m_link = project.string() + "-journal";
  std::error_code failed;
  fs::create_symlink(m_journal, m_link, failed);
  if (!m_journal.empty() && !failed) return;
  unlink(m_journal.c_str());
  connection.endJournal();
  throw full;
}

SpareJournal::~SpareJournal() {
  m_connection.endJournal();  // by then nothing is in it that would have to be rolled back
  std::error_code gone;
  fs::remove(m_link, gone);
  fs::remove(m_journal, gone);
}

}  // namespace kindred::store

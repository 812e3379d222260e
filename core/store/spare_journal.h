// Removing something on a disk that is full: what is freed is room, but SQLite's rollback journal needs some before.
// Here the journal lies on another disk meanwhile, and a link beside the project leads to it, so that a program that is
// killed in between leaves what the next opening rolls back, as always. Internal to store.
#pragma once

#include <filesystem>

#include "core/store/connection.h"

namespace kindred::store {

/// Name of the file access (sqlite3_vfs) that every connection uses: the usual one, but for following such a link.
const char* fileAccess();

/// While it lives, the changes of a connection are journalled elsewhere.
class SpareJournal {
 public:
  /// In `folder`, or in the first folder for temporary files that lies on another disk with room for the whole
  /// project. Throws `full` where there is none, or others have the project open.
  SpareJournal(Connection& connection, const Error& full, std::filesystem::path folder = {});
  ~SpareJournal();
  SpareJournal(const SpareJournal&) = delete;
  SpareJournal& operator=(const SpareJournal&) = delete;

 private:
  Connection& m_connection;
  std::filesystem::path m_link, m_journal;
};

/// body(), once more with a spare journal where the disk is full.
template <class Body>
void withRoom(Connection& connection, Body body) {
  try {
    body();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::DiskFull) throw;
    const SpareJournal journal(connection, error);
    body();
  }
}

}  // namespace kindred::store

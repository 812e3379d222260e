// A file system for SQLite (sqlite.org/vfs.html) that holds one file, which cannot change.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "core/import/files/file_bytes.h"

namespace kindred::imports::sqlite {

class FileSystem {
 public:
  /// Registered under name() while the object lives.
  explicit FileSystem(std::shared_ptr<const FileBytes> file);
  ~FileSystem();
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;

  [[nodiscard]] const std::string& name() const { return m_name; }
  [[nodiscard]] std::int64_t bytesRead() const { return m_bytesRead; }

 private:
  struct OpenFile;
  static int open(sqlite3_vfs* system, const char*, sqlite3_file* file, int flags, int* flagsGiven);
  static int read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset);
  static int size(sqlite3_file* file, sqlite3_int64* bytes);

  std::shared_ptr<const FileBytes> m_file;
  std::string m_name;
  sqlite3_vfs m_system = {};
  std::int64_t m_bytesRead = 0;
};

}  // namespace kindred::imports::sqlite

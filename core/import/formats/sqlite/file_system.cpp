#include "core/import/formats/sqlite/file_system.h"

#include <cstring>

#include "core/base/error.h"

namespace kindred::imports::sqlite {

struct FileSystem::OpenFile {
  sqlite3_file base;
  FileSystem* system;
};

int FileSystem::read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
  FileSystem& system = *reinterpret_cast<OpenFile*>(file)->system;
  try {
    std::string buffer;
    const auto wanted = static_cast<std::size_t>(count);
    const std::string_view bytes = system.m_file->read(offset, wanted, buffer);
    std::memcpy(to, bytes.data(), bytes.size());
    system.m_bytesRead += count;
    if (bytes.size() == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + bytes.size(), 0, wanted - bytes.size());
    return SQLITE_IOERR_SHORT_READ;
  } catch (const std::exception&) {
    return SQLITE_IOERR_READ;
  }
}

int FileSystem::size(sqlite3_file* file, sqlite3_int64* bytes) {
  *bytes = reinterpret_cast<OpenFile*>(file)->system->m_file->size();
  return SQLITE_OK;
}

int FileSystem::open(sqlite3_vfs* system, const char*, sqlite3_file* file, int flags, int* flagsGiven) {
  static const sqlite3_io_methods Methods = [] {
    sqlite3_io_methods methods = {};
    methods.iVersion = 1;
    methods.xClose = [](sqlite3_file*) { return SQLITE_OK; };
    methods.xRead = read;
    methods.xWrite = [](sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_READONLY; };
    methods.xTruncate = [](sqlite3_file*, sqlite3_int64) { return SQLITE_READONLY; };
    methods.xSync = [](sqlite3_file*, int) { return SQLITE_OK; };
    methods.xFileSize = size;
    methods.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    methods.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    methods.xCheckReservedLock = [](sqlite3_file*, int* reserved) {
      *reserved = 0;
      return SQLITE_OK;
    };
    methods.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
    methods.xSectorSize = [](sqlite3_file*) { return 0; };
    methods.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_IMMUTABLE; };
    return methods;
  }();
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
  reinterpret_cast<OpenFile*>(file)->system = static_cast<FileSystem*>(system->pAppData);
  file->pMethods = &Methods;
  if (flagsGiven != nullptr) *flagsGiven = SQLITE_OPEN_READONLY;
  return SQLITE_OK;
}

FileSystem::FileSystem(std::shared_ptr<const FileBytes> file)
    : m_file(std::move(file)), m_name("kindred-" + std::to_string(reinterpret_cast<std::uintptr_t>(this))) {
  m_system = *sqlite3_vfs_find(nullptr);  // its clock and its chance
  m_system.iVersion = 1;
  m_system.szOsFile = sizeof(OpenFile);
  m_system.zName = m_name.c_str();
  m_system.pNext = nullptr;
  m_system.pAppData = this;
  m_system.xOpen = open;
  m_system.xDelete = [](sqlite3_vfs*, const char*, int) { return SQLITE_READONLY; };
  m_system.xAccess = [](sqlite3_vfs*, const char*, int, int* found) {
    *found = 0;
    return SQLITE_OK;
  };
  m_system.xFullPathname = [](sqlite3_vfs*, const char* name, int bytes, char* path) {
    sqlite3_snprintf(bytes, path, "%s", name);
    return SQLITE_OK;
  };
  if (sqlite3_vfs_register(&m_system, 0) != SQLITE_OK) throw std::bad_alloc();
}

FileSystem::~FileSystem() { sqlite3_vfs_unregister(&m_system); }

}  // namespace kindred::imports::sqlite

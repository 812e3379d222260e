// A file that is there whole or not at all: written beside its place under a temporary name, flushed to disk, then
// renamed. A full disk or a crash leaves what was there before. Thread rule: one thread an object.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace kindred {

class AtomicFile {
 public:
  /// Throws Error (FileUnwritable, with what to do) where the folder cannot be written.
  explicit AtomicFile(std::filesystem::path path);
  /// Removes the temporary file unless commit() was reached.
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Buffers and writes. Throws Error (DiskFull or FileUnwritable).
  void write(std::string_view bytes);
  /// Brings everything written so far to disk, so that what commit() still has to do needs no room: for files that
  /// should all be written before the first of them is renamed. Throws Error (DiskFull or FileUnwritable).
  void flushToDisk();
  /// Flushes, syncs and renames into place. Throws Error; then the old file is untouched.
  void commit();
  /// SHA-256 of everything written so far, as 64 hex digits.
  [[nodiscard]] std::string sha256() const;

 private:
  struct Digest;
  void flush();
  [[noreturn]] void fail(int code) const;

  std::filesystem::path m_path;
  std::filesystem::path m_temporary;
  int m_file = -1;
  std::string m_buffer;
  std::unique_ptr<Digest> m_digest;
};

/// SHA-256 of bytes, as 64 hex digits.
std::string sha256(std::string_view bytes);

}  // namespace kindred

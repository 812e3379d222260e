// A file that is there whole or not at all: written beside its place under a temporary name, flushed to disk, then
// renamed. A full disk or a crash leaves what was there before. Links are followed, and a file that is replaced hands its
// mode and owner on. What is no ordinary file (a pipe, a device, an open descriptor) cannot be replaced: it is written
// into as the bytes come. Thread rule: one thread an object.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/sha256.h"

namespace kindred {

class AtomicFile {
 public:
  /// Throws Error (FileUnwritable, with what to do) where the folder or the file that is there cannot be written, or
  /// a folder has that name. Waits where a pipe has no reader yet; Cancelled where a signal ends the wait. Removes
  /// what an earlier program that was killed left of the same file.
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
  [[nodiscard]] std::string sha256() const { return m_digest.hex(); }
  /// Whether it is a file that is replaced, beside which others may lie; else it is written into.
  [[nodiscard]] bool isOrdinary() const { return m_isOrdinary; }

 private:
  void openBeside();
  void openItself();
  void flush();
  [[noreturn]] void fail(int code) const;

  std::filesystem::path m_path;    ///< as it was given
  std::filesystem::path m_target;  ///< where its links lead
  std::filesystem::path m_temporary;
  bool m_isOrdinary = true;
  int m_file = -1;
  std::string m_buffer;
  Sha256 m_digest;
};

}  // namespace kindred

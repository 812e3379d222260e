// A part of a document that is a zip archive of its parts (XLSX, ODS), as a stream. Thread rule: one thread an object.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <string>
#include <string_view>

#include "core/import/files/file_bytes.h"

namespace kindred::imports {

class ZipPart {
 public:
  /// The part called so, whatever its case; null where there is none or the file is no zip archive. Throws Error where
  /// it is locked with a password.
  static std::unique_ptr<ZipPart> find(std::shared_ptr<const FileBytes> file, std::string_view name);
  ZipPart(const ZipPart&) = delete;
  ZipPart& operator=(const ZipPart&) = delete;

  /// Up to `size` bytes; 0 at the end. Throws Error where the archive is damaged, or the part unpacks to more than
  /// mostUnpacked().
  std::size_t read(char* to, std::size_t size);
  /// Of the part read so far, in [0, 1].
  [[nodiscard]] double fraction() const;
  [[nodiscard]] const FileBytes& file() const { return *m_file; }

 private:
  explicit ZipPart(std::shared_ptr<const FileBytes> file);
  [[nodiscard]] bool seek(std::string_view name);

  static la_ssize_t readBytes(archive*, void* self, const void** bytes);
  static la_int64_t seekBytes(archive*, void* self, la_int64_t offset, int whence);
  static la_int64_t skipBytes(archive*, void* self, la_int64_t bytes);

  struct Free {
    void operator()(archive* each) const { archive_read_free(each); }
  };
  std::shared_ptr<const FileBytes> m_file;
  std::int64_t m_offset = 0;  ///< in the archive
  std::string m_buffer;
  std::int64_t m_read = 0, m_size = 0;  ///< of the part, unpacked
  std::unique_ptr<archive, Free> m_archive;
};

/// The document is damaged: what was wrong, in `part` of it.
[[noreturn]] void documentDamaged(const FileBytes& file, std::string_view part);

}  // namespace kindred::imports

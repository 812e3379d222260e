// What is unpacked lies in one file without a name: nothing is left of it whatever happens, and no name that an
// archive holds is ever a path.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/import/files/file_bytes.h"

namespace kindred::imports {

class Spool {
 public:
  /// In the folder for large temporary files ($TMPDIR, else /var/tmp). Throws Error.
  Spool();
  /// Throws Error (DiskFull) where there is no room.
  void append(std::string_view bytes);
  [[nodiscard]] std::int64_t size() const { return m_size; }
  /// What was appended from `begin` on.
  [[nodiscard]] std::shared_ptr<const FileBytes> from(std::int64_t begin, std::filesystem::path shownAs) const;

 private:
  std::filesystem::path m_folder;
  std::shared_ptr<const Descriptor> m_file;
  std::int64_t m_size = 0;
};

}  // namespace kindred::imports

// A file read at any place. Thread rule: read() may be called from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kindred::import {

class FileBytes {
 public:
  /// Throws Error: FileMissing where there is none, FileUnreadable for a folder or one that may not be read, BadData
  /// for a file of no bytes.
  explicit FileBytes(std::filesystem::path path);
  ~FileBytes();
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;

  [[nodiscard]] std::int64_t size() const { return m_size; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Up to `length` bytes from `offset`, fewer only at the end of the file; the view lies in `buffer`. Throws Error.
  std::string_view read(std::int64_t offset, std::size_t length, std::string& buffer) const;

 private:
  std::filesystem::path m_path;
  int m_file = -1;
  std::int64_t m_size = 0;
};

}  // namespace kindred::import

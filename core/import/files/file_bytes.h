// A file, or a stretch of one, read at any place. Thread rule: read() may be called from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kindred::imports {

/// An open file; closed with the last that reads it.
class Descriptor {
 public:
  explicit Descriptor(int file) : m_file(file) {}
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int file() const { return m_file; }

 private:
  int m_file;
};

class FileBytes {
 public:
  /// Throws Error: FileMissing where there is none, FileUnreadable for a folder or one that may not be read, BadData
  /// for a file of no bytes.
  explicit FileBytes(std::filesystem::path path);
  /// The `size` bytes from `begin` of a file of ours; `shownAs` is what messages call it.
  FileBytes(std::shared_ptr<const Descriptor> file, std::int64_t begin, std::int64_t size,
            std::filesystem::path shownAs);

  [[nodiscard]] std::int64_t size() const { return m_size; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Up to `length` bytes from `offset`, fewer only at the end of the file; the view lies in `buffer`. Throws Error.
  std::string_view read(std::int64_t offset, std::size_t length, std::string& buffer) const;
  /// Throws Error where the file on the disk was changed since it was opened.
  void requireUnchanged() const;

 private:
  struct Stamp {
    std::int64_t size = 0, seconds = 0, nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
  };
  [[nodiscard]] Stamp stamp() const;

  std::filesystem::path m_path;
  std::shared_ptr<const Descriptor> m_file;
  std::int64_t m_begin = 0;
  std::int64_t m_size = 0;
  std::optional<Stamp> m_stamp;  ///< of files that others may write
};

}  // namespace kindred::imports

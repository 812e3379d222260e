// A file of lines that several programs append to at once. A line is one write at the file's end, so none is torn; a file
// that would grow beyond its size is put aside as NAME.1 (the one before as NAME.2), under a lock, so that only one
// program does it. Libraries for this (spdlog) say of themselves that they are for one program a file.
// Thread rule: one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace kindred::log {

class LogFile {
 public:
  static constexpr std::uintmax_t UsualSize = 1U << 20U;  ///< bytes of each
  static constexpr int Kept = 2;                          ///< files put aside
  static constexpr std::size_t LongestLine = 4000;        ///< bytes

  /// Its folder is made where it is missing. What fails, now or later, is not told: there is nowhere to tell it.
  explicit LogFile(std::filesystem::path path, std::uintmax_t size = UsualSize);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  /// `line` ends with its line end.
  void append(const std::string& line);
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

  /// As one line with its end: nothing that breaks or steers, cut where it is too long.
  static std::string asLine(std::string text);

 private:
  void open();
  void close();
  void putAside();

  std::filesystem::path m_path;
  std::uintmax_t m_size;
  int m_file = -1;
};

}  // namespace kindred::log

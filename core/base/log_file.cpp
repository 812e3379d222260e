#include "core/base/log_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

namespace kindred::log {
namespace {

constexpr mode_t OnlyMine = 0600;

std::uintmax_t sizeOf(int file) {
  struct stat about {};
  return fstat(file, &about) == 0 ? static_cast<std::uintmax_t>(about.st_size) : 0;
}

/// Whether the open file is the one of this name still.
bool isAt(int file, const std::filesystem::path& path) {
  struct stat mine {
  }, named{};
  return fstat(file, &mine) == 0 && stat(path.c_str(), &named) == 0 && mine.st_dev == named.st_dev &&
         mine.st_ino == named.st_ino;
}

std::filesystem::path aside(const std::filesystem::path& path, int number) {
  return path.string() + "." + std::to_string(number);
}

}  // namespace

LogFile::LogFile(std::filesystem::path path, std::uintmax_t size) : m_path(std::move(path)), m_size(size) {
  std::error_code failed;
  std::filesystem::create_directories(m_path.parent_path(), failed);
  open();
}

LogFile::~LogFile() { close(); }

void LogFile::open() { m_file = ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, OnlyMine); }

void LogFile::close() {
  if (m_file >= 0) ::close(m_file);
  m_file = -1;
}

void LogFile::append(const std::string& line) {
  if (m_file < 0) return;
  if (const auto size = sizeOf(m_file); size > 0 && size + line.size() > m_size) putAside();
  if (m_file >= 0) static_cast<void>(!::write(m_file, line.data(), line.size()));
}

void LogFile::putAside() {
  const int lock = ::open((m_path.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, OnlyMine);
  if (lock >= 0 && flock(lock, LOCK_EX) == 0 && isAt(m_file, m_path)) {  // else another program has done it
    std::error_code failed;
    for (int number = Kept; number > 1; --number) {
      std::filesystem::rename(aside(m_path, number - 1), aside(m_path, number), failed);
    }
    std::filesystem::rename(m_path, aside(m_path, 1), failed);
    // Where it cannot be put aside it begins anew, for it must not grow.
    if (failed) static_cast<void>(!ftruncate(m_file, 0));
  }
  close();
  open();
  if (lock >= 0) ::close(lock);
}

std::string LogFile::asLine(std::string text) {
  if (text.size() > LongestLine) {
    text.resize(LongestLine);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
    text += "…";
  }
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text + "\n";
}

}  // namespace kindred::log

#include "core/import/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/base/error.h"

namespace kindred::import {
namespace {

[[noreturn]] void unreadable(const std::filesystem::path& path) {
  throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "Could not read %1.").with(path.string()),
              KI_TEXT("core", "Check that you may read it and that the disk it lies on is there."));
}

}  // namespace

FileBytes::FileBytes(std::filesystem::path path) : m_path(std::move(path)) {
  struct stat facts = {};
  if (::stat(m_path.c_str(), &facts) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) unreadable(m_path);
    throw Error(ErrorCode::FileMissing, KI_TEXT("core", "There is no file %1.").with(m_path.string()),
                KI_TEXT("core", "Check the name and the folder."));
  }
  if (S_ISDIR(facts.st_mode)) {
    throw Error(ErrorCode::FileUnreadable,
                KI_TEXT("core", "%1 is a folder, and not one of a known data set.").with(m_path.string()),
                KI_TEXT("core", "Choose the file inside it."));
  }
  if (facts.st_size == 0 && S_ISREG(facts.st_mode)) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is empty.").with(m_path.string()),
                KI_TEXT("core", "Export the data again, and import that file."));
  }
  m_file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
  if (m_file < 0 || !S_ISREG(facts.st_mode)) {
    if (m_file >= 0) ::close(m_file);
    unreadable(m_path);
  }
  m_size = facts.st_size;
}

FileBytes::~FileBytes() { ::close(m_file); }

std::string_view FileBytes::read(std::int64_t offset, std::size_t length, std::string& buffer) const {
  buffer.resize(length);
  std::size_t done = 0;
  while (done < length) {
    const auto count =
        ::pread(m_file, buffer.data() + done, length - done, static_cast<off_t>(offset) + static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) unreadable(m_path);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return std::string_view(buffer).substr(0, done);
}

}  // namespace kindred::import

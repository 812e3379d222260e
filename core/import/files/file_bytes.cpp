#include "core/import/files/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/open_files.h"

namespace kindred::imports {
namespace {

[[noreturn]] void unreadable(const std::filesystem::path& path) {
  throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "Could not read %1.").with(path.string()),
              tooManyFilesAreOpen()
                  ? closeFilesHint()
                  : KI_TEXT("core", "Check that you may read it and that the disk it lies on is there."));
}

}  // namespace

Descriptor::~Descriptor() { ::close(m_file); }

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
  if (!S_ISREG(facts.st_mode)) unreadable(m_path);
  if (facts.st_size == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is empty.").with(m_path.string()),
                KI_TEXT("core", "Export the data again, and import that file."));
  }
  const int file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) unreadable(m_path);
  m_file = std::make_shared<Descriptor>(file);
  m_stamp = stamp();
  m_size = m_stamp->size;
}

FileBytes::FileBytes(std::shared_ptr<const Descriptor> file, std::int64_t begin, std::int64_t size,
                     std::filesystem::path shownAs)
    : m_path(std::move(shownAs)), m_file(std::move(file)), m_begin(begin), m_size(size) {}

FileBytes::Stamp FileBytes::stamp() const {
  struct stat facts = {};
  if (::fstat(m_file->file(), &facts) != 0) unreadable(m_path);
  return {facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

void FileBytes::requireUnchanged() const {
  if (!m_stamp || stamp() == *m_stamp) return;
  throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "%1 was changed while it was read.").with(m_path.string()),
              KI_TEXT("core", "Wait until the program that writes it is done, and import it again."));
}

std::string_view FileBytes::read(std::int64_t offset, std::size_t length, std::string& buffer) const {
  length = static_cast<std::size_t>(std::clamp<std::int64_t>(m_size - offset, 0, static_cast<std::int64_t>(length)));
  buffer.resize(length);
  std::size_t done = 0;
  while (done < length) {
    const auto from = static_cast<off_t>(m_begin + offset) + static_cast<off_t>(done);
    const auto count = ::pread(m_file->file(), buffer.data() + done, length - done, from);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) unreadable(m_path);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return std::string_view(buffer).substr(0, done);
}

}  // namespace kindred::imports

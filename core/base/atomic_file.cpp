#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/base/error.h"
#include "core/base/open_files.h"
#include "core/base/part_file.h"

namespace kindred {
namespace {

namespace fs = std::filesystem;

/// N of what the system keeps under /proc/self/fd/N, which /dev/stdout leads to; −1 for any other file. Such a file is
/// written through the descriptor itself, so that the bytes come where those before them ended.
int openDescriptor(const fs::path& path) {
  std::error_code unknown;
  const std::string number = path.filename().string();
  const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || !fs::equivalent(path.parent_path(), "/proc/self/fd", unknown)) return -1;
  return static_cast<int>(std::strtol(number.c_str(), nullptr, 10));
}

/// Where the links at `path` lead, also to a file that is not there yet.
fs::path linked(fs::path path) {
  constexpr int MostLinks = 40;
  std::error_code unknown;
  for (int i = 0; i < MostLinks && openDescriptor(path) < 0 && fs::is_symlink(path, unknown); ++i) {
    path = path.parent_path() / fs::read_symlink(path, unknown);
  }
  return path;
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(std::move(path)), m_target(linked(m_path)) {
  std::error_code unknown;
  const auto status = fs::status(m_target, unknown);
  m_isOrdinary = openDescriptor(m_target) < 0 && (!fs::exists(status) || fs::is_regular_file(status));
  if (fs::is_directory(status)) fail(EISDIR);
  if (m_isOrdinary) openBeside();
  else openItself();
}

AtomicFile::~AtomicFile() {
  if (!m_temporary.empty()) unlink(m_temporary.c_str());
  if (m_file >= 0) close(m_file);
}

void AtomicFile::openBeside() {
  struct stat old {};
  const bool replaces = stat(m_target.c_str(), &old) == 0;
  if (replaces && faccessat(AT_FDCWD, m_target.c_str(), W_OK, AT_EACCESS) != 0) fail(errno);
  auto part = makePartFile(m_target);
  if (part.descriptor < 0) fail(errno);
  m_file = part.descriptor;
  m_temporary = std::move(part.path);
  if (!replaces) return;
  // Only root may give files away: where the owner cannot stay, that is no reason to fail.
  if (fchown(m_file, old.st_uid, old.st_gid) != 0) errno = 0;
  fchmod(m_file, old.st_mode & 0777);
}

void AtomicFile::openItself() {
  const int descriptor = openDescriptor(m_target);
  m_file =
      descriptor >= 0 ? fcntl(descriptor, F_DUPFD_CLOEXEC, 0) : open(m_target.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (m_file < 0 && errno == EINTR) throw Cancelled{};
  if (m_file < 0) fail(errno);
}

void AtomicFile::write(std::string_view bytes) {
  constexpr std::size_t FlushAt = 1 << 18;
  m_digest.add(bytes);
  m_buffer += bytes;
  if (m_buffer.size() >= FlushAt) flush();
}

void AtomicFile::flush() {
  std::string_view rest = m_buffer;
  while (!rest.empty()) {
    const ssize_t written = ::write(m_file, rest.data(), rest.size());
    if (written < 0 && errno == EINTR && !m_isOrdinary) throw Cancelled{};  // waiting for a reader that does not come
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  m_buffer.clear();
}

void AtomicFile::flushToDisk() {
  flush();
  if (m_isOrdinary && fsync(m_file) != 0 && errno != EINVAL && errno != EROFS) fail(errno);
}

void AtomicFile::commit() {
  flushToDisk();
  // Renamed before it is closed: until then its lock keeps other programs from sweeping it.
  if (m_isOrdinary && rename(m_temporary.c_str(), m_target.c_str()) != 0) fail(errno);
  m_temporary.clear();
  const int closed = close(m_file);
  m_file = -1;
  if (closed != 0) fail(errno);
}

void AtomicFile::fail(int code) const {
  if (code == EISDIR) {
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not write %1: it is a folder.").with(m_path.string()),
                KI_TEXT("core", "Choose another name."));
  }
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
    throw Error(
        ErrorCode::DiskFull, KI_TEXT("core", "There is no room to write %1.").with(m_path.string()),
        KI_TEXT("core", "Free some space or choose another folder. The file that was there before is unchanged."));
  }
  throw Error(ErrorCode::FileUnwritable,
              KI_TEXT("core", "Could not write %1: %2.").with(m_path.string()).with(std::strerror(code)),
              tooManyFilesAreOpen() ? closeFilesHint()
                                    : KI_TEXT("core", "Choose a folder that exists and that you may write to."));
}

}  // namespace kindred

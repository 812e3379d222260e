#include "core/import/files/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/open_files.h"

namespace kindred::imports {
namespace {

std::filesystem::path folderForLargeFiles() {
  const char* chosen = std::getenv("TMPDIR");
  if (chosen != nullptr && *chosen != '\0') return chosen;
  std::error_code ignored;
  return std::filesystem::is_directory("/var/tmp", ignored) ? "/var/tmp" : std::filesystem::temp_directory_path();
}

int nameless(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string pattern = (folder / "kindred-XXXXXX").string();  // file systems without O_TMPFILE
  const int named = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(pattern.c_str());
  return named;
}

}  // namespace

Spool::Spool() : m_folder(folderForLargeFiles()) {
  const int file = nameless(m_folder);
  if (file < 0) {
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not write to %1.").with(m_folder.string()),
                tooManyFilesAreOpen()
                    ? closeFilesHint()
                    : KI_TEXT("core", "Set TMPDIR to a folder that may be written, or unpack the archive by hand."));
  }
  m_file = std::make_shared<Descriptor>(file);
}

void Spool::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(m_file->file(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      throw Error(ErrorCode::DiskFull,
                  KI_TEXT("core", "There is no room in %1 to unpack the archive.").with(m_folder.string()),
                  KI_TEXT("core", "Free some space, or set TMPDIR to a folder on a larger disk."));
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
    m_size += count;
  }
}

std::shared_ptr<const FileBytes> Spool::from(std::int64_t begin, std::filesystem::path shownAs) const {
  return std::make_shared<FileBytes>(m_file, begin, m_size - begin, std::move(shownAs));
}

}  // namespace kindred::imports

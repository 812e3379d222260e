#include "core/base/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace kindred {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view PartInfix = ".part-";
constexpr std::string_view PartPattern = "XXXXXX";

/// What SQLite may have laid beside a part file that was a database.
void removeWithCompanions(const fs::path& part) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    std::error_code ignored;
    fs::remove(part.string() + ending, ignored);
  }
}

void removeIfLeft(const fs::path& part) {
  const int file = open(part.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return;
  struct stat status {};
  const bool isLeft = fstat(file, &status) == 0 && S_ISREG(status.st_mode) && flock(file, LOCK_EX | LOCK_NB) == 0;
  if (isLeft) removeWithCompanions(part);
  close(file);
}

void sweep(const fs::path& target) {
  const std::string prefix = target.filename().string() + std::string(PartInfix);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(prefix) && name.size() == prefix.size() + PartPattern.size()) removeIfLeft(entry->path());
  }
}

/// That of any new file, in place of the 0600 of a temporary one.
void giveUsualMode(int file) {
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file, 0666 & ~mask);
}

bool isStillThere(int file) {
  struct stat status {};
  return fstat(file, &status) == 0 && status.st_nlink > 0;
}

}  // namespace

PartFile makePartFile(const fs::path& target) {
  sweep(target);
  for (;;) {
    std::string name = target.string() + std::string(PartInfix) + std::string(PartPattern);
    const int file = mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) return {-1, {}};
    // A file system without locks is one where nothing is swept either.
    const bool mine = flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    if (mine && isStillThere(file)) {
      giveUsualMode(file);
      return {file, name};
    }
    close(file);  // Another program swept it in the moment before it was locked.
  }
}

}  // namespace kindred

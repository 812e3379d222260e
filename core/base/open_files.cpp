#include "core/base/open_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace kindred {

bool tooManyFilesAreOpen() {
  const int file = ::open("/", O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno == EMFILE || errno == ENFILE;
  ::close(file);
  return false;
}

Text closeFilesHint() {
  return KI_TEXT("core", "Too many files are open. Close other programs, or raise the limit (ulimit -n).");
}

}  // namespace kindred

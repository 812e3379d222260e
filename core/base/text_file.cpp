#include "core/base/text_file.h"

#include <fstream>
#include <iterator>

#include "core/base/atomic_file.h"
#include "core/base/error.h"

namespace kindred {

std::string readTextFile(const std::filesystem::path& path, std::uintmax_t most) {
  std::error_code problem;
  if (!std::filesystem::exists(path, problem))
    throw Error(ErrorCode::FileMissing, KI_TEXT("core", "There is no file %1.").with(path.string()));
  if (std::filesystem::is_regular_file(path, problem) && std::filesystem::file_size(path, problem) > most)
    throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "%1 is too large to be meant.").with(path.string()));
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad() || std::filesystem::is_directory(path, problem))
    throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "Could not read %1.").with(path.string()));
  return text;
}

void writeTextFile(const std::filesystem::path& path, std::string_view text) {
  AtomicFile file(path);
  file.write(text);
  file.commit();
}

}  // namespace kindred

#include "core/base/extra.h"

#include <dlfcn.h>

#include <cstdlib>
#include <stdexcept>

namespace kindred {

namespace fs = std::filesystem;

fs::path extraLibrary(const char* name, const char* variable) {
  std::error_code ignored;
  if (const char* named = variable == nullptr ? nullptr : std::getenv(variable); named != nullptr)
    return fs::is_regular_file(named, ignored) ? fs::path(named) : fs::path();
  const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const fs::path& place : {folder / name, folder.parent_path() / "lib" / "kindred" / name}) {
    if (fs::is_regular_file(place, ignored)) return place;
  }
  return {};
}

void* extraSymbol(const fs::path& library, const char* symbol) {
  void* const handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* const found = handle == nullptr ? nullptr : dlsym(handle, symbol);
  if (found != nullptr) return found;
  const char* why = dlerror();
  throw std::runtime_error(why == nullptr ? library.string() : why);
}

}  // namespace kindred

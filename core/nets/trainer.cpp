#include "core/nets/trainer.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "core/base/error.h"

namespace kindred::nets {
namespace {

namespace fs = std::filesystem;

constexpr const char* LibraryName = "libkindred_torch.so";

/// Named by KINDRED_NEURAL, else beside the program, else where an installation keeps it; empty where it is nowhere.
fs::path library() {
  std::error_code ignored;
  if (const char* named = std::getenv("KINDRED_NEURAL"); named != nullptr)
    return fs::is_regular_file(named, ignored) ? fs::path(named) : fs::path();
  const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const fs::path& place : {folder / LibraryName, folder.parent_path() / "lib" / "kindred" / LibraryName}) {
    if (fs::is_regular_file(place, ignored)) return place;
  }
  return {};
}

Text howToGet() {
  return KI_TEXT(
      "core",
      "Install the package kindred-neural, or, where Kindred is built from its sources, libtorch-dev, and build "
      "again.");
}

[[noreturn]] void fail(Text message) { throw Error(ErrorCode::NotFound, std::move(message), howToGet()); }

// Not closed again: what it started may run until the process ends.
const Trainer* loaded() {
  requireTrainer();
  void* const handle = dlopen(library().c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  using Entry = const Trainer* (*)();
  const auto entry = handle == nullptr ? nullptr : reinterpret_cast<Entry>(dlsym(handle, TrainerSymbol));
  if (entry == nullptr) {
    const char* why = dlerror();
    fail(KI_TEXT("core", "The extra that trains neural recommenders could not be loaded: %1.")
             .with(why == nullptr ? LibraryName : why));
  }
  return entry();
}

}  // namespace

Text missingTrainer() {
  return library().empty() ? KI_TEXT("core", "Needs the extra for neural recommenders, which is not installed.")
                           : Text();
}

void requireTrainer() {
  if (!missingTrainer().empty()) fail(KI_TEXT("core", "The extra that trains neural recommenders is not installed."));
}

const Trainer& trainer() {
  static std::mutex mutex;
  static const Trainer* found = nullptr;
  const std::lock_guard lock(mutex);
  if (found == nullptr) found = loaded();  // where it was not there, the next call looks again
  return *found;
}

}  // namespace kindred::nets

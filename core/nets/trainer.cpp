#include "core/nets/trainer.h"

#include <mutex>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/extra.h"

namespace kindred::nets {
namespace {

std::filesystem::path library() { return extraLibrary("libkindred_torch.so", "KINDRED_NEURAL"); }

Text howToGet() {
  return KI_TEXT(
      "core",
      "Install the package kindred-neural, or, where Kindred is built from its sources, libtorch-dev, and build "
      "again.");
}

[[noreturn]] void fail(Text message) { throw Error(ErrorCode::NotFound, std::move(message), howToGet()); }

// It stays loaded: what it started may run until the process ends.
const Trainer* loaded() {
  requireTrainer();
  using Entry = const Trainer* (*)();
  try {
    return reinterpret_cast<Entry>(extraSymbol(library(), TrainerSymbol))();
  } catch (const std::runtime_error& error) {
    fail(KI_TEXT("core", "The extra that trains neural recommenders could not be loaded: %1.").with(error.what()));
  }
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

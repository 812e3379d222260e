// Finding what a person named among what a family has: algorithms, feature sets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace kindred {

/// The member of `all` (anything with an AlgorithmInfo `info`) of this key. Throws Error (BadParameters) with `unknown`,
/// whose %1 becomes the key, and the keys there are.
template <class Described>
const Described& lookUp(const std::vector<Described>& all, std::string_view key, const Text& unknown) {
  std::string known;
  for (const auto& each : all) {
    if (each.info.key == key) return each;
    known += (known.empty() ? "" : ", ") + each.info.key;
  }
  throw Error(ErrorCode::BadParameters, unknown.with(key), KI_TEXT("core", "Choose from: %1.").with(known));
}

}  // namespace kindred

// Finding what a person named among what a family has: algorithms, feature sets.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/params/algorithm_info.h"

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

/// A family for parameters of type Algorithm: the members of `all()` that `isOffered`.
template <class Described>
std::shared_ptr<const ChoosableFamily> choosable(const std::vector<Described>& (*all)(),
                                                 std::function<bool(const Described&)> isOffered) {
  ChoosableFamily family;
  family.choices = [all, isOffered] {
    std::vector<Choice> choices;
    for (const Described& each : all()) {
      if (isOffered(each)) choices.push_back({each.info.key, each.info.title, each.info.summary});
    }
    return choices;
  };
  family.parameters = [all](const std::string& key) {
    for (const Described& each : all()) {
      if (each.info.key == key) return each.info.parameters;
    }
    return Parameters();
  };
  return std::make_shared<const ChoosableFamily>(std::move(family));
}

}  // namespace kindred

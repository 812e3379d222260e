#include "core/workflow/run_parameters.h"

namespace kindred::workflow {

Preference preferenceOf(const Values& parameters) {
  return preferenceSchema().options(nested(PreferencePrefix, parameters));
}

Values ownParameters(const Values& parameters) {
  const std::string prefix = std::string(PreferencePrefix) + ".";
  Values own = parameters;
  std::erase_if(own, [&](const auto& entry) { return entry.first.starts_with(prefix) || entry.first == FeaturesKey; });
  return own;
}

}  // namespace kindred::workflow

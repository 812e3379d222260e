#include "core/workflow/run_parameters.h"

namespace kindred::workflow {

Preference preferenceOf(const Values& parameters) {
  return preferenceSchema().options(nested(PreferencePrefix, parameters));
}

Values ownParameters(const Values& parameters) {
  Values own = parameters;
  std::erase_if(own, [](const auto& entry) {
    const std::string_view group = std::string_view(entry.first).substr(0, entry.first.find('.'));
    return group == PreferencePrefix || group == ValidationPrefix || group == FeaturesKey || group == AsOfKey;
  });
  return own;
}

}  // namespace kindred::workflow

// How a run's parameters are laid out: the algorithm's own keys, `preference.*`, `validation.*` of a
// recommender that a part held out may stop, and for segmentations `features` (as
// the command line writes them) and `as_of`, the day up to which they know (as the command line writes it).
#pragma once

#include "core/data/preference.h"
#include "core/params/values.h"

namespace kindred::workflow {

inline constexpr std::string_view PreferencePrefix = "preference";
inline constexpr std::string_view ValidationPrefix = "validation";
inline constexpr std::string_view FeaturesKey = "features";
inline constexpr std::string_view AsOfKey = "as_of";

/// Throws Error (BadParameters).
Preference preferenceOf(const Values& parameters);
/// The algorithm's own: without preference.*, validation.*, features and as_of.
Values ownParameters(const Values& parameters);

}  // namespace kindred::workflow

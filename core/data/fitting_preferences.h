// Which preferences say something of a data set.
#pragma once

#include <vector>

#include "core/data/dataset.h"

namespace kindred {

/// The usual one (defaultPreference) first; none where there are no events. A run may be given others.
std::vector<PreferenceValue> fittingPreferences(DatasetKind kind, bool hasPrices);

}  // namespace kindred

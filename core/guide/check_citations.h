// Holds the sources that a guide cites against those that it lists.
#pragma once

#include "core/guide/guide.h"

namespace kindred::guide {

/// Throws Error (BadData) for a source that is cited but not listed, or listed but never cited, and for a text that cites
/// other sources in one language than in the other.
void requireCitationsResolve(const Guide& guide);

}  // namespace kindred::guide

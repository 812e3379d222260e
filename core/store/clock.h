// The time that is stored with what is made.
#pragma once

#include <cstdint>

namespace kindred::store {

/// Seconds of the local wall clock now; SOURCE_DATE_EPOCH where that is set (then as it is, not shifted).
std::int64_t currentTime();

}  // namespace kindred::store

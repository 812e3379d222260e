// Offsets of events are signed (int64, as stored); indices of vectors are not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kindred {

/// An offset that is known not to be negative, as an index of a vector.
inline std::size_t at(std::int64_t offset) { return static_cast<std::size_t>(offset); }

}  // namespace kindred

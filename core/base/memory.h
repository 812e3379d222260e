// How much memory the machine has left.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/text.h"

namespace kindred {

/// Bytes that this process may still take without driving others out of memory: what the system calls available, and no
/// more than the process's own limit leaves. Nothing where the system does not say.
std::optional<double> availableMemory();

/// Throws Error (OutOfMemory) with both figures where `bytes` do not fit. `hint` says what to change.
void requireMemory(double bytes, const Text& hint);

}  // namespace kindred

// Columns brought to one scale.
#pragma once

#include "core/matrix/dense.h"

namespace kindred {

/// Columns to mean 0 and sample standard deviation 1; constant columns become 0.
Matrix standardised(const Matrix& points);

}  // namespace kindred

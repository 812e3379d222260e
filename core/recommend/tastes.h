// Factors in an explanation.
#pragma once

#include "core/matrix/dense.h"
#include "core/recommend/explanation.h"

namespace kindred::recommend {

/// A customer's factors · a product's, factor by factor; the greatest of the customer's first.
Explanation tastesInCommon(const Vector& customer, const Vector& product);

}  // namespace kindred::recommend

// Random values of parameters, for searching better ones.
#pragma once

#include "core/base/random.h"
#include "core/params/parameter.h"

namespace kindred {

/// `fixed` with a value drawn for each parameter that is shown and not among them: of numbers with a range, flags and
/// choices. Numbers of a positive default whose range spans more than a hundredfold: log-uniform within a factor of 20 of
/// the default, of 4 for whole numbers, which often say how much is computed; other numbers: uniform over the range.
/// Everything else keeps its default.
Values drawn(const Parameters& parameters, const Values& fixed, Random& random);

}  // namespace kindred

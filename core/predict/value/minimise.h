// The least of a smooth function of a few numbers, by the method of Broyden, Fletcher, Goldfarb and Shanno with slopes by central
// differences (Nocedal and Wright, Numerical Optimization, 2006, chapters 6 and 8.1).
#pragma once

#include <functional>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

using Function = std::function<double(const Vector&)>;

struct Least {
  Vector at;
  double value = 0;
  int rounds = 0;
  bool converged = false;
};
/// Ends where slopes are below `slope`, or no step leads further down.
Least minimise(const Function& function, Vector start, double slope, Progress& progress);

/// The inverse of the second derivatives there, by differences; no rows where the function does not curve upwards in every direction.
Matrix inverseCurvature(const Function& function, const Vector& at);

/// The parameters of which `loss`, by their logarithms −log-likelihood ÷ `scale`, is least from `start` on.
Estimated mostLikely(const Function& loss, const Vector& start, double scale, Progress& progress);

}  // namespace kindred::predict::value

// The least of a smooth function of a few numbers, by the method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright,
// Numerical Optimization, 2006, chapters 6 and 8.1).
#pragma once

#include <functional>

#include "core/base/parallel.h"
#include "core/matrix/dense.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

using Function = std::function<double(const Vector&)>;
/// A function that also gives its slopes there.
using Sloped = std::function<double(const Vector&, Vector& slopes)>;
/// With slopes by central differences.
Sloped byDifferences(const Function& function);

/// What `add` adds up over [0, count), chunk by chunk: the same bits for any number of threads. Asks for a stop; reports nothing.
Vector sumOver(std::size_t count, Eigen::Index figures, const Progress& progress,
               const std::function<void(const Chunk&, Vector&)>& add);

struct Least {
  Vector at;
  double value = 0;
  int rounds = 0;
  bool converged = false;
};
/// Ends where slopes are below `slope`, no step leads further down, or steps gain nothing any more.
Least minimise(const Sloped& function, Vector start, double slope, Progress& progress);

/// The inverse of the second derivatives there, by differences of slopes; no rows where the function does not curve upwards in every
/// direction.
Matrix inverseCurvature(const Sloped& function, const Vector& at);

/// The parameters of which `loss`, by their logarithms −log-likelihood ÷ `scale`, is least from `start` on.
Estimated mostLikely(const Sloped& loss, const Vector& start, double scale, Progress& progress);

}  // namespace kindred::predict::value

// The family of projections: points of many columns onto a plane.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::embed {

struct Embedding {
  Matrix points;                           ///< rows × dimensions; what the data have not is 0
  std::vector<double> standardDeviations;  ///< of all components (pca), descending
  std::vector<double> explained;           ///< shares of the variance, as many
};

struct Algorithm {
  AlgorithmInfo info;
  Text caption;  ///< what the picture does and does not mean
  /// The same bits for any number of threads. Throws Error (BadData) where there are fewer than two rows, no columns, or
  /// cells that are not finite.
  std::function<Embedding(const Matrix& points, const Values&, std::uint64_t seed, Progress&)> fit;
  /// Where `newcomers` belong in the picture that `fit` made of `points`, one row each; those who are there stay where they
  /// are, and a newcomer's place does not depend on the others. Same columns as `points`. Throws like fit.
  std::function<Matrix(const Matrix& points, const Matrix& placed, const Matrix& newcomers, const Values&, Progress&)>
      place;
  std::function<Estimate(std::int64_t rows, std::int64_t columns, const Values&)> estimate;
};

/// All projections, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

}  // namespace kindred::embed

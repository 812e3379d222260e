// The family of projections: points of many columns onto a plane.
#pragma once

#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::embed {

struct Embedding {
  Matrix points;                           ///< rows × dimensions
  std::vector<double> standardDeviations;  ///< of all components (pca), descending
  std::vector<double> explained;           ///< shares of the variance, as many
};

struct Algorithm {
  AlgorithmInfo info;
  Text caption;  ///< what the picture does and does not mean
  std::function<Embedding(const Matrix& points, const Values&, std::uint64_t seed, Progress&)> fit;
};

const std::vector<Algorithm>& algorithms();
const Algorithm& algorithm(std::string_view key);

}  // namespace kindred::embed

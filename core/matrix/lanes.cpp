#include "core/matrix/lanes.h"

#include "core/matrix/kernels.h"

namespace kindred {

void multiplyHere(const Csr& matrix, const Lanes& signals, Lanes& result) {
  eigen_assert(signals.size() == static_cast<std::size_t>(matrix.columns));
  result.resize(static_cast<std::size_t>(matrix.rows));
  kernels().sparseLanes(matrix.offsets.data(), matrix.indices.data(), matrix.values.data(), matrix.rows,
                        numbersOf(signals), numbersOf(result));
}

Lanes productHere(const Csr& matrix, const Lanes& signals) {
  Lanes result;
  multiplyHere(matrix, signals, result);
  return result;
}

Lanes productHere(const Eigen::Ref<const FloatMatrix>& matrix, const Lanes& signals) {
  eigen_assert(signals.size() == static_cast<std::size_t>(matrix.cols()));
  Lanes result(static_cast<std::size_t>(matrix.rows()));
  kernels().denseLanes(matrix.data(), matrix.outerStride(), matrix.rows(), matrix.cols(), numbersOf(signals),
                       numbersOf(result));
  return result;
}

}  // namespace kindred

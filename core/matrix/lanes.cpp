#include "core/matrix/lanes.h"

#include "core/matrix/lane_kernels.h"

namespace kindred {
namespace {

const lanes::LaneKernels& kernels() {
#if defined(__x86_64__)
  static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  return wide ? lanes::avx2 : lanes::anyProcessor;
#else
  return lanes::anyProcessor;
#endif
}

const float* numbers(const Lanes& lanes) { return lanes.data()->signals.data(); }
float* numbers(Lanes& lanes) { return lanes.data()->signals.data(); }

}  // namespace

Lanes productHere(const Csr& matrix, const Lanes& signals) {
  eigen_assert(signals.size() == static_cast<std::size_t>(matrix.columns));
  Lanes result(static_cast<std::size_t>(matrix.rows));
  kernels().sparse(matrix.offsets.data(), matrix.indices.data(), matrix.values.data(), matrix.rows, numbers(signals),
                   numbers(result));
  return result;
}

Lanes productHere(const Eigen::Ref<const FloatMatrix>& matrix, const Lanes& signals) {
  eigen_assert(signals.size() == static_cast<std::size_t>(matrix.cols()));
  Lanes result(static_cast<std::size_t>(matrix.rows()));
  kernels().dense(matrix.data(), matrix.outerStride(), matrix.rows(), matrix.cols(), numbers(signals), numbers(result));
  return result;
}

}  // namespace kindred

#include "core/recommend/ials/conjugate_gradients.h"

#include <numeric>

#include "core/recommend/ials/descent.h"

namespace kindred::recommend::ials {
namespace {

Descend chosen() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return descendWide;
#endif
  return descendAnywhere;
}

}  // namespace

FloatMatrix padded(const FloatMatrix& factors) {
  const auto lane = static_cast<Eigen::Index>(Lane);
  FloatMatrix result = FloatMatrix::Zero(factors.rows(), (factors.cols() + lane - 1) / lane * lane);
  result.leftCols(factors.cols()) = factors;
  return result;
}

double conjugateGradients(const RowEquation& equation, int steps, std::span<float> x, std::vector<float>& scratch) {
  static const Descend descend = chosen();
  if (const std::size_t needed = (4 + equation.indices.size()) * x.size(); scratch.size() < needed)
    scratch.resize(needed);
  const PlainEquation plain{.indices = equation.indices.data(),
                            .counts = equation.counts.data(),
                            .entries = static_cast<std::int64_t>(equation.indices.size()),
                            .others = equation.others.data(),
                            .unobserved = equation.unobserved.data(),
                            .regularisation = equation.regularisation,
                            .length = static_cast<std::int64_t>(x.size())};
  return std::accumulate(equation.counts.begin(), equation.counts.end(), 0.0) +
         descend(plain, steps, x.data(), scratch.data());
}

}  // namespace kindred::recommend::ials

// Sixteen numbers side by side, a cache line: a signal of each of sixteen people at one customer or product. Sparse
// matrices are multiplied with that many signals at once, so that an entry is read once for all of them.
#pragma once

#include <array>
#include <vector>

#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred {

constexpr std::size_t SignalsALane = 16;

struct alignas(64) Lane {
  std::array<float, SignalsALane> signals{};
};
/// By row. What is computed of one signal does not depend on what stands beside it.
using Lanes = std::vector<Lane>;

/// Rows × signals, as arithmetic sees them.
using LaneArray = Eigen::Map<Eigen::Array<float, Eigen::Dynamic, SignalsALane, Eigen::RowMajor>, Eigen::Aligned16>;
inline float* numbersOf(Lanes& lanes) { return reinterpret_cast<float*>(lanes.data()); }  // of none: nowhere
inline const float* numbersOf(const Lanes& lanes) { return reinterpret_cast<const float*>(lanes.data()); }
inline LaneArray arrayOf(Lanes& lanes) {
  return {numbersOf(lanes), static_cast<Eigen::Index>(lanes.size()), SignalsALane};
}

/// result = matrix · signals on the calling thread alone, for bodies of loops that are parallel themselves; `signals` has a
/// lane for each column, the result gets one for each row. Sums in single precision, in the order of a row's entries, dense
/// ones piece by piece; with fused multiply-add where the processor has it.
void multiplyHere(const Csr& matrix, const Lanes& signals, Lanes& result);
Lanes productHere(const Csr& matrix, const Lanes& signals);
Lanes productHere(const Eigen::Ref<const FloatMatrix>& matrix, const Lanes& signals);

}  // namespace kindred

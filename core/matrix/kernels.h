// Inner loops that are compiled several times, each time for other processors; what runs is what this one can. Sums are
// made in one order each; fused multiply-add is used where the processor has it. kernels.inc takes nothing from the standard
// library, whose functions the linker would mix. Thread rule: free functions, may run at once on different data.
#pragma once

#include <cstdint>

namespace kindred {

struct Kernels {
  /// Lanes of sixteen numbers (lanes.h): result[i] = Σ values[e] · signals[indices[e]] over offsets[i] ≤ e < offsets[i + 1].
  void (*sparseLanes)(const std::int64_t* offsets, const std::int32_t* indices, const float* values, std::int32_t rows,
                      const float* signals, float* result);
  /// result[i] = Σ rows[i][k] · signals[k] over k < length.
  void (*denseLanes)(const float* rows, std::int64_t stride, std::int64_t count, std::int64_t length,
                     const float* signals, float* result);
  /// Places in `lanes`, ascending, of the numbers that are at least least[s] of their signal s; `places` has room for all.
  std::int64_t (*reached)(const float* lanes, std::int64_t count, const float* least, std::int32_t* places);
  float (*dot)(const float* a, const float* b, std::int64_t length);
  /// a ← keep · a + give · b, and b ← keep · b + give · a as it was.
  void (*exchange)(float keep, float give, float* a, float* b, std::int64_t length);
  /// a ← keep · a + give · (b − c), b ← keep · b + give · a, c ← keep · c − give · a, with a as it was.
  void (*exchangeApart)(float keep, float give, float* a, float* b, float* c, std::int64_t length);
  /// to ← to + times · from.
  void (*addFloats)(double times, const float* from, double* to, std::int64_t length);
  void (*addDoubles)(double times, const double* from, double* to, std::int64_t length);
  /// to[k] ← the least of to[k] and of first[i] + second[i][k] over i < count: a row of a product of matrices where + is the
  /// minimum and · is +. Row i of `second` begins at second + i · stride.
  void (*leastSums)(const float* first, const float* second, std::int64_t stride, std::int64_t count, float* to,
                    std::int64_t length);
};

/// Those for this processor.
const Kernels& kernels();

}  // namespace kindred

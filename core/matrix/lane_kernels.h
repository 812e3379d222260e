// The products of lanes.h in plain arrays. lane_kernels.inc is compiled several times, each time for other processors, and so
// takes nothing from the standard library, whose functions the linker would mix. Private to lanes.
#pragma once

#include <cstdint>

namespace kindred::lanes {

struct LaneKernels {
  /// result[i] = Σ values[e] · signals[indices[e]] over offsets[i] ≤ e < offsets[i + 1], in that order.
  void (*sparse)(const std::int64_t* offsets, const std::int32_t* indices, const float* values, std::int32_t rows,
                 const float* signals, float* result);
  /// result[i] = Σ rows[i][k] · signals[k] over k < length, in that order within pieces of a fixed length.
  void (*dense)(const float* rows, std::int64_t stride, std::int64_t count, std::int64_t length, const float* signals,
                float* result);
};

extern const LaneKernels anyProcessor;
#if defined(__x86_64__)
extern const LaneKernels avx2;  ///< with fused multiply-add
#endif

}  // namespace kindred::lanes

// The inner loops of conjugate_gradients.h in plain arrays: descent.inc is compiled several times, each time for other
// processors, and so takes nothing from the standard library, whose functions the linker would mix. Private to ials.
#pragma once

#include <cstdint>

namespace kindred::recommend::ials {

/// RowEquation in plain arrays; rows of `others` and `unobserved` have `length` numbers, a multiple of 16.
struct PlainEquation {
  const std::int32_t* indices = nullptr;
  const float* counts = nullptr;
  std::int64_t entries = 0;
  const float* others = nullptr;
  const float* unobserved = nullptr;
  float regularisation = 0;
  std::int64_t length = 0;
};

/// Moves x by at most `steps`; what is lost there, less Σ c. `scratch` holds `length` numbers four times,
/// and once for each entry.
using Descend = double (*)(const PlainEquation& equation, int steps, float* x, float* scratch);

double descendAnywhere(const PlainEquation& equation, int steps, float* x, float* scratch);
#if defined(__x86_64__)
/// Of processors with AVX2 and fused multiply-add.
double descendWide(const PlainEquation& equation, int steps, float* x, float* scratch);
#endif

}  // namespace kindred::recommend::ials

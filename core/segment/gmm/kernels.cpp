#include "core/segment/gmm/kernels.h"

namespace kindred::segment::gmm {
namespace processors {

extern const Kernels any, avx2, avx512;

}  // namespace processors

const Kernels& kernels() {
#if defined(__x86_64__)
  static const Kernels& best = __builtin_cpu_supports("avx512f")                                 ? processors::avx512
                               : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? processors::avx2
                                                                                                 : processors::any;
  return best;
#else
  return processors::any;
#endif
}

}  // namespace kindred::segment::gmm

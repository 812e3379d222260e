#include "core/matrix/kernels.h"

namespace kindred {
namespace processors {

extern const Kernels any, avx2, avx512;

}  // namespace processors

const Kernels& kernels() {
#if defined(__x86_64__)
  static const bool isWide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  static const bool isWidest = isWide && __builtin_cpu_supports("avx512f");
  return isWidest ? processors::avx512 : isWide ? processors::avx2 : processors::any;
#else
  return processors::any;
#endif
}

}  // namespace kindred

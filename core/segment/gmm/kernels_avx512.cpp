// Compiled for processors that have AVX-512: CMakeLists.txt.
#if defined(__AVX512F__)
#define KINDRED_PROCESSOR avx512
#include "core/segment/gmm/kernels.inc"
#endif

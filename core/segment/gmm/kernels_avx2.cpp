// Compiled for processors that have AVX2 and fused multiply-add: CMakeLists.txt.
#if defined(__AVX2__)
#define KINDRED_PROCESSOR avx2
#include "core/segment/gmm/kernels.inc"
#endif

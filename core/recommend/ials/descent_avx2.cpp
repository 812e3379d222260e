// Compiled for processors that have AVX2 and fused multiply-add: CMakeLists.txt.
#if defined(__AVX2__)
#include "core/recommend/ials/descent.inc"
#endif

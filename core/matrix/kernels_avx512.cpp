// Compiled for processors that have AVX-512 too: CMakeLists.txt.
#if defined(__AVX512F__)
#include "core/matrix/kernels.inc"
#endif

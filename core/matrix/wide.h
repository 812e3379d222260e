// Marks loops that are compiled for several kinds of processors and run as the one at hand can: eight or four doubles at
// once. Without fused multiply-add (the build's rule) every lane rounds as it does alone, so the bits are the same on all.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define KINDRED_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define KINDRED_WIDE
#endif

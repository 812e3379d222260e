// The greatest singular values of a sparse matrix with their singular vectors, by random projection: Halko,
// Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithms 4.4 and 5.1.
#pragma once

#include <cstdint>

#include "core/base/progress.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred {

struct TruncatedSvd {
  Matrix left;    ///< rows × rank, orthonormal columns
  Matrix right;   ///< columns × rank, orthonormal columns; zeros where the value is 0
  Vector values;  ///< descending
};

/// `rank` is cut to the shorter side of the matrix. Fewer power iterations take less time and tell less well what is signal from
/// noise. The same bits for any number of threads.
TruncatedSvd truncatedSvd(const Csr& matrix, int rank, std::uint64_t seed, Progress& progress, int powerIterations = 4);

}  // namespace kindred

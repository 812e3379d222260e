// The inverse of a great symmetric positive definite matrix in single precision, in place, by tiles of one size on all
// processors: the same bits for any number of threads. Cholesky's factor, its inverse, and their product (Golub and Van
// Loan, Matrix Computations, 4th edition, sections 4.2.9 and 3.1; as LAPACK's spotrf and spotri). n³ multiplications and
// additions.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred {

/// Reads the lower triangle; writes both. Throws Error (BadData) where the matrix is not positive definite, and Cancelled,
/// which leaves it half done.
void invertPositiveDefinite(FloatMatrix& matrix, Progress& progress);

}  // namespace kindred

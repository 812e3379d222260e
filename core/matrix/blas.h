// Dense algebra through OpenBLAS and its LAPACK, always on one thread a call (parallelism is ours, over tiles of fixed
// size), so that the bits do not depend on the number of threads. Decompositions live here, in one file, because
// they are slow to compile. Thread rule: free functions, may run at once on different data.
#pragma once

#include "core/matrix/dense.h"

namespace kindred {

/// left · right, tiled in parallel. Shapes n × k and k × m.
Matrix product(const Matrix& left, const Matrix& right);
/// leftᵀ · right; shapes n × k and n × m give k × m. Summed over fixed row tiles in order.
Matrix transposedProduct(const Matrix& left, const Matrix& right);

/// target + rowsᵀ · rows in the lower triangle, on the calling thread alone; above it nothing changes. rows: n × k, target:
/// k × k.
void addGramHere(const Matrix& rows, Matrix& target);

struct SymmetricEigen {
  Vector values;   ///< descending
  Matrix vectors;  ///< column j belongs to values[j]; the entry of greatest magnitude of each is positive
};
/// Eigenvalues and vectors of a symmetric matrix (LAPACK dsyevd). Throws Error (Internal) where it does not converge.
SymmetricEigen symmetricEigen(const Matrix& symmetric);

/// Orthonormal columns that span those of `matrix` (LAPACK dgeqrf, dorgqr). Needs rows ≥ columns.
Matrix orthonormalised(const Matrix& matrix);

/// Solves symmetric positive definite · x = right (LAPACK dposv); reads the lower triangle. Throws Error (Internal) where not positive definite.
Matrix solveSymmetric(const Matrix& positiveDefinite, const Matrix& right);

}  // namespace kindred

// Dense algebra in single precision, on one thread where not said otherwise, for bodies of loops that are parallel
// themselves. Thread rule: free functions, may run at once on different data.
#pragma once

#include "core/matrix/dense.h"

namespace kindred {

/// target + rowsᵀ · rows in the lower triangle; above it nothing changes. rows: n × k, target: k × k.
void addGram(const FloatMatrix& rows, FloatMatrix& target);

/// target + left · rightᵀ. Shapes n × k and m × k; target: the n × m numbers that lie row after row from there.
void addProduct(const FloatMatrix& left, const FloatMatrix& right, float* target);

/// rowsᵀ · rows, whole; on all processors, in slabs that are added in order.
FloatMatrix gram(const FloatMatrix& rows);

/// Solves symmetric positive definite · x = right in place of both: the lower triangle of `matrix` is read and spent.
/// Throws Error (BadData) where it is not positive definite.
void solveInPlace(FloatMatrix& matrix, Eigen::Ref<Eigen::RowVectorXf> right);

/// Solves (I + rows · rowsᵀ) x = right about as well as double precision does: Cholesky's factor in single precision, and what
/// that leaves once more, in double (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, chapter 12; LAPACK's
/// dsposv); wholly in double where that comes no nearer. Several calls of OpenBLAS.
Vector solveBeside(const FloatMatrix& rows, const Vector& right);

}  // namespace kindred

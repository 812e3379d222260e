#include "core/matrix/blas.h"

#include <cblas.h>
#define LAPACK_COMPLEX_CPP  // keeps C's complex.h, whose macro I breaks templates, out of this file
#include <lapacke.h>

#include <algorithm>
#include <mutex>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"

namespace kindred {
namespace {

using ColumnMajor = Eigen::MatrixXd;

// Cuts that depend on shapes alone, never on threads.
constexpr Eigen::Index Tile = 256;
constexpr Eigen::Index SlabRows = 2048;
constexpr Eigen::Index MostSlabs = 16;

// OpenBLAS's own threads change the last bits.
void useOneThread() {
  static std::once_flag once;
  std::call_once(once, [] { openblas_set_num_threads(1); });
}

void requireDone(lapack_int info) {
  if (info == 0) return;
  throw Error(ErrorCode::Internal, KI_TEXT("core", "A matrix could not be decomposed (%1).").with(info),
              KI_TEXT("core", "Try fewer factors or features, or more data."));
}

int size(Eigen::Index n) { return static_cast<int>(n); }

struct Rectangle {
  Eigen::Index row, column, rows, columns;
};

// Runs body on the tiles of a rows × columns result.
template <class Body>
void forEachTile(Eigen::Index rows, Eigen::Index columns, const Body& body) {
  const Eigen::Index down = (rows + Tile - 1) / Tile;
  const Eigen::Index across = (columns + Tile - 1) / Tile;
  Progress silent;
  forEach(static_cast<std::size_t>(down * across), silent, [&](std::size_t number) {
    const Eigen::Index row = static_cast<Eigen::Index>(number) / across * Tile;
    const Eigen::Index column = static_cast<Eigen::Index>(number) % across * Tile;
    body(Rectangle{row, column, std::min(Tile, rows - row), std::min(Tile, columns - column)});
  });
}

// Adds rows [from, to) of leftᵀ · right to one tile of the result.
void addTransposed(const Matrix& left, const Matrix& right, Eigen::Index from, Eigen::Index to, const Rectangle& tile,
                   Matrix& result) {
  cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, size(tile.rows), size(tile.columns), size(to - from), 1,
              left.data() + from * left.cols() + tile.row, size(left.cols()),
              right.data() + from * right.cols() + tile.column, size(right.cols()), 1,
              result.data() + tile.row * result.cols() + tile.column, size(result.cols()));
}

// Few results of many rows: slabs of rows, each into a matrix of its own, added in order.
Matrix transposedProductOfSlabs(const Matrix& left, const Matrix& right) {
  const Eigen::Index rows = left.rows();
  const Eigen::Index slab = std::max(SlabRows, (rows + MostSlabs - 1) / MostSlabs);
  const Matrix zero = Matrix::Zero(left.cols(), right.cols());
  std::vector<Matrix> parts(chunkCount(static_cast<std::size_t>(rows), static_cast<std::size_t>(slab)), zero);
  Progress silent;
  forEachChunk(static_cast<std::size_t>(rows), static_cast<std::size_t>(slab), silent, [&](const Chunk& chunk) {
    addTransposed(left, right, static_cast<Eigen::Index>(chunk.begin), static_cast<Eigen::Index>(chunk.end),
                  {0, 0, left.cols(), right.cols()}, parts[chunk.number]);
  });
  Matrix sum = zero;
  for (const auto& part : parts) sum += part;
  return sum;
}

// An eigenvector is as good as its negative; entries within rounding of the greatest count as greatest.
void fixSigns(Matrix& vectors) {
  for (Eigen::Index j = 0; j < vectors.cols(); ++j) {
    auto column = vectors.col(j);
    const double nearGreatest = column.cwiseAbs().maxCoeff() * (1 - 1e-9);
    Eigen::Index i = 0;
    while (i + 1 < column.size() && std::abs(column[i]) < nearGreatest) ++i;
    if (column[i] < 0) column = -column;
  }
}

}  // namespace

Matrix product(const Matrix& left, const Matrix& right) {
  eigen_assert(left.cols() == right.rows());
  useOneThread();
  Matrix result = Matrix::Zero(left.rows(), right.cols());
  if (left.cols() == 0) return result;
  forEachTile(result.rows(), result.cols(), [&](const Rectangle& tile) {
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, size(tile.rows), size(tile.columns), size(left.cols()), 1,
                left.data() + tile.row * left.cols(), size(left.cols()), right.data() + tile.column, size(right.cols()),
                0, result.data() + tile.row * result.cols() + tile.column, size(result.cols()));
  });
  return result;
}

Matrix transposedProduct(const Matrix& left, const Matrix& right) {
  eigen_assert(left.rows() == right.rows());
  useOneThread();
  Matrix result = Matrix::Zero(left.cols(), right.cols());
  if (result.size() == 0 || left.rows() == 0) return result;
  if (result.size() <= Tile * Tile) return transposedProductOfSlabs(left, right);
  forEachTile(result.rows(), result.cols(),
              [&](const Rectangle& tile) { addTransposed(left, right, 0, left.rows(), tile, result); });
  return result;
}

SymmetricEigen symmetricEigen(const Matrix& symmetric) {
  eigen_assert(symmetric.rows() == symmetric.cols());
  useOneThread();
  const Eigen::Index n = symmetric.rows();
  if (n == 0) return {};
  ColumnMajor vectors = symmetric;
  Vector values(n);
  requireDone(LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'V', 'L', size(n), vectors.data(), size(n), values.data()));
  SymmetricEigen result{values.reverse(), vectors.rowwise().reverse()};
  fixSigns(result.vectors);
  return result;
}

Matrix orthonormalised(const Matrix& matrix) {
  eigen_assert(matrix.rows() >= matrix.cols());
  useOneThread();
  if (matrix.cols() == 0) return matrix;
  ColumnMajor columns = matrix;
  const int n = size(matrix.rows());
  const int k = size(matrix.cols());
  Vector reflectors(k);
  requireDone(LAPACKE_dgeqrf(LAPACK_COL_MAJOR, n, k, columns.data(), n, reflectors.data()));
  requireDone(LAPACKE_dorgqr(LAPACK_COL_MAJOR, n, k, k, columns.data(), n, reflectors.data()));
  return columns;
}

Matrix solveSymmetric(const Matrix& positiveDefinite, const Matrix& right) {
  eigen_assert(positiveDefinite.rows() == positiveDefinite.cols() && right.rows() == positiveDefinite.rows());
  useOneThread();
  if (right.size() == 0) return right;
  ColumnMajor factor = positiveDefinite;
  ColumnMajor solution = right;
  const int n = size(factor.rows());
  requireDone(LAPACKE_dposv(LAPACK_COL_MAJOR, 'L', n, size(right.cols()), factor.data(), n, solution.data(), n));
  return solution;
}

}  // namespace kindred

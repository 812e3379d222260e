#include "core/matrix/blas.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/openblas.h"

namespace kindred {
namespace {

using ColumnMajor = Eigen::MatrixXd;

// Cuts that depend on shapes alone, never on threads.
constexpr Eigen::Index Tile = 256;
constexpr Eigen::Index SlabRows = 2048;
constexpr Eigen::Index MostSlabs = 16;

void requireDone(int info) {
  if (info == 0) return;
  throw Error(ErrorCode::Internal, KI_TEXT("core", "A matrix could not be decomposed (%1).").with(info),
              KI_TEXT("core", "Try fewer factors or features, or more data."));
}

int size(Eigen::Index n) { return static_cast<int>(n); }

// Some of LAPACK's iterations do not end where a number is none.
void requireNumbers(const Matrix& matrix) { requireDone(matrix.allFinite() ? 0 : -1); }

// LAPACK's way: a first call with length −1 says how much workspace the second one likes best.
template <class Routine>
void withWorkspace(const Routine& routine) {
  double best = 0;
  int length = -1;
  int info = 0;
  routine(&best, &length, info);
  requireDone(info);
  length = static_cast<int>(best);
  std::vector<double> work(static_cast<std::size_t>(length));
  routine(work.data(), &length, info);
  requireDone(info);
}

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
  const OpenBlasCall blas;
  blas->dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, size(tile.rows), size(tile.columns), size(to - from), 1,
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
  Matrix result = Matrix::Zero(left.rows(), right.cols());
  if (left.cols() == 0) return result;
  forEachTile(result.rows(), result.cols(), [&](const Rectangle& tile) {
    const OpenBlasCall blas;
    blas->dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, size(tile.rows), size(tile.columns), size(left.cols()), 1,
                left.data() + tile.row * left.cols(), size(left.cols()), right.data() + tile.column, size(right.cols()),
                0, result.data() + tile.row * result.cols() + tile.column, size(result.cols()));
  });
  return result;
}

Matrix transposedProduct(const Matrix& left, const Matrix& right) {
  eigen_assert(left.rows() == right.rows());
  Matrix result = Matrix::Zero(left.cols(), right.cols());
  if (result.size() == 0 || left.rows() == 0) return result;
  if (result.size() <= Tile * Tile) return transposedProductOfSlabs(left, right);
  forEachTile(result.rows(), result.cols(),
              [&](const Rectangle& tile) { addTransposed(left, right, 0, left.rows(), tile, result); });
  return result;
}

void addGramHere(const Matrix& rows, Matrix& target) {
  eigen_assert(target.rows() == rows.cols() && target.cols() == rows.cols());
  if (rows.size() == 0) return;
  const OpenBlasCall blas;
  blas->dsyrk(CblasRowMajor, CblasLower, CblasTrans, size(rows.cols()), size(rows.rows()), 1, rows.data(),
              size(rows.cols()), 1, target.data(), size(target.cols()));
}

SymmetricEigen symmetricEigen(const Matrix& symmetric) {
  eigen_assert(symmetric.rows() == symmetric.cols());
  const Eigen::Index n = symmetric.rows();
  if (n == 0) return {};
  requireNumbers(symmetric);
  ColumnMajor vectors = symmetric;
  Vector values(n);
  const int order = size(n);
  std::vector<int> iwork;
  withWorkspace([&](double* work, int* lwork, int& info) {
    int liwork = static_cast<int>(iwork.size());
    int least = 0;
    if (*lwork < 0) liwork = -1;
    OpenBlasCall()->dsyevd("V", "L", &order, vectors.data(), &order, values.data(), work, lwork,
                           *lwork < 0 ? &least : iwork.data(), &liwork, &info, 1, 1);
    if (*lwork < 0) iwork.resize(static_cast<std::size_t>(least));
  });
  SymmetricEigen result{values.reverse(), vectors.rowwise().reverse()};
  fixSigns(result.vectors);
  return result;
}

Matrix orthonormalised(const Matrix& matrix) {
  eigen_assert(matrix.rows() >= matrix.cols());
  if (matrix.cols() == 0) return matrix;
  requireNumbers(matrix);
  ColumnMajor columns = matrix;
  const int n = size(matrix.rows());
  const int k = size(matrix.cols());
  Vector reflectors(k);
  withWorkspace([&](double* work, int* lwork, int& info) {
    OpenBlasCall()->dgeqrf(&n, &k, columns.data(), &n, reflectors.data(), work, lwork, &info);
  });
  withWorkspace([&](double* work, int* lwork, int& info) {
    OpenBlasCall()->dorgqr(&n, &k, &k, columns.data(), &n, reflectors.data(), work, lwork, &info);
  });
  return columns;
}

Matrix solveSymmetric(const Matrix& positiveDefinite, const Matrix& right) {
  eigen_assert(positiveDefinite.rows() == positiveDefinite.cols() && right.rows() == positiveDefinite.rows());
  if (right.size() == 0) return right;
  requireNumbers(positiveDefinite);
  requireNumbers(right);
  ColumnMajor factor = positiveDefinite;
  ColumnMajor solution = right;
  const int n = size(factor.rows());
  const int rights = size(right.cols());
  int info = 0;
  OpenBlasCall()->dposv("L", &n, &rights, factor.data(), &n, solution.data(), &n, &info, 1);
  requireDone(info);
  return solution;
}

}  // namespace kindred

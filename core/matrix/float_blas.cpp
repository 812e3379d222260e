#include "core/matrix/float_blas.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/blas.h"
#include "core/matrix/openblas.h"

namespace kindred {
namespace {

int length(Eigen::Index n) { return static_cast<int>(n); }

/// I + rows · rowsᵀ as Cholesky's factor; false where it is not definite in single precision.
bool factorise(const FloatMatrix& rows, FloatMatrix& factor) {
  const int n = length(rows.rows()), inner = length(rows.cols());
  factor.setIdentity(n, n);
  const OpenBlasCall blas;
  blas->ssyrk(CblasRowMajor, CblasLower, CblasNoTrans, n, inner, 1, rows.data(), inner, 1, factor.data(), n);
  int info = 0;
  blas->spotrf("U", &n, factor.data(), &n, &info, 1);  // the lower triangle, as rows lie
  return info == 0;
}

Vector solveFactored(const FloatMatrix& factor, const Vector& right) {
  const int n = length(factor.rows()), one = 1;
  int info = 0;
  Eigen::VectorXf x = right.cast<float>();
  const OpenBlasCall blas;
  blas->spotrs("U", &n, &one, factor.data(), &n, x.data(), &n, &info, 1);
  return x.cast<double>();
}

}  // namespace

void addGram(const FloatMatrix& rows, FloatMatrix& target) {
  eigen_assert(target.rows() == rows.cols() && target.cols() == rows.cols());
  if (rows.size() == 0) return;
  const OpenBlasCall blas;
  blas->ssyrk(CblasRowMajor, CblasLower, CblasTrans, length(rows.cols()), length(rows.rows()), 1, rows.data(),
              length(rows.cols()), 1, target.data(), length(target.cols()));
}

void addProduct(const FloatMatrix& left, const FloatMatrix& right, float* target) {
  eigen_assert(left.cols() == right.cols());
  if (left.size() == 0 || right.size() == 0) return;
  const OpenBlasCall blas;
  blas->sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, length(left.rows()), length(right.rows()), length(left.cols()),
              1, left.data(), length(left.cols()), right.data(), length(right.cols()), 1, target, length(right.rows()));
}

FloatMatrix gram(const FloatMatrix& rows) {
  constexpr Eigen::Index SlabRows = 4096;
  const FloatMatrix zero = FloatMatrix::Zero(rows.cols(), rows.cols());
  std::vector<FloatMatrix> parts(chunkCount(static_cast<std::size_t>(rows.rows()), static_cast<std::size_t>(SlabRows)),
                                 zero);
  Progress silent;
  forEachChunk(static_cast<std::size_t>(rows.rows()), static_cast<std::size_t>(SlabRows), silent,
               [&](const Chunk& chunk) {
                 const auto begin = static_cast<Eigen::Index>(chunk.begin);
                 addGram(rows.middleRows(begin, static_cast<Eigen::Index>(chunk.end) - begin), parts[chunk.number]);
               });
  FloatMatrix sum = zero;
  for (const FloatMatrix& part : parts) sum += part;
  sum.triangularView<Eigen::StrictlyUpper>() = FloatMatrix(sum.transpose());
  return sum;
}

void solveInPlace(FloatMatrix& matrix, Eigen::Ref<Eigen::RowVectorXf> right) {
  eigen_assert(matrix.rows() == matrix.cols() && right.size() == matrix.rows());
  const int n = length(matrix.rows()), one = 1;
  if (n == 0) return;
  int info = 0;
  {
    const OpenBlasCall blas;
    blas->sposv("U", &n, &one, matrix.data(), &n, right.data(), &n, &info, 1);  // the lower triangle, as rows lie
  }
  if (info == 0) return;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The factors cannot be calculated: an equation has no solution."),
              KI_TEXT("core", "Choose a greater regularisation."));
}

Vector solveBeside(const FloatMatrix& rows, const Vector& right) {
  constexpr int Passes = 5;
  constexpr double Near = 1e-5;  // what is left after a pass that changed so little is its square
  if (rows.size() == 0) return right;
  const Matrix exact = rows.cast<double>();
  if (FloatMatrix factor; factorise(rows, factor)) {
    Vector x = solveFactored(factor, right);
    for (int pass = 0; pass < Passes; ++pass) {
      const Vector across = exact.transpose() * x;
      const Vector change = solveFactored(factor, right - x - exact * across);
      x += change;
      if (change.norm() <= Near * x.norm()) return x;
    }
  }
  Matrix whole = Matrix::Identity(rows.rows(), rows.rows());
  addGramHere(exact.transpose(), whole);
  return solveSymmetric(whole, right);
}

}  // namespace kindred

#include "core/matrix/positive_definite.h"

#include <gtest/gtest.h>

#include <Eigen/Cholesky>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/float_blas.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

/// With eigenvalues of 1 and more.
Matrix positiveDefinite(Eigen::Index n) {
  const Matrix random = test::randomMatrix(n, n + 3, 5);
  return random * random.transpose() / static_cast<double>(n) + Matrix::Identity(n, n);
}

FloatMatrix inverse(const Matrix& matrix) {
  FloatMatrix result = matrix.cast<float>();
  Progress progress;
  invertPositiveDefinite(result, progress);
  return result;
}

// On both sides of a tile's edge.
TEST(InvertPositiveDefinite, EqualsTheInverseInDoublePrecision) {
  for (const Eigen::Index n : {1, 2, 37, 383, 384, 385, 800}) {
    const Matrix matrix = positiveDefinite(n);
    const Matrix expected = matrix.llt().solve(Matrix::Identity(n, n));
    EXPECT_LT((inverse(matrix).cast<double>() - expected).cwiseAbs().maxCoeff(), 2e-5) << n;
  }
}

TEST(InvertPositiveDefinite, IsSymmetricAndTheSameBitsForAnyNumberOfThreads) {
  const Matrix matrix = positiveDefinite(900);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return inverse(matrix);
  };
  const FloatMatrix one = withThreads(1);
  EXPECT_EQ(one, withThreads(3));
  EXPECT_EQ(one, FloatMatrix(one.transpose()));
}

TEST(InvertPositiveDefinite, ReadsTheLowerTriangleAlone) {
  const Matrix matrix = positiveDefinite(50);
  FloatMatrix lower = matrix.cast<float>();
  lower.triangularView<Eigen::StrictlyUpper>().setConstant(99);
  Progress progress;
  invertPositiveDefinite(lower, progress);
  EXPECT_EQ(lower, inverse(matrix));
}

TEST(InvertPositiveDefinite, RefusesWhatHasNoSuchInverse) {
  Matrix matrix = positiveDefinite(20);
  matrix(3, 3) = -1;
  EXPECT_THROW(inverse(matrix), Error);
  matrix(3, 3) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(inverse(matrix), Error);
}

TEST(InvertPositiveDefinite, StopsWhenAskedTo) {
  FloatMatrix matrix = positiveDefinite(800).cast<float>();
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  EXPECT_THROW(invertPositiveDefinite(matrix, cancelled), Cancelled);
}

TEST(Gram, EqualsTheProductAcrossSlabs) {
  const Matrix rows = test::randomMatrix(9000, 7, 3);
  const Matrix expected = rows.transpose() * rows;
  EXPECT_LT((gram(rows.cast<float>()).cast<double>() - expected).cwiseAbs().maxCoeff(), 2e-2);
  EXPECT_EQ(gram(FloatMatrix(0, 3)), FloatMatrix::Zero(3, 3));
}

TEST(SolveInPlace, SolvesByTheLowerTriangle) {
  const Matrix matrix = positiveDefinite(30);
  const Vector right = test::randomMatrix(30, 1, 8).col(0);
  FloatMatrix spent = matrix.cast<float>();
  spent.triangularView<Eigen::StrictlyUpper>().setConstant(99);
  Eigen::RowVectorXf solution = right.transpose().cast<float>();
  solveInPlace(spent, solution);
  EXPECT_LT((solution.transpose().cast<double>() - matrix.llt().solve(right)).cwiseAbs().maxCoeff(), 1e-5);
  FloatMatrix indefinite = -FloatMatrix::Identity(3, 3);
  Eigen::RowVectorXf any = Eigen::RowVectorXf::Ones(3);
  EXPECT_THROW(solveInPlace(indefinite, any), Error);
}

}  // namespace
}  // namespace kindred

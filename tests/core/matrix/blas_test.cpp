#include "core/matrix/blas.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/float_blas.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

using test::randomMatrix;

Matrix naiveProduct(const Matrix& left, const Matrix& right) {
  Matrix result = Matrix::Zero(left.rows(), right.cols());
  for (Eigen::Index i = 0; i < left.rows(); ++i) {
    for (Eigen::Index j = 0; j < right.cols(); ++j) {
      for (Eigen::Index k = 0; k < left.cols(); ++k) result(i, j) += left(i, k) * right(k, j);
    }
  }
  return result;
}

double distance(const Matrix& a, const Matrix& b) { return (a - b).cwiseAbs().maxCoeff(); }

// Shapes on both sides of a tile's edge.
TEST(Product, EqualsTheNaiveLoop) {
  for (const auto& [n, k, m] : {std::array{1, 1, 1}, std::array{3, 2, 5}, std::array{256, 10, 256},
                                std::array{257, 31, 255}, std::array{600, 3, 300}}) {
    const Matrix left = randomMatrix(n, k, 1);
    const Matrix right = randomMatrix(k, m, 2);
    EXPECT_LT(distance(product(left, right), naiveProduct(left, right)), 1e-10) << n << "×" << k << "×" << m;
  }
}

TEST(Product, OfEmptyShapes) {
  EXPECT_EQ(product(Matrix(3, 0), Matrix(0, 2)), Matrix::Zero(3, 2));
  EXPECT_EQ(product(Matrix(0, 3), randomMatrix(3, 2, 1)).rows(), 0);
}

// Few results of many rows go through slabs, many results through tiles.
TEST(TransposedProduct, EqualsTheNaiveLoop) {
  for (const auto& [n, k, m] :
       {std::array{1, 1, 1}, std::array{5000, 3, 4}, std::array{4096, 2, 2}, std::array{40, 300, 280}}) {
    const Matrix left = randomMatrix(n, k, 3);
    const Matrix right = randomMatrix(n, m, 4);
    EXPECT_LT(distance(transposedProduct(left, right), naiveProduct(left.transpose(), right)), 1e-9) << n;
  }
}

TEST(TransposedProduct, OfNoRowsIsZero) {
  EXPECT_EQ(transposedProduct(Matrix(0, 3), Matrix(0, 2)), Matrix::Zero(3, 2));
}

TEST(Products, HaveTheSameBitsForAnyNumberOfThreads) {
  const Matrix tall = randomMatrix(20'000, 30, 5);
  const Matrix wide = randomMatrix(200, 600, 6);
  const auto all = [&](int threads) {
    const ThreadLimit limit(threads);
    return std::array{transposedProduct(tall, tall), transposedProduct(wide, wide), product(wide, wide.transpose())};
  };
  const auto one = all(1);
  for (const int threads : {2, 5}) EXPECT_EQ(all(threads), one) << threads;
}

TEST(SymmetricEigen, OfTheTwoByTwo) {
  const Matrix matrix{{2, 1}, {1, 2}};
  const auto [values, vectors] = symmetricEigen(matrix);
  EXPECT_NEAR(values[0], 3, 1e-14);
  EXPECT_NEAR(values[1], 1, 1e-14);
  const double half = std::sqrt(0.5);
  EXPECT_LT(distance(vectors, Matrix{{half, half}, {half, -half}}), 1e-14);
}

// The second difference matrix of size n has eigenvalues 2 − 2 cos(jπ / (n + 1)).
TEST(SymmetricEigen, OfTheSecondDifference) {
  constexpr Eigen::Index N = 60;
  Matrix matrix = Matrix::Zero(N, N);
  for (Eigen::Index i = 0; i < N; ++i) {
    matrix(i, i) = 2;
    if (i > 0) matrix(i, i - 1) = matrix(i - 1, i) = -1;
  }
  const auto [values, vectors] = symmetricEigen(matrix);
  for (Eigen::Index j = 0; j < N; ++j) {
    const double angle = static_cast<double>(N - j) * 3.14159265358979323846 / static_cast<double>(N + 1);
    EXPECT_NEAR(values[j], 2 - 2 * std::cos(angle), 1e-12);
  }
  EXPECT_LT(distance(vectors * values.asDiagonal() * vectors.transpose(), matrix), 1e-12);
}

TEST(SymmetricEigen, GreatestEntryOfEachVectorIsPositive) {
  const Matrix half = randomMatrix(40, 40, 7);
  const auto [values, vectors] = symmetricEigen(half + half.transpose());
  for (Eigen::Index j = 0; j < vectors.cols(); ++j) {
    EXPECT_GT(vectors.col(j).maxCoeff(), 0);
    EXPECT_GE(vectors.col(j).maxCoeff(), -vectors.col(j).minCoeff());
  }
  for (Eigen::Index j = 1; j < vectors.cols(); ++j) EXPECT_LE(values[j], values[j - 1]);
}

TEST(SymmetricEigen, RefusesWhatIsNoNumber) {
  Matrix matrix = Matrix::Identity(3, 3);
  matrix(1, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW((void)symmetricEigen(matrix), Error);
  EXPECT_EQ(symmetricEigen(Matrix(0, 0)).values.size(), 0);
}

TEST(Orthonormalised, SpansTheSameWithUnitColumns) {
  const Matrix matrix = randomMatrix(500, 20, 8);
  const Matrix q = orthonormalised(matrix);
  EXPECT_LT(distance(q.transpose() * q, Matrix::Identity(20, 20)), 1e-13);
  EXPECT_LT(distance(q * (q.transpose() * matrix), matrix), 1e-12);
}

TEST(SolveSymmetric, SolvesForEveryColumn) {
  const Matrix half = randomMatrix(80, 30, 9);
  const Matrix matrix = half.transpose() * half;
  const Matrix right = randomMatrix(30, 4, 10);
  EXPECT_LT(distance(naiveProduct(matrix, solveSymmetric(matrix, right)), right), 1e-10);
}

// The greater the rows, the worse single precision does: from what it solves at once to what it cannot factor.
TEST(SolveBeside, LeavesAsLittleAsDoublePrecision) {
  for (const double size : {0.0, 0.1, 1.0, 30.0, 1e3, 1e5}) {
    for (const Eigen::Index n : {1, 7, 40}) {
      const FloatMatrix rows = (size * randomMatrix(n, 23, 5)).cast<float>();
      const Vector right = randomMatrix(n, 1, 6);
      const Matrix exact = rows.cast<double>();
      const Matrix whole = Matrix::Identity(n, n) + exact * exact.transpose();
      const Vector x = solveBeside(rows, right);
      EXPECT_LT((whole * x - right).norm(), 1e-10 * (whole.norm() * x.norm() + right.norm())) << size << ", " << n;
    }
  }
}

TEST(SolveSymmetric, RefusesAMatrixThatIsNotPositiveDefinite) {
  EXPECT_THROW((void)solveSymmetric(Matrix{{1, 2}, {2, 1}}, Matrix::Ones(2, 1)), Error);
}

}  // namespace
}  // namespace kindred

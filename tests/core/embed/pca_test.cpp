#include <gtest/gtest.h>

#include <cmath>

#include "core/embed/embedder.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::embed {
namespace {

Embedding pca(const Matrix& points, const Values& values = {}) {
  Progress progress;
  return algorithm("pca").fit(points, values, 1, progress);
}

void expectDeviations(const Matrix& points, const std::vector<double>& deviations) {
  const Embedding embedding = pca(points);
  ASSERT_EQ(embedding.standardDeviations.size(), deviations.size());
  for (std::size_t i = 0; i < deviations.size(); ++i) {
    EXPECT_NEAR(embedding.standardDeviations[i], deviations[i], 1e-6);
  }
}

// Z-scores with the sample standard deviation.
Matrix scores(const Matrix& points) {
  Matrix result = points.rowwise() - points.colwise().mean();
  for (Eigen::Index j = 0; j < result.cols(); ++j) {
    result.col(j) /= std::sqrt(result.col(j).squaredNorm() / static_cast<double>(result.rows() - 1));
  }
  return result;
}

// Figures of R 4.2.2's prcomp.
TEST(Pca, StandardDeviationsAreAsKnown) {
  expectDeviations(test::iris(), {2.056269, 0.492616, 0.279660, 0.154386});
  expectDeviations(scores(test::usArrests()), {1.574878, 0.994869, 0.597129, 0.416449});
}

TEST(Pca, PointsHaveTheseDeviationsAndDoNotGoTogether) {
  const Embedding embedding = pca(test::iris());
  ASSERT_EQ(embedding.points.rows(), 150);
  ASSERT_EQ(embedding.points.cols(), 2);
  const Matrix covariance = embedding.points.transpose() * embedding.points / 149;
  EXPECT_NEAR(embedding.points.colwise().mean().norm(), 0, 1e-12);
  EXPECT_NEAR(std::sqrt(covariance(0, 0)), embedding.standardDeviations[0], 1e-9);
  EXPECT_NEAR(std::sqrt(covariance(1, 1)), embedding.standardDeviations[1], 1e-9);
  EXPECT_NEAR(covariance(0, 1), 0, 1e-9);
}

TEST(Pca, SharesOfTheVarianceAddUpToOne) {
  const Embedding embedding = pca(test::randomMatrix(50, 6, 2));
  double sum = 0;
  for (const double share : embedding.explained) sum += share;
  EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(Pca, TheSignDoesNotDependOnTheOrderOfRows) {
  const Matrix points = test::randomMatrix(40, 4, 7);
  const Embedding forward = pca(points);
  const Embedding backward = pca(points.colwise().reverse());
  EXPECT_TRUE(forward.points.isApprox(Matrix(backward.points.colwise().reverse()), 1e-9));
}

TEST(Pca, WhatTheDataHaveNotIsZero) {
  const Embedding line = pca(test::randomMatrix(10, 1, 3));
  EXPECT_EQ(line.points.col(1), Vector::Zero(10));
  const Embedding constant = pca(Matrix::Ones(10, 3));
  EXPECT_EQ(constant.points, Matrix::Zero(10, 2));
  EXPECT_EQ(constant.explained, (std::vector<double>{0, 0, 0}));
}

TEST(Pca, RefusesWhatCannotBePlaced) {
  EXPECT_THROW(pca(Matrix::Ones(1, 3)), Error);
  EXPECT_THROW(pca(Matrix(5, 0)), Error);
  Matrix points = test::randomMatrix(5, 2, 1);
  points(0, 0) = std::numeric_limits<double>::infinity();
  EXPECT_THROW(pca(points), Error);
}

}  // namespace
}  // namespace kindred::embed

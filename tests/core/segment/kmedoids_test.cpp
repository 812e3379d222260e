#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering kmedoids(const Matrix& points, int k, const std::string& start = "lab") {
  Progress progress;
  return algorithm("kmedoids").fit(points, {{"k", std::int64_t{k}}, {"start", start}}, 1, progress);
}

double deviation(const Matrix& points, const std::vector<Eigen::Index>& medoids) {
  double sum = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    double least = std::numeric_limits<double>::infinity();
    for (const Eigen::Index medoid : medoids) least = std::min(least, (points.row(i) - points.row(medoid)).norm());
    sum += least;
  }
  return sum;
}

TEST(KMedoids, FindsTheBestPairOfAll) {
  const Matrix points = test::randomMatrix(60, 2, 3);
  double least = std::numeric_limits<double>::infinity();
  for (Eigen::Index a = 0; a < points.rows(); ++a) {
    for (Eigen::Index b = a + 1; b < points.rows(); ++b) least = std::min(least, deviation(points, {a, b}));
  }
  for (const char* start : {"lab", "build"}) EXPECT_NEAR(kmedoids(points, 2, start).inertia, least, 1e-9) << start;
}

// No swap of one medoid for any row makes it better: what PAM promises.
TEST(KMedoids, LeavesNoSwapThatWouldBeBetter) {
  const Matrix points = test::randomMatrix(150, 3, 5);
  const Clustering found = kmedoids(points, 4);
  std::vector<Eigen::Index> medoids;
  for (Eigen::Index c = 0; c < 4; ++c) {
    Eigen::Index row = 0;
    EXPECT_EQ((points.rowwise() - found.centres.row(c)).rowwise().norm().minCoeff(&row), 0) << "a medoid is a row";
    medoids.push_back(row);
  }
  EXPECT_NEAR(deviation(points, medoids), found.inertia, 1e-9);
  for (std::size_t c = 0; c < 4; ++c) {
    for (Eigen::Index row = 0; row < points.rows(); ++row) {
      auto swapped = medoids;
      swapped[c] = row;
      EXPECT_GE(deviation(points, swapped), found.inertia * (1 - 1e-6));
    }
  }
}

TEST(KMedoids, AnExtremeRowPullsNoMedoidAway) {
  Matrix points = test::randomMatrix(101, 1, 9);
  points.bottomRows(50).array() += 20;
  points(0, 0) = -300;
  const Clustering found = kmedoids(points, 2);
  EXPECT_LT(std::abs(std::min(found.centres(0, 0), found.centres(1, 0))), 1);
}

TEST(KMedoids, OfManyRowsSamplesFindTheGroups) {
  Matrix points = test::randomMatrix(24000, 2, 7);
  std::vector<int> truth;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    points(i, 0) += 9.0 * static_cast<double>(i % 3);
    truth.push_back(static_cast<int>(i % 3));
  }
  EXPECT_GT(adjustedRand(kmedoids(points, 3).labels, truth), 0.99);
}

TEST(KMedoids, RefusesMoreGroupsThanDifferentRows) {
  Matrix points(6, 1);
  points << 1, 1, 1, 5, 5, 9;
  for (const char* start : {"lab", "build"}) {
    EXPECT_EQ(kmedoids(points, 3, start).labels, (std::vector<int>{0, 0, 0, 1, 1, 2})) << start;
    EXPECT_THROW(kmedoids(points, 4, start), Error) << start;
  }
}

}  // namespace
}  // namespace kindred::segment

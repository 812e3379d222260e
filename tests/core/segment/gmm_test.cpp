#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering mixture(const Matrix& points, int k, const std::string& covariance = "full") {
  Progress progress;
  return algorithm("gmm").fit(points, {{"k", std::int64_t{k}}, {"covariance", covariance}}, 1, progress);
}

// Figures of scikit-learn 1.9.1, GaussianMixture(3, covariance_type, n_init=10) on iris: its score and parameters.
TEST(Gmm, FindsTheLikelihoodOfIris) {
  const struct {
    const char* covariance;
    double score;
    std::int64_t parameters;
  } known[] = {{"full", -1.2013, 44}, {"tied", -1.7119, 24}, {"diagonal", -2.0479, 26}};
  for (const auto& each : known) {
    const Clustering found = mixture(test::iris(), 3, each.covariance);
    EXPECT_NEAR(found.logLikelihood / 150, each.score, 1e-4) << each.covariance;
    EXPECT_EQ(found.freeParameters, each.parameters) << each.covariance;
    EXPECT_NEAR(bic(found), std::log(150.0) * static_cast<double>(each.parameters) - 300 * each.score, 0.05);
  }
}

TEST(Gmm, GroupsIrisAsScikitLearnDoes) {
  const Clustering found = mixture(test::iris(), 3);
  EXPECT_NEAR(adjustedRand(found.labels, test::fixture("iris.csv").labels("Species")), 0.9039, 1e-3);
}

/// Two long groups beside each other, of 700 and 300 rows.
Matrix stripes() {
  Matrix points = test::randomMatrix(1000, 2, 6);
  points.col(0) *= 5;
  points.bottomRows(300).array() += 6;
  return points;
}

TEST(Gmm, TellsLongGroupsApartThatKMeansCutsAcross) {
  const Matrix points = stripes();
  std::vector<int> truth(1000, 0);
  std::fill(truth.begin() + 700, truth.end(), 1);
  EXPECT_GT(adjustedRand(mixture(points, 2).labels, truth), 0.98);
  Progress progress;
  EXPECT_LT(adjustedRand(algorithm("kmeans").fit(points, {{"k", std::int64_t{2}}}, 1, progress).labels, truth), 0.5);
}

TEST(Gmm, CentresAndSharesAreThoseOfThePlantedGroups) {
  const Matrix points = stripes();
  const Clustering found = mixture(points, 2);
  EXPECT_LT((found.centres.row(0) - points.topRows(700).colwise().mean()).norm(), 0.2);
  EXPECT_LT((found.centres.row(1) - points.bottomRows(300).colwise().mean()).norm(), 0.2);
  EXPECT_NEAR(found.memberships.col(0).sum(), 700, 3);
}

// A log density by hand: one row each of two components far apart is decided by its own.
TEST(Gmm, LikelihoodIsThatOfTheNormalDensity) {
  const Eigen::Index half = 400;
  Matrix points = test::randomMatrix(2 * half, 1, 12);
  points.bottomRows(half).array() += 1000;
  const Clustering found = mixture(points, 2);
  double expected = 0;
  for (const Eigen::Index begin : {Eigen::Index{0}, half}) {
    const auto part = points.middleRows(begin, half).array();
    const double variance = (part - part.mean()).square().mean() + 1e-6;
    expected += static_cast<double>(half) * (std::log(0.5) - 0.5 * std::log(2 * std::numbers::pi * variance) - 0.5);
  }
  EXPECT_NEAR(found.logLikelihood, expected, 0.01);
}

// Columns that depend on each other, on a great scale: a covariance that cannot be inverted as it is.
TEST(Gmm, AnswersWhereColumnsDependOnEachOther) {
  Matrix points(200, 3);
  const Matrix random = test::randomMatrix(200, 1, 4) * 1e8;
  points << random, 2 * random, -random;
  points.topRows(100).array() += 1e10;
  for (const char* covariance : {"full", "tied", "diagonal"}) {
    const Clustering found = mixture(points, 2, covariance);
    EXPECT_TRUE(found.memberships.allFinite() && found.centres.allFinite()) << covariance;
    EXPECT_TRUE(std::isfinite(found.logLikelihood)) << covariance;
    EXPECT_EQ(found.clusters, 2) << covariance;
  }
}

TEST(Gmm, EveryGroupHasARow) {
  const Clustering found = mixture(test::randomMatrix(60, 2, 8), 25);
  std::vector<int> sizes(static_cast<std::size_t>(found.clusters), 0);
  for (const int label : found.labels) ++sizes[static_cast<std::size_t>(label)];
  EXPECT_GT(*std::ranges::min_element(sizes), 0);
  EXPECT_EQ(found.memberships.cols(), found.clusters);
}

}  // namespace
}  // namespace kindred::segment

#include <gtest/gtest.h>

#include <set>

#include "core/base/parallel.h"
#include "core/matrix/scaling.h"
#include "core/segment/clusterer.h"
#include "core/segment/kmeans/mini_batch.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering kmeans(const Matrix& points, int k, int restarts = 100, std::uint64_t seed = 1) {
  Progress progress;
  return algorithm("kmeans").fit(points, {{"k", std::int64_t{k}}, {"restarts", std::int64_t{restarts}}}, seed,
                                 progress);
}

std::vector<int> sizesOf(const Clustering& clustering) {
  std::vector<int> sizes(static_cast<std::size_t>(clustering.clusters), 0);
  for (const int label : clustering.labels) ++sizes[static_cast<std::size_t>(label)];
  return sizes;
}

// Figures of R 4.2.2's kmeans, best of many starts.
TEST(KMeans, FindsTheLeastSumOfSquaresOfIris) {
  const Matrix iris = test::iris();
  const std::vector<double> least = {152.347952, 78.851441, 57.228473, 46.446182, 39.039987};
  for (std::size_t i = 0; i < least.size(); ++i) {
    EXPECT_NEAR(kmeans(iris, static_cast<int>(i) + 2).inertia, least[i], 1e-6) << "k = " << i + 2;
  }
}

TEST(KMeans, GroupsIrisAsKnown) {
  const Clustering found = kmeans(test::iris(), 3);
  EXPECT_EQ(sizesOf(found), (std::vector<int>{62, 50, 38}));
  EXPECT_NEAR(adjustedRand(found.labels, test::fixture("iris.csv").labels("Species")), 0.730238, 1e-6);
}

TEST(KMeans, GroupsStandardisedIrisAsKnown) {
  const Clustering found = kmeans(standardised(test::iris()), 3);
  EXPECT_NEAR(found.inertia, 138.888360, 1e-6);
  EXPECT_NEAR(adjustedRand(found.labels, test::fixture("iris.csv").labels("Species")), 0.620135, 1e-6);
}

TEST(KMeans, GroupsStandardisedArrestsAsKnown) {
  const Clustering found = kmeans(standardised(test::usArrests()), 4);
  EXPECT_NEAR(found.inertia, 56.403173, 1e-6);
  EXPECT_EQ(sizesOf(found), (std::vector<int>{16, 13, 13, 8}));
}

TEST(KMeans, CentresAreMeansAndInertiaIsTheirs) {
  const Matrix points = test::randomMatrix(700, 3, 4);
  const Clustering found = kmeans(points, 6, 3);
  Matrix means = Matrix::Zero(6, 3);
  const auto sizes = sizesOf(found);
  double inertia = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const int label = found.labels[static_cast<std::size_t>(i)];
    means.row(label) += points.row(i) / sizes[static_cast<std::size_t>(label)];
    inertia += (points.row(i) - found.centres.row(label)).squaredNorm();
  }
  EXPECT_TRUE(means.isApprox(found.centres, 1e-4));
  EXPECT_NEAR(inertia, found.inertia, 1e-9 * inertia);
}

TEST(KMeans, EveryRowStandsInItsNearestGroup) {
  const Matrix points = test::randomMatrix(500, 2, 9);
  const Clustering found = kmeans(points, 7, 2);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    (found.centres.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    EXPECT_EQ(found.labels[static_cast<std::size_t>(i)], nearest);
  }
}

// So many that most rows are never looked at again: what bounds leave out is what a look at every centre finds.
TEST(KMeans, EveryOneOfManyRowsStandsInItsNearestGroup) {
  Matrix points = test::randomMatrix(20000, 3, 11);
  for (Eigen::Index i = 0; i < points.rows(); ++i) points.row(i).array() += static_cast<double>(i % 5);
  Progress progress;
  const Clustering found = algorithm("kmeans").fit(
      points, {{"k", std::int64_t{8}}, {"restarts", std::int64_t{1}}, {"tolerance", 0.0}}, 3, progress);
  EXPECT_GT(found.iterations, 10);
  double inertia = 0;
  int wrong = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    inertia += (found.centres.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    wrong += found.labels[static_cast<std::size_t>(i)] == nearest ? 0 : 1;
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_NEAR(found.inertia, inertia, 1e-9 * inertia);
}

// Beside numbers so great single precision cannot tell the others apart.
TEST(KMeans, TellsGroupsApartBesideARowThatIsFarAway) {
  Matrix points = test::randomMatrix(3000, 2, 5) * 0.01;
  for (Eigen::Index i = 0; i < points.rows(); i += 2) points(i, 0) += 1;
  points(7, 1) = 1e12;
  const Clustering found = kmeans(points, 3, 3);
  EXPECT_EQ(sizesOf(found), (std::vector<int>{1500, 1499, 1}));
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    (found.centres.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    ASSERT_EQ(found.labels[static_cast<std::size_t>(i)], nearest) << i;
  }
}

TEST(KMeans, FindsTheFewRowsThatDifferAmongVeryMany) {
  Matrix points = Matrix::Zero(300'000, 1);
  for (Eigen::Index i = 700; i < 710; ++i) points(i, 0) = 1;  // where a look at every other tile passes over them
  const Clustering found = kmeans(points, 2, 1);
  EXPECT_EQ(sizesOf(found), (std::vector<int>{299'990, 10}));
  EXPECT_EQ(found.inertia, 0);
}

// Rounds among some of the rows come first, and leave what a look at everyone settles.
TEST(KMeans, EveryOneOfVeryManyRowsStandsInTheirNearestGroup) {
  Matrix points = test::randomMatrix(600'000, 2, 12);
  for (Eigen::Index i = 0; i < points.rows(); ++i) points(i, 0) += 3.0 * static_cast<double>(i % 4);
  const Clustering found = kmeans(points, 4, 1);
  const Matrix centres = found.centres;
  for (Eigen::Index i = 0; i < points.rows(); i += 97) {
    Eigen::Index nearest = 0;
    (centres.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    ASSERT_EQ(found.labels[static_cast<std::size_t>(i)], nearest) << i;
  }
  const ThreadLimit one(1);
  EXPECT_EQ(kmeans(points, 4, 1).inertia, found.inertia);
}

Clustering byBatches(const Matrix& points, int k, int batch, std::uint64_t seed = 1) {
  Progress progress;
  return algorithm("kmeans").fit(
      points, {{"k", std::int64_t{k}}, {"restarts", std::int64_t{1}}, {"batch", std::int64_t{batch}}}, seed, progress);
}

/// Seven groups, far apart, that follow each other.
std::pair<Matrix, std::vector<int>> plantedInARow(Eigen::Index rows) {
  std::pair<Matrix, std::vector<int>> made{test::randomMatrix(rows, 4, 21), {}};
  for (Eigen::Index i = 0; i < rows; ++i) {
    const auto group = static_cast<int>(i * 7 / rows);
    made.first(i, group % 4) += group < 4 ? 9 : -9;
    made.second.push_back(group);
  }
  return made;
}

TEST(KMeansByBatches, FindsPlantedGroupsAndPlacesEveryoneExactly) {
  const auto [points, truth] = plantedInARow(120'000);
  const Clustering found = byBatches(points, 7, 4096);
  EXPECT_GE(adjustedRand(found.labels, truth), 0.99);
  double inertia = 0;
  int wrong = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    inertia += (found.centres.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    wrong += found.labels[static_cast<std::size_t>(i)] == nearest ? 0 : 1;
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_NEAR(found.inertia, inertia, 1e-9 * inertia);
  EXPECT_LE(found.inertia, 1.01 * kmeans(points, 7, 1).inertia);
}

TEST(KMeansByBatches, TheSeedDecidesAndThreadsDoNot) {
  const Matrix points = test::randomMatrix(50'000, 3, 6);
  const Clustering found = byBatches(points, 9, 2048, 4);
  EXPECT_NE(found.labels, byBatches(points, 9, 2048, 5).labels);
  const ThreadLimit one(1);
  const Clustering again = byBatches(points, 9, 2048, 4);
  EXPECT_EQ(found.labels, again.labels);
  EXPECT_EQ(found.centres, again.centres);
}

TEST(KMeansByBatches, OfAsManyAsThereAreAreRoundsOfAll) {
  const Matrix points = test::randomMatrix(5'000, 3, 6);
  EXPECT_EQ(byBatches(points, 6, 5'000).labels, kmeans(points, 6, 1).labels);
  EXPECT_EQ(byBatches(points, 6, 100'000'000).labels, kmeans(points, 6, 1).labels);
}

TEST(KMeansByBatches, ARoundOverAllIsOneOfLloyds) {
  const Matrix points = test::randomMatrix(2'000, 3, 14);
  Progress progress;
  const kmeans::TiledRows table(points, progress);
  const Matrix before = points.topRows(5);
  kmeans::MovingCentres centres{before, std::vector<std::int64_t>(5, 0)};
  EXPECT_EQ(moveByBatches(table, {.tiles = table.tiles(), .mostRounds = 1}, Random(3), centres), 1);
  Matrix means = Matrix::Zero(5, 3);
  std::vector<std::int64_t> counts(5, 0);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    (before.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
    means.row(nearest) += points.row(i);
    ++counts[static_cast<std::size_t>(nearest)];
  }
  for (Eigen::Index c = 0; c < 5; ++c) means.row(c) /= static_cast<double>(counts[static_cast<std::size_t>(c)]);
  EXPECT_EQ(centres.counts, counts);
  EXPECT_LT((centres.places - means).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(KMeansByBatches, CentresAreTheMeansOfAllThatRoundsGaveThem) {
  const Matrix points = test::randomMatrix(4'096, 2, 3);
  Progress progress;
  const kmeans::TiledRows table(points, progress);
  kmeans::MovingCentres one{Matrix::Zero(1, 2), {0}};
  EXPECT_EQ(moveByBatches(table, {.tiles = 2, .mostRounds = 4}, Random(3), one), 4) << "8 tiles";
  EXPECT_EQ(one.counts[0], 4'096) << "each tile once before any comes again";
  EXPECT_LT((one.places.row(0) - points.colwise().mean()).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(KMeansByBatches, EndWhereTheyAreNoLongerBetter) {
  const auto [points, truth] = plantedInARow(60'000);
  Progress progress;
  const kmeans::TiledRows table(points, progress);
  kmeans::MovingCentres centres{Matrix(7, 4), std::vector<std::int64_t>(7, 0)};
  for (Eigen::Index group = 0; group < 7; ++group) centres.places.row(group) = points.row(group * 60'000 / 7 + 100);
  const int rounds = moveByBatches(table, {.tiles = 4, .mostRounds = 100'000}, Random(3), centres);
  EXPECT_GE(rounds, 11);
  EXPECT_LT(rounds, 5'000);
}

TEST(KMeans, TheSeedDecides) {
  const Matrix points = test::randomMatrix(2500, 5, 2);
  const Clustering once = kmeans(points, 9, 1, 7);
  EXPECT_EQ(once.labels, kmeans(points, 9, 1, 7).labels);
  EXPECT_NE(once.labels, kmeans(points, 9, 1, 8).labels);
}

TEST(KMeans, MoreRestartsAreNeverWorse) {
  const Matrix points = test::randomMatrix(400, 4, 3);
  double before = std::numeric_limits<double>::infinity();
  for (const int restarts : {1, 2, 5, 20}) {
    const double inertia = kmeans(points, 8, restarts).inertia;
    EXPECT_LE(inertia, before);
    before = inertia;
  }
}

TEST(KMeans, AsManyGroupsAsDifferentRowsLeavesNothing) {
  Matrix points(12, 2);
  for (Eigen::Index i = 0; i < 12; ++i) points.row(i) << static_cast<double>(i % 4), static_cast<double>(i % 2);
  const Clustering found = kmeans(points, 4, 1);
  EXPECT_EQ(found.inertia, 0);
  EXPECT_EQ(sizesOf(found), (std::vector<int>{3, 3, 3, 3}));
}

TEST(KMeans, FewerDifferentRowsThanGroupsIsAnError) {
  Matrix points = Matrix::Ones(20, 2);
  points(3, 0) = 2;
  try {
    kmeans(points, 3);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(english(error.message()), "There are only 2 different rows, too few for 3 groups.");
  }
}

TEST(KMeans, CellsThatAreNotNumbersAreAnError) {
  Matrix points = test::randomMatrix(10, 2, 1);
  points(4, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(kmeans(points, 2), Error);
  EXPECT_THROW(kmeans(Matrix(0, 2), 2), Error);
  EXPECT_THROW(kmeans(Matrix(5, 0), 2), Error);
}

TEST(NumberBySize, OrdersByDescendingSizeThenFirstRow) {
  Clustering clustering{.labels = {2, 0, 1, 1, 2, 3}, .clusters = 4, .centres = Matrix(4, 1)};
  clustering.centres << 0, 10, 20, 30;
  numberBySize(clustering);
  EXPECT_EQ(clustering.labels, (std::vector<int>{0, 2, 1, 1, 0, 3}));
  EXPECT_EQ(clustering.centres, (Matrix(4, 1) << 20, 10, 0, 30).finished());
}

TEST(Standardised, HasMeanZeroAndDeviationOne) {
  Matrix points(4, 2);
  points << 1, 5, 2, 5, 3, 5, 6, 5;
  const Matrix scores = standardised(points);
  EXPECT_NEAR(scores.col(0).sum(), 0, 1e-12);
  EXPECT_NEAR(scores.col(0).squaredNorm() / 3, 1, 1e-12);
  EXPECT_EQ(scores.col(1), Vector::Zero(4));
}

}  // namespace
}  // namespace kindred::segment

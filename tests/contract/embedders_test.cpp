// What every projection promises, over all there are.
#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/embed/embedder.h"
#include "core/embed/quality.h"
#include "tests/support/random_matrix.h"

namespace kindred::embed {
namespace {

class EmbedderContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Embedding fit(const Matrix& points, std::uint64_t seed = 1) const {
    Progress progress;
    return algorithm(GetParam()).fit(points, {}, seed, progress);
  }
  [[nodiscard]] Matrix place(const Matrix& points, const Matrix& placed, const Matrix& newcomers) const {
    Progress progress;
    return algorithm(GetParam()).place(points, placed, newcomers, {}, progress);
  }
  // So many rows about each of three centres far apart, in five columns.
  static Matrix threeGroups(Eigen::Index each) {
    Matrix points = test::randomMatrix(3 * each, 5, 11);
    for (Eigen::Index i = 0; i < points.rows(); ++i) points(i, i % 3) += 12;
    return points;
  }
};

TEST_P(EmbedderContract, SaysWhatItIs) {
  const Algorithm& embedder = algorithm(GetParam());
  EXPECT_FALSE(english(embedder.info.title).empty());
  EXPECT_FALSE(english(embedder.info.summary).empty());
  EXPECT_FALSE(english(embedder.caption).empty());
  EXPECT_FALSE(embedder.info.source.empty());
  EXPECT_TRUE(problems(embedder.info.parameters, {}).empty());
  const Estimate few = embedder.estimate(100, 8, {}), many = embedder.estimate(100000, 8, {});
  EXPECT_GT(few.seconds, 0);
  EXPECT_GT(few.bytes, 0);
  EXPECT_GT(many.seconds, few.seconds);
  EXPECT_GT(many.bytes, few.bytes);
}

TEST_P(EmbedderContract, PlacesEveryRowOnAPlane) {
  const Embedding embedding = fit(test::randomMatrix(70, 5, 2));
  EXPECT_EQ(embedding.points.rows(), 70);
  EXPECT_EQ(embedding.points.cols(), 2);
  EXPECT_TRUE(embedding.points.allFinite());
}

TEST_P(EmbedderContract, TheNumberOfThreadsDoesNotMatter) {
  const Matrix points = test::randomMatrix(300, 9, 4);  // many rows: tests of each
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return fit(points).points;
  };
  const Matrix one = withThreads(1);
  EXPECT_EQ(one, withThreads(3));
}

TEST_P(EmbedderContract, TheSameSeedGivesTheSame) {
  const Matrix points = test::randomMatrix(200, 4, 6);
  EXPECT_EQ(fit(points, 3).points, fit(points, 3).points);
}

TEST_P(EmbedderContract, WhoIsAlikeLiesNear) {
  const Matrix points = threeGroups(40);
  const Matrix placed = fit(points).points;
  Progress progress;
  const auto found = quality(points, placed, progress);
  ASSERT_TRUE(found.has_value());
  EXPECT_GT(found->trustworthiness, 0.85);
  EXPECT_GT(found->continuity, 0.85);
}

TEST_P(EmbedderContract, FewRowsEqualRowsAndConstantColumnsHaveAPlaceToo) {
  for (Eigen::Index rows = 2; rows <= 5; ++rows) {
    const Embedding few = fit(test::randomMatrix(rows, 3, 5));
    EXPECT_EQ(few.points.rows(), rows);
    EXPECT_TRUE(few.points.allFinite());
  }
  EXPECT_TRUE(fit(Matrix::Ones(60, 3)).points.allFinite());
  Matrix twice(80, 4);
  twice << test::randomMatrix(40, 4, 3), test::randomMatrix(40, 4, 3);
  twice.col(2).setConstant(7);
  EXPECT_TRUE(fit(twice).points.allFinite());
  EXPECT_TRUE(fit(test::randomMatrix(60, 1, 3)).points.allFinite());
}

TEST_P(EmbedderContract, ANewcomerLiesByTheOneItEquals) {
  const Matrix points = threeGroups(40);
  const Matrix placed = fit(points).points;
  const Matrix among = place(points, placed, points.topRows(60));
  ASSERT_EQ(among.rows(), 60);
  ASSERT_EQ(among.cols(), placed.cols());
  const double across = (placed.colwise().maxCoeff() - placed.colwise().minCoeff()).norm();
  EXPECT_LT((among - placed.topRows(60)).rowwise().norm().mean(), across / 20);
}

TEST_P(EmbedderContract, ANewcomersPlaceDoesNotDependOnTheOthers) {
  const Matrix points = threeGroups(40);
  const Matrix placed = fit(points).points;
  const Matrix newcomers = test::randomMatrix(7, points.cols(), 9);
  const Matrix together = place(points, placed, newcomers);
  EXPECT_TRUE(together.allFinite());
  EXPECT_TRUE(together.bottomRows(3).isApprox(place(points, placed, newcomers.bottomRows(3)), 1e-6));
  EXPECT_EQ(place(points, placed, Matrix(0, points.cols())).rows(), 0);
}

TEST_P(EmbedderContract, NewcomersOfOtherColumnsAreAnError) {
  const Matrix points = threeGroups(10);
  const Matrix placed = fit(points).points;
  EXPECT_THROW(place(points, placed, test::randomMatrix(3, points.cols() + 1, 1)), Error);
  Matrix unknown = test::randomMatrix(3, points.cols(), 1);
  unknown(1, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(place(points, placed, unknown), Error);
}

TEST_P(EmbedderContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(algorithm(GetParam()).fit(test::randomMatrix(50, 3, 1), {}, 1, progress), Cancelled);
}

TEST_P(EmbedderContract, WrongInputIsAnError) {
  EXPECT_THROW(fit(test::randomMatrix(1, 3, 1)), Error);
  Progress progress;
  EXPECT_THROW(algorithm(GetParam()).fit(test::randomMatrix(50, 3, 1), {{"no such parameter", true}}, 1, progress),
               Error);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& each : algorithms()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, EmbedderContract, testing::ValuesIn(keys()), [](const auto& test) { return test.param; });

TEST(Embedders, AnUnknownOneIsAnError) { EXPECT_THROW(algorithm("tsme"), Error); }

}  // namespace
}  // namespace kindred::embed

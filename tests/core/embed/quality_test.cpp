#include "core/embed/quality.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/embed/embedder.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::embed {
namespace {

std::optional<Quality> qualityOf(const Matrix& points, const Matrix& placed, int neighbours = UsualNeighbours) {
  Progress progress;
  return quality(points, placed, progress, neighbours);
}

TEST(EmbeddingQuality, OfThePointsThemselvesNothingIsLost) {
  const Matrix points = test::randomMatrix(80, 2, 1);
  const auto same = qualityOf(points, points * 3);
  ASSERT_TRUE(same);
  EXPECT_EQ(same->trustworthiness, 1);
  EXPECT_EQ(same->continuity, 1);
  EXPECT_EQ(same->neighbours, 15);
  EXPECT_EQ(same->rows, 80);
}

// Figures of scikit-learn 1.9.1: trustworthiness(X, Y, n_neighbors=15), and (Y, X) for continuity.
TEST(EmbeddingQuality, OfPrincipalComponentsIsAsKnown) {
  Progress progress;
  const Matrix points = test::usArrests();
  const auto found =
      qualityOf(points, algorithm("pca").fit(points, {{"dimensions", std::int64_t{1}}}, 1, progress).points);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->trustworthiness, 0.9977283950617284, 1e-9);
  EXPECT_NEAR(found->continuity, 0.9981728395061729, 1e-9);
}

// Rows 0 1 3 6 10 on a line, and the first moved to the far end. By it lies its fourth, 3 ranks too far, and by the second
// row its second: 4 in all. And where the first two were each other's nearest, each is now the other's fourth: 6 in all.
TEST(EmbeddingQuality, CountsHowFarDownTheListAStrangerStands) {
  Matrix points(5, 1), placed(5, 1);
  points << 0, 1, 3, 6, 10;
  placed << 100, 1, 3, 6, 10;
  const auto found = qualityOf(points, placed, 1);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->trustworthiness, 1 - 4 / 15.0, 1e-12);
  EXPECT_NEAR(found->continuity, 1 - 6 / 15.0, 1e-12);
}

TEST(EmbeddingQuality, OfManyRowsASampleIsLookedAt) {
  const Matrix points = test::randomMatrix(2300, 3, 1);
  const Matrix flat = points.leftCols(2);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return *qualityOf(points, flat);
  };
  const Quality one = withThreads(1), many = withThreads(3);
  EXPECT_EQ(one.rows, QualityLimit);
  EXPECT_EQ(one.trustworthiness, many.trustworthiness);
  EXPECT_EQ(one.continuity, many.continuity);
}

TEST(EmbeddingQuality, OfTwoRowsThereIsNone) { EXPECT_FALSE(qualityOf(Matrix::Zero(2, 2), Matrix::Zero(2, 2))); }

}  // namespace
}  // namespace kindred::embed

#include "core/segment/stability.h"

#include <gtest/gtest.h>

#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Stability stabilityOf(const Matrix& points, std::int64_t k) {
  Progress progress;
  const Algorithm& kmeans = algorithm("kmeans");
  const Values values = completed(kmeans.info.parameters, {{"k", k}});
  const Clustering found = kmeans.fit(points, values, 1, progress);
  return stability(points, found, kmeans, values, 1, progress);
}

// Two groups far apart and a crowd that is cut in two.
Matrix twoAndACrowd() {
  Matrix points = test::randomMatrix(600, 2, 6);
  for (Eigen::Index i = 0; i < 150; ++i) points.row(i).array() += 40;
  for (Eigen::Index i = 150; i < 300; ++i) points.row(i).array() -= 40;
  return points;
}

TEST(Stability, GroupsFarApartAreFoundAgain) {
  const Stability found = stabilityOf(twoAndACrowd(), 3);
  EXPECT_EQ(found.repetitions, StabilityRepetitions);
  EXPECT_NEAR(found.whole.mean, 1, 1e-12);
  ASSERT_EQ(found.segments.size(), 3U);
  for (const Agreement& segment : found.segments) EXPECT_NEAR(segment.low, 1, 1e-12);
}

TEST(Stability, TheHalvesOfOneCrowdAreNot) {
  const Stability found = stabilityOf(twoAndACrowd(), 4);
  EXPECT_LT(found.whole.mean, 0.98);
  // The two groups are the smaller ones or not; two of the four are found again, two are not.
  const auto stable = std::ranges::count_if(found.segments, [](const Agreement& a) { return a.mean > 0.95; });
  EXPECT_EQ(stable, 2);
  EXPECT_LE(found.whole.low, found.whole.mean);
  EXPECT_GE(found.whole.high, found.whole.mean);
}

TEST(Stability, TooFewRowsLeaveItUnknown) {
  Matrix points(3, 1);
  points << 0, 1, 2;
  EXPECT_FALSE(stabilityOf(points, 3).whole.known());
}

TEST(Stability, IsReadByHennigsBounds) {
  EXPECT_EQ(verdictOnStability(0.85).key, "very_stable");
  EXPECT_EQ(verdictOnStability(0.8).key, "stable");
  EXPECT_EQ(verdictOnStability(0.6).key, "unsure");
  EXPECT_EQ(verdictOnStability(0.59).key, "unstable");
  EXPECT_EQ(verdictOnStability(std::nan("")).key, "unknown");
}

}  // namespace
}  // namespace kindred::segment

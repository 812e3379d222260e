#include "core/segment/drivers.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/segment/clustering.h"

namespace kindred::segment {
namespace {

// By hand: groups {1, 3} and {7, 9}: between 4 · 3² = 36, within 4 · 1² = 4; then nothing between, then nothing within.
TEST(BetweenShares, AreTheSumsOfSquaresBetweenGroupsOverAll) {
  Matrix values(5, 4);
  values << 1, 1, 0, 7,  //
      3, 3, 0, 7,        //
      7, 1, 1, 7,        //
      9, 3, 1, 7,        //
      1000, -9, 5, 3;
  const auto shares = betweenShares(values, {0, 0, 1, 1, Noise}, 2);
  ASSERT_EQ(shares.size(), 4U);
  EXPECT_NEAR(shares[0], 0.9, 1e-12);
  EXPECT_NEAR(shares[1], 0, 1e-12);
  EXPECT_NEAR(shares[2], 1, 1e-12);
  EXPECT_EQ(shares[3], 0) << "the same for all";
}

TEST(BetweenShares, OfConstantsThatDoNotEndInBinaryAreNone) {
  const auto shares = betweenShares(Matrix::Constant(30, 1, 0.1), std::vector<int>(30, 0), 1);
  EXPECT_EQ(shares, (std::vector<double>{0}));
}

TEST(BetweenShares, OfNoRowsInAGroupAreNone) {
  EXPECT_EQ(betweenShares(Matrix::Ones(2, 1), {Noise, Noise}, 0), (std::vector<double>{0}));
}

TEST(Histogram, CountsStepsOfEqualWidth) {
  Vector values(7);
  values << 0, 1, 2.5, 5, 9, 10, std::numeric_limits<double>::quiet_NaN();
  const Histogram histogram = histogramOf(values, 4);
  EXPECT_EQ(histogram.low, 0);
  EXPECT_EQ(histogram.high, 10);
  EXPECT_EQ(histogram.counts, (std::vector<std::int64_t>{2, 1, 1, 2}));
  EXPECT_EQ(histogram.unknown, 1);
}

TEST(Histogram, OfOneValueHasOneStepAndOfNothingNone) {
  EXPECT_EQ(histogramOf(Vector::Constant(3, 4.0), 10).counts, (std::vector<std::int64_t>{3}));
  EXPECT_TRUE(histogramOf(Vector::Constant(2, std::numeric_limits<double>::quiet_NaN()), 10).counts.empty());
  EXPECT_TRUE(histogramOf(Vector(), 10).counts.empty());
}

}  // namespace
}  // namespace kindred::segment

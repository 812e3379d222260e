#include "core/segment/significance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kindred::segment {
namespace {

ClusteredShare shareOf(int customers, double part, double amount) {
  ClusteredShare share;
  for (int i = 0; i < customers; ++i) {
    share.addAmount(amount);
    if (i % 2 == 0) share.addPart(part, amount);
  }
  return share;
}

TEST(ShareAtLeast, CountsCustomersAndNotTheirEvents) {
  // Half of the customers buy nothing else, half never: whether ten times or a thousand times says nothing more.
  const double few = shareAtLeast(shareOf(20, 10, 10), shareOf(20, 6, 10));
  EXPECT_NEAR(shareAtLeast(shareOf(20, 1000, 1000), shareOf(20, 600, 1000)), few, 1e-9);
  EXPECT_GT(few, 0.05);
  EXPECT_LT(shareAtLeast(shareOf(2000, 10, 10), shareOf(2000, 6, 10)), 1e-6);
  EXPECT_EQ(shareAtLeast(shareOf(5, 10, 10), shareOf(2000, 6, 10)), 1) << "too few to tell";
}

TEST(ShareAtLeast, HasTheVarianceOfARatio) {
  // Parts 1, 3 of amounts 2, 4: share 4 ÷ 6; deviations 1 − 4/3 and 3 − 8/3; 2 ÷ 1 × (1/9 + 1/9) ÷ 36.
  ClusteredShare share;
  share.addAmount(2);
  share.addPart(1, 2);
  share.addAmount(4);
  share.addPart(3, 4);
  EXPECT_NEAR(share.share(), 2.0 / 3, 1e-12);
  EXPECT_NEAR(share.variance(), 4.0 / 9 / 36, 1e-12);
}

}  // namespace
}  // namespace kindred::segment

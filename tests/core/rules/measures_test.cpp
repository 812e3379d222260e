#include "core/rules/measures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kindred::rules {
namespace {

// Of 100 baskets 40 have the left side, 25 the right, 20 both.
const Counts Some{20, 40, 25, 100};

TEST(Measures, AreTheirClosedForms) {
  EXPECT_DOUBLE_EQ(support(Some), 0.2);
  EXPECT_DOUBLE_EQ(confidence(Some), 0.5);
  EXPECT_DOUBLE_EQ(lift(Some), 2);
  EXPECT_DOUBLE_EQ(expected(Some), 10);
  EXPECT_DOUBLE_EQ(leverage(Some), 0.1);
  EXPECT_DOUBLE_EQ(conviction(Some), 1.5);
  EXPECT_DOUBLE_EQ(kulczynski(Some), 0.65);
  EXPECT_DOUBLE_EQ(imbalance(Some), 15.0 / 45);
  EXPECT_NEAR(confidenceInterval(Some).low, 0.352, 0.001);
  EXPECT_NEAR(confidenceInterval(Some).high, 0.648, 0.001);
}

TEST(Measures, ConvictionOfARuleThatNeverFailsIsInfinite) { EXPECT_TRUE(std::isinf(conviction({40, 40, 50, 100}))); }

TEST(Measures, KulczynskiDoesNotChangeWithBasketsThatHoldNeither) {
  const Counts more{20, 40, 25, 100000};
  EXPECT_EQ(kulczynski(more), kulczynski(Some));
  EXPECT_EQ(imbalance(more), imbalance(Some));
  EXPECT_GT(lift(more), 100 * lift(Some));
}

TEST(Measures, ChanceIsTheSumOfTheHypergeometric) {
  // Of 10 with 5 on either side: at least 4 in common, (25 + 1) ÷ 252.
  EXPECT_NEAR(chance({4, 5, 5, 10}), 26.0 / 252, 1e-12);
}

}  // namespace
}  // namespace kindred::rules

#include "core/describe/chance.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kindred {
namespace {

TEST(FisherAtLeast, IsThatOfTheTextbook) {
  // Fisher's lady tasting tea: four of four, then three of four.
  EXPECT_NEAR(fisherAtLeast(4, 4, 4, 8), 1.0 / 70, 1e-12);
  EXPECT_NEAR(fisherAtLeast(3, 4, 4, 8), 17.0 / 70, 1e-12);
  EXPECT_EQ(fisherAtLeast(0, 4, 4, 8), 1);
  // The sum of binomials in whole numbers.
  EXPECT_NEAR(fisherAtLeast(30, 100, 150, 1000), 3.9239101479207905e-05, 1e-14);
}

TEST(FisherAtLeast, StandsLargeNumbers) {
  EXPECT_NEAR(fisherAtLeast(500000, 1000000, 1000000, 2000000), 0.5, 0.001);
  EXPECT_LT(fisherAtLeast(900000, 1000000, 1000000, 2000000), 1e-100);
}

TEST(FisherAtLeast, IsNearOneFarBelowTheMean) {
  EXPECT_NEAR(fisherAtLeast(1, 1000, 1000, 4000), 1, 1e-12);
  EXPECT_NEAR(fisherAtLeast(1, 2, 2, 4), 5.0 / 6, 1e-12);
  EXPECT_EQ(fisherAtLeast(10, 500000, 500000, 2000000), 1);
}

TEST(BinomialAtLeast, IsASumOfTerms) {
  EXPECT_NEAR(binomialAtLeast(8, 10, 0.5), 56.0 / 1024, 1e-12);
  EXPECT_NEAR(binomialAtLeast(2, 10, 0.5), 1013.0 / 1024, 1e-12);
  EXPECT_EQ(binomialAtLeast(0, 10, 0.5), 1);
  EXPECT_EQ(binomialAtLeast(1, 10, 0), 0);
  EXPECT_EQ(binomialAtLeast(3, 10, 1), 1);
}

TEST(Adjusted, IsThatOfBenjaminiAndHochberg) {
  // scipy.stats.false_discovery_control([0.01, 0.04, 0.03, 0.005, 0.6])
  const auto found = adjusted({0.01, 0.04, 0.03, 0.005, 0.6}, 5);
  const std::vector<double> expected = {0.025, 0.05, 0.05, 0.025, 0.6};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12);
  EXPECT_NEAR(adjusted({0.01}, 20)[0], 0.2, 1e-12) << "those that are not told were tests too";
}

TEST(Discoveries, AreThoseOfBenjaminiAndHochberg) {
  // Their example of 15 comparisons (1995, section 3.1): four at 0.05.
  const std::vector<double> chances = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                       0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  const auto found = discoveries(chances, chances.size(), 0.05);
  EXPECT_EQ(std::ranges::count(found, true), 4);
  EXPECT_EQ(std::ranges::count(discoveries(chances, 1000, 0.05), true), 0) << "of a thousand tests these are chance";
  EXPECT_TRUE(discoveries({}, 10, 0.05).empty());
}

}  // namespace
}  // namespace kindred

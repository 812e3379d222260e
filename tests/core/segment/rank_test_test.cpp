#include "core/segment/rank_test.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/segment/clustering.h"

namespace kindred::segment {
namespace {

constexpr double Nan = std::numeric_limits<double>::quiet_NaN();

TEST(RankDifferences, AreThoseOfMannAndWhitney) {
  const std::vector<double> values = {3, 5, 5, 8, 9, 12, 1, 4, 1, 2, 2, 3, 4, 5, 0, 6, 7};
  const std::vector<int> labels = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  const auto found = rankDifferences(values, labels, 2);
  // scipy.stats.mannwhitneyu(use_continuity=False, method="asymptotic")
  EXPECT_NEAR(found[0].superiority, 0.7152777777777778, 1e-12);
  EXPECT_NEAR(found[0].chance, 0.1339116122527748, 1e-12);
  EXPECT_NEAR(found[1].superiority, 1 - found[0].superiority, 1e-12);
  EXPECT_NEAR(found[1].chance, found[0].chance, 1e-12);
}

TEST(RankDifferences, LeaveOutWhatIsUnknownAndHoldNoiseAgainstAll) {
  const std::vector<double> known = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<int> labels = {0, 0, 0, 0, 0, Noise, Noise, 1, 1, 1};
  const auto found = rankDifferences(known, labels, 3);
  EXPECT_EQ(found[0].superiority, 0);
  EXPECT_EQ(found[1].superiority, 1);
  EXPECT_LT(found[0].chance, 0.01);
  EXPECT_EQ(found[1].chance, 1) << "three are too few to tell";
  EXPECT_TRUE(std::isnan(found[2].superiority)) << "nobody is in it";

  std::vector<double> more = known;
  std::vector<int> moreLabels = labels;
  more.insert(more.begin(), {Nan, Nan});
  moreLabels.insert(moreLabels.begin(), {0, 1});
  EXPECT_EQ(rankDifferences(more, moreLabels, 3)[0].chance, found[0].chance);
}

TEST(RankDifferences, SayNothingOfWhatIsTheSameForAll) {
  const auto found = rankDifferences(std::vector<double>(20, 3.0), std::vector<int>(20, 0), 1);
  EXPECT_TRUE(std::isnan(found[0].superiority));
  std::vector<int> halves(20, 0);
  std::fill(halves.begin() + 10, halves.end(), 1);
  const auto equal = rankDifferences(std::vector<double>(20, 3.0), halves, 2);
  EXPECT_EQ(equal[0].superiority, 0.5);
  EXPECT_EQ(equal[0].chance, 1);
}

// Groups by lot differ at the level of 5 % in about 5 % of cases.
TEST(RankDifferences, HoldTheirLevel) {
  Random random(7);
  int found = 0;
  for (int repeat = 0; repeat < 1000; ++repeat) {
    std::vector<double> values;
    std::vector<int> labels;
    for (int i = 0; i < 60; ++i) {
      values.push_back(static_cast<double>(random.below(8)));
      labels.push_back(static_cast<int>(random.below(3)));
    }
    if (rankDifferences(values, labels, 3)[0].chance <= 0.05) ++found;
  }
  EXPECT_NEAR(found, 50, 25);
}

}  // namespace
}  // namespace kindred::segment

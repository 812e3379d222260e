#include "core/evaluate/search.h"

#include <gtest/gtest.h>

#include <map>

namespace kindred::evaluate {
namespace {

/// Settings of greater number are better; what was tried, by share.
std::map<double, std::vector<int>> tried(const SearchPlan& plan, int most = 1000) {
  std::map<double, std::vector<int>> all;
  int count = 0;
  search(
      plan,
      [&](const Attempt& attempt) {
        all[attempt.share].push_back(attempt.number);
        ++count;
        return std::optional<double>(plan.better == Better::Lower ? -attempt.number : attempt.number);
      },
      [&] { return count >= most; });
  return all;
}

TEST(Search, HalvingGivesTheBetterThirdMore) {
  const auto all = tried({.settings = 9});
  EXPECT_EQ(all.at(1.0 / 9), (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
  EXPECT_EQ(all.at(1.0 / 3), (std::vector<int>{6, 7, 8}));
  EXPECT_EQ(all.at(1), (std::vector<int>{0, 8})) << "what is best must be better than the first";
  EXPECT_EQ(attempts({.settings = 9}), 14);
  EXPECT_EQ(tried({.settings = 9, .better = Better::Lower}).at(1), (std::vector<int>{0, 8}));
}

TEST(Search, TheLastBracketIsOfTheRest) {
  const auto all = tried({.settings = 11});
  EXPECT_EQ(all.at(1.0 / 9).size(), 11U);
  EXPECT_EQ(all.at(1), (std::vector<int>{0, 8, 10}));
  EXPECT_EQ(attempts({.settings = 11}), 1 + 13 + 2 + 1 + 1);
}

TEST(Search, RandomTriesEachOnAll) {
  EXPECT_EQ(tried({.halving = false, .settings = 4}), (std::map<double, std::vector<int>>{{1, {0, 1, 2, 3}}}));
  EXPECT_EQ(attempts({.halving = false, .settings = 4}), 4);
}

TEST(Search, WithoutAnEndGoesOnUntilItIsOver) {
  EXPECT_EQ(tried({.halving = false}, 50).at(1).size(), 50U);
  EXPECT_EQ(tried({}, 27).at(1), (std::vector<int>{0, 8, 17}));
}

}  // namespace
}  // namespace kindred::evaluate

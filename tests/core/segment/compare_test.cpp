#include "core/segment/compare.h"

#include <gtest/gtest.h>

namespace kindred::segment {
namespace {

Segmentation with(std::vector<int> labels, const std::vector<std::string>& names) {
  Segmentation result{.labels = std::move(labels)};
  for (std::size_t i = 0; i < names.size(); ++i)
    result.segments.push_back({.id = static_cast<int>(i), .name = names[i]});
  return result;
}

TEST(Compare, CountsEveryPairAndWhoMoved) {
  const auto first = with({0, 0, 0, 1, 1, -1, 0}, {"Loyal", "At risk"});
  const auto second = with({0, 0, 1, 1, 1, 0, -1}, {"Loyal", "At risk"});
  const Comparison found = compare(first, second);
  EXPECT_EQ(found.customers, 5);
  EXPECT_EQ(found.onlyFirst, 1);
  EXPECT_EQ(found.onlySecond, 1);
  EXPECT_DOUBLE_EQ(found.movedShare, 0.2);
  ASSERT_EQ(found.table.size(), 5U);
  EXPECT_EQ(found.table[0].customers, (std::vector<Index>{0, 1}));
  const auto moved = std::ranges::find(found.table, true, &Flow::moved);
  ASSERT_NE(moved, found.table.end());
  EXPECT_EQ(moved->customers, (std::vector<Index>{2}));
  EXPECT_EQ(std::pair(moved->from, moved->to), std::pair(0, 1));
  EXPECT_NEAR(found.adjustedRand, 1.0 / 6, 1e-12);  // scikit-learn of [0,0,0,1,1], [0,0,1,1,1]
}

TEST(Compare, NamesOfOtherSegmentsAreMatchedByWhoIsInThem) {
  const auto first = with({0, 0, 0, 1, 1, 2}, {"A", "B", "C"});
  const auto second = with({2, 2, 0, 0, 0, 1}, {"x", "y", "z"});
  const Comparison found = compare(first, second);
  EXPECT_EQ(found.counterpart, (std::vector<int>{2, 0, 1}));
  EXPECT_DOUBLE_EQ(found.movedShare, 1.0 / 6);
}

TEST(Compare, AGroupWithoutCounterpartHasMovedAltogether) {
  const auto first = with({0, 0, 0, 1, 1}, {"A", "B"});
  const auto second = with({0, 0, 0, 0, 0}, {"all"});
  const Comparison found = compare(first, second);
  EXPECT_EQ(found.counterpart, (std::vector<int>{0, Noise}));
  EXPECT_DOUBLE_EQ(found.movedShare, 0.4);
}

}  // namespace
}  // namespace kindred::segment

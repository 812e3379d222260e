#include "core/segment/tree_top.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kindred::segment {
namespace {

/// Six rows: {0, 1} at 1, {2, 3} at 2, with 4 at 3, both at 7, with 5 at 10.
std::vector<Merge> tree() { return {{0, 1, 1, 2}, {2, 3, 2, 2}, {4, 7, 3, 3}, {6, 8, 7, 5}, {5, 9, 10, 6}}; }

TEST(TreeTop, HasTheWholeTreeWhereThereAreLeavesEnough) {
  const auto top = topOf(tree(), 100);
  ASSERT_EQ(top.size(), 11U);
  EXPECT_EQ(top.back().height, 10);
  EXPECT_EQ(top.back().size, 6);
  const Branch& left = top[static_cast<std::size_t>(top.back().left)];
  const Branch& right = top[static_cast<std::size_t>(top.back().right)];
  EXPECT_EQ(left.size, 5) << "the larger stands on the left";
  EXPECT_EQ(right.size, 1);
  EXPECT_EQ(right.left, -1);
}

TEST(TreeTop, CountsWhatItDoesNotDraw) {
  const auto top = topOf(tree(), 3);
  ASSERT_EQ(top.size(), 5U);
  std::int64_t rows = 0;
  for (const Branch& branch : top) rows += branch.left < 0 ? branch.size : 0;
  EXPECT_EQ(rows, 6);
  EXPECT_EQ(cutBranches(top, 3).size(), 3U);
  EXPECT_EQ(cutBranches(top, 9).size(), 3U) << "no more than it has";
}

TEST(TreeTop, ALineCrossesAsManyBranchesAsItCutsInto) {
  const auto top = topOf(tree(), 100);
  for (int groups = 1; groups <= 6; ++groups) {
    EXPECT_EQ(groupsAt(top, cutHeight(top, groups)), groups);
    EXPECT_EQ(cutBranches(top, groups).size(), static_cast<std::size_t>(groups));
  }
  EXPECT_DOUBLE_EQ(cutHeight(top, 2), 8.5);
  std::vector<std::int64_t> sizes;
  for (const int branch : cutBranches(top, 3)) sizes.push_back(top[static_cast<std::size_t>(branch)].size);
  EXPECT_EQ(sizes, (std::vector<std::int64_t>{3, 2, 1}));
}

TEST(TreeTop, TurnsBranchesSoThatNeighboursAreNear) {
  // On a line: rows 0 and 1 near 5, rows 2, 3 and 4 between 1 and 4, of which 4 is nearest to 0 and 1; row 5 at 20.
  Matrix points(6, 1);
  points << 5, 5.5, 1, 1.5, 4, 20;
  Progress progress;
  for (const int leaves : {100, 6}) {
    const auto top = topOf(tree(), leaves, points, progress);
    std::vector<double> heights;  // of the branches from left to right that three groups are
    for (const int branch : cutBranches(top, 4)) heights.push_back(top[static_cast<std::size_t>(branch)].height);
    // 20 | 0 and 1 | 4 | 2 and 3, or the other way round.
    if (heights.front() > 0) std::ranges::reverse(heights);
    EXPECT_EQ(heights, (std::vector<double>{0, 1, 0, 2}));
  }
  const auto three = topOf(tree(), 3, points, progress);
  EXPECT_EQ(three.size(), 5U);
  EXPECT_EQ(three.back().size, 6);
  EXPECT_TRUE(topOf({}, 3, Matrix(1, 1), progress).empty());
}

TEST(TreeTop, OfNothingIsNothing) {
  EXPECT_TRUE(topOf({}, 10).empty());
  EXPECT_TRUE(cutBranches({}, 3).empty());
  EXPECT_EQ(groupsAt({}, 1), 1);
}

}  // namespace
}  // namespace kindred::segment

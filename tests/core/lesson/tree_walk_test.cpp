#include "core/lesson/tree_walk.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/error.h"

namespace {

using namespace kindred;

lesson::PlaneTable small() { return lesson::blobs({.customers = 12, .seed = 2}); }

TEST(TreeWalk, JoinsTheTwoNearestFirst) {
  const lesson::PlaneTable table = small();
  const Matrix points = table.standardised();
  const lesson::TreeWalk walk = lesson::walkTree(table, "single");
  double least = 1e9;
  std::set<int> pair;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    for (Eigen::Index j = 0; j < i; ++j) {
      const double distance = (points.row(i) - points.row(j)).norm();
      if (distance >= least) continue;
      least = distance;
      pair = {static_cast<int>(i), static_cast<int>(j)};
    }
  }
  EXPECT_NEAR(walk.merges.front().height, least, 1e-12);
  EXPECT_EQ((std::set<int>{walk.merges.front().left, walk.merges.front().right}), pair);
}

TEST(TreeWalk, HasOneGroupLessWithEachStep) {
  for (const Choice& linkage : lesson::linkages().choices) {
    const lesson::TreeWalk walk = lesson::walkTree(small(), linkage.key);
    ASSERT_EQ(walk.steps(), 12);
    for (int step = 0; step < walk.steps(); ++step) {
      const std::vector<int> groups = walk.groupsAfter(step);
      EXPECT_EQ(std::set<int>(groups.begin(), groups.end()).size(), static_cast<std::size_t>(12 - step));
      EXPECT_FALSE(lesson::words(walk, step).what.empty());
      if (step == 0) continue;
      const auto joined = walk.pointsOf(12 + step - 1);
      for (const int point : joined)
        EXPECT_EQ(groups[static_cast<std::size_t>(point)], groups[static_cast<std::size_t>(joined.front())]);
    }
  }
}

TEST(TreeWalk, OrdersLeavesSoThatGroupsStandTogether) {
  const lesson::TreeWalk walk = lesson::walkTree(small(), "average");
  ASSERT_EQ(std::set<int>(walk.order.begin(), walk.order.end()).size(), 12U);
  for (int merge = 0; merge < 11; ++merge) {
    const std::vector<int> points = walk.pointsOf(12 + merge);
    std::set<std::ptrdiff_t> places;
    for (const int point : points) places.insert(std::ranges::find(walk.order, point) - walk.order.begin());
    EXPECT_EQ(*places.rbegin() - *places.begin() + 1, std::ssize(points));
  }
}

TEST(TreeWalk, CutsAtAHeight) {
  const lesson::TreeWalk walk = lesson::walkTree(small(), "ward");
  EXPECT_EQ(walk.mergedAt(-1), 0);
  EXPECT_EQ(walk.mergedAt(walk.merges[4].height), 5);
  EXPECT_EQ(walk.mergedAt(1e9), 11);
}

TEST(TreeWalk, RefusesTooManyPoints) {
  EXPECT_THROW(lesson::walkTree(lesson::blobs({.customers = 200}), "ward"), Error);
}

}  // namespace

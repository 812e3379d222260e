#include "core/segment/nearest_others.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

NearestOthers nearest(const Matrix& points, const std::vector<Index>& group) {
  Progress progress;
  return nearestOthers(points, group, 1, progress);
}

TEST(NearestOthers, RanksByTheDistanceToTheNearestMembers) {
  Matrix points(6, 1);
  points << 0, 1, 2, 3, 10, 1.5;
  const NearestOthers found = nearest(points, {0, 1, 2});
  ASSERT_EQ(found.others.size(), 3U);
  EXPECT_EQ(found.others[0].customer, 5);
  EXPECT_EQ(found.others[1].customer, 3);
  EXPECT_EQ(found.others[2].customer, 4);
  // Members stand at mean distances of 1.5, 1 and 1.5 from each other; who is 2 away on average has 2^(−2 ÷ 1.5).
  EXPECT_DOUBLE_EQ(found.usual, 1.5);
  EXPECT_DOUBLE_EQ(found.others[1].similarity, std::exp2(-2 / 1.5));
}

TEST(NearestOthers, AGroupOfTwoKindsHasLookalikesOfBoth) {
  Matrix points = test::randomMatrix(300, 2, 3);
  for (Eigen::Index i = 0; i < 300; ++i) points.row(i).array() += i % 3 == 0 ? 0 : i % 3 == 1 ? 50 : 25;
  std::vector<Index> group;
  for (Index i = 0; i < 150; ++i)
    if (i % 3 != 2) group.push_back(i);
  const NearestOthers found = nearest(points, group);
  for (std::size_t i = 0; i < 100; ++i) EXPECT_NE(found.others[i].customer % 3, 2) << i;
}

TEST(NearestOthers, OneCustomerHasThemToo) {
  Matrix points(4, 1);
  points << 0, 1, 2, 4;
  const NearestOthers found = nearest(points, {0});
  EXPECT_EQ(found.others[0].customer, 1);
  EXPECT_DOUBLE_EQ(found.others[1].similarity, 0.5) << "the median one";
}

TEST(NearestOthers, EqualCustomersAreAllAlike) {
  const NearestOthers found = nearest(Matrix::Ones(5, 2), {1, 2});
  for (const Alike& alike : found.others) EXPECT_EQ(alike.similarity, 1);
  EXPECT_EQ(found.others[0].customer, 0);
}

TEST(NearestOthers, TheNumberOfThreadsDoesNotMatter) {
  const Matrix points = test::randomMatrix(700, 4, 9);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    std::vector<double> all;
    for (const Alike& alike : nearest(points, {3, 5, 77, 300}).others) all.push_back(alike.similarity);
    return all;
  };
  EXPECT_EQ(withThreads(1), withThreads(3));
}

TEST(NearestOthers, ReachFallsFromTheNearestToTheLast) {
  const NearestOthers found = nearest(test::randomMatrix(500, 2, 4), {0, 1, 2});
  const auto curve = reachOf(found, 50);
  ASSERT_EQ(curve.size(), 50U);
  EXPECT_EQ(curve.front().customers, 1);
  EXPECT_EQ(curve.back().customers, 497);
  for (std::size_t i = 1; i < curve.size(); ++i) EXPECT_LE(curve[i].similarity, curve[i - 1].similarity);
  EXPECT_EQ(reachOf(found, 10000).size(), 497U);
}

}  // namespace
}  // namespace kindred::segment

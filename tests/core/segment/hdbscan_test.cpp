#include <gtest/gtest.h>

#include <algorithm>

#include "core/segment/clusterer.h"
#include "core/segment/hdbscan/condensed_tree.h"
#include "core/segment/quality.h"
#include "tests/core/segment/shapes.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Clustering hdbscan(const Matrix& points, const Values& values = {}) {
  Progress progress;
  return algorithm("hdbscan").fit(points, values, 1, progress);
}

TEST(Hdbscan, FindsPlantedGroupsAmongRowsThatAreInNone) {
  const test::Shapes shapes = test::blobs(6, 200, 4, 100, 3);
  const Clustering found = hdbscan(shapes.points);
  EXPECT_EQ(found.clusters, 6);
  EXPECT_GE(adjustedRand(found.labels, shapes.truth), 0.9);
  EXPECT_GE(std::ranges::count(found.labels, Noise), 90);
}

TEST(Hdbscan, FindsGroupsOfAnyShape) {
  for (const test::Shapes& shapes : {test::moons(300, 0.06, 5), test::circles(300, 0.04, 5)}) {
    const Clustering found = hdbscan(shapes.points, {{"minimum_cluster_size", std::int64_t{15}}});
    EXPECT_EQ(found.clusters, 2);
    EXPECT_GE(adjustedRand(found.labels, shapes.truth), 0.95);
  }
}

TEST(Hdbscan, FindsNoGroupWhereThereAreFewerRowsThanOneHas) {
  const Matrix points = test::randomMatrix(8, 3, 1);
  for (const Eigen::Index rows : {1, 2, 8}) {
    const Clustering found = hdbscan(points.topRows(rows), {{"minimum_cluster_size", std::int64_t{9}}});
    EXPECT_EQ(found.clusters, 0);
    EXPECT_EQ(found.labels, std::vector<int>(static_cast<std::size_t>(rows), Noise));
  }
}

TEST(Hdbscan, RowsInTheSamePlaceAreOneGroup) {
  Matrix points(60, 2);
  for (Eigen::Index i = 0; i < 60; ++i)
    points.row(i).setConstant(i < 30 ? 1 : i < 55 ? 5 : static_cast<double>(i) * 10);
  const Clustering found = hdbscan(points, {{"minimum_cluster_size", std::int64_t{10}}});
  ASSERT_EQ(found.clusters, 2);
  EXPECT_EQ(std::ranges::count(found.labels, 0), 30);
  EXPECT_EQ(std::ranges::count(found.labels, 1), 25);
}

TEST(Hdbscan, LeavesAreAsManyAsTheMostStableOrMore) {
  const Matrix points = test::randomMatrix(500, 2, 11);
  const Values size = {{"minimum_cluster_size", std::int64_t{10}}};
  Values leaf = size;
  leaf["choice"] = std::string("leaf");
  EXPECT_GT(hdbscan(points, leaf).clusters, hdbscan(points, size).clusters);
}

// Prim's tree over all pairs, which has the same lengths as any other shortest tree.
std::vector<double> lengthsOfAllPairs(const Matrix& points, int others) {
  const Eigen::Index rows = points.rows();
  Matrix apart(rows, rows);
  for (Eigen::Index i = 0; i < rows; ++i)
    apart.row(i) = (points.rowwise() - points.row(i)).rowwise().norm().transpose();
  Vector core(rows);
  for (Eigen::Index i = 0; i < rows; ++i) {
    Vector sorted = apart.row(i);
    std::ranges::sort(sorted);
    core[i] = sorted[others];
  }
  std::vector<double> lengths;
  Vector least = Vector::Constant(rows, 1e300);
  std::vector<bool> isIn(static_cast<std::size_t>(rows), false);
  for (Eigen::Index next = 0; static_cast<Eigen::Index>(lengths.size()) + 1 < rows;) {
    isIn[static_cast<std::size_t>(next)] = true;
    Eigen::Index nearest = -1;
    for (Eigen::Index i = 0; i < rows; ++i) {
      if (isIn[static_cast<std::size_t>(i)]) continue;
      least[i] = std::min(least[i], std::max({apart(next, i), core[next], core[i]}));
      if (nearest < 0 || least[i] < least[nearest]) nearest = i;
    }
    lengths.push_back(least[nearest]);
    next = nearest;
  }
  std::ranges::sort(lengths);
  return lengths;
}

TEST(ReachabilityTree, IsAShortestOne) {
  Matrix grid = test::randomMatrix(400, 3, 4).array().round();
  for (const Matrix& points : {test::randomMatrix(400, 2, 1), test::randomMatrix(300, 20, 2), grid}) {
    for (const int others : {0, 1, 7}) {
      Progress progress;
      const auto edges = reachabilityTree(points, nearestRows(points, 8, progress), others, progress);
      const auto expected = lengthsOfAllPairs(points, others);
      ASSERT_EQ(edges.size(), expected.size());
      for (std::size_t i = 0; i < edges.size(); ++i) ASSERT_NEAR(edges[i].length, expected[i], 1e-9) << i;
    }
  }
}

}  // namespace
}  // namespace kindred::segment

#include <gtest/gtest.h>

#include <algorithm>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/core/segment/shapes.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Clustering dbscan(const Matrix& points, const Values& values = {}) {
  Progress progress;
  return algorithm("dbscan").fit(points, values, 1, progress);
}

TEST(Dbscan, FindsGroupsOfAnyShapeByADistanceOfItsOwn) {
  for (const test::Shapes& shapes : {test::moons(300, 0.05, 5), test::circles(300, 0.03, 5)}) {
    const Clustering found = dbscan(shapes.points, {{"distance", 0.2}});
    EXPECT_EQ(found.clusters, 2);
    EXPECT_GE(adjustedRand(found.labels, shapes.truth), 0.95);
  }
}

TEST(Dbscan, ChoosesADistanceAtWhichPlantedGroupsAreFound) {
  const test::Shapes shapes = test::blobs(6, 200, 4, 60, 3);
  EXPECT_GE(adjustedRand(dbscan(shapes.points).labels, shapes.truth), 0.9);
}

/// By definition: rows are dense that have enough others near; near dense ones are in one group.
std::vector<int> byDefinition(const Matrix& points, double distance, int minimum) {
  const auto rows = static_cast<std::size_t>(points.rows());
  const auto near = [&](std::size_t a, std::size_t b) {
    return (points.row(static_cast<Eigen::Index>(a)) - points.row(static_cast<Eigen::Index>(b))).norm() <= distance;
  };
  std::vector<std::size_t> dense;
  for (std::size_t a = 0; a < rows; ++a) {
    int count = 0;
    for (std::size_t b = 0; b < rows; ++b) count += near(a, b) ? 1 : 0;
    if (count >= minimum) dense.push_back(a);
  }
  std::vector<int> labels(rows, Noise);
  int group = 0;
  for (const std::size_t begin : dense) {
    if (labels[begin] != Noise) continue;
    std::vector<std::size_t> reached = {begin};
    labels[begin] = group;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      for (const std::size_t b : dense) {
        if (labels[b] != Noise || !near(reached[i], b)) continue;
        labels[b] = group;
        reached.push_back(b);
      }
    }
    ++group;
  }
  for (std::size_t a = 0; a < rows; ++a) {
    if (labels[a] == Noise && std::ranges::any_of(dense, [&](std::size_t b) { return near(a, b); })) labels[a] = -2;
  }
  return labels;
}

TEST(Dbscan, IsWhatItsDefinitionSays) {
  const test::Shapes shapes = test::blobs(4, 60, 3, 80, 9, 5);
  for (const double distance : {0.5, 1.0, 1.6}) {
    for (const int minimum : {1, 2, 5, 20}) {
      std::vector<int> expected = byDefinition(shapes.points, distance, minimum);
      std::vector<int> found =
          dbscan(shapes.points, {{"distance", distance}, {"minimum_points", std::int64_t{minimum}}}).labels;
      for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i] != -2) continue;  // at the border: in one of the groups
        EXPECT_NE(found[i], Noise);
        found[i] = -2;
      }
      EXPECT_EQ(adjustedRand(found, expected), 1) << distance << ", " << minimum;
      for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(found[i] == Noise, expected[i] == Noise);
    }
  }
}

TEST(Dbscan, LeavesAllInNoGroupWhereNoPlaceIsDense) {
  const Matrix points = test::randomMatrix(20, 3, 1);
  for (const Values& values : {Values{{"distance", 1e-6}}, Values{{"minimum_points", std::int64_t{21}}}}) {
    const Clustering found = dbscan(points, values);
    EXPECT_EQ(found.clusters, 0);
    EXPECT_EQ(found.labels, std::vector<int>(20, Noise));
    EXPECT_EQ(found.assigner->assign(std::vector<double>{0, 0, 0}), Noise);
  }
}

TEST(Dbscan, TellsNewcomersFarFromEveryGroupThatTheyAreInNone) {
  const test::Shapes shapes = test::blobs(3, 100, 2, 0, 1);
  const Clustering found = dbscan(shapes.points, {{"distance", 1.0}});
  ASSERT_GE(found.clusters, 2);
  EXPECT_EQ(found.assigner->assign(std::vector<double>{100, 100}), Noise);
  EXPECT_NE(found.assigner->assign(std::vector<double>{shapes.points(0, 0), shapes.points(0, 1)}), Noise);
}

}  // namespace
}  // namespace kindred::segment

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/segment/clusterer.h"
#include "core/segment/near_graph.h"
#include "core/segment/quality.h"
#include "tests/core/segment/shapes.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Clustering spectral(const Matrix& points, int k) {
  Progress progress;
  return algorithm("spectral").fit(points, {{"k", std::int64_t{k}}}, 1, progress);
}

// Few rows are solved as a whole matrix, many by restarts.
TEST(Spectral, FindsGroupsOfAnyShape) {
  for (const int rowsEach : {150, 600}) {
    for (const test::Shapes& shapes : {test::moons(rowsEach, 0.06, 5), test::circles(rowsEach, 0.04, 5)})
      EXPECT_GE(adjustedRand(spectral(shapes.points, 2).labels, shapes.truth), 0.95) << rowsEach;
  }
}

TEST(Spectral, FindsPlantedGroups) {
  for (const int rowsEach : {60, 200}) {
    const test::Shapes shapes = test::blobs(6, rowsEach, 4, 0, 3);
    EXPECT_GE(adjustedRand(spectral(shapes.points, 6).labels, shapes.truth), 0.95) << rowsEach;
  }
}

// Groups that no link joins, of rows in the same place.
TEST(Spectral, TellsApartWhatNothingLinks) {
  Matrix points(500, 2);
  for (Eigen::Index i = 0; i < 500; ++i) points.row(i).setConstant(static_cast<double>(i % 4) * 100);
  const Clustering found = spectral(points, 4);
  for (Eigen::Index i = 0; i < 500; ++i)
    EXPECT_EQ(found.labels[static_cast<std::size_t>(i)], found.labels[static_cast<std::size_t>(i % 4)]);
  EXPECT_EQ(found.clusters, 4);
}

// As many values as good as equal as there are groups, among rows too many to be solved as a whole.
TEST(Spectral, FindsManyGroupsThatLieFarApart) {
  const test::Shapes shapes = test::blobs(20, 150, 6, 0, 4, 60);
  EXPECT_EQ(adjustedRand(spectral(shapes.points, 20).labels, shapes.truth), 1);
}

TEST(Spectral, IsTheSameForAnyNumberOfThreads) {
  const test::Shapes shapes = test::moons(1500, 0.08, 6);
  const auto found = spectral(shapes.points, 4).labels;
  const ThreadLimit one(1);
  EXPECT_EQ(spectral(shapes.points, 4).labels, found);
}

TEST(NearGraph, LinksRowsByHalvesAndHangsTogether) {
  const Matrix points = (Matrix(5, 1) << 0, 1, 2.5, 100, 101).finished();
  Progress progress;
  const NearestRows nearest = nearestRows(points, 1, progress);
  const Csr graph = nearGraph(nearest, 1);
  EXPECT_EQ(at(graph, 0, 1), 1);     // nearest each to the other
  EXPECT_EQ(at(graph, 1, 2), 0.5F);  // only one way
  EXPECT_EQ(at(graph, 2, 1), 0.5F);
  EXPECT_EQ(at(graph, 3, 4), 1);
  EXPECT_EQ(graph.entries(), 6);
  const Csr whole = connected(graph, points, nearest, progress);
  EXPECT_EQ(at(whole, 2, 3), 0.5F);
  EXPECT_EQ(at(whole, 3, 2), 0.5F);
  EXPECT_EQ(whole.entries(), 8);
}

}  // namespace
}  // namespace kindred::segment

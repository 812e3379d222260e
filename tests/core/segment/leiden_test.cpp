#include <gtest/gtest.h>

#include <thread>

#include "core/segment/clusterer.h"
#include "core/segment/leiden/communities.h"
#include "core/segment/quality.h"
#include "tests/core/segment/shapes.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Clustering leiden(const Matrix& points, const Values& values = {}) {
  Progress progress;
  return algorithm("leiden").fit(points, values, 1, progress);
}

TEST(Leiden, FindsPlantedGroupsWithoutBeingToldHowMany) {
  const test::Shapes shapes = test::blobs(6, 120, 4, 0, 3);
  const Clustering found = leiden(shapes.points, {{"neighbours", std::int64_t{30}}});
  EXPECT_EQ(found.clusters, 6);
  EXPECT_GE(adjustedRand(found.labels, shapes.truth), 0.95);
}

TEST(Leiden, FindsMoreGroupsWithAHigherResolution) {
  const Matrix points = test::randomMatrix(600, 2, 3);
  const int coarse = leiden(points, {{"resolution", 0.3}}).clusters,
            fine = leiden(points, {{"resolution", 5.0}}).clusters;
  EXPECT_LT(coarse, fine);
  const Values potts = {{"quality", std::string("cpm")}, {"resolution", 0.02}};
  EXPECT_GT(leiden(points, potts).clusters, 1);
}

/// The graph of Zachary's karate club (1977), whose greatest modularity is known: 0.419790, of four groups.
Csr karate() {
  const std::vector<std::pair<Index, Index>> links = {
      {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},  {0, 11},
      {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},   {1, 7},   {1, 13},
      {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},   {2, 9},   {2, 13},  {2, 27},
      {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},   {4, 10},  {5, 6},   {5, 10},  {5, 16},
      {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},  {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33},
      {18, 32}, {18, 33}, {19, 33}, {20, 32}, {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29},
      {23, 32}, {23, 33}, {24, 25}, {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31},
      {28, 33}, {29, 32}, {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};
  Matrix whole = Matrix::Zero(34, 34);
  for (const auto& [a, b] : links) whole(a, b) = whole(b, a) = 1;
  Csr graph{.rows = 34, .columns = 34, .offsets = {0}, .indices = {}, .values = {}};
  for (Index row = 0; row < 34; ++row) {
    for (Index other = 0; other < 34; ++other) {
      if (whole(row, other) == 0) continue;
      graph.indices.push_back(other);
      graph.values.push_back(1);
    }
    graph.offsets.push_back(graph.entries());
  }
  return graph;
}

std::vector<double> degrees(const Csr& graph) {
  std::vector<double> all;
  for (Index row = 0; row < graph.rows; ++row) all.push_back(static_cast<double>(graph.row(row).size()));
  return all;
}

TEST(Communities, HaveTheGreatestModularityThereIs) {
  const Csr graph = karate();
  const auto masses = degrees(graph);
  const double ends = static_cast<double>(graph.entries());
  Progress progress;
  const leiden::Communities found = leiden::communities(graph, masses, 1 / ends, 1, progress);
  double modularity = 0;
  for (Index a = 0; a < 34; ++a) {
    for (Index b = 0; b < 34; ++b) {
      const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
      if (found.labels[i] == found.labels[j]) modularity += (at(graph, a, b) - masses[i] * masses[j] / ends) / ends;
    }
  }
  EXPECT_EQ(found.count, 4);
  EXPECT_NEAR(modularity, 0.419790, 1e-6);
}

TEST(Communities, AreTheSameFromManyThreadsAtOnce) {
  const Csr graph = karate();
  const auto masses = degrees(graph);
  const auto find = [&](std::uint64_t seed) {
    Progress progress;
    return leiden::communities(graph, masses, 1.0 / 156, seed, progress).labels;
  };
  const auto expected = find(3);
  std::vector<std::vector<int>> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < found.size(); ++i) threads.emplace_back([&, i] { found[i] = find(3); });
  }
  for (const auto& each : found) EXPECT_EQ(each, expected);
}

}  // namespace
}  // namespace kindred::segment

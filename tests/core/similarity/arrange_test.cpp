#include "core/similarity/arrange.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/similarity/ego_network.h"
#include "core/similarity/likeness_space.h"

namespace kindred::similarity {
namespace {

/// Rows of `groups` tastes, mixed: row i likes the columns of taste i % groups, and a few of any.
Csr tastes(Index rows, Index groups, std::uint64_t seed) {
  constexpr Index Wide = 20;
  Random random(seed);
  Csr matrix{.rows = rows, .columns = groups * Wide};
  for (Index i = 0; i < rows; ++i) {
    for (Index column = 0; column < matrix.columns; ++column) {
      if (random.real() >= (column / Wide == i % groups ? 0.5 : 0.01)) continue;
      matrix.indices.push_back(column);
      matrix.values.push_back(1);
    }
    matrix.offsets.push_back(matrix.entries());
  }
  return matrix;
}

std::vector<Index> allOf(const Csr& matrix) {
  std::vector<Index> rows(static_cast<std::size_t>(matrix.rows));
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

/// How often a place and the next one have another taste.
int changes(const std::vector<int>& order, int groups) {
  int count = 0;
  for (std::size_t i = 1; i < order.size(); ++i) count += order[i - 1] % groups != order[i] % groups ? 1 : 0;
  return count;
}

void expectTreeOver(const Dendrogram& tree, std::size_t leaves) {
  ASSERT_EQ(tree.size(), leaves - 1);
  for (std::size_t i = 0; i < tree.size(); ++i) {
    EXPECT_GE(tree[i].height, tree[i > 0 ? i - 1 : 0].height);
    const auto stretch = [&](int node) {
      const auto at = static_cast<std::size_t>(node);
      return at < leaves ? std::pair(node, node + 1) : std::pair(tree[at - leaves].begin, tree[at - leaves].end);
    };
    EXPECT_EQ(stretch(tree[i].left).second, stretch(tree[i].right).first);
    EXPECT_EQ(stretch(tree[i].left).first, tree[i].begin);
    EXPECT_EQ(stretch(tree[i].right).second, tree[i].end);
  }
}

TEST(ArrangeExactly, BringsTogetherWhatIsAlike) {
  const Csr matrix = tastes(120, 4, 3);
  Progress progress;
  const Arrangement found = arrangeExactly(matrix, allOf(matrix), {}, progress);
  EXPECT_EQ(std::set<int>(found.order.begin(), found.order.end()).size(), 120U);
  EXPECT_EQ(changes(found.order, 4), 3);
  EXPECT_EQ(found.clusters, 0);
  expectTreeOver(found.tree, 120);
}

TEST(ArrangeExactly, OfFewRowsHasATreeOnlyOfTwo) {
  const Csr matrix = tastes(4, 2, 3);
  Progress progress;
  EXPECT_TRUE(arrangeExactly(matrix, {}, {}, progress).order.empty());
  EXPECT_EQ(arrangeExactly(matrix, {2}, {}, progress).order, std::vector<int>{0});
  const Arrangement two = arrangeExactly(matrix, {0, 2}, {}, progress);
  EXPECT_EQ(two.order.size(), 2U);
  EXPECT_EQ(two.tree.size(), 1U);
}

Arrangement byClusters(const Csr& matrix, const MeasureOptions& options = {}) {
  Progress progress;
  return arrangeByClusters(likenessSpace(matrix, allOf(matrix), options, progress), progress);
}

TEST(ArrangeByClusters, BringsTogetherWhatIsAlike) {
  const Csr matrix = tastes(3000, 6, 5);
  for (const Measure measure : {Measure::Cosine, Measure::Jaccard}) {
    const Arrangement found = byClusters(matrix, {.measure = measure});
    EXPECT_EQ(std::set<int>(found.order.begin(), found.order.end()).size(), 3000U);
    EXPECT_GT(found.clusters, 100);
    EXPECT_LT(changes(found.order, 6), 60);  // a row in a hundred or less; 2,500 where they are mixed
    expectTreeOver(found.tree, 3000);
  }
}

TEST(ArrangeByClusters, TakesRowsThatNothingTellsApart) {
  Csr same{.rows = 900, .columns = 3};
  for (Index i = 0; i < same.rows; ++i) {
    if (i >= 300) {  // the first have nothing at all
      same.indices.push_back(1);
      same.values.push_back(2);
    }
    same.offsets.push_back(same.entries());
  }
  const Arrangement found = byClusters(same);
  EXPECT_EQ(std::set<int>(found.order.begin(), found.order.end()).size(), 900U);
  expectTreeOver(found.tree, 900);
}

TEST(ArrangeByClusters, IsTheSameForAnyNumberOfThreads) {
  const Csr matrix = tastes(1500, 5, 8);
  const Arrangement found = byClusters(matrix);
  const ThreadLimit one(1);
  EXPECT_EQ(byClusters(matrix).order, found.order);
}

TEST(Dendrogram, IsCutIntoStretches) {
  // 0 and 1 at 1, 2 and 3 at 2, all at 5; displayed as 2 3 1 0.
  const Linkage linkage{.merges = {{0, 1, 1, 2}, {2, 3, 2, 2}, {4, 5, 5, 4}}, .order = {2, 3, 1, 0}};
  const Dendrogram tree = dendrogramOf(linkage);
  ASSERT_EQ(tree.size(), 3U);
  EXPECT_EQ(tree[0].begin, 2);
  EXPECT_EQ(tree[0].left, 2);
  EXPECT_EQ(tree[0].right, 3);
  EXPECT_EQ(tree[2].left, 5);
  EXPECT_EQ(tree[2].right, 4);
  EXPECT_EQ(clustersAt(tree, 0.5), (std::vector<int>{0, 1, 2, 3}));
  EXPECT_EQ(clustersAt(tree, 1), (std::vector<int>{0, 1, 2, 2}));
  EXPECT_EQ(clustersAt(tree, 2.5), (std::vector<int>{0, 0, 1, 1}));
  EXPECT_EQ(clustersAt(tree, 9), (std::vector<int>{0, 0, 0, 0}));
  EXPECT_DOUBLE_EQ(heightOf(tree, 4), 0.5);
  EXPECT_DOUBLE_EQ(heightOf(tree, 2), 3.5);
  EXPECT_DOUBLE_EQ(heightOf(tree, 1), 5);
  EXPECT_EQ(largeBranchings(tree, 3), std::vector<int>{2});
  EXPECT_TRUE(clustersAt({}, 1).empty());
}

EgoNetwork networkOf(const Csr& matrix, Index of, const EgoNetworkOptions& shape) {
  Progress progress;
  return egoNetwork(matrix, transposed(matrix), rowStatistics(matrix), of, {}, shape, progress);
}

TEST(EgoNetwork, HoldsWhoIsNearAndTheirNeighbours) {
  // A chain 0 – 1 – 2 – 3: each shares a column with the next.
  const Csr chain{.rows = 4,
                  .columns = 5,
                  .offsets = {0, 2, 4, 6, 8},
                  .indices = {0, 1, 1, 2, 2, 3, 3, 4},
                  .values = {1, 1, 1, 1, 1, 1, 1, 1}};
  const EgoNetwork two = networkOf(chain, 0, {});
  ASSERT_EQ(two.nodes.size(), 3U);
  EXPECT_EQ(two.nodes[0].row, 0);
  EXPECT_EQ(two.nodes[1].row, 1);
  EXPECT_EQ(two.nodes[2].row, 2);
  EXPECT_EQ(two.nodes[2].hops, 2);
  ASSERT_EQ(two.edges.size(), 2U);
  EXPECT_DOUBLE_EQ(two.edges[0].similarity, 0.5);
  EXPECT_EQ(two.edges[0].common, 1);
  EXPECT_EQ(networkOf(chain, 0, {.hops = 3}).nodes.size(), 4U);
  EXPECT_EQ(networkOf(chain, 0, {.least = 0.6}).nodes.size(), 1U);
  const EgoNetwork cut = networkOf(chain, 1, {.nodes = 2});
  EXPECT_EQ(cut.nodes.size(), 2U);
  EXPECT_EQ(cut.leftOut, 1);  // 2, as alike as 0
}

TEST(EgoNetwork, IsLaidOutTheSameWayEachTime) {
  const Csr matrix = tastes(200, 4, 2);
  const EgoNetwork first = networkOf(matrix, 7, {.neighbours = 20}), again = networkOf(matrix, 7, {.neighbours = 20});
  ASSERT_GT(first.nodes.size(), 30U);
  std::set<std::pair<double, double>> places;
  for (std::size_t i = 0; i < first.nodes.size(); ++i) {
    EXPECT_EQ(first.nodes[i].x, again.nodes[i].x);
    EXPECT_EQ(first.nodes[i].y, again.nodes[i].y);
    EXPECT_GE(first.nodes[i].x, 0);
    EXPECT_LE(first.nodes[i].x, 1);
    places.emplace(first.nodes[i].x, first.nodes[i].y);
  }
  EXPECT_EQ(places.size(), first.nodes.size());
  EXPECT_DOUBLE_EQ(first.nodes[0].x, 0.5);
}

}  // namespace
}  // namespace kindred::similarity

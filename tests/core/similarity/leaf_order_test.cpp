#include "core/similarity/leaf_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/support/table.h"

namespace kindred::similarity {
namespace {

std::vector<float> randomDistances(int n, std::uint64_t seed) {
  Random random(seed);
  const auto size = static_cast<std::size_t>(n);
  std::vector<float> distances(size * size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j)
      distances[i * size + j] = distances[j * size + i] = static_cast<float>(random.real());
  }
  return distances;
}

std::vector<double> condensed(const std::vector<float>& distances, int n) {
  const auto size = static_cast<std::size_t>(n);
  std::vector<double> result;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j) result.push_back(static_cast<double>(distances[i * size + j]));
  }
  return result;
}

std::vector<float> euclidean(const Matrix& points) {
  const auto n = static_cast<std::size_t>(points.rows());
  std::vector<float> distances(n * n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j)
      distances[i * n + j] = static_cast<float>(
          (points.row(static_cast<Eigen::Index>(i)) - points.row(static_cast<Eigen::Index>(j))).norm());
  }
  return distances;
}

Linkage averageOf(const std::vector<float>& distances, int n) {
  Progress progress;
  return averageLinkage(condensed(distances, n), n, progress);
}

/// All orders that turning branches gives.
std::vector<std::vector<int>> allOrders(const std::vector<Merge>& merges, int cluster) {
  const auto n = static_cast<int>(merges.size()) + 1;
  if (cluster < n) return {{cluster}};
  const Merge& merge = merges[static_cast<std::size_t>(cluster - n)];
  std::vector<std::vector<int>> result;
  for (const auto& left : allOrders(merges, merge.left)) {
    for (const auto& right : allOrders(merges, merge.right)) {
      std::vector<int> one = left, other = right;
      one.insert(one.end(), right.begin(), right.end());
      other.insert(other.end(), left.begin(), left.end());
      result.push_back(one);
      result.push_back(other);
    }
  }
  return result;
}

TEST(OptimalLeafOrder, IsTheShortestOfAllThatTheTreeAllows) {
  for (int n = 1; n <= 9; ++n) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      const auto distances = randomDistances(n, seed);
      const auto merges = averageOf(distances, n).merges;
      const auto orders = allOrders(merges, 2 * n - 2);
      double least = pathLength(orders.front(), distances);
      for (const auto& order : orders) least = std::min(least, pathLength(order, distances));
      Progress progress;
      const auto order = optimalLeafOrder(merges, distances, progress);
      EXPECT_NEAR(pathLength(order, distances), least, 1e-5) << n << " leaves, seed " << seed;
      EXPECT_NE(std::ranges::find(orders, order), orders.end()) << "branches cross";
    }
  }
}

/// Leaves of every branch stand side by side.
void expectNoCrossing(const std::vector<Merge>& merges, const std::vector<int>& order) {
  const auto n = static_cast<int>(order.size());
  std::vector<std::pair<int, int>> spans(order.size());
  for (int place = 0; place < n; ++place)
    spans[static_cast<std::size_t>(order[static_cast<std::size_t>(place)])] = {place, place + 1};
  for (const Merge& merge : merges) {
    const auto a = spans[static_cast<std::size_t>(merge.left)], b = spans[static_cast<std::size_t>(merge.right)];
    EXPECT_TRUE(a.second == b.first || b.second == a.first);
    spans.emplace_back(std::min(a.first, b.first), std::max(a.second, b.second));
  }
}

TEST(OptimalLeafOrder, OfChainsAndOfManyLeavesKeepsBranchesTogether) {
  // One by one on a line with growing gaps: every merge takes in one more leaf.
  Matrix line(300, 1);
  for (Eigen::Index i = 0; i < line.rows(); ++i) line(i, 0) = static_cast<double>(i * i);
  for (const auto& distances : {euclidean(line), randomDistances(700, 4)}) {
    const int n = distances.size() == 90000 ? 300 : 700;
    const Linkage tree = averageOf(distances, n);
    Progress progress;
    const auto order = optimalLeafOrder(tree.merges, distances, progress);
    EXPECT_EQ(std::set<int>(order.begin(), order.end()).size(), static_cast<std::size_t>(n));
    expectNoCrossing(tree.merges, order);
    EXPECT_LE(pathLength(order, distances), pathLength(tree.order, distances) * (1 + 1e-6));
  }
  Progress progress;
  const auto distances = euclidean(line);
  EXPECT_NEAR(pathLength(optimalLeafOrder(averageOf(distances, 300).merges, distances, progress), distances),
              299.0 * 299.0, 1);
}

TEST(OptimalLeafOrder, OfUsArrestsHasTheLengthsOfTheRecurrence) {
  // tests/reference/leaf_orders.py. scipy's own orders are longer: 944.8 and 953.5.
  const auto distances = euclidean(test::usArrests());
  const auto lengthOf = [&](const Linkage& tree) {
    Progress progress;
    return pathLength(optimalLeafOrder(tree.merges, distances, progress), distances);
  };
  Progress progress;
  EXPECT_NEAR(lengthOf(averageOf(distances, 50)), 875.741413, 1e-3);
  EXPECT_NEAR(lengthOf(completeLinkage(condensed(distances, 50), 50, progress)), 881.996345, 1e-3);
}

TEST(OptimalLeafOrder, IsTheSameForAnyNumberOfThreads) {
  const auto distances = randomDistances(500, 7);
  const auto merges = averageOf(distances, 500).merges;
  Progress progress;
  const auto order = optimalLeafOrder(merges, distances, progress);
  const ThreadLimit one(1);
  EXPECT_EQ(optimalLeafOrder(merges, distances, progress), order);
}

TEST(OptimalLeafOrder, CanBeCancelled) {
  const auto distances = randomDistances(300, 7);
  CancelToken token;
  Progress progress(nullptr, token);
  const auto merges = averageOf(distances, 300).merges;
  token.cancel();
  EXPECT_THROW(optimalLeafOrder(merges, distances, progress), Cancelled);
}

}  // namespace
}  // namespace kindred::similarity

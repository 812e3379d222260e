#include "core/similarity/arrange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/matrix/float_blas.h"
#include "core/similarity/chain.h"
#include "core/similarity/leaf_order.h"
#include "core/similarity/neighbours.h"
#include "core/similarity/ward_of_distances.h"

namespace kindred::similarity {
namespace {

/// Ward's tree of groups of `sizes` rows, its leaves in the best order. `products`: square, of the groups' means; a likeness is
/// such a product. Neighbours in the order are as alike as can be.
Linkage bestTree(std::vector<float> products, std::vector<int> sizes, Progress& progress) {
  const std::size_t n = sizes.size();
  if (n == 1) return {.merges = {}, .order = {0}};
  const auto product = [&](std::size_t i, std::size_t j) { return static_cast<double>(products[i * n + j]); };
  std::vector<double> squares;
  squares.reserve(n * (n - 1) / 2);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const double weight = 2.0 * sizes[i] * sizes[j] / (sizes[i] + sizes[j]);
      squares.push_back(std::max(0.0, weight * (product(i, i) + product(j, j) - 2 * product(i, j))));
    }
  }
  Progress joining = progress.part(0, 0.3), turning = progress.part(0.3, 1);
  Linkage tree = wardOfDistances(std::move(squares), std::move(sizes), joining);
  for (float& likeness : products) likeness = std::max(0.0F, 1 - likeness);
  tree.order = optimalLeafOrder(tree.merges, products, turning);
  return tree;
}

Linkage bestTreeOfMeans(const FloatMatrix& means, std::vector<int> sizes, Progress& progress) {
  std::vector<float> products(static_cast<std::size_t>(means.rows() * means.rows()), 0);
  addProduct(means, means, products.data());
  return bestTree(std::move(products), std::move(sizes), progress);
}

/// Rows one after the other, where nothing tells them apart.
Linkage chainOf(int n) {
  std::vector<LeafMerge> found;
  for (int i = 1; i < n; ++i) found.push_back({0, i, 0});
  Linkage tree = treeOf(std::move(found), n);
  std::iota(tree.order.begin(), tree.order.end(), 0);
  return tree;
}

struct Clusters {
  std::vector<std::vector<int>> rows;  ///< ascending, none empty
  FloatMatrix means;
};

/// The greatest product with a centre, ties by the lower number.
std::vector<int> nearestCentres(const FloatMatrix& points, const FloatMatrix& centres, Progress& progress) {
  std::vector<int> labels(static_cast<std::size_t>(points.rows()));
  forEachChunk(labels.size(), 512, progress, [&](const Chunk& chunk) {
    const FloatMatrix rows =
        points.middleRows(static_cast<Eigen::Index>(chunk.begin), static_cast<Eigen::Index>(chunk.end - chunk.begin));
    FloatMatrix products = FloatMatrix::Zero(rows.rows(), centres.rows());
    addProduct(rows, centres, products.data());
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto row = products.row(static_cast<Eigen::Index>(i - chunk.begin));
      const float greatest = row.maxCoeff();
      labels[i] = static_cast<int>(std::ranges::find(row.data(), row.data() + row.size(), greatest) - row.data());
    }
  });
  return labels;
}

FloatMatrix centresOf(const FloatMatrix& points, const std::vector<int>& labels, const FloatMatrix& before) {
  FloatMatrix centres = FloatMatrix::Zero(before.rows(), before.cols());
  for (std::size_t i = 0; i < labels.size(); ++i) centres.row(labels[i]) += points.row(static_cast<Eigen::Index>(i));
  for (Eigen::Index c = 0; c < centres.rows(); ++c) {
    const float length = centres.row(c).norm();
    if (length > 0) centres.row(c) /= length;
    else centres.row(c) = before.row(c);
  }
  return centres;
}

Clusters clustersOf(const FloatMatrix& points, int count, Progress& progress) {
  constexpr int Rounds = 3;
  FloatMatrix centres(count, points.cols());
  for (Eigen::Index c = 0; c < count; ++c) centres.row(c) = points.row(c * points.rows() / count);
  std::vector<int> labels;
  for (int round = 0; round < Rounds; ++round) {
    Progress part = progress.part(static_cast<double>(round) / Rounds, (round + 1.0) / Rounds);
    labels = nearestCentres(points, centres, part);
    centres = centresOf(points, labels, centres);
  }
  std::vector<std::vector<int>> rows(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < labels.size(); ++i)
    rows[static_cast<std::size_t>(labels[i])].push_back(static_cast<int>(i));
  std::erase_if(rows, [](const std::vector<int>& own) { return own.empty(); });
  Clusters result{.rows = std::move(rows), .means = {}};
  result.means.resize(static_cast<Eigen::Index>(result.rows.size()), points.cols());
  for (std::size_t c = 0; c < result.rows.size(); ++c)
    result.means.row(static_cast<Eigen::Index>(c)) = points(result.rows[c], Eigen::all).colwise().mean();
  return result;
}

/// What an order within each cluster can be turned to, so that clusters side by side meet at ends that are alike: the best of
/// all 2^clusters, by going along them.
std::vector<char> turned(const FloatMatrix& points, const std::vector<std::vector<int>>& orders) {
  std::vector<std::array<char, 2>> cameFrom(orders.size());
  std::array<double, 2> length = {0, 0};
  const auto end = [&](std::size_t cluster, bool isTurned, bool isLast) {
    return points.row(isTurned == isLast ? orders[cluster].front() : orders[cluster].back());
  };
  for (std::size_t c = 1; c < orders.size(); ++c) {
    std::array<double, 2> next{};
    for (const int now : {0, 1}) {
      std::array<double, 2> by{};
      for (const std::size_t before : {0U, 1U})
        by[before] =
            length[before] + 1 - static_cast<double>(end(c - 1, before == 1, true).dot(end(c, now == 1, false)));
      cameFrom[c][static_cast<std::size_t>(now)] = by[1] < by[0] ? 1 : 0;
      next[static_cast<std::size_t>(now)] = std::min(by[0], by[1]);
    }
    length = next;
  }
  std::vector<char> result(orders.size(), 0);
  char state = length[1] < length[0] ? 1 : 0;
  for (std::size_t c = orders.size(); c-- > 0;) {
    result[c] = state;
    state = cameFrom[c][static_cast<std::size_t>(state)];
  }
  return result;
}

Linkage treeOfPoints(const FloatMatrix& points, int& clusters, Progress& progress);

/// The trees of the clusters below the tree of their centres.
Linkage composed(const FloatMatrix& points, const Clusters& clusters, const std::vector<Linkage>& inner,
                 const Linkage& top) {
  std::vector<LeafMerge> found;
  std::vector<double> heights;  // of each cluster and of each merge of clusters
  std::vector<int> leaves;      // one of each
  for (std::size_t c = 0; c < inner.size(); ++c) {
    const std::vector<int>& rows = clusters.rows[c];
    std::vector<int> below = rows;  // a row of each leaf and of each merge
    for (const Merge& merge : inner[c].merges) {
      const int left = below[static_cast<std::size_t>(merge.left)],
                right = below[static_cast<std::size_t>(merge.right)];
      found.push_back({left, right, merge.height});
      below.push_back(left);
    }
    heights.push_back(inner[c].merges.empty() ? 0 : inner[c].merges.back().height);
    leaves.push_back(rows.front());
  }
  for (const Merge& merge : top.merges) {
    const auto left = static_cast<std::size_t>(merge.left), right = static_cast<std::size_t>(merge.right);
    heights.push_back(std::max({merge.height, heights[left], heights[right]}));
    found.push_back({leaves[left], leaves[right], heights.back()});
    leaves.push_back(leaves[left]);
  }
  std::vector<std::vector<int>> orders;
  for (const int c : top.order) {
    std::vector<int>& order = orders.emplace_back();
    for (const int leaf : inner[static_cast<std::size_t>(c)].order)
      order.push_back(clusters.rows[static_cast<std::size_t>(c)][static_cast<std::size_t>(leaf)]);
  }
  const std::vector<char> isTurned = turned(points, orders);
  Linkage tree = treeOf(std::move(found), static_cast<int>(points.rows()));
  tree.order.clear();
  for (std::size_t c = 0; c < orders.size(); ++c) {
    if (isTurned[c] != 0) std::ranges::reverse(orders[c]);
    tree.order.insert(tree.order.end(), orders[c].begin(), orders[c].end());
  }
  return tree;
}

constexpr Eigen::Index FewRows = 256;

Linkage treeOfPoints(const FloatMatrix& points, int& clusters, Progress& progress) {
  const Eigen::Index n = points.rows();
  if (n <= FewRows) return bestTreeOfMeans(points, std::vector<int>(static_cast<std::size_t>(n), 1), progress);
  const int count = static_cast<int>(4 * std::sqrt(static_cast<double>(n)));
  Progress grouping = progress.part(0, 0.5), within = progress.part(0.5, 0.7), among = progress.part(0.7, 1);
  const Clusters groups = clustersOf(points, count, grouping);
  clusters = static_cast<int>(groups.rows.size());
  if (clusters == 1) return chainOf(static_cast<int>(n));
  std::vector<Linkage> inner(groups.rows.size());
  forEach(inner.size(), within, [&](std::size_t c) {
    Progress silent;
    int ignored = 0;
    within.checkpoint();
    inner[c] = treeOfPoints(points(groups.rows[c], Eigen::all), ignored, silent);
  });
  std::vector<int> sizes;
  for (const auto& rows : groups.rows) sizes.push_back(static_cast<int>(rows.size()));
  return composed(points, groups, inner, bestTreeOfMeans(groups.means, std::move(sizes), among));
}

}  // namespace

Arrangement arrangeExactly(const Csr& matrix, const std::vector<Index>& members, const MeasureOptions& options,
                           Progress& progress) {
  const std::size_t n = members.size();
  if (n < 2) return {.order = std::vector<int>(n, 0), .tree = {}};
  const auto size = static_cast<double>(n);
  requireMemory(bytesOfLeafOrder(size) + size * size * sizeof(float),
                KI_TEXT("core", "Order the rows by clusters, or take fewer of them."));
  Progress comparing = progress.part(0, 0.3), ordering = progress.part(0.3, 1);
  const Linkage tree =
      bestTree(similarityMatrix(matrix, members, options, comparing), std::vector<int>(n, 1), ordering);
  return {.order = tree.order, .tree = dendrogramOf(tree)};
}

Arrangement arrangeByClusters(const FloatMatrix& points, Progress& progress) {
  if (points.rows() < 2) return {.order = std::vector<int>(static_cast<std::size_t>(points.rows()), 0), .tree = {}};
  int clusters = 0;
  const Linkage tree = treeOfPoints(points, clusters, progress);
  return {.order = tree.order, .tree = dendrogramOf(tree), .clusters = clusters};
}

}  // namespace kindred::similarity

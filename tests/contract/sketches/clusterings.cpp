#include "tests/contract/sketches/clusterings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace kindred::segment::sketches {
namespace {

AlgorithmInfo described(const char* key, Parameters parameters = {}) {
  return {.key = key,
          .title = KI_TEXT("core", "k-means"),
          .summary = KI_TEXT("core", "k-means"),
          .source = "a sketch",
          .parameters = std::move(parameters)};
}

struct CutOptions {
  int groups = 3;
};
const Schema<CutOptions>& cutSchema() {
  static const Schema<CutOptions> schema = Schema<CutOptions>().param(
      &CutOptions::groups, "groups", KI_TEXT("core", "Segments, k"), KI_TEXT("core", "Segments, k"),
      Range{.minimum = 2, .maximum = 100, .atMostCustomers = true});
  return schema;
}

Estimate quadratic(std::int64_t rows, std::int64_t columns, const Values&) {
  const auto n = static_cast<double>(rows);
  return {1e-9 * n * n * static_cast<double>(columns), 24 * n};
}

/// Prim's minimum spanning tree, whose edges in ascending order are the steps of single linkage (Gower and Ross 1969).
std::vector<Merge> singleLinkage(const Matrix& points, Progress& progress) {
  struct Edge {
    int from, to;
    double length;
  };
  const auto n = static_cast<int>(points.rows());
  Vector nearest = Vector::Constant(n, std::numeric_limits<double>::infinity());
  std::vector<int> from(static_cast<std::size_t>(n), 0);
  std::vector<Edge> edges;
  std::vector<bool> isIn(static_cast<std::size_t>(n), false);
  for (int next = 0; static_cast<int>(edges.size()) + 1 < n;) {
    progress.report(static_cast<double>(edges.size()) / n);
    isIn[static_cast<std::size_t>(next)] = true;
    const Vector distances = (points.rowwise() - points.row(next)).rowwise().norm();
    int best = -1;
    for (int i = 0; i < n; ++i) {
      if (isIn[static_cast<std::size_t>(i)]) continue;
      if (distances[i] < nearest[i]) {
        nearest[i] = distances[i];
        from[static_cast<std::size_t>(i)] = next;
      }
      if (best < 0 || nearest[i] < nearest[best]) best = i;
    }
    edges.push_back({from[static_cast<std::size_t>(best)], best, nearest[best]});
    next = best;
  }
  std::ranges::stable_sort(edges, {}, &Edge::length);

  std::vector<int> node(static_cast<std::size_t>(n));  // of each row: the node that it is below by now
  std::iota(node.begin(), node.end(), 0);
  std::vector<Merge> tree;
  for (const Edge& edge : edges) {
    const int left = node[static_cast<std::size_t>(edge.from)], right = node[static_cast<std::size_t>(edge.to)];
    const int made = n + static_cast<int>(tree.size());
    std::int64_t size = 0;
    for (int& each : node) {
      if (each != left && each != right) continue;
      each = made;
      ++size;
    }
    tree.push_back({std::min(left, right), std::max(left, right), edge.length, size});
  }
  return tree;
}

/// The groups below the last groups − 1 steps.
Clustering cut(std::vector<Merge> tree, Eigen::Index rows, int groups) {
  std::vector<int> node(static_cast<std::size_t>(rows));
  std::iota(node.begin(), node.end(), 0);
  for (std::size_t step = 0; step + static_cast<std::size_t>(groups) <= tree.size(); ++step) {
    for (int& each : node) {
      if (each == tree[step].left || each == tree[step].right) each = static_cast<int>(rows) + static_cast<int>(step);
    }
  }
  std::vector<int> kinds = node;
  std::ranges::sort(kinds);
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  Clustering result{.labels = {}, .clusters = static_cast<int>(kinds.size()), .tree = std::move(tree)};
  for (const int each : node)
    result.labels.push_back(static_cast<int>(std::ranges::lower_bound(kinds, each) - kinds.begin()));
  numberBySize(result);
  return result;
}

Clustering fitTree(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  const CutOptions options = cutSchema().options(values, {.customers = points.rows()});
  progress.report(0);
  return cut(singleLinkage(points, progress), points.rows(), options.groups);
}

/// Two groups, left and right of the middle of the first column; the rows farthest out on either side are in none.
Clustering fitNoisy(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  requireValid({}, values);
  progress.report(0);
  Vector sorted = points.col(0);
  std::ranges::sort(sorted);
  const double low = sorted[points.rows() / 20], high = sorted[points.rows() - 1 - points.rows() / 20];
  const double middle = (low + high) / 2;
  Clustering result{.labels = {}, .clusters = 2};
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const double x = points(i, 0);
    result.labels.push_back(x < low || x > high ? Noise : x < middle ? 0 : 1);
  }
  numberBySize(result);
  return result;
}

/// How near a row is to the middle of either half decides how much it belongs to it.
class Halves : public Assigner {
 public:
  Halves(double first, double second) : m_first(first), m_second(second) {}
  [[nodiscard]] double membership(double x) const {
    const double near = std::exp(-std::abs(x - m_first)), far = std::exp(-std::abs(x - m_second));
    return near / (near + far);
  }
  [[nodiscard]] int assign(std::span<const double> row) const override { return membership(row[0]) >= 0.5 ? 0 : 1; }
  void save(BlockWriter& writer) const override {
    writer.writeScalar("first", m_first);
    writer.writeScalar("second", m_second);
  }

 private:
  double m_first, m_second;
};

Clustering fitFuzzy(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  requireValid({}, values);
  progress.report(0);
  Vector sorted = points.col(0);
  std::ranges::sort(sorted);
  double first = sorted[points.rows() / 4], second = sorted[points.rows() * 3 / 4];
  const auto groups = [&](const Halves& halves) {
    Clustering result{.labels = {}, .clusters = 2, .memberships = Matrix(points.rows(), 2)};
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      const double belongs = halves.membership(points(i, 0));
      result.memberships.row(i) << belongs, 1 - belongs;
      result.labels.push_back(belongs >= 0.5 ? 0 : 1);
    }
    return result;
  };
  Clustering result = groups(Halves(first, second));
  if (std::ranges::count(result.labels, 1) > std::ranges::count(result.labels, 0)) std::swap(first, second);
  result = groups(Halves(first, second));
  numberBySize(result);
  result.assigner = std::make_shared<Halves>(first, second);
  return result;
}

}  // namespace

Algorithm noisy() {
  return {.info = described("noisy"), .gives = {.noise = true}, .fit = fitNoisy, .estimate = quadratic};
}

Algorithm tree() {
  return {.info = described("tree", cutSchema().parameters()),
          .gives = {.tree = true},
          .fit = fitTree,
          .estimate = quadratic};
}

Algorithm fuzzy() {
  return {.info = described("fuzzy"),
          .gives = {.memberships = true, .assigns = true},
          .fit = fitFuzzy,
          .estimate = quadratic,
          .load = [](const BlockReader& reader) -> AssignerPtr {
            return std::make_shared<Halves>(reader.readScalar<double>("first"), reader.readScalar<double>("second"));
          }};
}

}  // namespace kindred::segment::sketches

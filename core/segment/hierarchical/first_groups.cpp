#include "core/segment/hierarchical/first_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/matrix/nearest_rows.h"

namespace kindred::segment::hierarchical {
namespace {

constexpr int AtOnce = 64;  // groups into which rows are divided in one step

using Rows = std::vector<Eigen::Index>;

/// Which rows differ is looked at only until there are enough.
int differentUpTo(const Matrix& points, const Rows& rows, int enough) {
  const auto isLess = [&](Eigen::Index a, Eigen::Index b) {
    return std::ranges::lexicographical_compare(points.row(a), points.row(b));
  };
  std::set<Eigen::Index, decltype(isLess)> different(isLess);
  for (auto row = rows.begin(); row != rows.end() && static_cast<int>(different.size()) < enough; ++row)
    different.insert(*row);
  return static_cast<int>(different.size());
}

class Division {
 public:
  Division(const Matrix& points, std::uint64_t seed, Progress& progress)
      : m_points(points), m_seed(seed), m_progress(progress) {}

  /// The places of so many groups, or fewer.
  Matrix run(int wanted) {
    Rows all(static_cast<std::size_t>(m_points.rows()));
    std::iota(all.begin(), all.end(), Eigen::Index{0});
    divide(std::move(all), wanted);
    Matrix places(static_cast<Eigen::Index>(m_means.size()), m_points.cols());
    for (std::size_t i = 0; i < m_means.size(); ++i) places.row(static_cast<Eigen::Index>(i)) = m_means[i];
    return places;
  }

 private:
  void divide(Rows rows, int wanted) {
    const int most = wanted <= AtOnce ? wanted : std::clamp(static_cast<int>(std::sqrt(wanted)), 2, AtOnce);
    const int groups = differentUpTo(m_points, rows, most);
    if (groups < 2) return leave(rows);
    const auto parts = partsOf(rows, groups);
    rows = {};
    const auto shares = sharesOf(parts, wanted);
    for (std::size_t i = 0; i < parts.size(); ++i) divide(parts[i], shares[i]);
  }

  void leave(const Rows& rows) {
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(m_points.cols());
    for (const Eigen::Index row : rows) mean += m_points.row(row);
    m_means.emplace_back(mean / static_cast<double>(rows.size()));
    m_done += rows.size();
    m_progress.report(static_cast<double>(m_done) / static_cast<double>(m_points.rows()));
  }

  std::vector<Rows> partsOf(const Rows& rows, int groups) {
    constexpr double Close = 1e-3;  // enough for what is divided further or joined again
    m_progress.checkpoint();
    Progress silent;
    const auto labels = segment::algorithm("kmeans")
                            .fit(Matrix(m_points(rows, Eigen::all)),
                                 {{"k", std::int64_t{groups}}, {"restarts", std::int64_t{1}}, {"tolerance", Close}},
                                 m_seed + m_means.size(), silent)
                            .labels;
    std::vector<Rows> parts(static_cast<std::size_t>(groups));
    for (std::size_t i = 0; i < rows.size(); ++i) parts[static_cast<std::size_t>(labels[i])].push_back(rows[i]);
    std::erase_if(parts, [](const Rows& part) { return part.empty(); });
    return parts;
  }

  /// Into how many groups each part is divided: by its size, at least one and no more than it has rows.
  static std::vector<int> sharesOf(const std::vector<Rows>& parts, int wanted) {
    std::vector<int> shares;
    auto left =
        static_cast<double>(std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                                            [](std::size_t sum, const Rows& part) { return sum + part.size(); }));
    int groups = wanted, after = static_cast<int>(parts.size());
    for (const Rows& part : parts) {  // the largest first, so that what one leaves over goes to the others
      const auto size = static_cast<double>(part.size());
      const int most = std::max(1, std::min(static_cast<int>(part.size()), groups - --after));
      shares.push_back(std::clamp(static_cast<int>(std::lround(groups * size / left)), 1, most));
      groups -= shares.back();
      left -= size;
    }
    return shares;
  }

  const Matrix& m_points;
  std::uint64_t m_seed;
  Progress& m_progress;
  std::vector<Eigen::RowVectorXd> m_means;
  std::size_t m_done = 0;  // rows
};

/// Leaves out groups that no row is nearest to.
void dropEmpty(FirstGroups& groups) {
  std::vector<int> number(groups.sizes.size());
  std::vector<Eigen::Index> kept;
  for (std::size_t i = 0; i < number.size(); ++i) {
    number[i] = static_cast<int>(kept.size());
    if (groups.sizes[i] > 0) kept.push_back(static_cast<Eigen::Index>(i));
  }
  for (int& group : groups.ofRows) group = number[static_cast<std::size_t>(group)];
  groups.places = Matrix(groups.places(kept, Eigen::all));
  groups.means = Matrix(groups.means(kept, Eigen::all));
  std::erase(groups.sizes, 0);
}

}  // namespace

FirstGroups firstGroups(const Matrix& points, int wanted, std::uint64_t seed, Progress& progress) {
  Progress dividing = progress.part(0, 0.7), gathering = progress.part(0.7, 1);
  FirstGroups groups;
  groups.places = Division(points, seed, dividing).run(wanted);
  const NearestRows nearest = nearestRowsTo(points, groups.places, 1, gathering);
  groups.means = Matrix::Zero(groups.places.rows(), points.cols());
  groups.sizes.assign(static_cast<std::size_t>(groups.places.rows()), 0);
  for (Eigen::Index row = 0; row < points.rows(); ++row) {
    const auto group = static_cast<int>(nearest.rows(row, 0));
    groups.ofRows.push_back(group);
    groups.means.row(group) += points.row(row);
    ++groups.sizes[static_cast<std::size_t>(group)];
  }
  dropEmpty(groups);
  for (Eigen::Index group = 0; group < groups.means.rows(); ++group)
    groups.means.row(group) /= groups.sizes[static_cast<std::size_t>(group)];
  return groups;
}

std::vector<Merge> treeOfRows(const std::vector<Merge>& tree, const FirstGroups& groups) {
  const auto rows = static_cast<int>(groups.ofRows.size()), count = static_cast<int>(groups.sizes.size());
  struct Node {
    int number = -1;
    std::int64_t size = 0;
  };
  std::vector<Node> nodes(static_cast<std::size_t>(count));  // of the tree of groups
  std::vector<Merge> merges;
  const auto join = [&](const Node& a, const Node& b, double height) {
    merges.push_back({std::min(a.number, b.number), std::max(a.number, b.number), height, a.size + b.size});
    return Node{rows + static_cast<int>(merges.size()) - 1, a.size + b.size};
  };
  for (int row = 0; row < rows; ++row) {
    Node& node = nodes[static_cast<std::size_t>(groups.ofRows[static_cast<std::size_t>(row)])];
    node = node.size == 0 ? Node{row, 1} : join(node, {row, 1}, 0);
  }
  for (const Merge& merge : tree)
    nodes.push_back(
        join(nodes[static_cast<std::size_t>(merge.left)], nodes[static_cast<std::size_t>(merge.right)], merge.height));
  return merges;
}

}  // namespace kindred::segment::hierarchical

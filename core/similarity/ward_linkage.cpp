// Ward's linkage of rows, by the nearest-neighbour chain over means. Most clusters find their nearest among a few
// candidates: what was nearest to the row, or to the two clusters that it was made of.
#include <cmath>

#include "core/matrix/kd_tree.h"
#include "core/matrix/nearest_rows.h"
#include "core/similarity/chain.h"
#include "core/similarity/mean_tiles.h"
#include "core/similarity/near_clusters.h"

namespace kindred::similarity {
namespace {

/// Clusters are as far from each other as their merge would make the sum of squares around the means grow: half the square
/// of its height.
class WardClusters {
 public:
  WardClusters(const Matrix& points, Progress& progress)
      : m_means(points),
        m_sizes(static_cast<std::size_t>(points.rows()), 1),
        m_tiles(points),
        m_near(m_sizes.size()),
        m_doubt(doubtOf(points)) {
    const NearestRows nearest = nearestRows(points, static_cast<int>(NearestFew::Room) + 1, progress);
    for (Eigen::Index row = 0; row < points.rows(); ++row) {
      NearestFew found;
      for (Eigen::Index i = 0; i < nearest.rows.cols(); ++i) {
        const double distance = nearest.distances(row, i);
        found.offer({distance * distance / 2, nearest.rows(row, i)});
      }
      keep(static_cast<int>(row), found, found.beyond());
    }
  }

  [[nodiscard]] int first() const { return m_tiles.first(); }

  int nearest(int of, int preferred) {
    NearCluster best;
    m_near.forEachCandidate(of, [&](int other) {
      if (other != of) best = std::min(best, {growth(of, other), other});
    });
    if (!(best.distance < m_near.beyond(of))) best = nearestOfAll(of);
    return preferred >= 0 && growth(of, preferred) <= best.distance ? preferred : best.id;
  }

  [[nodiscard]] double height(int a, int b) const { return std::sqrt(2 * growth(a, b)); }

  void merge(int a, int b) {
    const Inherited inherited = inherit(a, b);
    double& sizeA = m_sizes[static_cast<std::size_t>(a)];
    const double sizeB = m_sizes[static_cast<std::size_t>(b)], size = sizeA + sizeB;
    for (Eigen::Index j = 0; j < m_means.cols(); ++j)
      m_means(a, j) = (sizeA * m_means(a, j) + sizeB * m_means(b, j)) / size;
    sizeA = size;
    m_tiles.replace(a, m_means.row(a).data(), size);
    m_tiles.remove(b);
    m_near.join(a, b);
    NearestFew found;
    for (const int other : inherited.candidates) found.offer({growth(a, other), other});
    keep(a, found, std::min(inherited.beyond, found.beyond()));
  }

 private:
  struct Inherited {
    std::vector<int> candidates;
    double beyond = 0;
  };

  static double doubtOf(const Matrix& points) {
    const double greatest = points.size() > 0 ? points.cwiseAbs().maxCoeff() : 0;
    return 64 * std::numeric_limits<double>::epsilon() * std::sqrt(static_cast<double>(points.cols())) * greatest;
  }

  [[nodiscard]] double growth(int a, int b) const {
    const double sizeA = m_sizes[static_cast<std::size_t>(a)], sizeB = m_sizes[static_cast<std::size_t>(b)];
    const double squared =
        squaredDistance(m_means.row(a).data(), m_means.row(b).data(), static_cast<std::size_t>(m_means.cols()));
    return squared * (sizeA * sizeB / (sizeA + sizeB));
  }

  NearCluster nearestOfAll(int of) {
    NearestFew found;
    m_tiles.forEachWithin(
        of, [&] { return found.nearest().distance > 0 ? found.beyond() : 0; },
        [&](int other) {
          if (other != of) found.offer({growth(of, other), other});
        });
    keep(of, found, found.beyond());
    return found.nearest();
  }

  /// The candidates of both, and the bound that follows from the formula of Lance and Williams: a third cluster of size s is at
  /// ((a + s) A + (b + s) B − s C) ÷ (a + b + s), which lies between its values for one and for infinitely many.
  Inherited inherit(int a, int b) {
    Inherited result;
    for (const int of : {a, b}) {
      m_near.forEachCandidate(of, [&](int other) {
        if (other != a && other != b) result.candidates.push_back(other);
      });
    }
    std::ranges::sort(result.candidates);
    result.candidates.erase(std::ranges::unique(result.candidates).begin(), result.candidates.end());
    const double sizeA = m_sizes[static_cast<std::size_t>(a)], sizeB = m_sizes[static_cast<std::size_t>(b)];
    const double fromA = m_near.beyond(a), fromB = m_near.beyond(b), between = growth(a, b);
    const double fromOne = ((sizeA + 1) * fromA + (sizeB + 1) * fromB - between) / (sizeA + sizeB + 1);
    result.beyond = std::min(fromOne, fromA + fromB - between);
    return result;
  }

  /// The bound gives way by more than rounding can add up to.
  void keep(int of, const NearestFew& found, double beyond) {
    constexpr double Slack = 1e-9;
    const double doubt = std::sqrt(m_sizes[static_cast<std::size_t>(of)]) * m_doubt;
    const double least = std::sqrt(std::max(beyond, 0.0)) * (1 - Slack) - doubt;
    m_near.set(of, found.all(), least > 0 ? least * least : 0);
  }

  Matrix m_means;               // by id
  std::vector<double> m_sizes;  // by id
  MeanTiles m_tiles;
  NearClusters m_near;
  double m_doubt;  // how far rounding may carry a mean
};

}  // namespace

Linkage wardLinkage(const Matrix& points, Progress& progress) {
  const auto n = static_cast<int>(points.rows());
  Progress comparing = progress.part(0, 0.4);
  WardClusters clusters(points, comparing);
  Progress joining = progress.part(0.4, 1);
  return treeOf(chainMerges(std::move(clusters), n, joining), n);
}

}  // namespace kindred::similarity

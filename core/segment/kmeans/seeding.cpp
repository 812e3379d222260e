#include "core/segment/kmeans/seeding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/segment/clustering.h"

namespace kindred::segment::kmeans {
namespace {

class Seeding {
 public:
  Seeding(const TiledRows& table, int clusters, std::size_t step, Random random)
      : m_table(table),
        m_step(step),
        m_random(random),
        m_distance(table.rows(), std::numeric_limits<double>::infinity()),
        m_rounded(table.tiles() * RowsPerTile, 0),
        m_left(table.tiles(), 0),
        m_centres(clusters, static_cast<Eigen::Index>(table.columns())) {
    std::fill_n(m_rounded.begin(), table.rows(), std::numeric_limits<float>::infinity());
  }

  // Each further centre is the best of a few rows drawn with a chance that grows with their squared distance to the nearest
  // centre so far. Nothing where all rows looked at are at a centre.
  std::optional<Matrix> run() {
    const auto trials = 2 + static_cast<Eigen::Index>(std::log(static_cast<double>(m_centres.rows())));
    m_centres.row(0) = m_table.row(m_random.below(m_table.rows()));
    for (m_count = 1;; ++m_count) {
      comeNearer(m_centres.row(m_count - 1));
      if (m_count == m_centres.rows()) return m_centres;
      if (!(left() > 0)) return std::nullopt;
      Matrix candidates(trials, m_centres.cols());
      for (Eigen::Index t = 0; t < trials; ++t) candidates.row(t) = m_table.row(drawn());
      m_centres.row(m_count) = candidates.row(bestOf(candidates));
    }
  }

  [[nodiscard]] Eigen::Index count() const { return m_count; }

 private:
  /// Takes one more centre into the distances to the nearest, and sums them up.
  void comeNearer(const Eigen::RowVectorXd& centre) {
    const std::vector<float> place = m_table.rounded(centre);
    m_table.forEachTile(m_step, [&](const Chunk& tile) {
      std::array<std::uint16_t, RowsPerTile> nearer;
      const std::size_t count = m_table.maybeNearer(tile, place.data(), &m_rounded[tile.begin], nearer.data());
      for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = tile.begin + nearer[i];
        m_distance[row] = std::min(m_distance[row], m_table.squared(centre.data(), row));
        m_rounded[row] = m_table.scaled(m_distance[row]);
      }
      const auto end = m_distance.begin() + static_cast<std::ptrdiff_t>(tile.end);
      m_left[tile.number] = std::accumulate(m_distance.begin() + static_cast<std::ptrdiff_t>(tile.begin), end, 0.0);
    });
  }

  /// The candidate that takes most away, as far as tiles can tell; of equals the first.
  [[nodiscard]] Eigen::Index bestOf(const Matrix& candidates) const {
    const std::vector<float> places = m_table.rounded(candidates);
    Matrix less = Matrix::Zero(static_cast<Eigen::Index>(m_table.tiles()), candidates.rows());
    m_table.forEachTile(m_step, [&](const Chunk& tile) {
      gains(m_table.tile(tile.number), m_table.columns(), places.data(), static_cast<std::size_t>(candidates.rows()),
            &m_rounded[tile.begin], less.row(static_cast<Eigen::Index>(tile.number)).data());
    });
    Eigen::Index best = 0;
    less.colwise().sum().maxCoeff(&best);
    return best;
  }

  [[nodiscard]] double left() const { return std::accumulate(m_left.begin(), m_left.end(), 0.0); }

  std::size_t drawn() {
    const double threshold = m_random.real() * left();
    std::size_t tile = 0;
    double sum = 0;
    for (; tile + m_step < m_left.size() && sum + m_left[tile] <= threshold; tile += m_step) sum += m_left[tile];
    std::size_t last = tile * RowsPerTile;
    for (std::size_t i = last; i < std::min(m_table.rows(), (tile + 1) * RowsPerTile); ++i) {
      if (m_distance[i] <= 0) continue;
      last = i;
      sum += m_distance[i];
      if (sum > threshold) break;
    }
    return last;
  }

  const TiledRows& m_table;
  std::size_t m_step;  // tiles from one that is looked at to the next
  Random m_random;
  std::vector<double> m_distance;  // squared, to the nearest centre so far
  std::vector<float> m_rounded;    // the same as tiles have it
  std::vector<double> m_left;      // of each tile: the sum of these distances
  Matrix m_centres;
  Eigen::Index m_count = 0;  // of centres so far
};

}  // namespace

Matrix seeds(const TiledRows& table, int clusters, Random random) {
  constexpr std::size_t MostTiles = 256;
  if (table.tiles() > MostTiles) {
    if (auto found = Seeding(table, clusters, table.tiles() / MostTiles, random).run()) return *found;
  }
  Seeding all(table, clusters, 1, random);
  const auto found = all.run();
  if (!found) refuseTooFew(all.count(), clusters);
  return *found;
}

}  // namespace kindred::segment::kmeans

#include "core/segment/kmeans/lloyd.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t RowsPerTile = 1024;

// Loops over tiles that are too short to be worth reporting, but stop when asked to.
void forEachTile(std::size_t rows, const Progress& progress, const std::function<void(const Chunk&)>& body) {
  Progress silent;
  forEachChunk(rows, RowsPerTile, silent, [&](const Chunk& tile) {
    progress.checkpoint();
    body(tile);
  });
}

class Run {
 public:
  Run(const Matrix& points, const LloydOptions& options, Random random, const Progress& progress)
      : m_points(points), m_options(options), m_random(random), m_progress(progress),
        m_rows(static_cast<std::size_t>(points.rows())), m_distance(m_rows, std::numeric_limits<double>::infinity()),
        m_centres(Matrix::Zero(options.clusters, points.cols())), m_labels(m_rows, -1),
        m_tiles(chunkCount(m_rows, RowsPerTile)) {}

  // Each further centre is a row drawn with a chance that grows with its squared distance to the nearest so far.
  void seed() {
    std::size_t chosen = m_random.below(m_rows);
    for (Eigen::Index c = 0;; ++c) {
      m_centres.row(c) = m_points.row(static_cast<Eigen::Index>(chosen));
      if (c + 1 == m_centres.rows()) return;
      forEachTile(m_rows, m_progress, [&](const Chunk& tile) {
        for (std::size_t i = tile.begin; i < tile.end; ++i) {
          const double squared = (m_points.row(static_cast<Eigen::Index>(i)) - m_centres.row(c)).squaredNorm();
          m_distance[i] = std::min(m_distance[i], squared);
        }
      });
      chosen = drawn(c + 1);
    }
  }

  Clustering iterate() {
    double inertia = std::numeric_limits<double>::infinity();
    for (int iteration = 1;; ++iteration) {
      const bool changed = assign();
      const double before = inertia;
      inertia = total(&Tile::inertia);
      const bool settled = before - inertia <= m_options.tolerance * inertia && m_options.tolerance > 0;
      if (!changed || settled || iteration == m_options.maximumIterations) {
        return {m_labels, m_options.clusters, m_centres, inertia, iteration};
      }
      update();
    }
  }

 private:
  // What a tile adds to the next centres.
  struct Tile {
    Matrix sums;
    std::vector<std::int64_t> counts;
    double inertia = 0;
    bool changed = false;
  };

  std::size_t drawn(Eigen::Index centresSoFar) {
    const double all = std::accumulate(m_distance.begin(), m_distance.end(), 0.0);
    if (!(all > 0)) {
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core", "There are only %1 different rows, too few for %2 groups.")
                      .with(static_cast<std::int64_t>(centresSoFar)).with(m_options.clusters),
                  KI_TEXT("core", "Ask for fewer groups, or look at more features."));
    }
    const double threshold = m_random.real() * all;
    std::size_t last = 0;
    double sum = 0;
    for (std::size_t i = 0; i < m_rows; ++i) {
      if (m_distance[i] <= 0) continue;
      last = i;
      sum += m_distance[i];
      if (sum > threshold) break;
    }
    return last;
  }

  // Labels each row with its nearest centre (ties: the lower number); says whether any label changed.
  bool assign() {
    const Eigen::MatrixXd across = m_centres;  // column-major: the centres' coordinates stand beside each other
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      Tile& tile = m_tiles[range.number];
      tile = {Matrix::Zero(m_centres.rows(), m_centres.cols()),
              std::vector<std::int64_t>(static_cast<std::size_t>(m_centres.rows()), 0)};
      Eigen::ArrayXd squared(m_centres.rows());
      for (std::size_t i = range.begin; i < range.end; ++i) {
        const auto row = m_points.row(static_cast<Eigen::Index>(i));
        squared.setZero();
        for (Eigen::Index j = 0; j < row.size(); ++j) squared += (across.col(j).array() - row[j]).square();
        Eigen::Index nearest = 0;
        m_distance[i] = squared.minCoeff(&nearest);
        tile.changed = tile.changed || m_labels[i] != static_cast<int>(nearest);
        m_labels[i] = static_cast<int>(nearest);
        tile.inertia += m_distance[i];
        tile.sums.row(nearest) += row;
        ++tile.counts[static_cast<std::size_t>(nearest)];
      }
    });
    return std::ranges::any_of(m_tiles, &Tile::changed);
  }

  double total(double Tile::*figure) const {
    return std::accumulate(m_tiles.begin(), m_tiles.end(), 0.0,
                           [figure](double sum, const Tile& tile) { return sum + tile.*figure; });
  }

  void update() {
    Matrix sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
    std::vector<std::int64_t> counts(static_cast<std::size_t>(m_centres.rows()), 0);
    for (const Tile& tile : m_tiles) {
      sums += tile.sums;
      for (std::size_t c = 0; c < counts.size(); ++c) counts[c] += tile.counts[c];
    }
    for (std::size_t c = 0; c < counts.size(); ++c) {
      const auto centre = static_cast<Eigen::Index>(c);
      if (counts[c] > 0) m_centres.row(centre) = sums.row(centre) / static_cast<double>(counts[c]);
      else m_centres.row(centre) = m_points.row(takeFarthest());
    }
  }

  // A cluster that lost its rows starts again at the row that its own centre describes worst.
  Eigen::Index takeFarthest() {
    const auto farthest = std::ranges::max_element(m_distance);
    *farthest = 0;
    return farthest - m_distance.begin();
  }

  const Matrix& m_points;
  const LloydOptions& m_options;
  Random m_random;
  const Progress& m_progress;
  std::size_t m_rows;
  std::vector<double> m_distance;  // squared, to the nearest centre
  Matrix m_centres;
  std::vector<int> m_labels;
  std::vector<Tile> m_tiles;
};

}  // namespace

Clustering lloyd(const Matrix& points, const LloydOptions& options, Random random, Progress& progress) {
  Run run(points, options, random, progress);
  run.seed();
  Clustering result = run.iterate();
  progress.report(1);
  return result;
}

}  // namespace kindred::segment::kmeans

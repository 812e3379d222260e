#include "core/segment/kmeans/lloyd.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t RowsPerTile = 512;  // a column of a tile fits beside its distances in the fastest cache

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
      : m_points(points),
        m_columns(points),
        m_options(options),
        m_random(random),
        m_progress(progress),
        m_rows(static_cast<std::size_t>(points.rows())),
        m_distance(Eigen::ArrayXd::Constant(points.rows(), std::numeric_limits<double>::infinity())),
        m_centres(Matrix::Zero(options.clusters, points.cols())),
        m_labels(m_rows, -1),
        m_tiles(chunkCount(m_rows, RowsPerTile)) {}

  // Each further centre is a row drawn with a chance that grows with its squared distance to the nearest so far.
  void seed() {
    std::size_t chosen = m_random.below(m_rows);
    for (Eigen::Index c = 0;; ++c) {
      m_centres.row(c) = m_points.row(static_cast<Eigen::Index>(chosen));
      if (c + 1 == m_centres.rows()) return;
      forEachTile(m_rows, m_progress, [&](const Chunk& range) {
        auto nearest = m_distance.segment(begin(range), length(range));
        nearest = nearest.min(squaredTo(c, range));
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
    const double all = std::accumulate(m_distance.begin(), m_distance.end(), 0.0);  // in order, unlike Eigen's sum
    if (!(all > 0)) {
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT_N("core", "There (is|are) only %n different row(s), too few for %1 groups.", centresSoFar)
                      .with(m_options.clusters),
                  KI_TEXT("core", "Ask for fewer groups, or look at more features."));
    }
    const double threshold = m_random.real() * all;
    std::size_t last = 0;
    double sum = 0;
    for (std::size_t i = 0; i < m_rows; ++i) {
      const double distance = m_distance[static_cast<Eigen::Index>(i)];
      if (distance <= 0) continue;
      last = i;
      sum += distance;
      if (sum > threshold) break;
    }
    return last;
  }

  static Eigen::Index begin(const Chunk& range) { return static_cast<Eigen::Index>(range.begin); }
  static Eigen::Index length(const Chunk& range) { return static_cast<Eigen::Index>(range.end - range.begin); }

  // Squared distances of a tile's rows to one centre, a column at a time, so that the loop runs along memory.
  [[nodiscard]] Eigen::ArrayXd squaredTo(Eigen::Index centre, const Chunk& range) const {
    Eigen::ArrayXd squared = Eigen::ArrayXd::Zero(length(range));
    for (Eigen::Index j = 0; j < m_columns.cols(); ++j) {
      squared += (m_columns.col(j).segment(begin(range), length(range)).array() - m_centres(centre, j)).square();
    }
    return squared;
  }

  // Labels each row with its nearest centre (ties: the lower number); says whether any label changed.
  bool assign() {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      auto least = m_distance.segment(begin(range), length(range));
      least = squaredTo(0, range);
      std::vector<int> nearest(range.end - range.begin, 0);
      for (Eigen::Index c = 1; c < m_centres.rows(); ++c) {
        const Eigen::ArrayXd squared = squaredTo(c, range);
        for (Eigen::Index i = 0; i < squared.size(); ++i) {
          if (squared[i] < least[i]) nearest[static_cast<std::size_t>(i)] = static_cast<int>(c);
        }
        least = least.min(squared);
      }
      m_tiles[range.number] = summedUp(range, nearest);
    });
    return std::ranges::any_of(m_tiles, &Tile::changed);
  }

  // Takes over a tile's new labels.
  Tile summedUp(const Chunk& range, const std::vector<int>& nearest) {
    Tile tile{Matrix::Zero(m_centres.rows(), m_centres.cols()),
              std::vector<std::int64_t>(static_cast<std::size_t>(m_centres.rows()), 0)};
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const int label = nearest[i - range.begin];
      tile.changed = tile.changed || m_labels[i] != label;
      m_labels[i] = label;
      tile.inertia += m_distance[static_cast<Eigen::Index>(i)];
      tile.sums.row(label) += m_points.row(static_cast<Eigen::Index>(i));
      ++tile.counts[static_cast<std::size_t>(label)];
    }
    return tile;
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
    Eigen::Index farthest = 0;
    m_distance.maxCoeff(&farthest);
    m_distance[farthest] = 0;
    return farthest;
  }

  const Matrix& m_points;
  Eigen::MatrixXd m_columns;  // the points again, column-major
  const LloydOptions& m_options;
  Random m_random;
  const Progress& m_progress;
  std::size_t m_rows;
  Eigen::ArrayXd m_distance;  // squared, to the nearest centre
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

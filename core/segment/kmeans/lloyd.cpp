#include "core/segment/kmeans/lloyd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/parallel.h"
#include "core/segment/kmeans/bounds.h"
#include "core/segment/kmeans/nearest.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t RowsPerTile = 512;  // a column of a tile fits beside its distances in the fastest cache
constexpr double Infinity = std::numeric_limits<double>::infinity();

using TileFigures = std::array<double, RowsPerTile>;

// Of so few rows a round is over before another thread has heard of it.
constexpr std::size_t FewRows = 8 * RowsPerTile;

// Loops over tiles that are too short to be worth reporting, but stop when asked to.
void forEachTile(std::size_t rows, const Progress& progress, const std::function<void(const Chunk&)>& body) {
  if (rows <= FewRows) {
    progress.checkpoint();
    for (std::size_t begin = 0, number = 0; begin < rows; begin += RowsPerTile, ++number)
      body({begin, std::min(rows, begin + RowsPerTile), number});
    return;
  }
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
        m_distance(m_rows, Infinity),
        m_centres(Matrix::Zero(options.clusters, points.cols())),
        m_bounds(m_rows, m_centres),
        m_labels(m_rows, -1),
        m_tiles(chunkCount(m_rows, RowsPerTile)) {}

  // Each further centre is the best of a few rows drawn with a chance that grows with their squared distance to the nearest
  // centre so far.
  void seed() {
    const auto trials = 2 + static_cast<Eigen::Index>(std::log(static_cast<double>(m_options.clusters)));
    m_centres.row(0) = m_points.row(static_cast<Eigen::Index>(m_random.below(m_rows)));
    for (Eigen::Index c = 1;; ++c) {
      comeNearer(m_centres.row(c - 1));
      if (c == m_centres.rows()) return;
      Matrix candidates(trials, m_points.cols());
      for (Eigen::Index t = 0; t < trials; ++t) candidates.row(t) = m_points.row(static_cast<Eigen::Index>(drawn(c)));
      m_centres.row(c) = candidates.row(bestOf(candidates));
    }
  }

  Clustering iterate() {
    double inertia = Infinity;
    for (int iteration = 1;; ++iteration) {
      const bool changed = assign();
      const double less = m_lessByMoving + total(&Tile::less);
      inertia = iteration == 1 ? total(&Tile::inertia) : inertia - less;
      const bool settled = iteration > 1 && m_options.tolerance > 0 && less <= m_options.tolerance * inertia;
      if (!changed || settled || iteration == m_options.maximumIterations) {
        findDistances();
        return {m_labels, m_options.clusters, m_centres, total(&Tile::inertia), iteration};
      }
      update();
    }
  }

 private:
  // What a tile adds to the next centres.
  struct Tile {
    Matrix sums;
    std::vector<std::int64_t> counts;
    double inertia = 0;  // after findDistances, and where labels are new
    double less = 0;     // by how much new labels made the inertia smaller
    bool changed = false;
  };

  // Takes one more centre into the distances to the nearest; the inertia of each tile is their sum.
  void comeNearer(const Eigen::RowVectorXd& centre) {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      const TileFigures squared = squaredTo(centre, range);
      double sum = 0;
      for (std::size_t i = range.begin; i < range.end; ++i) {
        m_distance[i] = std::min(m_distance[i], squared[i - range.begin]);
        sum += m_distance[i];
      }
      m_tiles[range.number].inertia = sum;
    });
  }

  // The candidate that leaves the least inertia; of equals the first.
  Eigen::Index bestOf(const Matrix& candidates) {
    Matrix left(candidates.rows(), static_cast<Eigen::Index>(m_tiles.size()));
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      for (Eigen::Index t = 0; t < candidates.rows(); ++t) {
        const TileFigures squared = squaredTo(candidates.row(t), range);
        double sum = 0;
        for (std::size_t i = range.begin; i < range.end; ++i) sum += std::min(m_distance[i], squared[i - range.begin]);
        left(t, static_cast<Eigen::Index>(range.number)) = sum;
      }
    });
    Eigen::Index best = 0;
    left.rowwise().sum().minCoeff(&best);
    return best;
  }

  std::size_t drawn(Eigen::Index centresSoFar) {
    const double all = total(&Tile::inertia);
    if (!(all > 0)) refuseTooFew(centresSoFar, m_options.clusters);
    const double threshold = m_random.real() * all;
    std::size_t tile = 0;
    double sum = 0;
    for (; tile + 1 < m_tiles.size() && sum + m_tiles[tile].inertia <= threshold; ++tile) sum += m_tiles[tile].inertia;
    std::size_t last = tile * RowsPerTile;
    for (std::size_t i = last; i < std::min(m_rows, (tile + 1) * RowsPerTile); ++i) {
      if (m_distance[i] <= 0) continue;
      last = i;
      sum += m_distance[i];
      if (sum > threshold) break;
    }
    return last;
  }

  [[nodiscard]] const double* column(Eigen::Index j, const Chunk& range) const {
    return m_columns.col(j).data() + range.begin;
  }

  // Squared distances of a tile's rows to one centre, a column at a time, so that the loop runs along memory.
  [[nodiscard]] TileFigures squaredTo(const Eigen::RowVectorXd& centre, const Chunk& range) const {
    TileFigures squared{};
    for (Eigen::Index j = 0; j < m_columns.cols(); ++j)
      addSquares(column(j, range), centre[j], range.end - range.begin, squared.data());
    return squared;
  }

  // Squared distances of a tile's rows to their own centres.
  [[nodiscard]] TileFigures squaredToOwn(const Chunk& range) const {
    TileFigures squared{};
    for (Eigen::Index j = 0; j < m_columns.cols(); ++j) {
      const Vector centres = m_centres.col(j);
      addSquaresToOwn(column(j, range), centres.data(), &m_labels[range.begin], range.end - range.begin,
                      squared.data());
    }
    return squared;
  }

  [[nodiscard]] double squaredTo(Eigen::Index centre, std::size_t row) const {
    const double* values = m_points.row(static_cast<Eigen::Index>(row)).data();
    double sum = 0;
    for (Eigen::Index j = 0; j < m_centres.cols(); ++j)
      sum += (values[j] - m_centres(centre, j)) * (values[j] - m_centres(centre, j));
    return sum;
  }

  // Labels each row with its nearest centre (ties: the lower number); says whether any label changed.
  bool assign() {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      Tile& tile = m_tiles[range.number];
      tile.less = 0;
      tile.changed = false;
      if (m_labels[range.begin] < 0) lookAtAll(range, tile);
      else lookWhereUnsure(range, tile);
      if (tile.changed) sumUp(range, tile);
    });
    return std::ranges::any_of(m_tiles, &Tile::changed);
  }

  void lookAtAll(const Chunk& range, Tile& tile) {
    const std::size_t rows = range.end - range.begin;
    TileFigures squared, second, nearest{};
    squared.fill(Infinity);
    second.fill(Infinity);
    for (Eigen::Index c = 0; c < m_centres.rows(); ++c) {
      takeNearer(squaredTo(m_centres.row(c), range).data(), static_cast<double>(c), rows, squared.data(), second.data(),
                 nearest.data());
    }
    tile.inertia = std::accumulate(squared.begin(), squared.begin() + static_cast<std::ptrdiff_t>(rows), 0.0);
    for (std::size_t i = 0; i < rows; ++i) {
      m_bounds.look(range.begin + i, squared[i], second[i]);
      relabel(range.begin + i, static_cast<int>(nearest[i]), squared[i], tile);
    }
  }

  void lookWhereUnsure(const Chunk& range, Tile& tile) {
    constexpr std::size_t FewOf = 4;
    const std::size_t rows = range.end - range.begin;
    std::array<std::uint16_t, RowsPerTile> unsure;
    std::size_t count = 0, left = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      unsure[count] = static_cast<std::uint16_t>(i);
      count += m_bounds.isStillSure(range.begin + i, m_labels[range.begin + i]) ? 0 : 1;
    }
    const bool many = count * FewOf > rows;
    const TileFigures squared = many ? squaredToOwn(range) : TileFigures{};
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t row = range.begin + unsure[i];
      const double own = many ? squared[unsure[i]] : squaredTo(m_labels[row], row);
      unsure[left] = unsure[i];
      left += m_bounds.isSure(row, m_labels[row], own) ? 0 : 1;
    }
    if (left * FewOf > rows) return lookAtAll(range, tile);
    for (std::size_t i = 0; i < left; ++i) lookAtOne(range.begin + unsure[i], tile);
  }

  void lookAtOne(std::size_t row, Tile& tile) {
    double least = Infinity, second = Infinity, nearest = 0;
    for (Eigen::Index c = 0; c < m_centres.rows(); ++c) {
      const double squared = squaredTo(c, row);
      takeNearer(&squared, static_cast<double>(c), 1, &least, &second, &nearest);
    }
    m_bounds.look(row, least, second);
    relabel(row, static_cast<int>(nearest), least, tile);
  }

  void relabel(std::size_t row, int label, double squared, Tile& tile) {
    const int before = std::exchange(m_labels[row], label);
    if (before == label) return;
    tile.changed = true;
    if (before >= 0) tile.less += squaredTo(before, row) - squared;
  }

  void sumUp(const Chunk& range, Tile& tile) const {
    tile.sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
    tile.counts.assign(static_cast<std::size_t>(m_centres.rows()), 0);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const double* values = m_points.row(static_cast<Eigen::Index>(i)).data();
      double* sums = tile.sums.row(m_labels[i]).data();
      for (Eigen::Index j = 0; j < m_centres.cols(); ++j) sums[j] += values[j];
      ++tile.counts[static_cast<std::size_t>(m_labels[i])];
    }
  }

  double total(double Tile::*figure) const {
    return std::accumulate(m_tiles.begin(), m_tiles.end(), 0.0,
                           [figure](double sum, const Tile& tile) { return sum + tile.*figure; });
  }

  void update() {
    const Matrix before = m_centres;
    Matrix sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
    std::vector<std::int64_t> counts(static_cast<std::size_t>(m_centres.rows()), 0);
    for (const Tile& tile : m_tiles) {
      sums += tile.sums;
      for (std::size_t c = 0; c < counts.size(); ++c) counts[c] += tile.counts[c];
    }
    const bool anyLost = std::ranges::find(counts, 0) != counts.end();
    if (anyLost) findDistances();
    m_lessByMoving = 0;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      const auto centre = static_cast<Eigen::Index>(c);
      if (counts[c] > 0) m_centres.row(centre) = sums.row(centre) / static_cast<double>(counts[c]);
      else m_centres.row(centre) = m_points.row(takeFarthest());
      m_lessByMoving += static_cast<double>(counts[c]) * (m_centres.row(centre) - before.row(centre)).squaredNorm();
    }
    m_bounds.follow(before, m_centres);
  }

  // Of all rows to their centres, as these are now, and the inertia of each tile.
  void findDistances() {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      const TileFigures squared = squaredToOwn(range);
      const auto end = squared.begin() + static_cast<std::ptrdiff_t>(range.end - range.begin);
      std::copy(squared.begin(), end, m_distance.begin() + static_cast<std::ptrdiff_t>(range.begin));
      m_tiles[range.number].inertia = std::accumulate(squared.begin(), end, 0.0);
    });
  }

  // A cluster that lost its rows starts again at the row that its own centre describes worst.
  Eigen::Index takeFarthest() {
    const auto farthest = std::ranges::max_element(m_distance);
    *farthest = 0;
    return farthest - m_distance.begin();
  }

  const Matrix& m_points;
  Eigen::MatrixXd m_columns;  // the points again, column-major
  const LloydOptions& m_options;
  Random m_random;
  const Progress& m_progress;
  std::size_t m_rows;
  std::vector<double> m_distance;  // squared, to the nearest centre; not kept up to date by iterations
  Matrix m_centres;
  double m_lessByMoving = 0;  // by how much the last move of the centres made the inertia smaller
  Bounds m_bounds;
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

#include "core/segment/kmeans/lloyd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"
#include "core/segment/kmeans/nearest.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t RowsPerTile = 512;  // a column of a tile fits beside its distances in the fastest cache
constexpr double Infinity = std::numeric_limits<double>::infinity();

using TileFigures = std::array<double, RowsPerTile>;

// Loops over tiles that are too short to be worth reporting, but stop when asked to.
void forEachTile(std::size_t rows, const Progress& progress, const std::function<void(const Chunk&)>& body) {
  Progress silent;
  forEachChunk(rows, RowsPerTile, silent, [&](const Chunk& tile) {
    progress.checkpoint();
    body(tile);
  });
}

/// What is known of the distances between centres, and how far they moved: from it follows for most rows that their
/// centre is still the nearest, without a look at the others (Hamerly, "Making k-means even faster", SDM 2010).
/// All bounds give way by more than rounding can add up to, so that labels are those of a look at every centre.
class Bounds {
 public:
  Bounds(std::size_t rows, const Matrix& centres)
      : m_second(rows, 0.0F),
        m_moved(static_cast<std::size_t>(centres.rows()), 0.0),
        m_half(static_cast<std::size_t>(centres.rows()), 0.0) {}

  /// After centres were moved; before the first time nothing is known.
  void follow(const Matrix& before, const Matrix& centres) {
    const Eigen::VectorXd moves = (centres - before).rowwise().norm() * (1 + Slack);
    Eigen::Index most = 0;
    const double furthest = moves.maxCoeff(&most);
    double next = 0;
    for (Eigen::Index c = 0; c < moves.size(); ++c) {
      if (c != most) next = std::max(next, moves[c]);
    }
    for (Eigen::Index c = 0; c < moves.size(); ++c) {
      const auto at = static_cast<std::size_t>(c);
      m_moved[at] = c == most ? next : furthest;
      double nearest = Infinity;
      for (Eigen::Index other = 0; other < centres.rows(); ++other) {
        if (other != c) nearest = std::min(nearest, (centres.row(c) - centres.row(other)).norm());
      }
      m_half[at] = nearest / 2 * (1 - Slack);
    }
  }

  /// Whether a row at this squared distance of its centre is nearer to it than to any other.
  bool isSure(std::size_t row, int label, double squared) {
    const auto at = static_cast<std::size_t>(label);
    m_second[row] -= static_cast<float>(m_moved[at]) + m_second[row] * static_cast<float>(Slack);
    const double reach = std::max(static_cast<double>(m_second[row]), m_half[at]);
    return reach > 0 && squared < reach * reach;
  }

  /// `squared`: the distance to the nearest centre but one.
  void look(std::size_t row, double squared) {
    m_second[row] = static_cast<float>(std::min(std::sqrt(squared), MostFloat) * (1 - Slack));
  }

 private:
  static constexpr double Slack = 1e-6;
  static constexpr double MostFloat = 1e38;
  std::vector<float> m_second;  // of each row: no centre but its own is nearer
  std::vector<double> m_moved;  // of each centre: how far any other one moved at most
  std::vector<double> m_half;   // of each centre: half the way to the nearest other one
};

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

  // Each further centre is a row drawn with a chance that grows with its squared distance to the nearest so far.
  void seed() {
    std::size_t chosen = m_random.below(m_rows);
    for (Eigen::Index c = 0;; ++c) {
      m_centres.row(c) = m_points.row(static_cast<Eigen::Index>(chosen));
      if (c + 1 == m_centres.rows()) return;
      forEachTile(m_rows, m_progress, [&](const Chunk& range) {
        const TileFigures squared = squaredTo(c, range);
        for (std::size_t i = range.begin; i < range.end; ++i)
          m_distance[i] = std::min(m_distance[i], squared[i - range.begin]);
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
                  KI_TEXT_N("core", "There (is|are) only %n different row(s), too few for %1 groups.", centresSoFar)
                      .with(m_options.clusters),
                  KI_TEXT("core", "Ask for fewer groups, or look at more features."));
    }
    const double threshold = m_random.real() * all;
    std::size_t last = 0;
    double sum = 0;
    for (std::size_t i = 0; i < m_rows; ++i) {
      const double distance = m_distance[i];
      if (distance <= 0) continue;
      last = i;
      sum += distance;
      if (sum > threshold) break;
    }
    return last;
  }

  [[nodiscard]] const double* column(Eigen::Index j, const Chunk& range) const {
    return m_columns.col(j).data() + range.begin;
  }

  // Squared distances of a tile's rows to one centre, a column at a time, so that the loop runs along memory.
  [[nodiscard]] TileFigures squaredTo(Eigen::Index centre, const Chunk& range) const {
    TileFigures squared{};
    for (Eigen::Index j = 0; j < m_columns.cols(); ++j)
      addSquares(column(j, range), m_centres(centre, j), range.end - range.begin, squared.data());
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

  // Labels each row with its nearest centre (ties: the lower number); says whether any label changed.
  bool assign() {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      Tile& tile = m_tiles[range.number];
      TileFigures squared{};
      tile.changed = m_labels[range.begin] < 0 ? lookAtAll(range, squared) : lookWhereUnsure(range, squared);
      tile.inertia = std::accumulate(squared.begin(), squared.begin() + (range.end - range.begin), 0.0);
      if (tile.changed) sumUp(range, tile);
    });
    return std::ranges::any_of(m_tiles, &Tile::changed);
  }

  // Gives squared distances to the nearest centres; says whether a label changed.
  bool lookAtAll(const Chunk& range, TileFigures& squared) {
    const std::size_t rows = range.end - range.begin;
    TileFigures second, nearest{};
    squared.fill(Infinity);
    second.fill(Infinity);
    for (Eigen::Index c = 0; c < m_centres.rows(); ++c) {
      takeNearer(squaredTo(c, range).data(), static_cast<double>(c), rows, squared.data(), second.data(),
                 nearest.data());
    }
    bool changed = false;
    for (std::size_t i = 0; i < rows; ++i) {
      m_bounds.look(range.begin + i, second[i]);
      changed |= relabel(range.begin + i, static_cast<int>(nearest[i]));
    }
    return changed;
  }

  bool lookWhereUnsure(const Chunk& range, TileFigures& squared) {
    constexpr std::size_t FewOf = 4;
    std::array<std::uint16_t, RowsPerTile> unsure;
    std::size_t count = 0;
    squared = squaredToOwn(range);
    for (std::size_t i = 0; i < range.end - range.begin; ++i) {
      unsure[count] = static_cast<std::uint16_t>(i);
      count += m_bounds.isSure(range.begin + i, m_labels[range.begin + i], squared[i]) ? 0 : 1;
    }
    if (count * FewOf > range.end - range.begin) return lookAtAll(range, squared);
    bool changed = false;
    for (std::size_t i = 0; i < count; ++i) changed |= lookAtOne(range.begin + unsure[i], squared[unsure[i]]);
    return changed;
  }

  bool lookAtOne(std::size_t row, double& squared) {
    const double* values = m_points.row(static_cast<Eigen::Index>(row)).data();
    double least = Infinity, second = Infinity, nearest = 0;
    for (Eigen::Index c = 0; c < m_centres.rows(); ++c) {
      double sum = 0;
      for (Eigen::Index j = 0; j < m_centres.cols(); ++j)
        sum += (values[j] - m_centres(c, j)) * (values[j] - m_centres(c, j));
      takeNearer(&sum, static_cast<double>(c), 1, &least, &second, &nearest);
    }
    squared = least;
    m_bounds.look(row, second);
    return relabel(row, static_cast<int>(nearest));
  }

  bool relabel(std::size_t row, int label) {
    const bool changed = m_labels[row] != label;
    m_labels[row] = label;
    return changed;
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
    for (std::size_t c = 0; c < counts.size(); ++c) {
      const auto centre = static_cast<Eigen::Index>(c);
      if (counts[c] > 0) m_centres.row(centre) = sums.row(centre) / static_cast<double>(counts[c]);
      else m_centres.row(centre) = m_points.row(takeFarthest());
    }
    m_bounds.follow(before, m_centres);
  }

  // Of all rows to their centres, as they are before the update.
  void findDistances() {
    forEachTile(m_rows, m_progress, [&](const Chunk& range) {
      const TileFigures squared = squaredToOwn(range);
      std::copy_n(squared.begin(), range.end - range.begin,
                  m_distance.begin() + static_cast<std::ptrdiff_t>(range.begin));
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

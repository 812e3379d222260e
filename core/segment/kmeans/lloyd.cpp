#include "core/segment/kmeans/lloyd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "core/segment/kmeans/bounds.h"
#include "core/segment/kmeans/mini_batch.h"
#include "core/segment/kmeans/seeding.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t MostClusters = 128;  // that need no memory of their own
constexpr double Infinity = std::numeric_limits<double>::infinity();

class Run {
 public:
  Run(const TiledRows& table, const LloydOptions& options, Matrix centres)
      : m_table(table),
        m_options(options),
        m_distance(table.rows(), Infinity),
        m_centres(std::move(centres)),
        m_bounds(table.rows(), options.clusters),
        m_labels(table.rows(), -1),
        m_tiles(table.tiles()) {}

  Clustering iterate(const OnRound& onRound = {}) {
    double inertia = Infinity;
    for (int iteration = 1;; ++iteration) {
      const bool changed = assign();
      const double less = m_lessByMoving + total(&Tile::less);
      inertia = iteration == 1 ? inertiaNow() : inertia - less;
      if (onRound) onRound(m_centres, m_labels, inertiaNow());
      const bool settled = iteration > 1 && m_options.tolerance > 0 && less <= m_options.tolerance * inertia;
      const bool mayEnd = (settled || iteration >= m_options.maximumIterations) && !anyLost();
      if (!changed || mayEnd) return {m_labels, m_options.clusters, m_centres, inertiaNow(), iteration};
      update();
    }
  }

 private:
  // What a tile adds to the next centres.
  struct Tile {
    Matrix sums;
    std::vector<std::int64_t> counts;
    double inertia = 0;  // as it was asked for last
    double less = 0;     // by how much new labels made the inertia smaller
    bool changed = false;
  };

  // Labels each row with its nearest centre (ties: the lower number); says whether any label changed.
  bool assign() {
    m_rounded = m_table.rounded(m_centres);
    m_columns = m_centres;
    m_table.forEachTile([&](const Chunk& range) {
      Tile& tile = m_tiles[range.number];
      tile.less = 0;
      tile.changed = false;
      if (m_labels[range.begin] >= 0) return lookWhereUnsure(range, tile);
      tile.sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
      tile.counts.assign(static_cast<std::size_t>(m_centres.rows()), 0);
      lookAtAll(range, tile);
    });
    return std::ranges::any_of(m_tiles, &Tile::changed);
  }

  void lookAtAll(const Chunk& range, Tile& tile) {
    std::array<float, RowsPerTile> least, second;
    std::array<int, RowsPerTile> nearest;
    nearestTwo(m_table.tile(range.number), m_table.columns(), m_rounded.data(), m_rounded.size() / m_table.columns(),
               least.data(), second.data(), nearest.data());
    for (std::size_t row = range.begin; row < range.end; ++row) {
      const std::size_t i = row - range.begin;
      if (m_bounds.look(row, m_table.atMost(least[i]), m_table.atLeast(second[i]))) relabel(row, nearest[i], tile);
      else lookAtOne(row, tile);
    }
  }

  void lookWhereUnsure(const Chunk& range, Tile& tile) {
    constexpr std::size_t FewOf = 4;
    const std::size_t rows = range.end - range.begin;
    std::array<std::uint16_t, RowsPerTile> unsure;
    const std::size_t count = m_bounds.unsure(range.begin, rows, m_labels, unsure.data());
    if (count * FewOf > rows) return lookAtAll(range, tile);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t row = range.begin + unsure[i];
      if (!m_bounds.isSure(row, m_labels[row], std::sqrt(squaredTo(m_labels[row], row)))) lookAtOne(row, tile);
    }
  }

  void lookAtOne(std::size_t row, Tile& tile) {
    const auto clusters = static_cast<std::size_t>(m_columns.rows());
    std::array<double, MostClusters> few;
    std::vector<double> many(clusters > few.size() ? clusters : 0);
    double* const squared = many.empty() ? few.data() : many.data();
    squaresToAll(m_table.numbers(row), m_table.columns(), m_columns.data(), clusters, squared);
    double least = Infinity, second = Infinity;
    int nearest = 0;
    for (std::size_t c = 0; c < clusters; ++c) {
      if (squared[c] < least) {
        second = least;
        least = squared[c];
        nearest = static_cast<int>(c);
      } else {
        second = std::min(second, squared[c]);
      }
    }
    m_bounds.look(row, std::sqrt(least), std::sqrt(second));
    relabel(row, nearest, tile);
  }

  void relabel(std::size_t row, int label, Tile& tile) {
    const int before = std::exchange(m_labels[row], label);
    if (before == label) return;
    tile.changed = true;
    add(row, label, 1, tile);
    if (before < 0) return;
    add(row, before, -1, tile);
    tile.less += squaredTo(before, row) - squaredTo(label, row);
  }

  void add(std::size_t row, int label, int times, Tile& tile) const {
    tile.sums.row(label) += times * m_table.row(row);
    tile.counts[static_cast<std::size_t>(label)] += times;
  }

  [[nodiscard]] double squaredTo(Eigen::Index centre, std::size_t row) const {
    return m_table.squared(m_centres.row(centre).data(), row);
  }

  double total(double Tile::*figure) const {
    return std::accumulate(m_tiles.begin(), m_tiles.end(), 0.0,
                           [figure](double sum, const Tile& tile) { return sum + tile.*figure; });
  }

  /// Whether a centre has no rows: then one more round gives it some.
  [[nodiscard]] bool anyLost() const {
    for (std::size_t c = 0; c < static_cast<std::size_t>(m_centres.rows()); ++c) {
      if (std::ranges::all_of(m_tiles, [c](const Tile& tile) { return tile.counts[c] == 0; })) return true;
    }
    return false;
  }

  void update() {
    const Matrix before = m_centres;
    Matrix sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
    std::vector<std::int64_t> counts(static_cast<std::size_t>(m_centres.rows()), 0);
    for (const Tile& tile : m_tiles) {
      sums += tile.sums;
      for (std::size_t c = 0; c < counts.size(); ++c) counts[c] += tile.counts[c];
    }
    if (std::ranges::find(counts, 0) != counts.end()) inertiaNow();
    m_lessByMoving = 0;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      const auto centre = static_cast<Eigen::Index>(c);
      if (counts[c] > 0) m_centres.row(centre) = sums.row(centre) / static_cast<double>(counts[c]);
      else m_centres.row(centre) = m_table.row(takeFarthest());
      m_lessByMoving += static_cast<double>(counts[c]) * (m_centres.row(centre) - before.row(centre)).squaredNorm();
    }
    m_bounds.follow(before, m_centres);
  }

  // Of all rows to their centres, as these are now; their sum.
  double inertiaNow() {
    m_table.forEachTile([&](const Chunk& range) {
      double sum = 0;
      for (std::size_t i = range.begin; i < range.end; ++i) sum += m_distance[i] = squaredTo(m_labels[i], i);
      m_tiles[range.number].inertia = sum;
    });
    return total(&Tile::inertia);
  }

  // A cluster that lost its rows starts again at the row that its own centre describes worst.
  std::size_t takeFarthest() {
    const auto farthest = std::ranges::max_element(m_distance);
    *farthest = 0;
    return static_cast<std::size_t>(farthest - m_distance.begin());
  }

  const TiledRows& m_table;
  const LloydOptions& m_options;
  std::vector<double> m_distance;  // squared, to the nearest centre; not kept up to date by iterations
  Matrix m_centres;
  Eigen::MatrixXd m_columns;     // the centres again, column-major
  std::vector<float> m_rounded;  // and as tiles have them
  double m_lessByMoving = 0;     // by how much the last move of the centres made the inertia smaller
  Bounds m_bounds;
  std::vector<int> m_labels;
  std::vector<Tile> m_tiles;
};

/// Of a large table every so many tiles, of which rounds are short.
std::optional<Matrix> partOf(const TiledRows& table) {
  constexpr std::size_t Few = 256, Many = 4 * Few;  // tiles
  if (table.tiles() < Many) return std::nullopt;
  const std::size_t step = table.tiles() / Few;
  Matrix part(static_cast<Eigen::Index>(Few * RowsPerTile), static_cast<Eigen::Index>(table.columns()));
  for (std::size_t i = 0; i < Few * RowsPerTile; ++i)
    part.row(static_cast<Eigen::Index>(i)) = table.row(i / RowsPerTile * step * RowsPerTile + i % RowsPerTile);
  return part;
}

/// The means of the rows that a clustering gave each centre.
MovingCentres movingFrom(const Clustering& clustering) {
  MovingCentres centres{clustering.centres,
                        std::vector<std::int64_t>(static_cast<std::size_t>(clustering.clusters), 0)};
  for (const int label : clustering.labels) ++centres.counts[static_cast<std::size_t>(label)];
  return centres;
}

BatchOptions batchesOf(const TiledRows& table, const LloydOptions& options) {
  const std::size_t tiles = chunkCount(options.batch, RowsPerTile);
  const std::size_t inAll = chunkCount(table.tiles(), tiles);
  return {tiles, static_cast<int>(std::min<std::size_t>(inAll * static_cast<std::size_t>(options.maximumIterations),
                                                        std::numeric_limits<int>::max()))};
}

}  // namespace

Matrix startOf(const Matrix& points, int clusters, Random random, const Progress& progress) {
  return seeds(TiledRows(points, progress), clusters, random);
}

Clustering lloydFrom(const Matrix& points, Matrix centres, const LloydOptions& options, const OnRound& onRound,
                     const Progress& progress) {
  return Run(TiledRows(points, progress), options, std::move(centres)).iterate(onRound);
}

Clustering lloyd(const TiledRows& table, const LloydOptions& options, Random random, Progress& progress) {
  MovingCentres centres{seeds(table, options.clusters, random),
                        std::vector<std::int64_t>(static_cast<std::size_t>(options.clusters), 0)};
  if (const auto part = partOf(table)) {
    const TiledRows few(*part, progress);
    centres = movingFrom(Run(few, options, std::move(centres.places)).iterate());
    progress.report(0.4);
  }
  LloydOptions last = options;
  int rounds = 0;
  if (options.batch > 0 && options.batch < table.rows()) {
    rounds = moveByBatches(table, batchesOf(table, options), Random(random.next()), centres);
    last.maximumIterations = 1;
    progress.report(0.7);
  }
  Clustering result = Run(table, last, std::move(centres.places)).iterate();
  result.iterations += rounds;
  progress.report(1);
  return result;
}

}  // namespace kindred::segment::kmeans

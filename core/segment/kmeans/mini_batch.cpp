#include "core/segment/kmeans/mini_batch.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace kindred::segment::kmeans {
namespace {

/// Whole tiles in a random order that begins anew when all were drawn.
class Draw {
 public:
  Draw(std::size_t tiles, Random random) : m_random(random), m_order(tiles), m_next(tiles) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
  }

  /// Ascending.
  std::vector<std::size_t> next(std::size_t count) {
    if (m_next + count > m_order.size()) {
      m_random.shuffle(m_order);
      m_next = 0;
    }
    const auto from = m_order.begin() + static_cast<std::ptrdiff_t>(m_next);
    std::vector<std::size_t> drawn(from, from + static_cast<std::ptrdiff_t>(count));
    m_next += count;
    std::ranges::sort(drawn);
    return drawn;
  }

 private:
  Random m_random;
  std::vector<std::size_t> m_order;
  std::size_t m_next;
};

/// What a tile adds to the centres of its rows.
struct Share {
  Matrix sums;
  std::vector<std::int64_t> counts;
  double squares = 0;  // as tiles have them
};

Share shareOf(const TiledRows& table, const Chunk& tile, const std::vector<float>& rounded, Eigen::Index clusters) {
  std::array<float, RowsPerTile> least, second;
  std::array<int, RowsPerTile> nearest;
  nearestTwo(table.tile(tile.number), table.columns(), rounded.data(), rounded.size() / table.columns(), least.data(),
             second.data(), nearest.data());
  Share share{.sums = Matrix::Zero(clusters, static_cast<Eigen::Index>(table.columns())),
              .counts = std::vector<std::int64_t>(static_cast<std::size_t>(clusters), 0)};
  for (std::size_t row = tile.begin; row < tile.end; ++row) {
    const std::size_t i = row - tile.begin;
    share.sums.row(nearest[i]) += table.row(row);
    ++share.counts[static_cast<std::size_t>(nearest[i])];
    share.squares += static_cast<double>(least[i]);
  }
  return share;
}

/// Says when rounds have become no better for long enough.
class Watch {
 public:
  /// `part`: of all rows, that a round looks at.
  explicit Watch(double part) : m_weight(std::min(1.0, 2 * part)) {}

  bool isOver(double squaresARow) {
    constexpr int Patience = 10;
    m_smoothed = m_rounds++ == 0 ? squaresARow : m_smoothed + m_weight * (squaresARow - m_smoothed);
    if (m_smoothed < m_least) {
      m_least = m_smoothed;
      m_inVain = 0;
      return false;
    }
    return ++m_inVain >= Patience;
  }

 private:
  double m_weight;
  double m_smoothed = 0, m_least = std::numeric_limits<double>::infinity();
  int m_rounds = 0, m_inVain = 0;
};

void move(MovingCentres& centres, const std::vector<Share>& shares) {
  for (Eigen::Index c = 0; c < centres.places.rows(); ++c) {
    const auto at = static_cast<std::size_t>(c);
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(centres.places.cols());
    std::int64_t count = 0;
    for (const Share& share : shares) {
      sum += share.sums.row(c);
      count += share.counts[at];
    }
    if (count == 0) continue;
    centres.counts[at] += count;
    centres.places.row(c) +=
        (sum - static_cast<double>(count) * centres.places.row(c)) / static_cast<double>(centres.counts[at]);
  }
}

}  // namespace

int moveByBatches(const TiledRows& table, const BatchOptions& options, Random random, MovingCentres& centres) {
  const std::size_t count = std::min(options.tiles, table.tiles());
  Draw draw(table.tiles(), random);
  Watch watch(static_cast<double>(count) / static_cast<double>(table.tiles()));
  std::vector<Share> shares(count);
  for (int round = 1; round <= options.mostRounds; ++round) {
    const auto drawn = draw.next(count);
    const std::vector<float> rounded = table.rounded(centres.places);
    table.forTiles(drawn, [&](std::size_t place, const Chunk& tile) {
      shares[place] = shareOf(table, tile, rounded, centres.places.rows());
    });
    move(centres, shares);
    const double squares = std::accumulate(shares.begin(), shares.end(), 0.0,
                                           [](double sum, const Share& share) { return sum + share.squares; });
    std::int64_t rows = 0;
    for (const Share& share : shares)
      rows += std::accumulate(share.counts.begin(), share.counts.end(), std::int64_t{0});
    if (watch.isOver(squares / static_cast<double>(rows))) return round;
  }
  return options.mostRounds;
}

}  // namespace kindred::segment::kmeans

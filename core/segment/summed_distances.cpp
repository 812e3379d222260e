#include "core/segment/summed_distances.h"

#include <algorithm>
#include <utility>

#include "core/base/parallel.h"
#include "core/matrix/wide.h"

namespace kindred::segment {
namespace {

constexpr std::size_t RowsATile = 64, AtOnce = 8, Vectors = 4;
using Doubles [[gnu::vector_size(AtOnce * sizeof(double)), gnu::aligned(alignof(double)), gnu::may_alias]] = double;
using Longs [[gnu::vector_size(AtOnce * sizeof(double)), gnu::aligned(alignof(double)), gnu::may_alias]] = long long;

/// Adds the distances from a place to a tile's rows to `sums` and returns their own sum, each times its weight. Roots are those
/// of a first guess from the bits and four steps of Newton's.
KINDRED_WIDE double addDistances(const double* tile, std::size_t columns, const double* place, const double* weights,
                                 double* sums) {
  Doubles all = {};
  for (std::size_t r = 0; r < RowsATile; r += AtOnce * Vectors) {
    Doubles squares[Vectors] = {};
    for (std::size_t c = 0; c < columns; ++c) {
      const Doubles* const numbers = reinterpret_cast<const Doubles*>(tile + c * RowsATile + r);
#pragma GCC unroll 4
      for (std::size_t i = 0; i < Vectors; ++i) {
        const Doubles difference = numbers[i] - place[c];
        squares[i] += difference * difference;
      }
    }
#pragma GCC unroll 4
    for (std::size_t i = 0; i < Vectors; ++i) {
      const Doubles half = squares[i] * 0.5;
      const Longs bits = 0x5fe6eb50c7b537a9LL - (reinterpret_cast<const Longs&>(squares[i]) >> 1);
      Doubles inverse = reinterpret_cast<const Doubles&>(bits);
#pragma GCC unroll 4
      for (int step = 0; step < 4; ++step) inverse *= 1.5 - half * inverse * inverse;
      const Doubles distance = squares[i] * inverse * reinterpret_cast<const Doubles*>(weights + r)[i];
      reinterpret_cast<Doubles*>(sums + r)[i] += distance;
      all += distance;
    }
  }
  double sum = 0;
  for (std::size_t lane = 0; lane < AtOnce; ++lane) sum += all[lane];
  return sum;
}

/// The rows by groups, in tiles of one group each.
class GroupedRows {
 public:
  GroupedRows(const Matrix& points, const std::vector<int>& labels, const std::vector<std::size_t>& rows,
              const std::vector<std::size_t>& sizes)
      : m_columns(static_cast<std::size_t>(points.cols())),
        m_sums(Matrix::Zero(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(sizes.size()))) {
    std::vector<std::size_t> next(sizes.size());  // the tile that each group's next row goes to
    for (std::size_t group = 0; group < sizes.size(); ++group) {
      next[group] = m_tiles.size();
      for (std::size_t left = sizes[group]; left > 0; left -= m_tiles.back().rows.size()) {
        m_tiles.push_back({static_cast<Eigen::Index>(group), {}});
        m_tiles.back().rows.resize(std::min(left, RowsATile));
      }
    }
    for (Tile& tile : m_tiles) tile.rows.clear();
    m_numbers.resize(m_tiles.size() * RowsATile * (m_columns + 1), 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::size_t& number = next[static_cast<std::size_t>(labels[rows[i]])];
      Tile& tile = m_tiles[number];
      const std::size_t lane = tile.rows.size();
      for (std::size_t c = 0; c < m_columns; ++c)
        at(number)[c * RowsATile + lane] = points(static_cast<Eigen::Index>(rows[i]), static_cast<Eigen::Index>(c));
      at(number)[m_columns * RowsATile + lane] = 1;
      tile.rows.push_back(static_cast<Eigen::Index>(i));
      number += tile.rows.size() == RowsATile ? 1 : 0;
    }
  }

  [[nodiscard]] std::size_t tiles() const { return m_tiles.size(); }
  [[nodiscard]] Matrix&& sums() && { return std::move(m_sums); }

  /// Every row of one tile with every row of another, or of the same.
  void compare(std::size_t a, std::size_t b) {
    std::vector<double> place(m_columns);
    double back[RowsATile] = {};
    for (std::size_t i = 0; i < m_tiles[a].rows.size(); ++i) {
      for (std::size_t c = 0; c < m_columns; ++c) place[c] = at(a)[c * RowsATile + i];
      const double* const tile = at(b);
      m_sums(m_tiles[a].rows[i], m_tiles[b].group) +=
          addDistances(tile, m_columns, place.data(), tile + m_columns * RowsATile, back);
    }
    if (a == b) return;
    for (std::size_t j = 0; j < m_tiles[b].rows.size(); ++j) m_sums(m_tiles[b].rows[j], m_tiles[a].group) += back[j];
  }

 private:
  struct Tile {
    Eigen::Index group = 0;
    std::vector<Eigen::Index> rows;  // of the sums
  };

  double* at(std::size_t tile) { return m_numbers.data() + tile * RowsATile * (m_columns + 1); }

  std::size_t m_columns;
  Matrix m_sums;
  std::vector<Tile> m_tiles;
  std::vector<double> m_numbers;  // of each tile: column by column, then 1 where there is a row
};

constexpr std::size_t Parts = 16;

/// Which two parts meet in a round, as teams do of which each plays each: no part is in two pairs of a round.
std::pair<std::size_t, std::size_t> pairOf(std::size_t round, std::size_t number) {
  constexpr std::size_t Others = Parts - 1;
  return {number == 0 ? Others : (round + number) % Others, (round + Others - number) % Others};
}

}  // namespace

Matrix summedDistances(const Matrix& points, const std::vector<int>& labels, const std::vector<std::size_t>& rows,
                       const std::vector<std::size_t>& sizes, Progress& progress) {
  GroupedRows grouped(points, labels, rows, sizes);
  const auto begin = [&](std::size_t part) { return part * grouped.tiles() / Parts; };
  const auto meet = [&](std::size_t a, std::size_t b) {
    for (std::size_t i = begin(a); i < begin(a + 1); ++i) {
      progress.checkpoint();
      for (std::size_t j = a == b ? i : begin(b); j < begin(b + 1); ++j) grouped.compare(i, j);
    }
  };
  Progress silent;
  forEach(Parts, silent, [&](std::size_t part) { meet(part, part); });
  for (std::size_t round = 0; round + 1 < Parts; ++round) {
    forEach(Parts / 2, silent, [&](std::size_t number) {
      const auto [a, b] = pairOf(round, number);
      meet(a, b);
    });
    progress.report(static_cast<double>(round + 2) / Parts);
  }
  return std::move(grouped).sums();
}

}  // namespace kindred::segment

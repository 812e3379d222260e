// The rows that k-means goes over. What is looked at first are their numbers in single precision, about the middle and
// no greater than 1, in tiles; exact squared distances are summed in the order of columns, so that a pair always has the same one
// to the bit. Thread rule: immutable.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/base/parallel.h"
#include "core/matrix/dense.h"
#include "core/segment/kmeans/nearest.h"

namespace kindred::segment::kmeans {

class TiledRows {
 public:
  /// Both must outlive it.
  TiledRows(const Matrix& points, const Progress& progress);

  [[nodiscard]] std::size_t rows() const { return m_rows; }
  [[nodiscard]] std::size_t tiles() const { return chunkCount(m_rows, RowsPerTile); }
  [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(m_points.cols()); }
  [[nodiscard]] auto row(std::size_t number) const { return m_points.row(static_cast<Eigen::Index>(number)); }
  [[nodiscard]] const double* numbers(std::size_t row) const { return this->row(row).data(); }
  [[nodiscard]] double squared(const double* place, std::size_t row) const {
    const double* const values = numbers(row);
    double sum = 0;
    for (std::size_t j = 0; j < columns(); ++j) sum += (values[j] - place[j]) * (values[j] - place[j]);
    return sum;
  }

  [[nodiscard]] const float* tile(std::size_t number) const {
    return m_numbers.data() + number * RowsPerTile * columns();
  }
  /// Places as tiles have them, filled up to a multiple of PlacesAtOnce.
  [[nodiscard]] std::vector<float> rounded(const Matrix& places) const;

  /// What a squared distance is in tiles.
  [[nodiscard]] float scaled(double squared) const { return static_cast<float>(squared * m_scale * m_scale); }
  /// The rows of a tile that may be nearer to a place than the square of their distance to another one: `most`, in tiles. Puts
  /// their numbers, from the tile's first, into `found`, ascending; says how many.
  std::size_t maybeNearer(const Chunk& tile, const float* place, const float* most, std::uint16_t* found) const {
    return within(this->tile(tile.number), columns(), place, most, m_wider, m_doubt, tile.end - tile.begin, found);
  }
  /// Bounds of the distance, not squared, of which a tile says that its square is `inTile`.
  [[nodiscard]] double atMost(float inTile) const {
    return (std::sqrt(inTile) * (1 + m_relative) + m_absolute) / m_scale;
  }
  [[nodiscard]] double atLeast(float inTile) const {
    return (std::sqrt(inTile) * (1 - m_relative) - m_absolute) / m_scale;
  }

  /// Too short to be worth reporting, but stops when asked to.
  void forEachTile(const std::function<void(const Chunk&)>& body) const { forEachTile(1, body); }
  /// Only each `step`-th tile, from the first.
  void forEachTile(std::size_t step, const std::function<void(const Chunk&)>& body) const;
  /// Tiles of these numbers, with the place in the list.
  void forTiles(std::span<const std::size_t> numbers,
                const std::function<void(std::size_t place, const Chunk& tile)>& body) const;

 private:
  void findRange();
  void forMany(std::size_t count, const std::function<void(std::size_t)>& body) const;
  [[nodiscard]] Chunk chunk(std::size_t number) const {
    const std::size_t begin = number * RowsPerTile;
    return {begin, std::min(m_rows, begin + RowsPerTile), number};
  }

  const Matrix& m_points;
  const Progress& m_progress;
  std::size_t m_rows;
  Eigen::RowVectorXd m_middle;
  double m_scale = 1;
  double m_relative, m_absolute;  // by how much a distance may be wrong in tiles
  float m_wider, m_doubt;         // and its square, as a factor and what is added
  std::vector<float> m_numbers;
};

}  // namespace kindred::segment::kmeans

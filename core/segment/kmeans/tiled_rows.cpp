#include "core/segment/kmeans/tiled_rows.h"

#include <algorithm>
#include <limits>

namespace kindred::segment::kmeans {
namespace {

// Of so few a round is over before another thread has heard of it.
constexpr std::size_t FewTiles = 8;

}  // namespace

TiledRows::TiledRows(const Matrix& points, const Progress& progress)
    : m_points(points),
      m_progress(progress),
      m_rows(static_cast<std::size_t>(points.rows())),
      m_middle(points.cols()),
      m_numbers(tiles() * RowsPerTile * columns(), 0) {
  findRange();
  constexpr double Rounding = std::numeric_limits<float>::epsilon(), Wider = 1e-3;
  const auto width = static_cast<double>(columns());
  m_relative = (width + 16) * Rounding;
  m_absolute = std::sqrt(width) * Rounding;
  m_wider =
      static_cast<float>((1 + Wider) * (1 + m_relative) * (1 + m_relative));  // (a + b)² ≤ a² (1 + w) + b² (1 + 1 ÷ w)
  m_doubt = static_cast<float>(m_absolute * m_absolute * (1 + 1 / Wider) * (1 + Wider));
  forEachTile([&](const Chunk& tile) {
    float* const to = m_numbers.data() + tile.number * RowsPerTile * columns();
    for (std::size_t i = tile.begin; i < tile.end; ++i) {
      const double* const values = numbers(i);
      for (std::size_t j = 0; j < columns(); ++j)
        to[j * RowsPerTile + i - tile.begin] =
            static_cast<float>((values[j] - m_middle[static_cast<Eigen::Index>(j)]) * m_scale);
    }
  });
}

void TiledRows::findRange() {
  Matrix least(static_cast<Eigen::Index>(tiles()), m_points.cols()), greatest = least;
  forEachTile([&](const Chunk& tile) {
    const auto begin = static_cast<Eigen::Index>(tile.begin), count = static_cast<Eigen::Index>(tile.end) - begin;
    least.row(static_cast<Eigen::Index>(tile.number)) = m_points.middleRows(begin, count).colwise().minCoeff();
    greatest.row(static_cast<Eigen::Index>(tile.number)) = m_points.middleRows(begin, count).colwise().maxCoeff();
  });
  const Eigen::RowVectorXd from = least.colwise().minCoeff(), to = greatest.colwise().maxCoeff();
  m_middle = from / 2 + to / 2;
  const double half = (to / 2 - from / 2).maxCoeff();
  if (half > 0) m_scale = 1 / half;
}

std::vector<float> TiledRows::rounded(const Matrix& places) const {
  const auto count = static_cast<std::size_t>(places.rows());
  std::vector<float> result(chunkCount(count, PlacesAtOnce) * PlacesAtOnce * columns(),
                            std::numeric_limits<float>::infinity());
  for (std::size_t p = 0; p < count; ++p) {
    for (std::size_t j = 0; j < columns(); ++j) {
      const auto column = static_cast<Eigen::Index>(j);
      result[p * columns() + j] =
          static_cast<float>((places(static_cast<Eigen::Index>(p), column) - m_middle[column]) * m_scale);
    }
  }
  return result;
}

void TiledRows::forEachTile(std::size_t step, const std::function<void(const Chunk&)>& body) const {
  forMany(chunkCount(tiles(), step), [&](std::size_t which) { body(chunk(which * step)); });
}

void TiledRows::forTiles(std::span<const std::size_t> numbers,
                         const std::function<void(std::size_t, const Chunk&)>& body) const {
  forMany(numbers.size(), [&](std::size_t place) { body(place, chunk(numbers[place])); });
}

void TiledRows::forMany(std::size_t count, const std::function<void(std::size_t)>& body) const {
  const auto look = [&](std::size_t which) {
    m_progress.checkpoint();
    body(which);
  };
  if (count <= FewTiles) {
    for (std::size_t which = 0; which < count; ++which) look(which);
    return;
  }
  Progress silent;
  forEach(count, silent, look);
}

}  // namespace kindred::segment::kmeans

#include "core/similarity/mean_tiles.h"

#include <cmath>
#include <limits>
#include <numeric>

#include "core/matrix/wide.h"

namespace kindred::similarity {
namespace {

constexpr std::size_t Width = 16;
constexpr float Gone = std::numeric_limits<float>::infinity();

using Floats [[gnu::vector_size(Width * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;

/// growths[l] = s · t ÷ (s + t) · Σ (tile[c][l] − own[c])², with the sizes s and t behind the columns; whether any is within.
KINDRED_WIDE bool growthsOfTile(const float* tile, const float* own, std::size_t columns, float limit, float* growths) {
  Floats sums[MeanTiles::Lanes / Width] = {};
  for (std::size_t c = 0; c < columns; ++c, tile += MeanTiles::Lanes) {
    const Floats* const numbers = reinterpret_cast<const Floats*>(tile);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < MeanTiles::Lanes / Width; ++i) {
      const Floats difference = numbers[i] - own[c];
      sums[i] += difference * difference;
    }
  }
  int within = 0;
  for (std::size_t l = 0; l < MeanTiles::Lanes; ++l) {
    const float size = tile[l], weight = size * own[columns] / (size + own[columns]);
    const float growth = reinterpret_cast<const float*>(sums)[l] * weight;
    growths[l] = growth;
    within |= growth <= limit ? 1 : 0;
  }
  return within != 0;
}

}  // namespace

MeanTiles::MeanTiles(const Matrix& points)
    : m_columns(static_cast<std::size_t>(points.cols())),
      m_id(static_cast<std::size_t>(points.rows())),
      m_place(m_id.size()),
      m_left(m_id.size()) {
  std::iota(m_id.begin(), m_id.end(), 0);
  std::iota(m_place.begin(), m_place.end(), std::size_t{0});
  m_numbers.resize((m_id.size() + Lanes - 1) / Lanes * Lanes * (m_columns + 1), Gone);
  if (points.size() == 0) return;
  m_middle = points.colwise().mean();
  const double greatest = (points.rowwise() - m_middle).cwiseAbs().maxCoeff();
  if (greatest > 0) m_scale = 1 / greatest;
  for (Eigen::Index row = 0; row < points.rows(); ++row) replace(static_cast<int>(row), points.row(row).data(), 1);
}

void MeanTiles::replace(int id, const double* mean, double size) {
  for (std::size_t c = 0; c < m_columns; ++c)
    m_numbers[indexOf(place(id), c)] = static_cast<float>((mean[c] - m_middle[static_cast<Eigen::Index>(c)]) * m_scale);
  m_numbers[indexOf(place(id), m_columns)] = static_cast<float>(size);
}

void MeanTiles::remove(int id) {
  m_numbers[indexOf(place(id), 0)] = Gone;
  --m_left;
  while (m_first < m_id.size() && m_numbers[indexOf(m_first, 0)] == Gone) ++m_first;
  if (m_left * 4 < m_id.size() * 3) sweep();
}

void MeanTiles::sweep() {
  std::size_t to = 0;
  for (std::size_t from = 0; from < m_id.size(); ++from) {
    if (m_numbers[indexOf(from, 0)] == Gone) continue;
    for (std::size_t c = 0; c <= m_columns; ++c) m_numbers[indexOf(to, c)] = m_numbers[indexOf(from, c)];
    m_id[to] = m_id[from];
    m_place[static_cast<std::size_t>(m_id[to])] = to;
    ++to;
  }
  m_id.resize(to);
  m_first = 0;
}

std::vector<float> MeanTiles::at(std::size_t place) const {
  std::vector<float> numbers(m_columns + 1);
  for (std::size_t c = 0; c <= m_columns; ++c) numbers[c] = m_numbers[indexOf(place, c)];
  return numbers;
}

// A number is rounded by 2⁻²⁴ at most, a difference of two by twice that, and the sum in relation to itself.
float MeanTiles::limitOf(double bound, float size) const {
  constexpr double Rounding = std::numeric_limits<float>::epsilon();
  const auto columns = static_cast<double>(m_columns);
  const double root =
      std::sqrt(bound) * m_scale * (1 + (columns + 16) * Rounding) + 2 * Rounding * std::sqrt(size * columns);
  return static_cast<float>(std::min(root * root, static_cast<double>(std::numeric_limits<float>::max())));
}

bool MeanTiles::growthsOf(std::size_t tile, const std::vector<float>& own, float limit, float* growths) const {
  return growthsOfTile(m_numbers.data() + tile * Lanes * (m_columns + 1), own.data(), m_columns, limit, growths);
}

}  // namespace kindred::similarity

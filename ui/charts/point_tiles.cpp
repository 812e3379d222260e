#include "ui/charts/point_tiles.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace kindred::ui {
namespace {

constexpr int kTiles = 128;  // on each side
constexpr std::uint32_t kNoTile = kTiles * kTiles;
constexpr std::size_t kWordBits = 64;

}  // namespace

int PointTiles::Axis::tileOf(double value) const {
  // In single precision as the points are: both round the same way, so that the order holds.
  const float place = (static_cast<float>(value) - from) * perUnit;
  return place > 0 ? static_cast<int>(std::min(place, kTiles - 1.F)) : 0;
}

PointTiles::Axis PointTiles::axisOf(const std::vector<float>& values) {
  float least = INFINITY, most = -INFINITY;
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  const float length = most - least;
  return least < most && std::isfinite(length) ? Axis{least, kTiles / length}
                                               : Axis{std::isfinite(least) ? least : 0, 0};
}

PointTiles::PointTiles(const std::vector<float>& x, const std::vector<float>& y)
    : m_size(x.size()), m_across(axisOf(x)), m_down(axisOf(y)), m_begins(kNoTile + 2, 0) {
  std::vector<std::uint32_t> tiles(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    tiles[i] = std::isfinite(x[i]) && std::isfinite(y[i])
                   ? static_cast<std::uint32_t>(m_down.tileOf(y[i]) * kTiles + m_across.tileOf(x[i]))
                   : kNoTile;
    ++m_begins[tiles[i] + 1];
  }
  std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
  std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
  m_points.resize(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) m_points[next[tiles[i]]++] = static_cast<std::uint32_t>(i);
}

NearPoints PointTiles::around(const QRectF& part, std::size_t most) const {
  const QRectF box = part.normalized();
  const auto left = static_cast<std::size_t>(m_across.tileOf(box.left()));
  const auto right = static_cast<std::size_t>(m_across.tileOf(box.right()));
  const auto first = static_cast<std::size_t>(m_down.tileOf(box.top()));
  const auto last = static_cast<std::size_t>(m_down.tileOf(box.bottom()));
  const auto rowBegin = [&](std::size_t row) { return m_begins[row * kTiles + left]; };
  const auto rowEnd = [&](std::size_t row) { return m_begins[row * kTiles + right + 1]; };
  std::size_t count = 0;
  for (std::size_t row = first; row <= last && m_size > 0; ++row) count += rowEnd(row) - rowBegin(row);
  if (count > most) return std::nullopt;
  std::vector<std::uint32_t> points;
  points.reserve(count);
  if (count == 0) return points;
  // Ascending by a bit a point: as quick as walking the bits, where sorting takes longer than all the rest.
  std::vector<std::uint64_t> bits((m_size + kWordBits - 1) / kWordBits, 0);
  for (std::size_t row = first; row <= last; ++row) {
    for (std::uint32_t at = rowBegin(row); at < rowEnd(row); ++at)
      bits[m_points[at] / kWordBits] |= std::uint64_t{1} << (m_points[at] % kWordBits);
  }
  for (std::size_t word = 0; word < bits.size(); ++word) {
    for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
      points.push_back(static_cast<std::uint32_t>(word * kWordBits + static_cast<std::size_t>(std::countr_zero(rest))));
  }
  return points;
}

}  // namespace kindred::ui

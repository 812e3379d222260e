// Which points lie in which part of the plane, so that who looks at a part need not walk all of them. Points are sorted
// once into a grid over their range (a million in some 20 ms).
#pragma once

#include <QRectF>
#include <cstdint>
#include <optional>
#include <vector>

namespace kindred::ui {

/// Points to walk, ascending; nothing: all there are.
using NearPoints = std::optional<std::vector<std::uint32_t>>;

template <class Use>
void forEachOf(const NearPoints& near, std::size_t all, Use use) {
  if (near) {
    for (const std::uint32_t point : *near) use(static_cast<std::size_t>(point));
  } else {
    for (std::size_t point = 0; point < all; ++point) use(point);
  }
}

class PointTiles {
 public:
  PointTiles() = default;
  /// `x` and `y` are as long as each other. A point that is nowhere (NaN, infinite) is in no tile.
  PointTiles(const std::vector<float>& x, const std::vector<float>& y);

  /// Of how many points it is.
  [[nodiscard]] std::size_t size() const { return m_size; }
  /// The points of all tiles that a rectangle meets (data units, edges included), ascending: all that lie in it, and some
  /// beside it. Nothing where they are more than `most`: then walking all points is as quick.
  [[nodiscard]] NearPoints around(const QRectF& part, std::size_t most) const;

 private:
  struct Axis {
    float from = 0, perUnit = 0;
    /// Grows with the value, so that what lies between two values is in a tile between theirs.
    [[nodiscard]] int tileOf(double value) const;
  };
  [[nodiscard]] static Axis axisOf(const std::vector<float>& values);

  std::size_t m_size = 0;
  Axis m_across, m_down;
  std::vector<std::uint32_t> m_begins;  ///< of each tile, row by row, and the end, in m_points
  std::vector<std::uint32_t> m_points;  ///< by tile, then ascending
};

}  // namespace kindred::ui

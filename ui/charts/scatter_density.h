// Points as a density: how many lie in each small square of the picture, and whose most of them are. A pass over a million
// points takes some milliseconds.
#pragma once

#include <QImage>
#include <cstdint>
#include <vector>

#include "ui/charts/point_tiles.h"

namespace kindred::ui {

struct ScatterData;

/// From data units to pixels of the image.
struct PointPlaces {
  double scaleX = 1, moveX = 0, scaleY = 1, moveY = 0;
  [[nodiscard]] double x(float value) const { return scaleX * static_cast<double>(value) + moveX; }
  [[nodiscard]] double y(float value) const { return scaleY * static_cast<double>(value) + moveY; }
};

class DensityGrid {
 public:
  /// `colours` numbers the colour of each point. `selected` is empty where all are meant; where some are, a square with any
  /// of them is theirs. Squares have `side` pixels. `near` are the points to walk, all that are inside the picture
  /// among them: the grid is the same as of all points.
  DensityGrid(const ScatterData& data, const std::vector<std::uint8_t>& colours, const std::vector<char>& selected,
              const PointPlaces& places, const QSize& pixels, int side, const NearPoints& near = {});

  /// Points inside the picture.
  [[nodiscard]] std::int64_t visible() const { return m_visible; }
  [[nodiscard]] bool operator==(const DensityGrid&) const = default;
  /// Over an image of one colour, each square in its own, the stronger the more points it has; `faded` of those not
  /// selected.
  void paint(QImage& image, const std::vector<QRgb>& colours, double faded) const;

 private:
  struct Square {
    std::int32_t count = 0;
    std::int32_t lead = 0;  ///< of `colour` over all others together (Boyer and Moore 1991)
    std::uint8_t colour = 0;
    bool selected = false;
    void take(std::uint8_t other, bool chosen);
    bool operator==(const Square&) const = default;
  };
  struct Located {
    std::uint32_t point = 0, square = 0;
  };
  template <class PointAt>
  std::size_t locate(const ScatterData& data, const PointPlaces& places, std::size_t count, PointAt pointAt,
                     Located* located) const;

  int m_side, m_across, m_down;
  std::vector<Square> m_squares;
  std::int64_t m_visible = 0;
};

}  // namespace kindred::ui

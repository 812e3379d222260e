// Points as a density: how many lie in each small square of the picture, and whose most of them are. A pass over a million
// points takes some milliseconds.
#pragma once

#include <QImage>
#include <cstdint>
#include <vector>

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
  /// of them is theirs. Squares have `side` pixels.
  DensityGrid(const ScatterData& data, const std::vector<std::uint8_t>& colours, const std::vector<char>& selected,
              const PointPlaces& places, const QSize& pixels, int side);

  /// Points inside the picture.
  [[nodiscard]] std::int64_t visible() const { return m_visible; }
  /// Over an image of one colour, each square in its own, the stronger the more points it has; `faded` of those not
  /// selected.
  void paint(QImage& image, const std::vector<QRgb>& colours, double faded) const;

 private:
  struct Square {
    std::int32_t count = 0;
    std::int32_t lead = 0;  ///< of `colour` over all others together (Boyer and Moore 1991)
    std::uint8_t colour = 0;
    bool selected = false;
  };
  int m_side, m_across, m_down;
  std::vector<Square> m_squares;
  std::int64_t m_visible = 0;
};

}  // namespace kindred::ui

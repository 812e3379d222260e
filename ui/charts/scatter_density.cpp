#include "ui/charts/scatter_density.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

constexpr double kOnePoint = 0.3;  // of the colour, for a square with one point

QRgb mix(QRgb back, QRgb front, double opacity) {
  const auto channel = [opacity](int b, int f) { return static_cast<int>(b + (f - b) * opacity); };
  return qRgb(channel(qRed(back), qRed(front)), channel(qGreen(back), qGreen(front)),
              channel(qBlue(back), qBlue(front)));
}

}  // namespace

DensityGrid::DensityGrid(const ScatterData& data, const std::vector<std::uint8_t>& colours,
                         const std::vector<char>& selected, const PointPlaces& places, const QSize& pixels, int side)
    : m_side(side),
      m_across((pixels.width() + side - 1) / side),
      m_down((pixels.height() + side - 1) / side),
      m_squares(static_cast<std::size_t>(m_across) * static_cast<std::size_t>(m_down)) {
  const double share = 1.0 / side;
  for (std::size_t i = 0; i < data.x.size(); ++i) {
    const double x = places.x(data.x[i]) * share, y = places.y(data.y[i]) * share;
    if (!(x >= 0 && y >= 0 && x < m_across && y < m_down)) continue;
    ++m_visible;
    Square& square =
        m_squares[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_across) + static_cast<std::size_t>(x)];
    const bool chosen = selected.empty() || (i < selected.size() && selected[i] != 0);
    if (square.selected && !chosen) continue;
    if (chosen && !square.selected) square = {.selected = true};
    ++square.count;
    if (square.lead == 0) square.colour = colours[i];
    square.lead += square.colour == colours[i] ? 1 : -1;
  }
}

void DensityGrid::paint(QImage& image, const std::vector<QRgb>& colours, double faded) const {
  std::int32_t most = 1;
  for (const Square& square : m_squares) most = std::max(most, square.count);
  // Logarithms keep the low half of the scale apart.
  std::vector<double> strength(static_cast<std::size_t>(std::min(most, 4096)) + 1);
  for (std::size_t count = 0; count < strength.size(); ++count)
    strength[count] = kOnePoint + (1 - kOnePoint) * std::log1p(static_cast<double>(count)) / std::log1p(most);
  for (int row = 0; row < m_down; ++row) {
    for (int column = 0; column < m_across; ++column) {
      const Square& square = m_squares[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_across) +
                                       static_cast<std::size_t>(column)];
      if (square.count == 0) continue;
      const double opacity = strength[std::min(static_cast<std::size_t>(square.count), strength.size() - 1)];
      for (int y = row * m_side; y < std::min((row + 1) * m_side, image.height()); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = column * m_side; x < std::min((column + 1) * m_side, image.width()); ++x)
          line[x] = mix(line[x], colours[square.colour], square.selected ? opacity : opacity * faded);
      }
    }
  }
}

}  // namespace kindred::ui

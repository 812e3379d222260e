#include "ui/charts/scatter_density.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kLevels = 64;       // of a colour
constexpr std::int32_t kMostTold = 4096;  // points of a square; more look alike
constexpr double kOnePoint = 0.3;         // of the colour, for a square with one point

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
  // Single precision is exact enough for a square, and half as long a way through memory.
  const auto scaleX = static_cast<float>(places.scaleX / side), moveX = static_cast<float>(places.moveX / side);
  const auto scaleY = static_cast<float>(places.scaleY / side), moveY = static_cast<float>(places.moveY / side);
  const auto across = static_cast<float>(m_across), down = static_cast<float>(m_down);
  for (std::size_t i = 0; i < data.x.size(); ++i) {
    const float x = scaleX * data.x[i] + moveX, y = scaleY * data.y[i] + moveY;
    if (!(x >= 0 && y >= 0 && x < across && y < down)) continue;
    ++m_visible;
    Square& square = m_squares[static_cast<std::size_t>(static_cast<int>(y) * m_across + static_cast<int>(x))];
    const bool chosen = selected.empty() || (i < selected.size() && selected[i] != 0);
    if (square.selected && !chosen) continue;
    if (chosen && !square.selected) square = {.selected = true};
    ++square.count;
    if (square.lead == 0) square.colour = colours[i];
    square.lead += square.colour == colours[i] ? 1 : -1;
  }
}

// Colours of a square by how many points it has: logarithms keep the low half of the scale apart.
void DensityGrid::paint(QImage& image, const std::vector<QRgb>& colours, double faded) const {
  std::int32_t most = 1;
  for (const Square& square : m_squares) most = std::max(most, square.count);
  std::vector<std::uint8_t> levelOf(static_cast<std::size_t>(std::min(most, kMostTold)) + 1);
  for (std::size_t count = 0; count < levelOf.size(); ++count) {
    levelOf[count] = static_cast<std::uint8_t>(
        std::lround((kLevels - 1) * std::log1p(static_cast<double>(count)) / std::log1p(most)));
  }
  const QRgb ground = image.pixel(0, 0);
  std::vector<std::array<QRgb, kLevels>> full(colours.size()), back(colours.size());
  for (std::size_t colour = 0; colour < colours.size(); ++colour) {
    for (std::size_t level = 0; level < kLevels; ++level) {
      const double strength = kOnePoint + (1 - kOnePoint) * static_cast<double>(level) / (kLevels - 1);
      full[colour][level] = mix(ground, colours[colour], strength);
      back[colour][level] = mix(ground, colours[colour], strength * faded);
    }
  }
  for (int row = 0; row < m_down; ++row) {
    for (int column = 0; column < m_across; ++column) {
      const Square& square = m_squares[static_cast<std::size_t>(row * m_across + column)];
      if (square.count == 0) continue;
      const std::size_t level = levelOf[std::min(static_cast<std::size_t>(square.count), levelOf.size() - 1)];
      const QRgb colour = (square.selected ? full : back)[square.colour][level];
      const int right = std::min((column + 1) * m_side, image.width());
      for (int y = row * m_side; y < std::min((row + 1) * m_side, image.height()); ++y)
        std::fill(reinterpret_cast<QRgb*>(image.scanLine(y)) + column * m_side,
                  reinterpret_cast<QRgb*>(image.scanLine(y)) + right, colour);
    }
  }
}

}  // namespace kindred::ui

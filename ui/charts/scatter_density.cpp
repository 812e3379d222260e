#include "ui/charts/scatter_density.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kLevels = 64;       // of a colour
constexpr std::int32_t kMostTold = 4096;  // points of a square; more look alike
constexpr std::size_t kBlock = 2048;      // points
constexpr double kOnePoint = 0.3;         // of the colour, for a square with one point

QRgb mix(QRgb back, QRgb front, double opacity) {
  const auto channel = [opacity](int b, int f) { return static_cast<int>(b + (f - b) * opacity); };
  return qRgb(channel(qRed(back), qRed(front)), channel(qGreen(back), qGreen(front)),
              channel(qBlue(back), qBlue(front)));
}

}  // namespace

/// Of points those inside the picture with their squares; their number.
template <class PointAt>
std::size_t DensityGrid::locate(const ScatterData& data, const PointPlaces& places, std::size_t count, PointAt pointAt,
                                Located* located) const {
  // Single precision is exact enough for a square, and half as long a way through memory.
  const auto scaleX = static_cast<float>(places.scaleX / m_side), moveX = static_cast<float>(places.moveX / m_side);
  const auto scaleY = static_cast<float>(places.scaleY / m_side), moveY = static_cast<float>(places.moveY / m_side);
  const auto across = static_cast<float>(m_across), down = static_cast<float>(m_down);
  std::size_t inside = 0;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t i = pointAt(k);
    const float x = scaleX * data.x[i] + moveX, y = scaleY * data.y[i] + moveY;
    // Written in any case, and kept where it is inside: a jump on what lies where could not be foreseen.
    const float column = std::min(x > 0 ? x : 0, across - 1), row = std::min(y > 0 ? y : 0, down - 1);
    located[inside] = {static_cast<std::uint32_t>(i),
                       static_cast<std::uint32_t>(static_cast<int>(row) * m_across + static_cast<int>(column))};
    inside += static_cast<std::size_t>((x >= 0) & (y >= 0) & (x < across) & (y < down));
  }
  return inside;
}

// One that is selected takes the square from all that are not.
inline void DensityGrid::Square::take(std::uint8_t other, bool chosen) {
  const bool counts = chosen | !selected, first = chosen & !selected;
  const std::int32_t before = first ? 0 : count, leads = first ? 0 : lead;
  const std::uint8_t own = leads == 0 ? other : colour;
  count = counts ? before + 1 : count;
  lead = counts ? leads + (own == other ? 1 : -1) : lead;
  colour = counts ? own : colour;
  selected = selected | chosen;
}

DensityGrid::DensityGrid(const ScatterData& data, const std::vector<std::uint8_t>& colours,
                         const std::vector<char>& selected, const PointPlaces& places, const QSize& pixels, int side,
                         const NearPoints& near)
    : m_side(side),
      m_across((pixels.width() + side - 1) / side),
      m_down((pixels.height() + side - 1) / side),
      m_squares(static_cast<std::size_t>(m_across) * static_cast<std::size_t>(m_down)) {
  const std::size_t points = near ? near->size() : data.x.size();
  std::array<Located, kBlock> located;
  for (std::size_t first = 0; first < points; first += kBlock) {
    const std::size_t count = std::min(kBlock, points - first);
    const auto listed = [&](std::size_t k) { return std::size_t{(*near)[first + k]}; };
    const auto any = [&](std::size_t k) { return first + k; };
    const std::size_t inside =
        near ? locate(data, places, count, listed, located.data()) : locate(data, places, count, any, located.data());
    m_visible += static_cast<std::int64_t>(inside);
    for (std::size_t k = 0; k < inside; ++k) {
      const std::size_t i = located[k].point;
      const bool chosen = selected.empty() || (i < selected.size() && selected[i] != 0);
      m_squares[located[k].square].take(colours[i], chosen);
    }
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
  auto* const pixels = reinterpret_cast<QRgb*>(image.bits());
  const qsizetype perRow = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
  for (int row = 0; row < m_down; ++row) {
    for (int column = 0; column < m_across; ++column) {
      const Square& square = m_squares[static_cast<std::size_t>(row * m_across + column)];
      if (square.count == 0) continue;
      const std::size_t level = levelOf[std::min(static_cast<std::size_t>(square.count), levelOf.size() - 1)];
      const QRgb colour = (square.selected ? full : back)[square.colour][level];
      const int right = std::min((column + 1) * m_side, image.width());
      for (int y = row * m_side; y < std::min((row + 1) * m_side, image.height()); ++y)
        std::fill(pixels + y * perRow + column * m_side, pixels + y * perRow + right, colour);
    }
  }
}

}  // namespace kindred::ui

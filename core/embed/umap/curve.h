// How alike two places of the picture are: 1 / (1 + a · distance^2b), and the forces that follow from it (McInnes, Healy and
// Melville 2018, section 3.2 and appendix C). Thread rule: immutable once made.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace kindred::embed::umap {

struct Curve {
  double a = 1, b = 1;
};

/// The nearest, by least squares at 300 distances up to three times `spread`, to what is 1 up to `minimumDistance` and
/// falls like exp(−(distance − minimumDistance) / spread) beyond.
Curve curveFor(double minimumDistance, double spread);

/// A function of a squared distance, read off a table: 64 places an octave from 2⁻²⁰ to 2²⁰, straight between them.
class ForceTable {
 public:
  template <class Function>
  explicit ForceTable(const Function& force) {
    for (std::uint32_t i = 0; i < m_values.size(); ++i) m_values[i] = force(std::bit_cast<float>(First + (i << Fine)));
  }

  /// Beyond the ends: as at the ends.
  [[nodiscard]] float at(float squaredDistance) const {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(squaredDistance);
    const std::uint32_t beyond = bits < First ? 0 : (bits > Last ? Last : bits) - First;
    const std::uint32_t place = beyond >> Fine;
    const float part = static_cast<float>(beyond & Mask) * (1.0F / (1U << Fine));
    return m_values[place] + part * (m_values[place + 1] - m_values[place]);
  }

 private:
  static constexpr std::uint32_t Octave = 23, Fine = Octave - 6, Mask = (1U << Fine) - 1;
  static constexpr std::uint32_t First = (127U - 20) << Octave, Last = (127U + 20) << Octave;
  std::array<float, ((Last - First) >> Fine) + 2> m_values{};
};

/// What two places' difference is multiplied by: where they are pulled together (below 0), and where they are pushed apart.
struct Forces {
  explicit Forces(const Curve& curve);
  ForceTable pull, push;
};

}  // namespace kindred::embed::umap

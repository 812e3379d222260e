// The discrete Fourier transform of many signals side by side, for lengths of factors 2 and 3 (Cooley and Tukey 1965, in
// Stockham's order, which needs no reversal of bits). Thread rule: immutable once made; each caller brings its own Signals.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace kindred::embed::tsne {

constexpr int SignalsAtOnce = 16;

/// Complex numbers, at each place one of each signal; real and imaginary parts apart.
struct Signals {
  using Place = Eigen::Array<double, SignalsAtOnce, 1>;
  std::vector<Place> real, imaginary;
  explicit Signals(int length) : real(static_cast<std::size_t>(length), Place::Zero()), imaginary(real) {}
};

class Fourier {
 public:
  /// length: of factors 2 and 3 alone.
  explicit Fourier(int length);
  [[nodiscard]] int length() const { return m_length; }
  /// Replaces the signals by Σ signal[k] · exp(−2πi·jk / length); `scratch` is spent. Not scaled.
  void forward(Signals& signals, Signals& scratch) const;
  /// The same with +2πi: forward and back is `length` times what was there.
  void back(Signals& signals, Signals& scratch) const;

 private:
  int m_length;
  std::vector<int> m_factors;
  std::vector<double> m_cosines, m_sines;  ///< of −2πk / length
};

}  // namespace kindred::embed::tsne

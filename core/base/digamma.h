// ψ(x), the derivative of ln Γ(x), for x > 0: steps up to where the asymptotic series holds (Abramowitz and Stegun, 6.3.5 and 6.3.18).
// Thread rule: any thread.
#pragma once

#include <cmath>

namespace kindred {

inline double digamma(double x) {
  constexpr double Far = 12;
  double below = 0;
  for (; x < Far; ++x) below -= 1 / x;
  const double square = 1 / (x * x);
  const double series =
      square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))));
  return below + std::log(x) - 0.5 / x - series;
}

}  // namespace kindred

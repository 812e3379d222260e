// Gauss's hypergeometric function, as far as the models of value need it. Thread rule: any thread.
#pragma once

#include <cmath>

namespace kindred::predict::value {

/// 2F1(a, b; c; z) by its series; z in [0, 1), c > 0.
inline double hypergeometric(double a, double b, double c, double z) {
  constexpr int MostTerms = 100'000;
  double term = 1, sum = 1;
  for (int k = 0; k < MostTerms; ++k) {
    term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
    sum += term;
    if (std::abs(term) < 1e-16 * std::abs(sum)) break;
  }
  return sum;
}

}  // namespace kindred::predict::value

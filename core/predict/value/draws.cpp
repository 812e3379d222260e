#include "core/predict/value/draws.h"

#include <algorithm>
#include <cmath>

namespace kindred::predict::value {

double drawGamma(double shape, Random& random) {
  if (shape < 1) return drawGamma(shape + 1, random) * std::pow(1 - random.real(), 1 / shape);
  const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  while (true) {
    const double x = random.normal(), root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root, u = 1 - random.real();
    if (std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

double drawBeta(double a, double b, Random& random) {
  const double x = drawGamma(a, random), y = drawGamma(b, random);
  return x + y > 0 ? x / (x + y) : a / (a + b);
}

double drawPoisson(double mean, Random& random) {
  constexpr double Great = 60;
  if (mean > Great) return std::max(0.0, std::round(mean + std::sqrt(mean) * random.normal()));
  const double least = std::exp(-mean);
  double product = 1, count = -1;
  do {
    product *= 1 - random.real();
    count += 1;
  } while (product > least);
  return count;
}

double drawTries(double chance, Random& random) {
  if (chance >= 1) return 1;
  const double rest = std::log1p(-chance);
  if (rest == 0) return HUGE_VAL;
  return 1 + std::floor(std::log(1 - random.real()) / rest);
}

}  // namespace kindred::predict::value

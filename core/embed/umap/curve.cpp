#include "core/embed/umap/curve.h"

#include <cmath>

namespace kindred::embed::umap {
namespace {

constexpr int Places = 300;

double heightWanted(double distance, double minimumDistance, double spread) {
  return distance < minimumDistance ? 1 : std::exp(-(distance - minimumDistance) / spread);
}

// The sums of the normal equations of Gauss and Newton.
struct Equations {
  double aa = 0, ab = 0, bb = 0, a = 0, b = 0, squares = 0;
};

Equations equationsAt(const Curve& curve, double minimumDistance, double spread) {
  Equations sums;
  for (int i = 0; i < Places; ++i) {
    const double distance = 3 * spread * i / (Places - 1);
    const double power = std::pow(distance, 2 * curve.b);
    const double height = 1 / (1 + curve.a * power);
    const double rest = heightWanted(distance, minimumDistance, spread) - height;
    const double byA = -power * height * height;
    const double byB = distance > 0 ? 2 * curve.a * std::log(distance) * byA : 0;
    sums.aa += byA * byA;
    sums.ab += byA * byB;
    sums.bb += byB * byB;
    sums.a += byA * rest;
    sums.b += byB * rest;
    sums.squares += rest * rest;
  }
  return sums;
}

}  // namespace

// Levenberg and Marquardt.
Curve curveFor(double minimumDistance, double spread) {
  constexpr int Steps = 200;
  Curve curve;
  Equations now = equationsAt(curve, minimumDistance, spread);
  double damping = 1e-3;
  for (int step = 0; step < Steps && damping < 1e12; ++step) {
    const double aa = now.aa * (1 + damping), bb = now.bb * (1 + damping);
    const double determinant = aa * bb - now.ab * now.ab;
    const Curve next{curve.a + (now.a * bb - now.b * now.ab) / determinant,
                     curve.b + (now.b * aa - now.a * now.ab) / determinant};
    const Equations there = equationsAt(next, minimumDistance, spread);
    const bool isBetter = next.a > 0 && next.b > 0 && there.squares < now.squares;
    damping *= isBetter ? 0.1 : 10;
    if (!isBetter) continue;
    curve = next;
    now = there;
  }
  return curve;
}

Forces::Forces(const Curve& curve)
    : pull([&](double squared) {
        return static_cast<float>(-2 * curve.a * curve.b * std::pow(squared, curve.b - 1) /
                                  (1 + curve.a * std::pow(squared, curve.b)));
      }),
      push([&](double squared) {
        constexpr double Least = 0.001;  // of a squared distance: two in one place are not flung apart
        return static_cast<float>(2 * curve.b / ((Least + squared) * (1 + curve.a * std::pow(squared, curve.b))));
      }) {}

}  // namespace kindred::embed::umap

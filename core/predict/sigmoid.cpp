#include "core/predict/sigmoid.h"

#include <algorithm>
#include <cmath>

#include "core/predict/model.h"

namespace kindred::predict {
namespace {

struct Sums {
  double loss = 0, g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
};

Sums sumsAt(std::span<const double> x, std::span<const double> targets, const SigmoidLine& line) {
  Sums sums;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double odds = line.slope * x[i] + line.constant, p = sigmoid(odds), weight = p * sigmoid(-odds);
    sums.loss += std::max(odds, 0.0) + std::log1p(std::exp(-std::abs(odds))) - targets[i] * odds;
    sums.g0 += p - targets[i];
    sums.g1 += (p - targets[i]) * x[i];
    sums.h00 += weight;
    sums.h01 += weight * x[i];
    sums.h11 += weight * x[i] * x[i];
  }
  return sums;
}

}  // namespace

std::optional<SigmoidLine> fitSigmoid(std::span<const double> x, std::span<const double> targets) {
  if (x.empty()) return std::nullopt;
  const auto [least, most] = std::ranges::minmax(x);
  if (least == most) return std::nullopt;
  SigmoidLine line{.slope = 0, .constant = 0};
  Sums now = sumsAt(x, targets, line);
  constexpr int MostRounds = 60, MostHalvings = 30;
  for (int round = 0; round < MostRounds; ++round) {
    const double determinant = now.h00 * now.h11 - now.h01 * now.h01;
    if (!(determinant > 0)) return std::nullopt;
    double constant = -(now.h11 * now.g0 - now.h01 * now.g1) / determinant;
    double slope = -(now.h00 * now.g1 - now.h01 * now.g0) / determinant;
    if (!std::isfinite(constant) || !std::isfinite(slope)) return std::nullopt;
    const bool isLast = std::abs(slope) * (most - least) + std::abs(constant) < 1e-9;
    for (int halved = 0; halved < MostHalvings; ++halved, constant /= 2, slope /= 2) {
      const SigmoidLine next{line.slope + slope, line.constant + constant};
      const Sums there = sumsAt(x, targets, next);
      if (!(there.loss <= now.loss * (1 + 1e-12))) continue;
      line = next;
      now = there;
      break;
    }
    if (isLast) return line;
  }
  return std::nullopt;
}

}  // namespace kindred::predict

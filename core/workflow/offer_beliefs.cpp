// What is believed of offers: by sums over a fine grid, which is exact enough to draw and to say in per cent.
#include <algorithm>
#include <cmath>

#include "core/workflow/try_offers.h"

namespace kindred::workflow {
namespace {

using predict::bandits::Arm;

constexpr std::size_t Cells = 4000, CurvePoints = 160;
constexpr double Tail = 0.025;

double logDensity(const Arm& arm, double x) { return (arm.a() - 1) * std::log(x) + (arm.b() - 1) * std::log1p(-x); }

/// Where the density is greatest.
double peakOf(const Arm& arm) {
  const double sum = arm.a() + arm.b() - 2;
  return sum > 0 ? std::clamp((arm.a() - 1) / sum, 1e-12, 1 - 1e-12) : 0.5;
}

/// Beyond which hardly anything of the belief lies; `deviations` of it.
double reach(const Arm& arm, double deviations) {
  const double sum = arm.a() + arm.b(), mean = arm.a() / sum;
  return std::min(1.0, mean + deviations * std::sqrt(mean * (1 - mean) / (sum + 1)));
}

/// Shares of the belief in cells from 0 to `extent`.
std::vector<double> massOf(const Arm& arm, double extent) {
  std::vector<double> mass(Cells);
  const double greatest = logDensity(arm, peakOf(arm));
  double sum = 0;
  for (std::size_t i = 0; i < Cells; ++i) {
    const double x = extent * (static_cast<double>(i) + 0.5) / static_cast<double>(Cells);
    mass[i] = std::exp(logDensity(arm, x) - greatest);
    sum += mass[i];
  }
  for (double& each : mass) each /= sum;
  return mass;
}

double quantile(const std::vector<double>& mass, double extent, double share) {
  double sum = 0;
  for (std::size_t i = 0; i < Cells; ++i) {
    if (sum + mass[i] >= share)
      return extent * (static_cast<double>(i) + (share - sum) / mass[i]) / static_cast<double>(Cells);
    sum += mass[i];
  }
  return extent;
}

}  // namespace

OfferBeliefs beliefsOf(const std::vector<Arm>& arms, double atLeast) {
  double extent = 0;
  OfferBeliefs beliefs{.offers = {}, .top = atLeast};
  for (const Arm& arm : arms) {
    extent = std::max(extent, reach(arm, 8));
    beliefs.top = std::max(beliefs.top, reach(arm, 3));
  }
  std::vector<std::vector<double>> masses;
  for (const Arm& arm : arms) masses.push_back(massOf(arm, extent));
  for (std::size_t i = 0; i < arms.size(); ++i) {
    const Arm& arm = arms[i];
    OfferBelief belief{.shown = arm.pulls,
                       .taken = static_cast<std::int64_t>(arm.rewards),
                       .rate = arm.mean(),
                       .low = quantile(masses[i], extent, Tail),
                       .high = quantile(masses[i], extent, 1 - Tail)};
    const double greatest = logDensity(arm, peakOf(arm));
    for (std::size_t point = 0; point <= CurvePoints; ++point) {
      const double x = std::clamp(beliefs.top * static_cast<double>(point) / CurvePoints, 1e-9, 1 - 1e-9);
      belief.curve.push_back(std::exp(logDensity(arm, x) - greatest));
    }
    beliefs.offers.push_back(std::move(belief));
  }
  // The best is where it is while all others are below; half a cell counts as below.
  std::vector<double> below(arms.size(), 0);
  double sum = 0;
  for (std::size_t cell = 0; cell < Cells; ++cell) {
    for (std::size_t i = 0; i < arms.size(); ++i) {
      double chance = masses[i][cell];
      for (std::size_t other = 0; other < arms.size(); ++other)
        chance *= other == i ? 1 : below[other] + masses[other][cell] / 2;
      beliefs.offers[i].best += chance;
      sum += chance;
    }
    for (std::size_t i = 0; i < arms.size(); ++i) below[i] += masses[i][cell];
  }
  for (OfferBelief& each : beliefs.offers) each.best /= sum;
  return beliefs;
}

OfferBeliefs beliefsAt(const PlayedTrial& trial, const PlayedMethod& method, int step) {
  std::vector<Arm> arms(trial.settings.offers.size());
  const std::size_t rounds = std::min(static_cast<std::size_t>(std::max(0, step)), method.path.offers.size());
  for (std::size_t i = 0; i < rounds; ++i) {
    Arm& arm = arms[method.path.offers[i]];
    ++arm.pulls;
    arm.rewards += method.path.answers[i];
  }
  return beliefsOf(arms, std::ranges::max(trial.settings.world().probabilities) * 1.15);
}

}  // namespace kindred::workflow

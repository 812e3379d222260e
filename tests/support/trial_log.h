// A log of offers in a world that is known, drawn with chances that hang on the customer.
#pragma once

#include <cmath>

#include "core/predict/bandits/log.h"
#include "core/predict/bandits/simulate.h"

namespace kindred::test {

/// The chances of the way in which the log was drawn: by a lot alike for all, or the greater the more the first fact about the
/// customer speaks for offers that come later.
inline std::vector<double> loggingChances(int arms, double fact, bool isByLot) {
  std::vector<double> chances;
  double sum = 0;
  for (int arm = 0; arm < arms; ++arm) {
    chances.push_back(isByLot ? 1 : std::exp(0.5 * arm * std::tanh(fact)));
    sum += chances.back();
  }
  for (double& chance : chances) chance /= sum;
  return chances;
}

inline predict::bandits::Log trialLog(const predict::bandits::World& world, std::size_t rows, std::uint64_t seed,
                                      bool isByLot = false) {
  Random random(seed);
  predict::bandits::Log log;
  for (int arm = 0; arm < world.arms(); ++arm) log.offers.push_back("offer " + std::to_string(arm));
  for (int feature = 0; feature < world.features(); ++feature)
    log.features.push_back("fact " + std::to_string(feature));
  log.contexts.resize(static_cast<Eigen::Index>(rows), world.features() + 1);
  for (std::size_t row = 0; row < rows; ++row) {
    Vector customer(world.features());
    for (double& each : customer) each = random.normal();
    log.contexts.row(static_cast<Eigen::Index>(row)) << 1, customer.transpose();
    const auto chances = loggingChances(world.arms(), customer.size() > 0 ? customer[0] : 0, isByLot);
    const double draw = random.real();
    double upTo = 0;
    std::size_t shown = 0;
    for (; shown + 1 < chances.size() && (upTo += chances[shown]) <= draw;) ++shown;
    log.shown.push_back(static_cast<int>(shown));
    log.propensities.push_back(chances[shown]);
    log.answers.push_back(random.real() < world.chances(customer)[shown] ? 1 : 0);
  }
  return log;
}

/// How often that offer is taken up, over all customers.
inline double trueValue(const predict::bandits::World& world, std::size_t arm) {
  Random random(977);
  constexpr int Many = 400'000;
  double sum = 0;
  Vector customer(world.features());
  for (int i = 0; i < Many; ++i) {
    for (double& each : customer) each = random.normal();
    sum += world.chances(customer)[arm];
  }
  return sum / Many;
}

}  // namespace kindred::test

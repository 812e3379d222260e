// What each customer is expected to buy and to bring within a horizon, with intervals.
#pragma once

#include <cstdint>
#include <vector>

#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

/// The fits that figures come from; `spend` is null where nothing is known of what was spent.
struct Fits {
  const Model* model = nullptr;
  Estimated estimated = {};
  const Model* spend = nullptr;
  Estimated spendEstimated = {};
};

/// What is spent beside how often, where enough is known of it. Throws Error as the fit does.
Fits withSpend(const Model& model, Estimated estimated, const Purchases& purchases, Progress& progress);

struct Horizon {
  double length = 0;         ///< in the unit of time of the purchases
  double unitDays = 1;       ///< days in one unit
  double discountAYear = 0;  ///< 0.1: what comes in a year is worth a tenth less, 1 ÷ 1.1
};

struct WithInterval {
  double value = 0, low = 0, high = 0;
};

/// A customer a position. What no spend is known for stays empty.
struct CustomerValues {
  std::vector<double> alive;              ///< chance of still being a customer
  std::vector<double> purchases;          ///< expected, times the chance
  std::vector<double> spend;              ///< expected at a purchase
  std::vector<double> value;              ///< purchases × spend, discounted
  std::vector<Interval> bought, brought;  ///< in 95 of 100 draws what such a customer buys and brings lies within
  WithInterval purchasesOfAll = {}, valueOfAll = {};
  /// What would be lost if the customer had left: the value if still one × the chance of having left.
  [[nodiscard]] double atStake(std::size_t i) const { return alive[i] > 0 ? value[i] / alive[i] * (1 - alive[i]) : 0; }
};

/// Expected figures are those of the most likely parameters. Intervals are drawn: parameters from the normal distribution of their
/// logarithms that the curvature of the likelihood tells (as they stand, where it tells none), then what each customer does. With
/// `seed` the same bits for any number of threads. Throws Cancelled.
CustomerValues customerValues(const Fits& fits, const Purchases& purchases, const Horizon& horizon, int draws,
                              std::uint64_t seed, Progress& progress);

/// Of one customer: expected purchases, discounted where there is a discount. Counts as `expected` of the model without one.
double discountedPurchases(const Fits& fits, const Purchases& purchases, std::size_t i, const Horizon& horizon);

}  // namespace kindred::predict::value

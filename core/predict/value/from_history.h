// Purchases of customers from the events of a data set, in days.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

#include "core/data/dataset.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

struct DatedPurchases {
  Purchases purchases;
  std::vector<Index> customers;  ///< beside them: those who bought before `end`
};
/// Days on which someone bought, before the day `end`; several orders of a day are one purchase. `spend` is the mean of repeat
/// purchases, where events have prices. Returns are no purchases. Throws Error (BadData) where events have no times, or none is earlier.
DatedPurchases purchasesUntil(const Dataset& dataset, std::int64_t end);

/// What the last part of the days would have been expected to bring, by a fit to those before, and what it brought.
struct HiddenTest {
  std::int64_t cut = 0, end = 0;
  double expected = 0, actual = 0;  ///< purchases of those who were known at the cut
  [[nodiscard]] double error() const { return actual > 0 ? std::abs(expected / actual - 1) : std::abs(expected); }
};
/// A quarter of the days is hidden. Nothing of a model that does not tell purchases. Throws Error as the fit does.
std::optional<HiddenTest> hiddenTest(const Model& model, const Dataset& dataset, Progress& progress);
/// hidden_error ≤ .15.
Gate hiddenGate(const HiddenTest& test);

}  // namespace kindred::predict::value

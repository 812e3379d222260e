// Purchases of customers from the events of a data set, in days.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
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

/// Of one customer: what was spent on each day (since 1970) with a purchase; events have times.
std::map<std::int64_t, double> spendByDay(const Events& events, Index customer);

/// On which days (since 1970) each customer bought, ascending; the history has the days [begin, end).
struct DayCounts {
  std::int64_t begin = 0, end = 0;
  std::vector<std::vector<std::int64_t>> days = {};
};
/// Throws Error (BadData) where events have no times.
DayCounts purchaseDays(const Dataset& dataset);

/// Of those who had so many repeat purchases before the cut: purchases each after it.
struct HiddenGroup {
  double least = 0, most = 0;  ///< repeat purchases; `most` is infinite for the last
  std::int64_t customers = 0;
  double expected = 0, actual = 0;  ///< in the mean
  Interval interval = {};           ///< 95 %, of the actual mean
};
/// Repeat purchases of those who were known at the cut.
struct HiddenWeek {
  std::int64_t begin = 0;  ///< seconds
  double expected = 0, actual = 0;
};

/// What the last part of the days would have been expected to bring, by a fit to those before, and what it brought.
struct HiddenTest {
  std::int64_t cut = 0, end = 0;  ///< seconds; 0 of a table, which has no days
  std::int64_t customers = 0;
  double expected = 0, actual = 0;  ///< purchases of those who were known at the cut
  std::vector<HiddenGroup> groups = {};
  std::vector<HiddenWeek> weeks =
      {};  ///< the whole of the history, seven days each, the last ends at `end`; none of a table
  [[nodiscard]] double error() const { return actual > 0 ? std::abs(expected / actual - 1) : std::abs(expected); }
};
/// `days` are hidden at the end; 0: a quarter of them. Nothing of a model that does not tell purchases, or where nothing would be left.
/// Throws Error as the fit does.
std::optional<HiddenTest> hiddenTest(const Model& model, const Dataset& dataset, Progress& progress, int days = 0);
/// The same of a table that tells what customers `bought` in the time after, `later` of each, in its unit of time.
HiddenTest hiddenTest(const Model& model, const Estimated& estimated, const Purchases& known,
                      const std::vector<double>& bought, const std::vector<double>& later);
/// hidden_error ≤ .15.
Gate hiddenGate(const HiddenTest& test);

}  // namespace kindred::predict::value

// What one pass over all events finds that is odd about them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"

namespace kindred {

/// Counts of events, and the customers who have them, ascending. qualityChecks() says what each means.
struct EventFindings {
  static constexpr std::int64_t FewRatings = 5;

  std::int64_t repeated = 0, notPositive = 0, huge = 0, future = 0, ancient = 0;
  double hugeSpend = 0, greatestQuantity = 0;  ///< of the huge ones
  std::vector<Index> repeating = {}, losing = {}, buyingHuge = {}, ofFuture = {}, ofAncient = {}, ofOneRating = {};

  void add(const EventFindings& other);
};

/// `now`: seconds of the local wall clock.
EventFindings eventFindings(const Dataset& dataset, std::int64_t now, Progress& progress);

}  // namespace kindred

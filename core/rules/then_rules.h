// Then-rules: who bought one thing for the first time buys the other for the first time within some days after. “Also bought”
// says nothing of what to offer next; this does.
#pragma once

#include <cstdint>
#include <vector>

#include "core/describe/interval.h"
#include "core/rules/baskets.h"

namespace kindred::rules {

struct ThenOptions {
  int withinDays = 30;
  std::int64_t minCount = 10;  ///< customers, at least
  double minConfidence = 0.05;
};

/// Of the customers whose first purchase of `first` was followed for `withinDays` days (the data go on so long) and who had
/// not bought `next` by then, nor with it: how many bought `next` within these days.
struct ThenRule {
  Index first = 0, next = 0;
  std::int64_t customers = 0;  ///< followed, without `next`
  std::int64_t count = 0;      ///< of these, who bought it in time
  double usual = 0;            ///< the same share after the first purchase of anything
  double medianDays = 0;       ///< between the two, of those who bought in time
  double chance = 1;           ///< of at least so many at the usual share (binomial)
  double adjusted = 1;         ///< the same, for all pairs that enough customers could have bought

  [[nodiscard]] double confidence() const {
    return customers > 0 ? static_cast<double>(count) / static_cast<double>(customers) : 0;
  }
  [[nodiscard]] Interval interval() const {
    return wilsonInterval(static_cast<double>(count), static_cast<double>(customers));
  }
  [[nodiscard]] double lift() const { return usual > 0 ? confidence() / usual : 0; }
  bool operator==(const ThenRule&) const = default;
};

struct FoundThen {
  std::vector<ThenRule> rules = {};  ///< by count beyond the usual, then by items
  std::int64_t tested = 0;

  bool operator==(const FoundThen&) const = default;
};

/// `orders`: baskets of orders with their times; only items that are no customers' count. Throws Error (BadData: no times;
/// BadParameters) or Cancelled. The same bits for any number of threads.
FoundThen thenRules(const Baskets& orders, const ThenOptions& options, Progress& progress);

}  // namespace kindred::rules

// How each customer buys: how often, how much at a time, at what prices, on which days and at which hours.
#pragma once

#include <array>
#include <vector>

#include "core/data/dataset.h"

namespace kindred {

/// A line is bought at a discount where its price lies so far below the product's usual one.
constexpr double DiscountDepth = 0.1;
/// Lines that a product must have been sold in before its usual price (their median) tells discounts.
constexpr std::size_t UsualPriceLines = 5;

/// Of one customer; NaN where it cannot be known. Returns count in no figure of prices.
struct Habits {
  double orders = 0;
  double firstDaysAgo;  ///< whole days from the first order to the reference date
  double lastDaysAgo;   ///< whole days from the last
  double gapDays;       ///< mean days between orders; needs two orders
  double secondAfter;   ///< days from the first order to the second
  double spend;         ///< of all orders
  double basket;        ///< mean spend of an order
  double variety;       ///< different products
  double discounted;    ///< share of lines bought at a discount, of those whose product has a usual price
  double priceLevel;    ///< median of the usual prices of what they bought
  double recentOrders = 0, earlierOrders = 0;  ///< in the last window of days, and in the window before it
};

struct HabitTable {
  std::int64_t referenceDate = 0;  ///< start of the day after the last event; 0 without times
  double days = 0;                 ///< that the data cover
  /// Of days in which "recent" is: a third of those covered, at most 90; 0 without times.
  double window = 0;
  std::vector<Habits> customers;  ///< by index; who has no events has `orders` 0 and NaN else
};
/// About a second a million events on one thread.
HabitTable habitsOf(const Dataset& dataset);

/// Orders by weekday (0 is Monday) and by hour; hours are all 0 where no time has one.
struct ShoppingTimes {
  std::array<std::int64_t, 7> byWeekday{};
  std::array<std::int64_t, 24> byHour{};
  std::int64_t orders = 0;
};
/// Of the groups that `labels` tell, one entry a group, and of all customers at the end; a label below 0 counts in the
/// last alone. Empty where events have no times.
std::vector<ShoppingTimes> shoppingTimes(const Dataset& dataset, const std::vector<int>& labels, int groups);

}  // namespace kindred

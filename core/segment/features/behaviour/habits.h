// How a customer buys, in figures, whatever and how much it is.
#pragma once

#include <vector>

#include "core/base/text.h"
#include "core/matrix/dense.h"
#include "core/segment/features/behaviour/usual_prices.h"

namespace kindred::segment::features::behaviour {

/// Which columns there are: those that the data set of the fit can tell.
struct Habits {
  bool hasHours = false;
  UsualPrices prices;

  [[nodiscard]] std::vector<Text> columns() const;
  /// Of each column: those of one group weigh together as much as another group.
  [[nodiscard]] std::vector<int> groups() const;
  /// customers × columns; NaN where it is not known of a customer:
  /// shares of the orders on each weekday, and by quarter of the day; log1p of different products an order and of days from
  /// order to order; different products as a share of all lines; the mean logarithm of the price over what its category
  /// usually costs; the share of lines a twentieth or more below what the product usually costs. The events have times.
  [[nodiscard]] Matrix of(const Dataset& dataset) const;
};

}  // namespace kindred::segment::features::behaviour

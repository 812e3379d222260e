// Customers whose figures are the same, counted together: what the likelihoods of counts of purchases are summed over.
#pragma once

#include <map>
#include <vector>

#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

struct AlikeCustomers {
  double x = 0, last = 0, age = 0, customers = 0;
};
struct Grouped {
  std::vector<AlikeCustomers> groups;
  std::map<double, double> numbers;  ///< customers by repeat purchases
  double meanAge = 0;
};
/// Throws Error (BadData) as requirePurchases, and where nobody bought again; Cancelled.
Grouped groupedPurchases(const Purchases& purchases, Progress& progress);

/// The 95 % interval of a figure above 0 whose logarithm varies so much; low and high within what a number can be.
Interval logInterval(double value, double variance);

}  // namespace kindred::predict::value

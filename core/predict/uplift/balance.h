// Whether those who were contacted and those who were not are the same kind of people.
#pragma once

#include <string>
#include <vector>

#include "core/predict/judgement.h"
#include "core/predict/table.h"

namespace kindred::predict::uplift {

/// Beyond this a difference is too great for a comparison (Austin, Communications in Statistics 38, 2009).
inline constexpr double MostDifference = 0.1;

struct Balance {
  std::string feature;                ///< a number, or "column = value"
  double treated = 0, untreated = 0;  ///< means or shares
  /// Of the means, divided by the root of the mean of both variances; 0 where both are constant and the same, and infinite where they
  /// are not.
  double difference = 0;
  [[nodiscard]] bool isBalanced() const { return difference <= MostDifference && difference >= -MostDifference; }
};
/// Every number, every frequent value of a category, and what is missing; the greatest difference first.
std::vector<Balance> balanceOf(const Table& table, const Rows& rows, Labels treated);

}  // namespace kindred::predict::uplift

// How unequally a total is shared: the Lorenz curve, read from the greatest down (the "long tail"), and Gini's index.
//
// M. O. Lorenz, "Methods of measuring the concentration of wealth", 1905; C. Gini, 1912. The index is that of the
// population, Σ (2i − n − 1) x₍ᵢ₎ ÷ (n Σ x) over ascending x: 0 where all are equal, (n − 1) ÷ n where one has all.
#pragma once

#include <cstdint>
#include <vector>

#include "core/describe/summary.h"

namespace kindred {

struct Concentration {
  double total = 0;
  double gini = 0;
  /// shares[i]: what the i greatest have of the total, i = 0 … n; all 0 where the total is 0.
  std::vector<double> shares = {0};

  [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(shares.size()) - 1; }
  /// The fewest of the greatest that have at least `share` of the total.
  [[nodiscard]] std::int64_t needed(double share) const;
};

/// Of amounts in any order; what is below 0 (more returned than bought) counts as 0.
Concentration concentrationOf(std::vector<double> amounts);

/// What each product or customer with events brings: spend where there are prices, else events.
std::vector<double> productAmounts(const Dataset& dataset);
std::vector<double> customerAmounts(const Dataset& dataset, const std::vector<CustomerFacts>& facts);

}  // namespace kindred

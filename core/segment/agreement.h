// How far repeated groupings agree.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

namespace kindred::segment {

/// Mean, 5th and 95th percentile. NaN where nothing was repeated.
struct Agreement {
  double mean = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();

  [[nodiscard]] bool known() const { return !std::isnan(mean); }
};
/// NaNs do not count.
Agreement agreementOf(std::vector<double> values);

}  // namespace kindred::segment

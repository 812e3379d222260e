#include "core/describe/interval.h"

#include <algorithm>
#include <cmath>

namespace kindred {

Interval wilsonInterval(double count, double all) {
  constexpr double Z = 1.959964;
  if (!(all > 0)) return {0, 1};
  const double share = count / all, z2 = Z * Z / all;
  const double centre = (share + z2 / 2) / (1 + z2);
  const double half = Z / (1 + z2) * std::sqrt(share * (1 - share) / all + z2 / (4 * all));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace kindred

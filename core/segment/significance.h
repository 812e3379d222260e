// Whether a group has more of something than the rest by more than chance explains.
#pragma once

#include "core/describe/chance.h"

namespace kindred::segment {

/// Amounts of which parts are of a kind, added up over customers: each customer's part y of the amount n.
struct ClusteredShare {
  double customers = 0, y = 0, n = 0, yy = 0, yn = 0, nn = 0;  ///< how many, sums and sums of products

  void addAmount(double amount);
  /// Of a customer whose amount is added for itself; nothing needs to be added where the part is 0.
  void addPart(double part, double amount);
  [[nodiscard]] double share() const { return n > 0 ? y / n : 0; }
  /// The share's variance where customers, not single events, are drawn (Cochran, Sampling Techniques, 1977, 6.3).
  [[nodiscard]] double variance() const;
  ClusteredShare& operator+=(const ClusteredShare& part);
  ClusteredShare& operator-=(const ClusteredShare& part);
};
/// The chance of a share so much greater in one group than in another, independent one if they had the same (normal
/// approximation); 1 where either has fewer than 10 customers.
double shareAtLeast(const ClusteredShare& group, const ClusteredShare& rest);

}  // namespace kindred::segment

// Whether a group has more of something than the rest by more than chance explains.
#pragma once

#include <cstdint>
#include <vector>

namespace kindred::segment {

/// Of `everyone` customers `having` have a thing, `inside` of them among the `group`: the chance of at least so many if
/// having it had nothing to do with the group (Fisher's exact test, one-sided; Fisher 1935).
double fisherAtLeast(std::int64_t inside, std::int64_t group, std::int64_t having, std::int64_t everyone);

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

/// Each of these chances corrected for `tests` that were made, at least as many as chances: the least rate of false
/// discoveries at which it is one (Benjamini and Hochberg 1995; Yekutieli and Benjamini 1999).
std::vector<double> adjusted(const std::vector<double>& chances, std::size_t tests);

/// Which of these chances are low enough that at most `rate` of those chosen are expected to be false, out of `tests`
/// that were made, at least as many as chances (Benjamini and Hochberg 1995).
std::vector<bool> discoveries(const std::vector<double>& chances, std::size_t tests, double rate);

}  // namespace kindred::segment

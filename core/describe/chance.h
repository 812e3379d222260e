// How likely something is by chance, and what is left of that where many are looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kindred {

/// Of `everyone` customers `having` have a thing, `inside` of them among the `group`: the chance of at least so many if
/// having it had nothing to do with the group (Fisher's exact test, one-sided; Fisher 1935).
double fisherAtLeast(std::int64_t inside, std::int64_t group, std::int64_t having, std::int64_t everyone);

/// The chance of at least `count` of `all` where each has the chance `share`.
double binomialAtLeast(std::int64_t count, std::int64_t all, double share);

/// Each of these chances corrected for `tests` that were made, at least as many as chances: the least rate of false
/// discoveries at which it is one (Benjamini and Hochberg 1995; Yekutieli and Benjamini 1999).
std::vector<double> adjusted(const std::vector<double>& chances, std::size_t tests);

/// Which of these chances are low enough that at most `rate` of those chosen are expected to be false, out of `tests`
/// that were made, at least as many as chances (Benjamini and Hochberg 1995).
std::vector<bool> discoveries(const std::vector<double>& chances, std::size_t tests, double rate);

}  // namespace kindred

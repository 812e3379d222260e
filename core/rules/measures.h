// What is said of a rule, from four numbers: of `all` baskets, `left` hold its left side, `right` its right side and `both`
// both. Agrawal, Imieliński and Swami (SIGMOD 1993) for support and confidence; Brin, Motwani, Ullman and Tsur (SIGMOD 1997) for
// lift and conviction; Piatetsky-Shapiro (1991) for leverage; Wu, Chen and Han (Data Min. Knowl. Discov. 21, 2010) for
// Kulczynski's measure and the imbalance ratio, which do not change with the number of baskets that hold neither side.
#pragma once

#include <cstdint>

#include "core/describe/interval.h"

namespace kindred::rules {

struct Counts {
  std::int64_t both = 0, left = 0, right = 0, all = 0;

  bool operator==(const Counts&) const = default;
};

double support(const Counts& counts);     ///< both ÷ all
double confidence(const Counts& counts);  ///< both ÷ left
Interval confidenceInterval(const Counts& counts);
double lift(const Counts& counts);        ///< confidence ÷ (right ÷ all)
double expected(const Counts& counts);    ///< left × right ÷ all: baskets with both by chance
double leverage(const Counts& counts);    ///< (both − expected) ÷ all
double conviction(const Counts& counts);  ///< (1 − right ÷ all) ÷ (1 − confidence); infinite where it never fails
double kulczynski(const Counts& counts);  ///< mean of both ÷ left and both ÷ right
double imbalance(const Counts& counts);   ///< |left − right| ÷ (left + right − both)
/// The chance of at least so many with both if the sides had nothing to do with each other (Fisher's exact test, one-sided).
double chance(const Counts& counts);

}  // namespace kindred::rules

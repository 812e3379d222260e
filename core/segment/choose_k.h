// How many groups there are, if any: figures of every number of groups in a range, and a recommendation with its reason.
//
// A number is recommended where its groups pass four tests; of several numbers, the greatest.
//   set apart   fewer rows stand between any two groups than in their middles (separation.h): by more than 0.5, and by
//               more than in tables without groups. Of such tables, 10 even ones and 10 clouds of the table's size and
//               shape (structureless.h) are grouped into as many; the bound is the mean of either kind and 3 of its
//               deviations. What this test asks is what a person sees: dents in the crowd, however many customers are
//               on either side. A dent of less than 0.8 that is not 0.55 times as deep as fewer groups have is none: rows that
//               lie in lumps, as counts of orders do, have small ones everywhere. One group too many cuts a crowd in two, where there is no dent.
//   sharper     the gap is greater than with one group fewer by more than its error s(k): the last cut took more of the
//               spread away than such a cut takes in a table without groups
//   stable      the groups of random halves agree with these: adjusted Rand index of 0.75 at least (stability.h)
//   large       every group has at least 5 rows and 1 % of them: less is an outlier, no group
// The bounds come from simulations (tests/core/segment/choose_k_test.cpp repeats a part): 2 to 8 groups of Gaussians 4 to
// 8 deviations apart in 2 to 10 columns, equal and, from 5 on, unequal (at 4, a group of 60 rows beside one of 240 is told
// in two tables of three), and tables without groups of 150 to 5000 rows.
//
// Sources: Tibshirani, Walther and Hastie, JRSS B 63, 2001 (gap, reference sets, one-standard-error rule); Pelleg and Moore,
// ICML 2000 (BIC of k-means); Satopää, Albrecht, Irwin and Raghavan, ICDCSW 2011 (elbow); Hennig, CSDA 52, 2007 (stability).
#pragma once

#include <optional>
#include <string>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/segment/stability.h"

namespace kindred::segment {

/// Gap, separation and stability are those of a seeded sample of so many rows where there are more; the other figures are
/// of all rows, as `segment` shows them (silhouette: SilhouetteLimit).
constexpr Eigen::Index ChooseKRows = 2000;

/// Of one number of groups. What has no value is NaN.
struct KScore {
  int k = 0;
  Quality quality = {};
  double inertia = 0;          ///< Σ of squared distances to the means of the groups
  double gap = 0;              ///< mean of ln(inertia) of 10 even tables − that of the sample
  double gapError = 0;         ///< s(k) = deviation × √(1 + 1/10)
  double bic = 0;              ///< −2 ln L + parameters × ln n: less is better. Of methods without a likelihood, NaN
  Agreement stability = {};    ///< adjusted Rand index
  double separation = 0;       ///< separation.h
  double separationBound = 0;  ///< what tables without groups may reach
  double smallestShare = 0;    ///< rows of the smallest group over all rows

  [[nodiscard]] bool passes() const { return setApart && stable && large && sharper; }
  bool setApart = false, stable = false, large = false, sharper = false;
};

/// What single figures would choose; nothing where a figure has no value anywhere.
struct SingleChoices {
  std::optional<int> silhouette, calinskiHarabasz, daviesBouldin, bic;  ///< the best
  std::optional<int> gap;    ///< the least k with gap(k) ≥ gap(k + 1) − s(k + 1), which may be 1: no groups
  std::optional<int> elbow;  ///< where the curve of the inertia lies farthest below its chord
};

struct ChoiceOfK {
  std::vector<KScore> scores;  ///< ascending by k
  std::optional<int> recommended;
  std::string
      reasonKey;  ///< "clear_groups", "clear_groups_at_limit", "not_set_apart", "not_stable", "too_small", "too_few_rows"
  Text reason;
  SingleChoices single;
  std::int64_t sampled = 0;  ///< rows that gap, separation and stability are of
};

struct KRange {
  int from = 2, to = 12;
};

/// Groups `points` by `algorithm`, which has a parameter k, with `values` and every k in the range; a k that rows are too
/// few for ends it. Throws Error (BadParameters) where the algorithm has no k or the range is not 2 ≤ from ≤ to ≤ 100.
/// Equal for any number of threads. Progress says the k.
ChoiceOfK chooseK(const Matrix& points, const Algorithm& algorithm, const Values& values, KRange range,
                  std::uint64_t seed, Progress& progress);

/// What that is expected to take.
Estimate estimateChooseK(const Algorithm& algorithm, const Values& values, KRange range, std::int64_t rows,
                         std::int64_t columns);

}  // namespace kindred::segment

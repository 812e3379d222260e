// When a product is bought again: the rate at which one customer buys product i at time t, as a Hawkes process of the
// purchases before,
//
//   λ_i(t) = μ_i + α_i · Σ over his purchases of it at t′ < t: κ_i(t − t′)
//   κ_i(d) = (1 − π_i) · exp(−d ⁄ β_i) ⁄ β_i + π_i · Normal(d; m_i, σ_i)
//
// soon again, or again after its usual interval (Wang, Zhang, Ma, Liu, Ma, Modeling item-specific temporal dynamics of
// repeat consumption for recommender systems, WWW 2019, equations 3 to 6). Fitted by expectation and maximisation, what
// each purchase followed from being what is not known (Veen, Schoenberg, Estimation of space–time branching process
// models, JASA 103(482), 2008); the numbers of a product that is seldom bought again are drawn towards those of all.
#pragma once

#include <span>
#include <vector>

#include "core/base/stopping.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::time_aware {

constexpr double SecondsADay = 86400;

/// Times are in days.
struct Repurchase {
  double base = 0;      ///< μ: purchases a day without one before
  double again = 0;     ///< α: further purchases that one leads to
  double usual = 0;     ///< π: share of them that come after the usual interval
  double soon = 1;      ///< β
  double interval = 1;  ///< m
  double spread = 1;    ///< σ

  /// κ without its weight, either part.
  [[nodiscard]] double soonAfter(double days) const;
  [[nodiscard]] double afterInterval(double days) const;
};

struct RepurchaseOptions {
  int iterations = 30;
  double shrinkage = 100;  ///< repeat purchases at which a product's own numbers count as much as those of all
};

struct FittedRepurchases {
  std::vector<Repurchase> products;
  Trace trace;  ///< the loss is −log likelihood a purchase
};
/// The dataset has times. Throws Error (BadData) where it diverges.
FittedRepurchases fitRepurchases(const FitContext& context, const RepurchaseOptions& options, Progress& progress);

}  // namespace kindred::recommend::time_aware

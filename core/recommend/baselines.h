// A rating as the average of all, how generous the customer is, and how good the product: μ + b_u + b_i (Koren:
// Factorization meets the neighborhood, KDD 2008, section 2.1).
#pragma once

#include "core/base/stopping.h"
#include "core/recommend/recommender.h"
#include "core/similarity/baselines.h"

namespace kindred::recommend {

/// As if everyone had this many average ratings more.
struct BaselineDamping {
  double products = 10;
  double customers = 15;
};

struct Baselines {
  double mean = 0;
  std::vector<double> customer;
  std::vector<double> product;
};

/// Each round adjusts products, then customers (similarity/baselines.h). `onEpoch` may be empty.
Baselines fitBaselines(const TrainingData& data, const BaselineDamping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch);
/// Until nothing changes.
Baselines fitBaselines(const TrainingData& data);

using similarity::baselineOf;

}  // namespace kindred::recommend

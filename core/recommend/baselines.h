// A rating as the average of all, how generous the customer is, and how good the product: μ + b_u + b_i (Koren:
// Factorization meets the neighborhood, KDD 2008, section 2.1).
#pragma once

#include "core/base/stopping.h"
#include "core/recommend/recommender.h"

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

/// Alternating least squares on Σ (r − μ − b_u − b_i)² + damping_i Σ b_i² + damping_u Σ b_u²: convex, so it converges to
/// the one best answer. `onEpoch` may be empty.
Baselines fitBaselines(const TrainingData& data, const BaselineDamping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch);
/// Until nothing changes.
Baselines fitBaselines(const TrainingData& data);

/// Of a row whose other side is known: what the next half of a round makes of it. 0 of nothing.
double baselineOf(const Csr::Row& row, double mean, double damping, const std::vector<double>& others);

}  // namespace kindred::recommend

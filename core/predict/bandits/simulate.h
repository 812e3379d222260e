// Bandits in a world that is known, so that what they lose against the best offer is known too.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits {

/// How likely each offer is taken up: the same for all, or by what is known of a customer.
struct World {
  std::vector<double> probabilities;  ///< of each arm; with features, for a customer of whom all are 0
  Matrix weights = {};                ///< arms × features, on log-odds; no columns: customers are alike
  [[nodiscard]] int arms() const { return static_cast<int>(probabilities.size()); }
  [[nodiscard]] int features() const { return static_cast<int>(weights.cols()); }
  /// `customer`: a number a feature.
  [[nodiscard]] std::vector<double> chances(const Vector& customer) const;
};
/// Arms with probabilities between .02 and .2; weights are normal.
World madeWorld(int arms, int features, std::uint64_t seed);
/// Throws Error (BadParameters) where there are fewer than two arms, or a probability is none.
void requireWorld(const World& world);

/// A round as it went.
struct Turn {
  Choice choice;
  double reward = 0;
  double regret = 0;      ///< what the best offer's probability is above that of the one made
  std::vector<Arm> arms;  ///< after it
};
/// One run, every round of it.
std::vector<Turn> walk(const World& world, const Bandit& bandit, const Values& values, int rounds, std::uint64_t seed);

struct CurvePoint {
  int round = 0;
  double mean = 0, low = 0, high = 0;  ///< of the sum of regrets until then over replications, 95 %
  double least = 0, most = 0;          ///< between which 95 % of the replications lie
  std::vector<double> shares = {};     ///< of each arm among the choices since the point before
};
struct Simulated {
  std::vector<CurvePoint> regret;  ///< at up to 100 rounds, the last one among them
  std::vector<double> shares;      ///< of each arm among all choices
  double rewards = 0;              ///< mean of the sum of rewards
  double bestShare = 0;            ///< of rounds in which the best offer was made
  int wrongFavourites =
      0;  ///< replications in which another offer than the best was made most often at the end, since the
          ///< last point but one; of worlds in which customers are alike
};
/// Replication i is the same whatever bandit plays: the same customers, and the same answer to the same offer. The same bits for any
/// number of threads. An empty pointer as `bandit` draws lots.
Simulated simulate(const World& world, const Bandit* bandit, const Values& values, int rounds, int replications,
                   std::uint64_t seed, Progress& progress);

}  // namespace kindred::predict::bandits

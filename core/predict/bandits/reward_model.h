// What is expected of each offer for each customer of a log: the direct method's model, and what doubly robust estimates begin with.
#pragma once

#include <vector>

#include "core/predict/bandits/log.h"

namespace kindred::predict::bandits {

enum class RewardModel {
  Mean,  ///< of each offer, whoever it is made to
  Ridge  ///< of each offer a ridge regression on the features, its constant free; kept within [0, 1]
};

/// Thread rule: immutable.
class Rewards {
 public:
  /// Learned from those rows. An offer that is in none of them is expected to be taken up as often as all are.
  Rewards(const Log& log, const Rows& rows, RewardModel model);
  /// How likely a yes is. `row`: of any log with the same features.
  [[nodiscard]] double expected(const Log& log, std::size_t row, int arm) const;

 private:
  std::vector<Vector> m_lines;  ///< of each arm; with Mean only its constant
};

}  // namespace kindred::predict::bandits

// A Markov decision process in which a customer is in one of a few states, and each period something is done or not. The value of a
// way of acting is what customers bring from now on, discounted: V = (I − P ÷ (1 + d))⁻¹ R
// (Pfeifer and Carraway: Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2), 2000); the best way
// is found by policy iteration (Howard: Dynamic Programming and Markov Processes, 1960).
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::predict::markov {

/// What is done in each state: a position among the actions.
using Policy = std::vector<int>;

struct Process {
  std::vector<Matrix>
      transitions;  ///< of each action states × states; a row sums to at most 1, what is missing never comes back
  std::vector<Vector> rewards;  ///< of each action what a period in that state brings
  double discount = 0;          ///< of a period: 0.2 makes what comes in one worth 1 ÷ 1.2

  [[nodiscard]] int states() const { return rewards.empty() ? 0 : static_cast<int>(rewards.front().size()); }
  [[nodiscard]] int actions() const { return static_cast<int>(rewards.size()); }
};

/// Throws Error (BadParameters) where rows are no shares, sizes differ, or a discount is needed and not there.
void requireProcess(const Process& process);

/// Of each state, acting so for ever. Throws Error as requireProcess.
Vector valueOf(const Process& process, const Policy& policy);

/// A round of policy iteration: how one acts, what it is worth, and the first action that is better in each state.
struct Round {
  Policy policy;
  Vector values;
};
struct Solution {
  std::vector<Round> rounds;  ///< the last one is the best
  [[nodiscard]] const Policy& policy() const { return rounds.back().policy; }
  [[nodiscard]] const Vector& values() const { return rounds.back().values; }
};
/// Begins with the first action everywhere. An action is left only for one that is better by more than rounding.
Solution solve(const Process& process);

}  // namespace kindred::predict::markov

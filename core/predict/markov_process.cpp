#include "core/predict/markov_process.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace kindred::predict::markov {
namespace {

constexpr double RowRounding = 1e-9;
constexpr double LeastGain = 1e-9;  // relative to the greatest value

bool isStochastic(const Matrix& transitions, Eigen::Index states) {
  if (transitions.rows() != states || transitions.cols() != states) return false;
  for (Eigen::Index row = 0; row < states; ++row) {
    if (!(transitions.row(row).minCoeff() >= 0) || !(transitions.row(row).sum() <= 1 + RowRounding)) return false;
  }
  return true;
}

/// What a state is worth where that is done now, and acting goes on as before.
double worth(const Process& process, std::size_t action, Eigen::Index state, const Vector& values) {
  const Matrix& transitions = process.transitions[action];
  return process.rewards[action](state) + transitions.row(state).dot(values.transpose()) / (1 + process.discount);
}

}  // namespace

void requireProcess(const Process& process) {
  const Eigen::Index states = process.states();
  bool isSound = states > 0 && process.transitions.size() == process.rewards.size() && process.discount > 0 &&
                 std::isfinite(process.discount);
  for (std::size_t action = 0; isSound && action < process.rewards.size(); ++action)
    isSound = process.rewards[action].size() == states && process.rewards[action].allFinite() &&
              isStochastic(process.transitions[action], states);
  if (isSound) return;
  throw Error(ErrorCode::BadParameters,
              KI_TEXT("core",
                      "The states cannot be valued: from each one customers go on with shares of at most 1, and "
                      "what comes later is worth less."),
              KI_TEXT("core", "Give a discount above 0."));
}

Vector valueOf(const Process& process, const Policy& policy) {
  requireProcess(process);
  const Eigen::Index states = process.states();
  Eigen::MatrixXd left = Eigen::MatrixXd::Identity(states, states);
  Eigen::VectorXd right(states);
  for (Eigen::Index state = 0; state < states; ++state) {
    const auto action = static_cast<std::size_t>(policy[static_cast<std::size_t>(state)]);
    left.row(state) -= process.transitions[action].row(state).cast<double>() / (1 + process.discount);
    right(state) = process.rewards[action](state);
  }
  return left.partialPivLu().solve(right);
}

Solution solve(const Process& process) {
  requireProcess(process);
  Solution solution;
  Policy policy(static_cast<std::size_t>(process.states()), 0);
  while (true) {
    const Vector values = valueOf(process, policy);
    solution.rounds.push_back({policy, values});
    const double rounding = LeastGain * std::max(1.0, values.cwiseAbs().maxCoeff());
    bool isBetter = false;
    for (Eigen::Index state = 0; state < values.size(); ++state) {
      int& action = policy[static_cast<std::size_t>(state)];
      double best = worth(process, static_cast<std::size_t>(action), state, values);
      for (int other = 0; other < process.actions(); ++other) {
        const double gained = worth(process, static_cast<std::size_t>(other), state, values);
        if (gained <= best + rounding) continue;
        best = gained;
        action = other;
        isBetter = true;
      }
    }
    if (!isBetter) return solution;
  }
}

}  // namespace kindred::predict::markov

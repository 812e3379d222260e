// When an iterative method has done enough: the one rule of all of them, and the curve that it leaves behind.
#pragma once

#include <optional>
#include <vector>

namespace kindred {

/// What a round of an iterative method came to. What is not known is left out.
struct Epoch {
  int number = 0;                         ///< from 1
  std::optional<double> loss = {};        ///< what is made small, over the training data
  std::optional<double> validation = {};  ///< a figure of merit over what was held out: greater is better
  std::optional<double> change = {};      ///< the greatest change of any number of the model
};
using Trace = std::vector<Epoch>;

struct StoppingRule {
  int most = 100;                          ///< rounds at most
  std::optional<double> leastChange = {};  ///< stop where `change` is no more than this
  double leastGain = 0;                    ///< a figure is better where it gains more than this share of the best
  int patience = 0;                        ///< rounds in a row without a better figure; 0: never stop for it
};

/// Watches the rounds of one fit. The figure that must get better is the validation's where there is one, else the
/// loss.
class Stopping {
 public:
  explicit Stopping(const StoppingRule& rule) : m_rule(rule) {}

  /// Whether this round was the last. Throws Error (BadData) where a figure is not finite: the method diverges.
  bool after(const Epoch& epoch);

  /// The round with the best figure, from 1; 0 before the first. What it had is what a method should return.
  [[nodiscard]] int best() const { return m_best; }
  [[nodiscard]] const Trace& trace() const { return m_trace; }

 private:
  [[nodiscard]] bool isBetter(const Epoch& epoch) const;

  StoppingRule m_rule;
  Trace m_trace;
  int m_best = 0;
};

}  // namespace kindred

// A logistic curve through one score, by Newton's method.
#pragma once

#include <optional>
#include <span>

namespace kindred::predict {

struct SigmoidLine {
  double slope = 1, constant = 0;  ///< log-odds = slope · x + constant
};
/// Most likely for `targets` (probabilities, or 0 and 1). Nothing where there is no finite answer.
std::optional<SigmoidLine> fitSigmoid(std::span<const double> x, std::span<const double> targets);

}  // namespace kindred::predict

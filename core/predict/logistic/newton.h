// Logistic regression by Newton's method on columns brought to mean 0 and deviation 1: iteratively reweighted least squares
// (McCullagh and Nelder, Generalized Linear Models, 1989, section 4.4), and where some of the penalty is on absolute values, coordinate
// descent on each quadratic approximation (Friedman, Hastie, Tibshirani: Regularization paths for generalized linear models via
// coordinate descent, JSS 33, 2010). Every step is halved until it is one downwards. Sums go through chunks of rows in order. Without absolute
// values the curvature of a round before goes on to be used while steps shrink fast by it, and very many rows begin where a fiftieth of
// them or so would end.
#pragma once

#include "core/base/progress.h"
#include "core/predict/examples.h"

namespace kindred::predict::logistic {

/// Means and deviations of columns, by weight.
struct Scales {
  Eigen::VectorXd means, deviations;  ///< a deviation of 0: constant
  Eigen::VectorXd inverses;           ///< of the deviations; 0 of those that are
};
Scales scalesOf(const Examples& examples, Progress& progress);

/// Of the columns at `columns`, those that are sums of others before them (squared correlation with them above 1 − 1e-10).
std::vector<int> collinear(const Examples& examples, const Scales& scales, const std::vector<int>& columns,
                           Progress& progress);

/// Made small: Σ weight · −ln likelihood ÷ Σ weight + strength · ((1 − mix) ÷ 2 · Σ b² + mix · Σ |b|).
struct Penalty {
  double strength = 0;
  double mix = 0;
};

struct Solution {
  Eigen::VectorXd coefficients;  ///< the constant, then one a column, on scaled columns
  Matrix information;            ///< Σ weight · p(1 − p) · z zᵀ there
  double loss = 0;               ///< Σ weight · −ln likelihood
  int rounds = 0;
  bool converged = false;
};
/// The information is that of the solution where there is no penalty or some of it is on absolute values; else that of a round before, or
/// none.
Solution solve(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Penalty& penalty,
               int mostRounds, Progress& progress);

}  // namespace kindred::predict::logistic

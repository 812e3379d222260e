// What EASE is asked for, and what both of its sides need of the data. Private to ease.
#pragma once

#include "core/recommend/linear_items.h"

namespace kindred::recommend::ease {

/// On which side of the matrix the equation is solved: the answer is the same.
enum class Side { Smaller, Products, Customers };

/// How the equation is solved.
enum class Solver {
  Inverse,            ///< by a dense inverse
  ConjugateGradients  ///< a product at a time, by products with the sparse matrix alone
};

struct Options {
  double lambda = 200;
  double dropout = 0;
  bool zeroDiagonal = true;
  double customerExponent = 0;
  double productExponent = 0;
  Counts counts = Counts::Once;
  Solver solver = Solver::Inverse;
  Side side = Side::Smaller;
  double tolerance = 1e-4;  ///< of conjugate gradients: what may be left of the equation, beside its right side
  int kept = 400;
};

/// What the equation is made of.
struct Scales {
  Vector customers;  ///< d_u^(−β⁄2): Y is X with each row multiplied by its own
  Vector diagonal;   ///< Λ, by product
  Vector products;   ///< d_j^b, what a score is multiplied by
};
Scales scalesOf(const TrainingData& data, const Options& options);

}  // namespace kindred::recommend::ease

// One side of the factors fitted to the other. Private to ials.
#pragma once

#include "core/recommend/history_factors.h"
#include "core/recommend/linear_items.h"

namespace kindred::recommend::ials {

/// How each row's least squares are found.
enum class Solver {
  ConjugateGradients,  ///< some steps from where it stands
  Cholesky,            ///< wholly
  Blocks               ///< wholly for one block of factors after the other, the others held
};

struct Options {
  int factors = 64;
  int iterations = 16;
  double regularisation = 0.005;
  double unobserved = 0.3;
  double frequencyExponent = 1;
  Counts counts = Counts::Once;
  Solver solver = Solver::ConjugateGradients;
  int steps = 3;       ///< of conjugate gradients, in a round
  int blockSize = 32;  ///< factors in a block
};

/// What is left, over what is had and all pairs, and the share of the regularisation of the side that was fitted.
struct Loss {
  double errors = 0, regularisation = 0;
};

/// Each row of `fitted` becomes the least squares of its entries on `others`, or comes nearer; a row without entries becomes
/// zero. The same bits for any number of threads. Throws Error (BadData) where an equation has no solution.
Loss halfStep(const Csr& rows, const FloatMatrix& others, const Options& options, FloatMatrix& fitted,
              Progress& progress);

/// Somebody's factors as a half step fits them, in double precision.
class LeastSquares : public FoldIn {
 public:
  LeastSquares(std::shared_ptr<const FloatMatrix> products, const Options& options);

  [[nodiscard]] Vector factors(const History& history) const override;
  [[nodiscard]] Matrix contributions(const History& history, std::span<const Index> products) const override;

 private:
  /// Of the equation: α QᵀQ + Σ c q qᵀ + its regularisation, in the lower triangle.
  [[nodiscard]] Matrix normal(const Csr::Row& history) const;
  /// The factors of what is had, each multiplied by what it counts: history × factors.
  [[nodiscard]] Matrix counting(const Csr::Row& history) const;

  std::shared_ptr<const FloatMatrix> m_products;
  Options m_options;
  Matrix m_unobserved;  ///< α QᵀQ
};

}  // namespace kindred::recommend::ials

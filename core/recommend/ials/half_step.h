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

/// Somebody's factors as a half step fits them, in double precision. Turned so that α QᵀQ is diagonal, and each factor scaled by
/// the root of what holds it back, D = α QᵀQ + λ, the equation is (I + WᵀW) z = Wᵀ√c, of W = √C Q D^-½; or, where fewer products
/// are had than there are factors, (I + WWᵀ) y = √c with z = Wᵀy.
class LeastSquares : public FoldIn {
 public:
  LeastSquares(const FloatMatrix& products, const Options& options);

  [[nodiscard]] Vector factors(const History& history) const override;
  [[nodiscard]] Matrix contributions(const History& history, std::span<const Index> products) const override;

 private:
  struct Equation {
    Vector scale;     ///< the diagonal of D^-½
    Vector counts;    ///< √c
    FloatMatrix had;  ///< W: history × factors
  };
  [[nodiscard]] Equation equation(const Csr::Row& history) const;

  Options m_options;
  Vector m_unobserved;  ///< α QᵀQ, turned
  Matrix m_turn;        ///< from turned factors to those of products
  FloatMatrix m_turned;
};

}  // namespace kindred::recommend::ials

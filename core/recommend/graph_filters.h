// Filters of the graph of products: what somebody has is a signal on it, and what varies little between products that
// the same customers have is let through. What gf_cf and cheby_cf share:
//
//   score = x D^-b F D^b' + α x D^-β V Vᵀ D^β,   R̃ = D_U^-½ R D_I^-½,   F a polynomial of R̃ᵀR̃,
//
// D_I how many customers have each product, V the greatest right singular vectors of R̃. Nothing is trained but V, and no
// matrix of products by products is formed: people are filtered block by block.
#pragma once

#include "core/matrix/dense.h"
#include "core/recommend/linear_items.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

struct GraphFilter {
  /// Of the Chebyshev polynomials T_k(I − 2 R̃ᵀR̃).
  std::vector<double> coefficients;
  std::function<double(double)> shape =
      {};  ///< what they come near to, over the eigenvalues t of I − 2 R̃ᵀR̃; empty: just they
  double polynomialExponent = 0;  ///< the β about the polynomial
  double idealWeight = 0;         ///< α
  double idealExponent = 0;       ///< the β about V Vᵀ
  int ideal = 0;                  ///< how many singular vectors
  Counts counts = Counts::Once;
};

/// Coefficients of the polynomial of this degree that equals `function` at the Chebyshev nodes of [−1, 1] (Press et al.,
/// Numerical Recipes, 3rd edition, section 5.8).
std::vector<double> chebyshevCoefficients(const std::function<double(double)>& function, int degree);

/// Of the polynomial at an eigenvalue λ of R̃ᵀR̃: Σ c_k T_k(1 − 2λ).
double response(const GraphFilter& filter, double eigenvalue);

Fitted fitFilter(const FitContext& context, const GraphFilter& filter, Progress& progress);
ModelPtr loadFilter(std::shared_ptr<const TrainingData> data, const GraphFilter& filter, const BlockReader& reader);
Estimate estimateFilter(const DataShape& shape, const GraphFilter& filter);

}  // namespace kindred::recommend

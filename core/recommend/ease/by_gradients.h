// EASE without a matrix of products by products: each column of P = (YᵀY + Λ)⁻¹ by conjugate gradients on the sparse matrix,
// preconditioned by the diagonal (Hestenes, Stiefel 1952; Golub and Van Loan, Matrix Computations, 4th edition, section 11.5.2).
// Private to ease.
//
// By products, when fitting, and not by customers when asked: with own weights 0 a score is divided by P_jj, which takes the
// columns of all products anyway, and a list then costs a solution for everyone. With the strongest weights of each column kept,
// lists and reasons are those of the inverse.
#pragma once

#include "core/recommend/ease/options.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::ease {

/// The same bits for any number of threads. Throws Error (BadData) where an equation is not solved in the steps that there are.
ModelPtr fitByGradients(const FitContext& context, const Options& options, Progress& progress);

/// Operations and bytes: of the order of how often a column goes through all events.
Estimate estimateByGradients(const DataShape& shape, const Options& options);

}  // namespace kindred::recommend::ease

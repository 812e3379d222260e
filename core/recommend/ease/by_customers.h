// EASE solved for customers by customers: P = (YᵀY + Λ)⁻¹ by way of K = I + Y Λ⁻¹ Yᵀ, of the order of the customers
// (Woodbury, Inverting modified matrices, 1950): P = Λ⁻¹ − Λ⁻¹ Yᵀ K⁻¹ Y Λ⁻¹. Private to ease.
//
// A score is a sum over the customers who have the product, with a = K⁻¹ Y Λ⁻¹ x:
//
//   score(j) = c_j Σ_c a_c y_cj + o_j x_j
//   own weights 0:  c_j = d_j^b ⁄ (Λ_j P_jj), o_j = d_j^b − c_j;  else c_j = d_j^b, o_j = −d_j^b
//
// where x is row u of the training, a = d_u^(β⁄2) (e_u − K⁻¹_u).
#pragma once

#include "core/recommend/ease/options.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::ease {

ModelPtr fitByCustomers(const FitContext& context, const Options& options, Progress& progress);
/// Whether it was this side that was saved.
bool savedByCustomers(const BlockReader& reader);
ModelPtr loadByCustomers(std::shared_ptr<const TrainingData> data, const Options& options, const BlockReader& reader);

}  // namespace kindred::recommend::ease

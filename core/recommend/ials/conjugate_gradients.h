// A few steps towards one row's least squares, without its matrix (Takács, Pilászy, Tikk: Applications of the conjugate gradient
// method for implicit feedback collaborative filtering, RecSys 2011). Private to ials.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::recommend::ials {

/// Numbers in a row of a padded matrix: a multiple of this.
constexpr std::size_t Lane = 16;
/// The columns made a multiple of Lane, by zeros.
FloatMatrix padded(const FloatMatrix& factors);

/// (α QᵀQ + λ + Σ c q qᵀ) x = Σ c q over the entries of a row.
struct RowEquation {
  std::span<const Index> indices;  ///< rows of `others`
  std::span<const float> counts;   ///< c, beside them
  const FloatMatrix& others;       ///< Q, padded
  const FloatMatrix& unobserved;   ///< α QᵀQ, padded
  float regularisation = 0;        ///< λ
};

/// Moves x, of the padded length, from where it stands by at most `steps`; gives Σ c (q·x − 1)² + xᵀ(α QᵀQ + λ)x there. With
/// fused multiply-add where the processor has it. `scratch` grows as it must: one a thread serves many rows.
double conjugateGradients(const RowEquation& equation, int steps, std::span<float> x, std::vector<float>& scratch);

}  // namespace kindred::recommend::ials

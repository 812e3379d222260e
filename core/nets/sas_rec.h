// SASRec: a sequence of purchases becomes a point among the products, near to what comes next, by self-attention that looks
// back (Kang, McAuley: Self-attentive sequential recommendation, ICDM 2018, section 3). Each of the last n events is its
// product's row · √d + the row of its place; then, block by block, with N the row normalised,
//
//   X ← X + softmax(N Q (N K)ᵀ ⁄ √d, what is earlier) N V,   X ← X + relu(N F₁ + b₁) F₂ + b₂,
//
// and score(j) = last row of X, normalised · row of j.
#pragma once

#include <span>

#include "core/matrix/csr.h"
#include "core/nets/weights.h"

namespace kindred::nets::sas_rec {

struct Shape {
  Index products = 0;
  int factors = 0;  ///< d
  int events = 0;   ///< n
  int blocks = 0;
};

/// Places among the weights: products × d, n × d (the last row is of the latest event), then those of each block, at the end
/// those of the last normalisation. Scales and shifts are 1 × d, the others d × d.
enum Place { Products, Positions, FirstBlock };
enum OfBlock {
  AttentionScale,
  AttentionShift,
  Query,
  Key,
  Value,
  LayerScale,
  LayerShift,
  First,
  FirstBias,
  Second,
  SecondBias,
  OfBlockCount
};
inline std::size_t place(int block, OfBlock weight) {
  return static_cast<std::size_t>(FirstBlock + block * OfBlockCount + weight);
}
constexpr float Epsilon = 1e-8F;  ///< added to a variance

/// To start from.
Weights weights(const Shape& shape, Random& random);

/// The point of a sequence, of which the last n events count. Zero where there is none.
Vector encoded(const Weights& weights, std::span<const Index> events);

/// How each of the last n events looks back, block by block: events × events, rows that add up to 1, nothing above the
/// diagonal. None where there are no events.
std::vector<FloatMatrix> attention(const Weights& weights, std::span<const Index> events);

}  // namespace kindred::nets::sas_rec

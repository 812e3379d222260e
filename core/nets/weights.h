// The numbers of a neural net, as plain matrices: made at random, stored, and read again.
#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"

namespace kindred::nets {

/// In an order that each net states. What a layer does to a row x is x · weights + bias, a bias being a single row.
using Weights = std::vector<FloatMatrix>;

/// Uniform within ±√(6 ⁄ (rows + columns)) (Glorot, Bengio: Understanding the difficulty of training deep feedforward
/// neural networks, AISTATS 2010, equation 16).
FloatMatrix glorot(Eigen::Index rows, Eigen::Index columns, Random& random);
FloatMatrix normal(Eigen::Index rows, Eigen::Index columns, double spread, Random& random);

void save(BlockWriter& writer, const Weights& weights);
/// Of the shapes of `like`. Throws Error (ProjectDamaged) where what was saved has others.
Weights read(const BlockReader& reader, Weights like);
std::size_t bytes(const Weights& weights);

}  // namespace kindred::nets

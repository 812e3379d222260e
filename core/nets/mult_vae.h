// Mult-VAE: what somebody has, squeezed through few numbers and spread out again over all products (Liang, Krishnan,
// Hoffman, Jebara: Variational autoencoders for collaborative filtering, WWW 2018). With one hidden layer on either side,
//
//   x = what is had ⁄ ‖·‖,  h = tanh(x W₁ + b₁),  z = h W₂ + b₂  (its mean: nothing is drawn once it is trained),
//   g = tanh(z W₃ + b₃),  score(j) = g · w_j + b_j
#pragma once

#include <span>

#include "core/matrix/csr.h"
#include "core/nets/weights.h"

namespace kindred::nets::mult_vae {

struct Shape {
  Index products = 0;
  int hidden = 0;
  int latent = 0;
};

/// Places among the weights. Encode: products × hidden; Mean, Spread (log of the variance): hidden × latent; Decode:
/// latent × hidden; Products: products × (hidden + 1), whose last column is the bias.
enum Place { Encode, EncodeBias, Mean, MeanBias, Spread, SpreadBias, Decode, DecodeBias, Products, Count };

/// To start from.
Weights weights(const Shape& shape, Random& random);

/// g of what is had, and a 1 for the bias. Empty histories are as good as any other.
Vector decoded(const Weights& weights, std::span<const Index> had);
/// The same without each product in turn: |had| rows. Costs as many passes, of which none touches all products.
Matrix decodedWithoutEach(const Weights& weights, std::span<const Index> had);

}  // namespace kindred::nets::mult_vae

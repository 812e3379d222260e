// Factors of features, found by steps over what customers have. Private to hybrid_features.
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::recommend::hybrid_features {

enum class Loss { Warp, Logistic };

struct Options {
  Loss loss = Loss::Warp;
  int factors = 64;
  int iterations = 20;
  double learningRate = 0.05;
  double regularisation = 1e-5;
  int mostTries = 10;  ///< WARP: products looked at for one that wrongly stands above
  bool customerFeatures = true;
};

/// One side, customers or products: what each is made of, and the factors of that. The last column of `factors` is the
/// bias. Adagrad's sums of squared slopes stand beside them.
struct Side {
  Csr features;         ///< entities × features; the last `features.rows` columns stand for each entity itself
  FloatMatrix factors;  ///< features × (factors + 1)
  FloatMatrix squares;  ///< of the same shape

  /// Σ weight · factors of its features, with or without its own.
  [[nodiscard]] Eigen::RowVectorXf of(Index entity, bool withOwn = true) const;
  /// The same, into a vector that is there.
  void fill(Index entity, bool withOwn, Eigen::RowVectorXf& sum) const;
};

/// `described`: entities × features. Factors are drawn at random, biases 0.
Side sideOf(const Csr& described, int factors, Random& random);

/// The products that somebody has: only these are put down where somebody has others, so that what nobody can have yet is
/// told by its features alone.
std::vector<Index> bought(const Csr& matrix);

/// All that customers have, once, in an order drawn by `random`; the mean loss on the way.
double pass(const Csr& matrix, const Options& options, Side& customers, Side& products, Random& random,
            Progress& progress);

/// The factors of somebody who has this and whom nothing else describes, the products (factors and bias each) held.
Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, std::span<const Index> bought,
                            const Options& options);

}  // namespace kindred::recommend::hybrid_features

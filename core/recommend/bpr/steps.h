// A round of the steps of BPR. Private to bpr.
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::recommend::bpr {

struct Options {
  int factors = 64;
  int iterations = 60;
  double learningRate = 0.05;
  double regularisation = 0.01;
};

/// Rows of customers; rows of products, whose last column is the bias.
struct Factors {
  FloatMatrix customers, products;
};

/// All events once, in an order drawn from the seed and the number of the round; the mean loss on the way. The same bits
/// for any number of threads.
double pass(const Csr& matrix, const Options& options, std::uint64_t seed, int number, Factors& factors,
            Progress& progress);

/// The steps of all rounds over one history, the products held: the factors of somebody whom the training never saw.
Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, const Options& options);

}  // namespace kindred::recommend::bpr

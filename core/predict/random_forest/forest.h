// Trees that each learn from rows drawn with replacement and choose at every question among a few features drawn anew: their mean
// (Breiman, Machine Learning 45, 2001), of shares of yes, not of votes. Values are parted into at most 256 bins of equal weight first,
// between which questions lie; every value has a bin of its own where there are no more. Draws fall on weights, so that a weight of 2
// is the row twice. Each tree has a stream of random numbers of its own: the same bits for any number of threads.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/predict/examples.h"

namespace kindred::predict::random_forest {

/// Nodes in the order in which they were made, the root first; children lie beside each other, after their parent.
struct ForestTree {
  std::vector<std::int32_t> feature;  ///< −1: a leaf
  std::vector<std::int32_t> left;     ///< at most the threshold; the right child is the next
  std::vector<double> threshold;
  std::vector<double> share;  ///< of yes among the draws that come here
  [[nodiscard]] std::size_t leafOf(const double* row) const;
};

struct Growth {
  int trees = 300;
  int depth = 30;
  double leastRows = 5;
  int features = 0;  ///< asked at each question; 0: the square root of how many there are
};

struct Forest {
  std::vector<ForestTree> trees;
  /// Of each row the mean share of the trees that did not learn from it; −1 where all did.
  std::vector<double> outOfBag;
};
Forest grow(const Examples& examples, const Growth& growth, std::uint64_t seed, Progress& progress);

}  // namespace kindred::predict::random_forest

// What learns how much to trust each part of a stacked hybrid: a conditional logistic regression of which of the products
// that could be offered somebody came to have, on what each part says of them (McFadden, Conditional logit analysis of
// qualitative choice behavior, 1974): each customer's list counts alike, and only the order within it.
#pragma once

#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/stopping.h"
#include "core/recommend/model.h"

namespace kindred::recommend::hybrid_stacked {

/// What one part says of the products that somebody could be offered.
struct Said {
  std::vector<Scored> scores = {};  ///< as its lists show them, ascending by product
  double spread = 0;                ///< their standard deviation over all products; those without a score count as 0
  std::vector<Scored> gains =
      {};  ///< ascending by product: 1 ⁄ log2(1 + rank) of the first RankedProducts, rank from 1
};
constexpr std::size_t RankedProducts = 200;

/// `without`: products that cannot be offered and have no rank, ascending.
Said saidOf(std::vector<Scored> scores, Index products, std::span<const Index> without);

/// Of one part: score ⁄ spread and gain count so much.
struct Trust {
  double score = 0;
  double rank = 0;
};

/// One product for one person: two numbers a part.
struct Sample {
  std::vector<double> says;
  bool taken = false;
};
std::vector<double> says(std::span<const Said> parts, Index product);

struct Learned {
  std::vector<Trust> parts;
  Trace trace;
};
/// By Newton's method from the samples of each customer: the sum over customers of the mean of −log of the share that a
/// product taken has in Σ exp(weights · says), and `ridge` times the squares of the weights, is made least. Of customers
/// who took nothing, or all, nothing is learned; without others every part counts alike, by its score.
Learned learn(const std::vector<std::vector<Sample>>& customers, std::size_t parts, double ridge, Progress& progress);

}  // namespace kindred::recommend::hybrid_stacked

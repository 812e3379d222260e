// What learns how much to trust each part of a stacked hybrid: a logistic regression of whether somebody came to have a
// product, on what each part says of it.
#pragma once

#include <span>
#include <vector>

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
/// By Newton's method; `ridge` is half what a squared weight costs beside the log loss of all samples. The intercept, which
/// orders nothing, is left out. Without samples of both kinds every part counts alike, by its score.
Learned learn(const std::vector<Sample>& samples, std::size_t parts, double ridge);

}  // namespace kindred::recommend::hybrid_stacked

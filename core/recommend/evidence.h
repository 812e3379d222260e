// How much an offer rests on, so that a list can mark what is little.
#pragma once

#include <optional>

#include "core/recommend/model.h"

namespace kindred::recommend {

struct Evidence {
  Index buyers = 0;                     ///< customers who have the product
  Index votes = 0;                      ///< neighbours who vote; 0 where the method has none
  std::optional<double> likeness = {};  ///< of the neighbour most alike, where neighbours vote
  std::optional<Reason> thin = {};      ///< where that is little, why. Keys: "few_buyers", "weak_likeness"
};

/// Fewer customers than this with a product are few: one in a hundred, at least 2 and at most 10.
Index fewestBuyers(Index customers);

/// Likeness below this is hardly any. Among all shoppers of a shop two chosen at random are about as much alike.
constexpr double WeakLikeness = 0.02;

/// How well known a product is, by the share of customers who have it: below FreshShare few know it, from PopularShare on
/// it needs no introduction.
enum class Familiarity { Fresh, Known, Popular };
constexpr double FreshShare = 0.05;
constexpr double PopularShare = 0.10;
Familiarity familiarity(double shareOfCustomers);

/// How many neighbours vote.
Index votesOf(const Explanation& explanation);

/// Of a product that is offered for this reason.
Evidence evidenceOf(const Explanation& explanation, Index product, const TrainingData& data);

}  // namespace kindred::recommend

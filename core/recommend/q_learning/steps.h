// Histories of purchases as steps of a decision process: where somebody stood, what he bought then, and where that led.
#pragma once

#include <utility>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/params/schema.h"
#include "core/recommend/training_data.h"

namespace kindred::recommend::q_learning {

/// What a purchase is worth, beside the mean of all: 1 is the usual.
enum class Reward { Purchases, Spend, Rating };

struct Options {
  int factors = 50;
  double decay = 0.95;
  double discount = 0.5;
  int iterations = 10;
  Reward reward = Reward::Purchases;
  double regularisation = 0.01;
  int candidates = 1000;
  int steps = 200;
};
const Schema<Options>& schema();

/// What a product of a history counts in where somebody stands: Σ over the baskets that have it of decay^(baskets since), divided
/// by the sum of all products, so that they add up to 1. Ascending by product.
std::vector<std::pair<Index, double>> recent(const History& history, double decay);

/// Where somebody stands: Σ counts × factors of the product, and a 1 behind it for what everybody buys. `products`: products ×
/// factors. Of no history zeros and the 1.
Vector stateOf(const History& history, const FloatMatrix& products, double decay);

/// Every customer's latest baskets, each a step; one customer's lie one after the other in the order of time.
struct Steps {
  FloatMatrix states;              ///< steps × (factors + 1): before the basket, as stateOf()
  Csr rewards = {};                ///< steps × products: what each product of the basket brought
  std::vector<bool> leadsOn = {};  ///< by step: whether the next one is where this one led

  [[nodiscard]] Index count() const { return static_cast<Index>(leadsOn.size()); }
};

/// Histories whose order nobody knows are one step from nothing.
Steps stepsOf(const TrainingData& data, const FloatMatrix& products, const Options& options, Progress& progress);

}  // namespace kindred::recommend::q_learning

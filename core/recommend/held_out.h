// A part of the training data set aside within a fit, for what is learned from how well others do on what they were not
// shown: the weights of a hybrid, the round in which to stop.
#pragma once

#include <memory>

#include "core/recommend/training_data.h"

namespace kindred::recommend {

struct HeldOut {
  std::shared_ptr<const TrainingData> rest;  ///< the same customers and products, fewer events
  Csr test;                                  ///< customers × products
};

/// Of each customer with two products or more a fifth of them, one at least, drawn by `seed`: all events of these.
HeldOut holdOutProducts(const TrainingData& data, std::uint64_t seed);
/// Of each customer `share` of the products, drawn by `seed`, a part of one by lot; never all of them. What somebody has
/// little of is mostly left whole.
HeldOut holdOutShare(const TrainingData& data, double share, std::uint64_t seed);
/// Of each customer with two baskets or more the last one; where none is known to be later than another, one of them. For
/// what is bought again: a product may stand on both sides.
HeldOut holdOutBaskets(const TrainingData& data);

}  // namespace kindred::recommend

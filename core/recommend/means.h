// Means of the training data: what a model falls back on where it cannot tell.
#pragma once

#include <vector>

#include "core/recommend/training_data.h"

namespace kindred::recommend {

/// Of stored values; a customer or product without any has the mean of all.
struct Means {
  double all = 0;
  std::vector<double> customer;
  std::vector<double> product;
};
Means meansOf(const TrainingData& data);

}  // namespace kindred::recommend

// Query: the history of somebody who is in no data set.
#pragma once

#include <string>
#include <vector>

#include "core/recommend/training_data.h"

namespace kindred::workflow {

/// From "product" or "product,value", in the order of time; of a product that is said twice, the last value. Without a
/// value, the median of those of the product's customers. Throws Error (NotFound) where there is no such product, and
/// (BadData) where a value is no number above 0.
recommend::OwnedHistory typedHistory(const recommend::TrainingData& data, const std::vector<std::string>& words);

}  // namespace kindred::workflow

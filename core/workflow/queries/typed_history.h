// Query: the history of somebody who is in no data set.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/recommend/training_data.h"

namespace kindred::workflow {

/// A product that somebody has, and what it is to them, on the scale of the preference.
struct TypedEntry {
  Index product = 0;
  std::optional<float> value = {};  ///< without one, the median of those of the product's customers

  bool operator==(const TypedEntry&) const = default;
};

/// In the order of time; of a product that comes twice, the last value.
recommend::OwnedHistory typedHistory(const recommend::TrainingData& data, const std::vector<TypedEntry>& entries);

/// From "product" or "product,value", in the order of time. Throws Error (NotFound) where there is no such product, and
/// (BadData) where a value is no number above 0.
recommend::OwnedHistory typedHistory(const recommend::TrainingData& data, const std::vector<std::string>& words);

}  // namespace kindred::workflow

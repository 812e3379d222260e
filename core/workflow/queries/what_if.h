// Query: a customer's history as it could have been: another rating, a product less, a product more. Nothing is stored.
#pragma once

#include <map>
#include <optional>

#include "core/recommend/training_data.h"

namespace kindred::workflow {

/// By product: what it is to the customer instead, on the scale of the preference; nothing: as if it had never been.
using WhatIf = std::map<Index, std::optional<float>>;

/// The history of `customer` with these changes. A product less takes its events along; a product more comes last, with the
/// customer's last order.
recommend::OwnedHistory changedHistory(const recommend::TrainingData& data, Index customer, const WhatIf& changes);

}  // namespace kindred::workflow

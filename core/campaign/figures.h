// Figures of customers that are made from their events, for conditions and for columns of a list.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::campaign {

/// Those that the events allow, of: "orders", "spend", "last_order" (seconds of the local wall clock), "recency_days".
std::vector<std::string> figureNames(const Dataset& dataset);
/// One of them, a value a customer by index; NaN for who has none.
std::vector<double> figureOf(const Dataset& dataset, const std::string& name);

}  // namespace kindred::campaign

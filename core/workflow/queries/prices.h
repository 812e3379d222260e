// Query: what products cost.
#pragma once

#include <map>
#include <span>

#include "core/data/dataset.h"

namespace kindred::workflow {

/// What each of `products` costs: the shop's price, else the median of what was paid. Who has neither is left out.
std::map<Index, double> pricesOf(const Dataset& dataset, std::span<const Index> products);

}  // namespace kindred::workflow

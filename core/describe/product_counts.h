// How often each product was bought, and by how many.
#pragma once

#include <vector>

#include "core/data/dataset.h"

namespace kindred {

/// By index of the product.
struct ProductCounts {
  std::vector<std::int64_t> events;
  std::vector<Index> buyers;  ///< different customers
};

/// A millisecond or two a million events.
ProductCounts productCounts(const Dataset& dataset);

}  // namespace kindred

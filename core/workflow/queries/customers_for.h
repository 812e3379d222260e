// Query: who should be offered a product.
#pragma once

#include "core/base/progress.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct ProductCustomer {
  Index customer = 0;
  double score = 0;  ///< as lists show it
};

/// The customers for whom the model scores a product highest, ties by customer; without those who have it, unless
/// `includeBuyers`, or repeats are the model's matter. Whom the model knows nothing of is not among them. Parallel.
std::vector<ProductCustomer> customersFor(const TrainedModel& trained, Index product, std::size_t top,
                                          bool includeBuyers, Progress& progress);

}  // namespace kindred::workflow

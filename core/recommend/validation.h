// How good the lists of a model in the making are on what was held out of its training: what stops iterative methods.
#pragma once

#include "core/base/progress.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// The mean NDCG@10 (evaluate/metrics.h defines it) of at most 1,000 customers who have something held out, spread over
/// all of them; 0 where there are none. `validation`: customers × products.
double validationNdcg(const Model& model, const TrainingData& data, const Csr& validation, Progress& progress);

}  // namespace kindred::recommend

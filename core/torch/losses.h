// What each net of core/nets/trainer.h is trained for.
#pragma once

#include "core/torch/adam.h"

namespace kindred::torch_nets {

std::unique_ptr<nets::Training<nets::HistoryBatch>> multVae(const nets::Weights& weights, const nets::Descent& descent);
std::unique_ptr<nets::Training<nets::PairBatch>> neuMf(const nets::Weights& weights, const nets::Descent& descent);
std::unique_ptr<nets::Training<nets::SequenceBatch>> sasRec(const nets::Weights& weights, const nets::Descent& descent);

}  // namespace kindred::torch_nets

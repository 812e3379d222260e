#include "core/nets/trainer.h"

#include "core/torch/losses.h"

namespace kindred::torch_nets {
namespace {

class TorchTrainer : public nets::Trainer {
 public:
  [[nodiscard]] std::unique_ptr<nets::Training<nets::HistoryBatch>> multVae(
      const nets::Weights& weights, const nets::Descent& descent) const override {
    return torch_nets::multVae(weights, descent);
  }
  [[nodiscard]] std::unique_ptr<nets::Training<nets::PairBatch>> neuMf(const nets::Weights& weights,
                                                                       const nets::Descent& descent) const override {
    return torch_nets::neuMf(weights, descent);
  }
  [[nodiscard]] std::unique_ptr<nets::Training<nets::SequenceBatch>> sasRec(
      const nets::Weights& weights, const nets::Descent& descent) const override {
    return torch_nets::sasRec(weights, descent);
  }
};

}  // namespace
}  // namespace kindred::torch_nets

extern "C" [[gnu::visibility("default")]] const kindred::nets::Trainer* kindred_trainer_1() {
  static const kindred::torch_nets::TorchTrainer trainer;
  return &trainer;
}

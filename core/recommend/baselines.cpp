#include "core/recommend/baselines.h"

namespace kindred::recommend {

Baselines fitBaselines(const TrainingData& data, const BaselineDamping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch) {
  similarity::Baselines all = similarity::fitBaselines(
      data.matrix, data.byProduct, {.rows = damping.customers, .columns = damping.products}, stopping, onEpoch);
  return {all.mean, std::move(all.row), std::move(all.column)};
}

Baselines fitBaselines(const TrainingData& data) {
  Stopping stopping({.most = 200, .leastChange = 1e-8});
  return fitBaselines(data, {}, stopping, {});
}

}  // namespace kindred::recommend

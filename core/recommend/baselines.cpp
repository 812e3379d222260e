#include "core/recommend/baselines.h"

#include <algorithm>
#include <cmath>

#include "core/recommend/means.h"

namespace kindred::recommend {
namespace {

// One half of a round. Returns the greatest change.
double adjust(const Csr& rows, double mean, double damping, const std::vector<double>& others,
              std::vector<double>& biases) {
  double change = 0;
  for (Index i = 0; i < rows.rows; ++i) {
    const double better = baselineOf(rows.row(i), mean, damping, others);
    double& bias = biases[static_cast<std::size_t>(i)];
    change = std::max(change, std::abs(better - bias));
    bias = better;
  }
  return change;
}

}  // namespace

double baselineOf(const Csr::Row& row, double mean, double damping, const std::vector<double>& others) {
  if (row.empty()) return 0;
  double rest = 0;
  for (std::size_t entry = 0; entry < row.size(); ++entry)
    rest += row.values[entry] - mean - others[static_cast<std::size_t>(row.indices[entry])];
  return rest / (damping + static_cast<double>(row.size()));
}

Baselines fitBaselines(const TrainingData& data, const BaselineDamping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch) {
  Baselines all{meansOf(data).all, std::vector<double>(static_cast<std::size_t>(data.matrix.rows), 0),
                std::vector<double>(static_cast<std::size_t>(data.matrix.columns), 0)};
  Epoch epoch;
  do {
    const double products = adjust(data.byProduct, all.mean, damping.products, all.customer, all.product);
    const double customers = adjust(data.matrix, all.mean, damping.customers, all.product, all.customer);
    epoch = {.number = epoch.number + 1, .change = std::max(products, customers)};
    if (onEpoch) onEpoch(epoch);
  } while (!stopping.after(epoch));
  return all;
}

Baselines fitBaselines(const TrainingData& data) {
  Stopping stopping({.most = 200, .leastChange = 1e-8});
  return fitBaselines(data, {}, stopping, {});
}

}  // namespace kindred::recommend

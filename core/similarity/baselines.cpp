#include "core/similarity/baselines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::similarity {
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

Baselines fitBaselines(const Csr& rows, const Csr& columns, const Damping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch) {
  Baselines all{0, std::vector<double>(static_cast<std::size_t>(rows.rows), 0),
                std::vector<double>(static_cast<std::size_t>(rows.columns), 0)};
  if (!rows.values.empty())
    all.mean = std::accumulate(rows.values.begin(), rows.values.end(), 0.0) / static_cast<double>(rows.values.size());
  Epoch epoch;
  do {
    const double ofColumns = adjust(columns, all.mean, damping.columns, all.row, all.column);
    const double ofRows = adjust(rows, all.mean, damping.rows, all.column, all.row);
    epoch = {.number = epoch.number + 1, .change = std::max(ofColumns, ofRows)};
    if (onEpoch) onEpoch(epoch);
  } while (!stopping.after(epoch));
  return all;
}

}  // namespace kindred::similarity

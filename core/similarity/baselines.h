// A sparse matrix as the average of all, what each row adds to it, and what each column adds: μ + b_row + b_column (Koren:
// Factorization meets the neighborhood, KDD 2008, section 2.1).
#pragma once

#include <functional>
#include <vector>

#include "core/base/stopping.h"
#include "core/matrix/csr.h"

namespace kindred::similarity {

/// As if everyone had this many average entries more.
struct Damping {
  double rows = 15;
  double columns = 10;
};

struct Baselines {
  double mean = 0;
  std::vector<double> row;
  std::vector<double> column;
};

/// Alternating least squares on Σ (x − μ − b_row − b_column)² + Σ damping b²: convex, so it converges to the one best
/// answer. Each round ends with the rows. `columns` is transposed(rows); `onEpoch` may be empty.
Baselines fitBaselines(const Csr& rows, const Csr& columns, const Damping& damping, Stopping& stopping,
                       const std::function<void(const Epoch&)>& onEpoch);

/// Of a row whose other side is known: what the next half of a round makes of it. 0 of nothing.
double baselineOf(const Csr::Row& row, double mean, double damping, const std::vector<double>& others);

}  // namespace kindred::similarity

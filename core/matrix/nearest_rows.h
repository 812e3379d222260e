// The nearest rows of every row of a dense table, by Euclidean distance: what clusterings and projections make their graphs
// of. Exact, whatever the size. Few columns are searched by a tree (kd_tree.h); many by products of tiles in single precision,
// which leave out what is too far for certain, the rest being compared in double precision. Time grows by little more than the
// number of rows for few columns, and by its square for many. Of seconds of one processor, 15 neighbours of 100,000 rows of
// 10 columns took 2 where the rows lie in twenty groups and 12 where they lie in one; of 70,000 rows of 50 columns, 12.
// The same bits for any number of threads.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred {

struct NearestRows {
  /// rows × k: the nearest first, ties by the lower row.
  Eigen::Matrix<Index, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows;
  Matrix distances;  ///< rows × k, as far as they are
};

/// The `k` nearest others of each row (all others where there are fewer), never itself. `points`: finite numbers.
NearestRows nearestRows(const Matrix& points, int k, Progress& progress);

/// The `k` nearest of `points` to each row of `asked`, which has the same columns.
NearestRows nearestRowsTo(const Matrix& asked, const Matrix& points, int k, Progress& progress);

/// Seconds that nearestRows takes on two processors, roughly.
double nearestRowsSeconds(double rows, double columns);

}  // namespace kindred

// The graph of nearest neighbours that projections pull together: rows × rows, symmetric.
#pragma once

#include <functional>

#include "core/matrix/csr.h"
#include "core/matrix/dense.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::embed {

/// From weights of each row's neighbours (as `neighbours.rows`) to an entry for each pair of which one is the other's neighbour,
/// `combined(there, back)`, where what is not there is 0. `combined` is symmetric. The same bits for any number of threads.
Csr symmetrised(const NearestRows& neighbours, const FloatMatrix& weights,
                const std::function<float(float there, float back)>& combined);

/// Each row's weighted mean of the places of its neighbours: where newcomers begin. Weights of a row have a sum above 0.
Matrix weightedMeans(const NearestRows& neighbours, const FloatMatrix& weights, const Matrix& placed);

}  // namespace kindred::embed

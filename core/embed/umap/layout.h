// Places in the picture by stochastic gradient descent with negative samples: McInnes, Healy and Melville 2018, algorithm 5.
//
// Steps are taken one after another, each from where the one before left its rows, as the method wants it; and yet on all
// processors, with the same bits for any number of them. Rows are dealt at random into blocks. A task takes two blocks and
// the edges between them, and draws its negative samples from the block of the edge's other end, so that tasks of blocks
// that are all different share nothing; a round is such tasks, and an epoch as many rounds as it takes for each block to meet
// each other (Gemulla et al., KDD 2011). A block and its partner lie in the nearest cache.
#pragma once

#include <cstdint>

#include "core/base/progress.h"
#include "core/embed/umap/curve.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::embed::umap {

struct Steps {
  int epochs = 200;
  int negativeSamples = 5;
  std::uint64_t seed = 1;
};

/// Moves `places` (rows × 2 or 3). `graph` is symmetric, with values in (0, 1].
void layOut(const Csr& graph, const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress);

/// Moves newcomers' places among those of `placed`, who stay; each alone.
void layOutAmong(const NearestRows& neighbours, const FloatMatrix& weights, const FloatMatrix& placed,
                 const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress);

}  // namespace kindred::embed::umap

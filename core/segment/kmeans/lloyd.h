// One run of k-means from one random start: greedy k-means++ seeding (Arthur and Vassilvitskii, SODA 2007, with the
// trials of their own program) and Lloyd's iterations ("Least squares quantization in PCM", 1982), of a large table first
// among tiles from all over it; then, where asked, by batches (mini_batch.h), and of all rows only at the end. Rows go through tiles of a fixed size whose sums are added in order, so that the bits do
// not depend on the number of threads.
#pragma once

#include <functional>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/segment/clustering.h"
#include "core/segment/kmeans/tiled_rows.h"

namespace kindred::segment::kmeans {

struct LloydOptions {
  int clusters = 5;
  int maximumIterations = 300;
  double tolerance = 0;   ///< stops when an iteration takes away no more than this share of the inertia
  std::size_t batch = 0;  ///< rows a round, rounded up to tiles; 0 or not fewer than there are: all
};

/// Hears of every iteration: everyone's nearest centre, before the centres move.
using OnRound = std::function<void(const Matrix& centres, const std::vector<int>& labels, double inertia)>;

/// Where a run begins.
Matrix startOf(const Matrix& points, int clusters, Random random, const Progress& progress);
/// One run from given centres over the whole table, without the start among part of it. Labels number them.
Clustering lloydFrom(const Matrix& points, Matrix centres, const LloydOptions& options, const OnRound& onRound,
                     const Progress& progress);

/// Labels in no particular order; centres are those the labels and the inertia refer to. Throws Error (BadParameters)
/// where there are fewer different rows than clusters.
Clustering lloyd(const TiledRows& table, const LloydOptions& options, Random random, Progress& progress);

}  // namespace kindred::segment::kmeans

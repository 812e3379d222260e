// k-means by rounds over a few tiles each (Sculley, "Web-scale k-means clustering", WWW 2010): each centre is the mean of
// all rows that rounds have given it so far, so that its steps become ever shorter. Tiles come in a random order, each
// once before any comes again, and those of a round are read as they lie in memory. The same for any number of threads.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/matrix/dense.h"
#include "core/segment/kmeans/tiled_rows.h"

namespace kindred::segment::kmeans {

struct MovingCentres {
  Matrix places;                     ///< clusters × columns
  std::vector<std::int64_t> counts;  ///< of each: the rows that it is the mean of; 0: of none yet
};

struct BatchOptions {
  std::size_t tiles = 1;  ///< a round, at most all
  int mostRounds = 1;
};

/// Ends when the smoothed squared distance to the nearest centre has been no better for ten rounds (as scikit-learn's
/// MiniBatchKMeans). Returns how many rounds it took.
int moveByBatches(const TiledRows& table, const BatchOptions& options, Random random, MovingCentres& centres);

}  // namespace kindred::segment::kmeans

// The minimum spanning tree of rows under mutual reachability (Campello, Moulavi, Sander 2013): two rows are as far as they
// lie apart, but no nearer than the core distance of either. By Borůvka's rounds over a tree of boxes (March, Ram, Gray 2010;
// McInnes and Healy 2017), so that pairs are neither all computed nor held. The same bits for any number of threads.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::segment {

struct Edge {
  Index from = 0, to = 0;
  double length = 0;
};

/// rows − 1 edges, the shortest first. The core distance of a row is that to the `others`-th of its nearest, of which there are
/// as many and at least one; 0 where `others` is 0, which makes the plain spanning tree of distances.
std::vector<Edge> reachabilityTree(const Matrix& points, const NearestRows& nearest, int others, Progress& progress);

}  // namespace kindred::segment

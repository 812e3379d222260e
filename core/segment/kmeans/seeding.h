// Where k-means begins: greedy k-means++ (Arthur and Vassilvitskii, SODA 2007, with the trials of their own program), among
// tiles from all over the table where it is large.
#pragma once

#include "core/base/random.h"
#include "core/segment/kmeans/tiled_rows.h"

namespace kindred::segment::kmeans {

/// Clusters × columns: rows of the table, all different. Throws Error (BadParameters) where there are fewer.
Matrix seeds(const TiledRows& table, int clusters, Random random);

}  // namespace kindred::segment::kmeans

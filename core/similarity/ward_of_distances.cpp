#include "core/similarity/ward_of_distances.h"

#include <cmath>

#include "core/similarity/chain.h"
#include "core/similarity/distant_clusters.h"

namespace kindred::similarity {
namespace {

struct LeastSquares {
  static double of(double toA, double toB, double apart, const JoinedSizes& sizes) {
    const double all = sizes.a + sizes.b + sizes.other;
    return ((sizes.a + sizes.other) * toA + (sizes.b + sizes.other) * toB - sizes.other * apart) / all;
  }
};

}  // namespace

Linkage wardOfDistances(std::vector<double> squares, std::vector<int> sizes, Progress& progress) {
  const auto n = static_cast<int>(sizes.size());
  auto found = chainMerges(DistantClusters<LeastSquares>(std::move(squares), std::move(sizes)), n, progress);
  for (LeafMerge& merge : found) merge.height = std::sqrt(std::max(0.0, merge.height));
  return treeOf(std::move(found), n);
}

}  // namespace kindred::similarity

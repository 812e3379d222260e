// What the linkages share: the nearest-neighbour chain over clusters that know their distances, and the tree made of
// merges found in any order.
#pragma once

#include <algorithm>
#include <vector>

#include "core/similarity/linkage.h"

namespace kindred::similarity {

/// A merge of the clusters that hold these two leaves.
struct LeafMerge {
  int a = 0, b = 0;
  double height = 0;
};

/// Puts merges by height and names them by cluster numbers.
Linkage treeOf(std::vector<LeafMerge> found, int n);

/// The chain goes from each cluster to its nearest until two are each other's nearest; those merge. It holds for
/// linkages that never bring a third cluster nearer by a merge, so that the rest of the chain stays valid. A cluster is
/// called by a leaf of its own. `Clusters` has first(); nearest(of, preferred), which on a tie is `preferred` (−1: none), else
/// the smallest; height(a, b); and merge(a, b) of a < b, which from then on is called a.
template <class Clusters>
std::vector<LeafMerge> chainMerges(Clusters clusters, int n, Progress& progress) {
  std::vector<LeafMerge> merges;
  std::vector<int> chain;
  while (static_cast<int>(merges.size()) < n - 1) {
    if (chain.empty()) chain.push_back(clusters.first());
    for (;;) {
      const int previous = chain.size() > 1 ? chain[chain.size() - 2] : -1;
      const int next = clusters.nearest(chain.back(), previous);
      if (next == previous) break;
      chain.push_back(next);
    }
    const int a = std::min(chain.back(), chain[chain.size() - 2]);
    const int b = std::max(chain.back(), chain[chain.size() - 2]);
    chain.resize(chain.size() - 2);
    merges.push_back({a, b, clusters.height(a, b)});
    clusters.merge(a, b);
    progress.report(static_cast<double>(merges.size()) / (n - 1));
  }
  return merges;
}

}  // namespace kindred::similarity

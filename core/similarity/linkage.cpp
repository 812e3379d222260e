#include "core/similarity/linkage.h"

#include <algorithm>
#include <numeric>

#include "core/similarity/chain.h"
#include "core/similarity/distant_clusters.h"
#include "core/similarity/leaf_order.h"

namespace kindred::similarity {
namespace {

struct Mean {
  static double of(double toA, double toB, double, const JoinedSizes& sizes) {
    return (sizes.a * toA + sizes.b * toB) / (sizes.a + sizes.b);
  }
};
struct Greatest {
  static double of(double toA, double toB, double, const JoinedSizes&) { return std::max(toA, toB); }
};

std::vector<int> ones(int n) { return std::vector<int>(static_cast<std::size_t>(n), 1); }

// A union-find over leaves finds which cluster a leaf is in by then.
std::vector<Merge> numbered(const std::vector<LeafMerge>& found, int n) {
  std::vector<int> parent(static_cast<std::size_t>(2 * n));
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(2 * n), 1);
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](int cluster) {
    while (parent[static_cast<std::size_t>(cluster)] != cluster) {
      int& up = parent[static_cast<std::size_t>(cluster)];
      up = parent[static_cast<std::size_t>(up)];
      cluster = up;
    }
    return cluster;
  };
  std::vector<Merge> merges;
  for (const LeafMerge& merge : found) {
    const int a = root(merge.a);
    const int b = root(merge.b);
    const int made = n + static_cast<int>(merges.size());
    const std::int64_t size = sizes[static_cast<std::size_t>(a)] + sizes[static_cast<std::size_t>(b)];
    sizes[static_cast<std::size_t>(made)] = size;
    parent[static_cast<std::size_t>(a)] = parent[static_cast<std::size_t>(b)] = made;
    merges.push_back({std::min(a, b), std::max(a, b), merge.height, size});
  }
  return merges;
}

}  // namespace

Linkage treeOf(std::vector<LeafMerge> found, int n) {
  std::ranges::stable_sort(found, {}, &LeafMerge::height);
  Linkage linkage{.merges = numbered(found, n), .order = {}};
  if (n > 0) linkage.order = leafOrder(linkage.merges);
  return linkage;
}

Linkage averageLinkage(std::vector<double> distances, int n, Progress& progress) {
  return averageLinkage(std::move(distances), ones(n), progress);
}

Linkage averageLinkage(std::vector<double> distances, std::vector<int> sizes, Progress& progress) {
  const auto n = static_cast<int>(sizes.size());
  return treeOf(chainMerges(DistantClusters<Mean>(std::move(distances), std::move(sizes)), n, progress), n);
}

Linkage completeLinkage(std::vector<double> distances, int n, Progress& progress) {
  return treeOf(chainMerges(DistantClusters<Greatest>(std::move(distances), ones(n)), n, progress), n);
}

std::vector<int> cut(const std::vector<Merge>& merges, int clusters) {
  const std::size_t n = merges.size() + 1;
  const std::size_t kept = n - static_cast<std::size_t>(clusters);  // merges that are not undone
  std::vector<int> number(n + kept, -1);                            // of the cluster that each node is in
  std::vector<int> labels(n);
  std::vector<std::size_t> top(n + kept);
  std::iota(top.begin(), top.end(), std::size_t{0});
  for (std::size_t step = kept; step-- > 0;) {  // from the top, so that each node's own top is known by then
    for (const int below : {merges[step].left, merges[step].right})
      top[static_cast<std::size_t>(below)] = top[n + step];
  }
  int next = 0;
  for (std::size_t leaf = 0; leaf < n; ++leaf) {
    int& ours = number[top[leaf]];
    if (ours < 0) ours = next++;
    labels[leaf] = ours;
  }
  return labels;
}

}  // namespace kindred::similarity

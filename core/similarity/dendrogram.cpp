#include "core/similarity/dendrogram.h"

#include <algorithm>

namespace kindred::similarity {

Dendrogram dendrogramOf(const Linkage& linkage) {
  const auto n = static_cast<int>(linkage.order.size());
  std::vector<int> places(linkage.order.size());
  for (int place = 0; place < n; ++place)
    places[static_cast<std::size_t>(linkage.order[static_cast<std::size_t>(place)])] = place;
  Dendrogram tree;
  tree.reserve(linkage.merges.size());
  const auto placed = [&](int cluster) { return cluster < n ? places[static_cast<std::size_t>(cluster)] : cluster; };
  const auto stretch = [&](int cluster) -> std::pair<int, int> {
    if (cluster < n) return {cluster, cluster + 1};
    const Branching& below = tree[static_cast<std::size_t>(cluster - n)];
    return {below.begin, below.end};
  };
  for (const Merge& merge : linkage.merges) {
    int left = placed(merge.left), right = placed(merge.right);
    if (stretch(right).first < stretch(left).first) std::swap(left, right);
    tree.push_back({left, right, merge.height, stretch(left).first, stretch(right).second});
  }
  return tree;
}

std::vector<int> clustersAt(const Dendrogram& tree, double height) {
  if (tree.empty()) return {};
  std::vector<char> begins(tree.size() + 1, 1);  // whether a cluster begins at a place
  for (auto branching = tree.rbegin(); branching != tree.rend(); ++branching) {
    const bool isBelowAnother = begins[static_cast<std::size_t>(branching->begin) + 1] == 0;
    if (branching->height > height || isBelowAnother) continue;
    std::fill(begins.begin() + branching->begin + 1, begins.begin() + branching->end, char{0});
  }
  std::vector<int> clusters;
  int number = -1;
  for (const char isFirst : begins) clusters.push_back(number += isFirst);
  return clusters;
}

double heightOf(const Dendrogram& tree, int clusters) {
  const auto merges = static_cast<int>(tree.size());
  const int kept = std::clamp(merges + 1 - clusters, 0, merges);  // merges below the line
  const double below = kept > 0 ? tree[static_cast<std::size_t>(kept - 1)].height : 0;
  if (kept == merges) return below;
  return (below + tree[static_cast<std::size_t>(kept)].height) / 2;
}

std::vector<int> largeBranchings(const Dendrogram& tree, int places) {
  std::vector<int> large;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].end - tree[i].begin >= places) large.push_back(static_cast<int>(i));
  }
  return large;
}

}  // namespace kindred::similarity

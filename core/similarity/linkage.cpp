#include "core/similarity/linkage.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "core/similarity/chain.h"
#include "core/similarity/leaf_order.h"

namespace kindred::similarity {
namespace {

struct Mean {
  static double of(double a, double sizeA, double b, double sizeB) { return (sizeA * a + sizeB * b) / (sizeA + sizeB); }
};
struct Greatest {
  static double of(double a, double, double b, double) { return std::max(a, b); }
};

/// Distances between clusters, each at the place of its smallest leaf, and which clusters there are. `Joint` says how far a
/// third one is from two that merge.
template <class Joint>
class DistantClusters {
 public:
  DistantClusters(std::vector<double> distances, int n)
      : m_n(n),
        m_distances(std::move(distances)),
        m_sizes(static_cast<std::size_t>(n), 1),
        m_active(static_cast<std::size_t>(n)) {
    assert(m_distances.size() == static_cast<std::size_t>(n) * static_cast<std::size_t>(std::max(0, n - 1)) / 2);
    std::iota(m_active.begin(), m_active.end(), 0);
  }

  [[nodiscard]] int first() const { return m_active.front(); }

  double height(int a, int b) { return distance(a, b); }

  int nearest(int of, int preferred) {
    int best = preferred;
    double least = preferred < 0 ? std::numeric_limits<double>::infinity() : distance(of, preferred);
    for (const int other : m_active) {
      if (other == of) continue;
      const double d = distance(of, other);
      if (d < least || best < 0) {
        least = d;
        best = other;
      }
    }
    return best;
  }

  void merge(int a, int b) {
    m_active.erase(std::ranges::lower_bound(m_active, b));
    const double sizeA = m_sizes[static_cast<std::size_t>(a)];
    const double sizeB = m_sizes[static_cast<std::size_t>(b)];
    for (const int other : m_active) {
      if (other == a) continue;
      double& d = distance(a, other);
      d = Joint::of(d, sizeA, distance(b, other), sizeB);
    }
    m_sizes[static_cast<std::size_t>(a)] += m_sizes[static_cast<std::size_t>(b)];
  }

 private:
  double& distance(int a, int b) {
    const auto i = static_cast<std::size_t>(std::min(a, b));
    const auto j = static_cast<std::size_t>(std::max(a, b));
    return m_distances[i * (2 * static_cast<std::size_t>(m_n) - i - 1) / 2 + (j - i - 1)];
  }

  int m_n;
  std::vector<double> m_distances;
  std::vector<int> m_sizes;
  std::vector<int> m_active;  // ascending
};

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
  return treeOf(chainMerges(DistantClusters<Mean>(std::move(distances), n), n, progress), n);
}

Linkage completeLinkage(std::vector<double> distances, int n, Progress& progress) {
  return treeOf(chainMerges(DistantClusters<Greatest>(std::move(distances), n), n, progress), n);
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

#include "core/similarity/linkage.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace kindred::similarity {
namespace {

/// A merge of the clusters that hold these two leaves.
struct LeafMerge {
  int a = 0, b = 0;
  double height = 0;
};

/// Distances between clusters, each at the place of its smallest leaf, and which clusters there are.
class Clusters {
 public:
  Clusters(std::vector<double> distances, int n)
      : m_n(n),
        m_distances(std::move(distances)),
        m_sizes(static_cast<std::size_t>(n), 1),
        m_active(static_cast<std::size_t>(n)) {
    assert(m_distances.size() == static_cast<std::size_t>(n) * static_cast<std::size_t>(std::max(0, n - 1)) / 2);
    std::iota(m_active.begin(), m_active.end(), 0);
  }

  [[nodiscard]] int first() const { return m_active.front(); }

  double& distance(int a, int b) {
    const auto i = static_cast<std::size_t>(std::min(a, b));
    const auto j = static_cast<std::size_t>(std::max(a, b));
    return m_distances[i * (2 * static_cast<std::size_t>(m_n) - i - 1) / 2 + (j - i - 1)];
  }

  /// The nearest cluster of `of`; on a tie `preferred` (−1: none), else the smallest.
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

  /// Merges b into a (a < b): distances become the means over all pairs of members.
  void merge(int a, int b) {
    m_active.erase(std::ranges::lower_bound(m_active, b));
    const double sizeA = m_sizes[static_cast<std::size_t>(a)];
    const double sizeB = m_sizes[static_cast<std::size_t>(b)];
    for (const int other : m_active) {
      if (other == a) continue;
      double& d = distance(a, other);
      d = (sizeA * d + sizeB * distance(b, other)) / (sizeA + sizeB);
    }
    m_sizes[static_cast<std::size_t>(a)] += m_sizes[static_cast<std::size_t>(b)];
  }

 private:
  int m_n;
  std::vector<double> m_distances;
  std::vector<int> m_sizes;
  std::vector<int> m_active;  // ascending
};

// The chain goes from each cluster to its nearest until two are each other's nearest; those merge. Average linkage
// never brings a third cluster nearer by a merge, so the rest of the chain stays valid.
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
    merges.push_back({a, b, clusters.distance(a, b)});
    clusters.merge(a, b);
    progress.report(static_cast<double>(merges.size()) / n);
  }
  return merges;
}

// Merges found along chains, put by height and named by cluster numbers: a union-find over leaves finds which cluster
// a leaf is in by then.
std::vector<Merge> numbered(std::vector<LeafMerge> found, int n) {
  std::ranges::stable_sort(found, {}, &LeafMerge::height);
  std::vector<int> parent(static_cast<std::size_t>(2 * n));
  std::vector<int> sizes(static_cast<std::size_t>(2 * n), 1);
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
    const int size = sizes[static_cast<std::size_t>(a)] + sizes[static_cast<std::size_t>(b)];
    sizes[static_cast<std::size_t>(made)] = size;
    parent[static_cast<std::size_t>(a)] = parent[static_cast<std::size_t>(b)] = made;
    merges.push_back({std::min(a, b), std::max(a, b), merge.height, size});
  }
  return merges;
}

std::vector<int> leafOrder(const std::vector<Merge>& merges, int n) {
  std::vector<int> order;
  std::vector<int> open;
  if (n > 0) open.push_back(merges.empty() ? 0 : n + static_cast<int>(merges.size()) - 1);
  while (!open.empty()) {
    const int cluster = open.back();
    open.pop_back();
    if (cluster < n) {
      order.push_back(cluster);
    } else {
      const Merge& merge = merges[static_cast<std::size_t>(cluster - n)];
      open.push_back(merge.right);
      open.push_back(merge.left);
    }
  }
  return order;
}

}  // namespace

Linkage averageLinkage(std::vector<double> distances, int n, Progress& progress) {
  Linkage linkage;
  linkage.merges = numbered(chainMerges({std::move(distances), n}, n, progress), n);
  linkage.order = leafOrder(linkage.merges, n);
  return linkage;
}

}  // namespace kindred::similarity

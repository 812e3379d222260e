// Clusters that are known by their distances alone, for the nearest-neighbour chain (chain.h).
#pragma once

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <vector>

namespace kindred::similarity {

/// Members of two clusters that merge, and of a third one.
struct JoinedSizes {
  double a = 0, b = 0, other = 0;
};

/// Distances between clusters, each at the place of its smallest leaf, and which clusters there are. `Joint` says how far a
/// third one is from two that merge, by how far it was from each and they were apart (Lance and Williams 1967).
template <class Joint>
class DistantClusters {
 public:
  /// `distances`: condensed, of clusters of so many members each.
  DistantClusters(std::vector<double> distances, std::vector<int> sizes)
      : m_n(static_cast<int>(sizes.size())),
        m_distances(std::move(distances)),
        m_sizes(std::move(sizes)),
        m_active(m_sizes.size()) {
    assert(m_distances.size() == m_sizes.size() * (m_sizes.size() - std::min<std::size_t>(1, m_sizes.size())) / 2);
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
    JoinedSizes sizes{sizeOf(a), sizeOf(b)};
    const double apart = distance(a, b);
    for (const int other : m_active) {
      if (other == a) continue;
      sizes.other = sizeOf(other);
      double& d = distance(a, other);
      d = Joint::of(d, distance(b, other), apart, sizes);
    }
    m_sizes[static_cast<std::size_t>(a)] += m_sizes[static_cast<std::size_t>(b)];
  }

 private:
  [[nodiscard]] double sizeOf(int cluster) const { return m_sizes[static_cast<std::size_t>(cluster)]; }

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

}  // namespace kindred::similarity

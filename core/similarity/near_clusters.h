// Which clusters are nearest to each: a few candidates, and a bound below which no other lies. It holds for what the others
// become as well, where only clusters are joined that are each other's nearest and no merge brings a third one nearer; so that
// most clusters find their nearest without a look at all. Thread rule: one thread.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace kindred::similarity {

/// A cluster, called by a leaf of its own, and how far it is.
struct NearCluster {
  double distance = std::numeric_limits<double>::infinity();
  int id = std::numeric_limits<int>::max();
  auto operator<=>(const NearCluster&) const = default;
};

/// The nearest of those that were offered, in order; ties by the smaller id.
class NearestFew {
 public:
  static constexpr std::size_t Room = 16;

  void offer(const NearCluster& candidate) {
    if (!(candidate < m_found[Room])) return;
    std::size_t place = Room;
    for (; place > 0 && candidate < m_found[place - 1]; --place) m_found[place] = m_found[place - 1];
    m_found[place] = candidate;
    m_count += m_count < Room ? 1 : 0;
  }
  /// The nearest that has no room; infinite where all have.
  [[nodiscard]] double beyond() const { return m_found[Room].distance; }
  [[nodiscard]] std::span<const NearCluster> all() const { return {m_found.data(), m_count}; }
  /// Infinitely far where there is none.
  [[nodiscard]] const NearCluster& nearest() const { return m_found[0]; }

 private:
  std::array<NearCluster, Room + 1> m_found;
  std::size_t m_count = 0;
};

class NearClusters {
 public:
  explicit NearClusters(std::size_t leaves)
      : m_candidates(leaves * NearestFew::Room), m_counts(leaves, 0), m_beyond(leaves, 0), m_into(leaves) {
    std::iota(m_into.begin(), m_into.end(), 0);
  }

  /// As they are called by now: some perhaps twice, and `of` itself.
  template <class Body>
  void forEachCandidate(int of, const Body& body) {
    const auto own = static_cast<std::size_t>(of);
    for (std::size_t i = 0; i < m_counts[own]; ++i) body(calledNow(m_candidates[own * NearestFew::Room + i]));
  }
  [[nodiscard]] double beyond(int of) const { return m_beyond[static_cast<std::size_t>(of)]; }

  void set(int of, std::span<const NearCluster> candidates, double beyond) {
    const auto own = static_cast<std::size_t>(of);
    for (std::size_t i = 0; i < candidates.size(); ++i) m_candidates[own * NearestFew::Room + i] = candidates[i].id;
    m_counts[own] = candidates.size();
    m_beyond[own] = beyond;
  }
  /// `b` is called `a` from now on.
  void join(int a, int b) { m_into[static_cast<std::size_t>(b)] = a; }

 private:
  int calledNow(int id) {
    while (m_into[static_cast<std::size_t>(id)] != id) {
      int& into = m_into[static_cast<std::size_t>(id)];
      into = m_into[static_cast<std::size_t>(into)];
      id = into;
    }
    return id;
  }

  std::vector<int> m_candidates;  // Room for each
  std::vector<std::size_t> m_counts;
  std::vector<double> m_beyond;
  std::vector<int> m_into;  // which cluster each went into; itself where it is there
};

}  // namespace kindred::similarity

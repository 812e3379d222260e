// The k best of many scored indices, ties broken by the smaller index: the one rule for ranked lists everywhere.
#pragma once

#include <limits>
#include <vector>

#include "core/matrix/csr.h"

namespace kindred {

struct Scored {
  Index index = 0;
  double score = 0;
  bool operator==(const Scored&) const = default;
};

/// Higher score first, then smaller index. Indices are positions in bytewise order of ids, so ties break by id.
inline bool ranksBefore(const Scored& a, const Scored& b) {
  return a.score != b.score ? a.score > b.score : a.index < b.index;
}

/// Keeps the k best in a bounded heap. O(log k) an offer that gets in, O(1) one that does not.
class TopK {
 public:
  explicit TopK(std::size_t k) : m_k(k) {}
  void offer(Index index, double score);
  /// What scores less is not kept.
  [[nodiscard]] double least() const {
    return m_heap.size() < m_k || m_heap.empty() ? -std::numeric_limits<double>::infinity() : m_heap.front().score;
  }
  /// Best first; leaves this empty.
  std::vector<Scored> take();

 private:
  std::size_t m_k;
  std::vector<Scored> m_heap;
};

}  // namespace kindred

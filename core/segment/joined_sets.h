// Sets that are joined until few are left (Galler and Fischer 1964; by size, with halved paths). One thread an object.
#pragma once

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace kindred::segment {

class JoinedSets {
 public:
  explicit JoinedSets(std::size_t items) : m_above(items), m_size(items, 1) {
    std::iota(m_above.begin(), m_above.end(), std::size_t{0});
  }

  /// An item that stands for the set of this one, until that is joined with another.
  std::size_t setOf(std::size_t item) {
    while (m_above[item] != item) item = m_above[item] = m_above[m_above[item]];
    return item;
  }
  /// Whether they were apart.
  bool join(std::size_t a, std::size_t b) {
    a = setOf(a);
    b = setOf(b);
    if (a == b) return false;
    if (m_size[a] < m_size[b]) std::swap(a, b);
    m_above[b] = a;
    m_size[a] += m_size[b];
    return true;
  }
  std::size_t sizeOf(std::size_t item) { return m_size[setOf(item)]; }

 private:
  std::vector<std::size_t> m_above, m_size;
};

}  // namespace kindred::segment

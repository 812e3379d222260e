#include "core/matrix/topk.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace kindred {

// A heap under ranksBefore has the worst of those kept at its front.
void TopK::offer(Index index, double score) {
  assert(!std::isnan(score));
  const Scored candidate{index, score};
  if (m_heap.size() < m_k) {
    m_heap.push_back(candidate);
    std::ranges::push_heap(m_heap, ranksBefore);
  } else if (m_k > 0 && ranksBefore(candidate, m_heap.front())) {
    std::ranges::pop_heap(m_heap, ranksBefore);
    m_heap.back() = candidate;
    std::ranges::push_heap(m_heap, ranksBefore);
  }
}

std::vector<Scored> TopK::take() {
  std::ranges::sort_heap(m_heap, ranksBefore);
  return std::exchange(m_heap, {});
}

}  // namespace kindred

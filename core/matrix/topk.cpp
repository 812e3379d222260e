#include "core/matrix/topk.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace kindred {
namespace {

// Not by the function's address, which would be called for each comparison.
constexpr auto before = [](const Scored& a, const Scored& b) { return ranksBefore(a, b); };

}  // namespace

// A heap under ranksBefore has the worst of those kept at its front.
void TopK::offer(Index index, double score) {
  assert(!std::isnan(score));
  const Scored candidate{index, score};
  if (m_heap.size() < m_k) {
    m_heap.push_back(candidate);
    std::ranges::push_heap(m_heap, before);
  } else if (m_k > 0 && ranksBefore(candidate, m_heap.front())) {
    std::ranges::pop_heap(m_heap, before);
    m_heap.back() = candidate;
    std::ranges::push_heap(m_heap, before);
  }
}

std::vector<Scored> TopK::take() {
  std::ranges::sort_heap(m_heap, before);
  return std::exchange(m_heap, {});
}

}  // namespace kindred

#include "core/import/collect/seen_rows.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace kindred::imports {
namespace {

constexpr std::size_t LeastWidth = 64;

bool areEqual(Fingerprint a, Fingerprint b) { return a.low == b.low && a.high == b.high; }

/// The slot of `print`, or the free one where it belongs; there is a free one.
Fingerprint& slotOf(Fingerprint print, std::vector<Fingerprint>& slots, std::size_t width) {
  std::size_t slot = print.low & (width - 1);
  while (!areEqual(slots[slot], {}) && !areEqual(slots[slot], print)) slot = (slot + 1) & (width - 1);
  return slots[slot];
}

}  // namespace

void SeenRows::reserve(std::size_t count) {
  m_expected = count;
  if (m_holdsAll) m_all.reserve(count);
}

void SeenRows::nextCustomer() {
  makeFree(std::bit_ceil(std::max(LeastWidth, m_count * 4 / 3)));  // much like the customer before
  m_count = 0;
}

void SeenRows::holdAll() {
  m_holdsAll = true;
  m_customer = {};
  m_all.reserve(m_expected);
}

bool SeenRows::insertOfCustomer(Fingerprint print) {
  if ((m_count + 1) * 4 > m_width * 3) widen();
  Fingerprint& slot = slotOf(print, m_customer, m_width);
  if (areEqual(slot, print)) return false;
  slot = print;
  ++m_count;
  return true;
}

void SeenRows::widen() {
  const std::vector<Fingerprint> old = std::exchange(m_customer, {});
  const std::size_t before = m_width;
  makeFree(std::max(LeastWidth, before * 2));
  std::for_each_n(old.begin(), before, [this](Fingerprint print) {
    if (!areEqual(print, {})) slotOf(print, m_customer, m_width) = print;
  });
}

void SeenRows::makeFree(std::size_t width) {
  m_width = width;
  if (m_customer.size() < width) m_customer.resize(width);
  std::fill_n(m_customer.begin(), width, Fingerprint());
}

}  // namespace kindred::imports

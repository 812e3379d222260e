// A set of 128-bit fingerprints in 8 bytes each: which shard holds one says 12 bits of it, the stored word 64 more, so
// that two different rows are taken for equal once in 10⁹ imports of ten million rows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/large_pages.h"

namespace kindred::imports {

struct Fingerprint {
  std::uint64_t low = 0, high = 0;
};

class FingerprintSet {
 public:
  /// Makes room for about `count` fingerprints in all.
  void reserve(std::size_t count) {
    if (const std::size_t width = count * 5 / 4 / Shards; width > m_width) widen(std::max(width, m_width * 3 / 2));
  }

  /// Brings the memory that insert will touch nearer; says nothing.
  void expect(Fingerprint print) const {
    if (!m_slots.empty()) __builtin_prefetch(&m_slots[shardOf(print) * m_width + home(wordOf(print))], 1);
  }

  [[nodiscard]] bool contains(Fingerprint print) const {
    if (m_slots.empty()) return false;
    const std::uint64_t* const slots = m_slots.data() + shardOf(print) * m_width;
    const std::uint64_t word = wordOf(print);
    std::size_t slot = home(word);
    while (slots[slot] != 0 && slots[slot] != word) slot = slot + 1 == m_width ? 0 : slot + 1;
    return slots[slot] == word;
  }

  /// False where it was there already.
  bool insert(Fingerprint print) {
    const std::size_t shard = shardOf(print);
    if ((m_counts[shard] + 1) * 8 > m_width * 7) widen(std::max<std::size_t>(8, m_width * 2));
    if (!put(shard, wordOf(print))) return false;
    ++m_counts[shard];
    return true;
  }

 private:
  static constexpr std::size_t Shards = 4096;

  static std::size_t shardOf(Fingerprint print) { return print.low % Shards; }
  static std::uint64_t wordOf(Fingerprint print) { return print.high == 0 ? 1 : print.high; }  // 0 marks a free slot
  /// Words in ascending order have ascending homes, so that widening reads and writes in order.
  [[nodiscard]] std::size_t home(std::uint64_t word) const { return (word >> 32) * m_width >> 32; }

  bool put(std::size_t shard, std::uint64_t word) {
    std::uint64_t* const slots = m_slots.data() + shard * m_width;
    std::size_t slot = home(word);
    for (; slots[slot] != 0; slot = slot + 1 == m_width ? 0 : slot + 1) {
      if (slots[slot] == word) return false;
    }
    slots[slot] = word;
    return true;
  }

  /// `width` slots a shard, more than there are.
  void widen(std::size_t width) {
    const std::size_t before = std::exchange(m_width, width);
    const std::vector<std::uint64_t> old = std::exchange(m_slots, largeZeros<std::uint64_t>(Shards * width));
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (old[i] != 0) put(i / before, old[i]);
    }
  }

  std::vector<std::uint64_t> m_slots;  ///< Shards × m_width, open addressing within a shard
  std::size_t m_width = 0;
  std::array<std::uint32_t, Shards> m_counts = {};
};

}  // namespace kindred::imports

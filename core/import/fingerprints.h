// A set of 128-bit fingerprints in 8 bytes each: which shard holds one says 12 bits of it, the stored word 64 more, so
// that two different rows are taken for equal once in 10⁹ imports of ten million rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kindred::import {

struct Fingerprint {
  std::uint64_t low = 0, high = 0;
};

class FingerprintSet {
 public:
  /// Brings the memory that insert will touch nearer; says nothing.
  void expect(Fingerprint print) const {
    const Shard& shard = m_shards[print.low % Shards];
    if (!shard.slots.empty()) __builtin_prefetch(&shard.slots[shard.home(print.high)]);
  }

  [[nodiscard]] bool contains(Fingerprint print) const {
    const Shard& shard = m_shards[print.low % Shards];
    return !shard.slots.empty() && shard.contains(print.high == 0 ? 1 : print.high);
  }

  /// False where it was there already.
  bool insert(Fingerprint print) {
    Shard& shard = m_shards[print.low % Shards];
    const std::uint64_t word = print.high == 0 ? 1 : print.high;  // 0 marks a free slot
    if ((shard.count + 1) * 4 > shard.slots.size() * 3) shard.grow();
    return shard.insert(word);
  }

 private:
  static constexpr std::size_t Shards = 4096;

  struct Shard {
    std::vector<std::uint64_t> slots;  ///< open addressing, a power of two
    std::size_t count = 0;

    [[nodiscard]] std::size_t home(std::uint64_t word) const { return word & (slots.size() - 1); }

    [[nodiscard]] bool contains(std::uint64_t word) const {
      const std::size_t mask = slots.size() - 1;
      std::size_t slot = home(word);
      while (slots[slot] != 0 && slots[slot] != word) slot = (slot + 1) & mask;
      return slots[slot] == word;
    }

    bool insert(std::uint64_t word) {
      const std::size_t mask = slots.size() - 1;
      std::size_t slot = home(word);
      for (; slots[slot] != 0; slot = (slot + 1) & mask) {
        if (slots[slot] == word) return false;
      }
      slots[slot] = word;
      ++count;
      return true;
    }

    void grow() {
      std::vector<std::uint64_t> old(slots.empty() ? 8 : slots.size() * 2, 0);
      old.swap(slots);
      count = 0;
      for (const std::uint64_t word : old) {
        if (word != 0) insert(word);
      }
    }
  };

  std::array<Shard, Shards> m_shards;
};

}  // namespace kindred::import

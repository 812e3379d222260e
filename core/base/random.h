// Random numbers that are the same on every machine: xoshiro256** (Blackman, Vigna: "Scrambled linear pseudorandom
// number generators", ACM TOMS 47, 2021), seeded through splitmix64. Only integer arithmetic, except normal().
// Thread rule: one object a thread; `stream` gives independent ones for chunks.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace kindred {

class Random {
 public:
  using State = std::array<std::uint64_t, 4>;

  explicit Random(std::uint64_t seed);
  /// Goes on from a given state, not all zero.
  explicit Random(const State& state) : m_state(state) {}
  /// The generator of stream `number` under `seed`: unrelated to the other streams, independent of threads.
  static Random stream(std::uint64_t seed, std::uint64_t number);

  std::uint64_t next();
  /// Uniform in [0, bound), without bias (Lemire, "Fast random integer generation in an interval", 2019). bound > 0.
  std::uint64_t below(std::uint64_t bound);
  /// Uniform in [0, 1), a multiple of 2^-53.
  double real();
  /// Standard normal (Marsaglia's polar method). Uses libm's log: equal on one machine, close on another.
  double normal();

  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  State m_state;
};

}  // namespace kindred

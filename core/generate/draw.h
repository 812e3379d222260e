// Draws in integers, so that every machine makes the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"

namespace kindred::generate {

/// Streams of random numbers under one seed, so that what is drawn for one thing never moves another.
enum class Stream : std::uint64_t { Goods, Person, Activity, History };
inline Random streamOf(std::uint64_t seed, Stream stream, std::int64_t number = 0) {
  return Random::stream(seed, (static_cast<std::uint64_t>(stream) << 48) + static_cast<std::uint64_t>(number));
}

inline bool chance(Random& random, std::uint64_t percent) { return random.below(100) < percent; }

template <class Container>
const auto& oneOf(Random& random, const Container& items) {
  return items[random.below(items.size())];
}

/// Items drawn in proportion to whole weights.
class Weighted {
 public:
  void add(int item, std::uint64_t weight) {
    m_items.push_back(item);
    m_upTo.push_back((m_upTo.empty() ? 0 : m_upTo.back()) + weight);
  }
  [[nodiscard]] int draw(Random& random) const {
    const std::uint64_t at = random.below(m_upTo.back());
    return m_items[static_cast<std::size_t>(std::ranges::upper_bound(m_upTo, at) - m_upTo.begin())];
  }
  [[nodiscard]] bool empty() const { return m_items.empty(); }
  [[nodiscard]] std::size_t size() const { return m_items.size(); }

 private:
  std::vector<int> m_items;
  std::vector<std::uint64_t> m_upTo;
};

/// "C0042": as many digits as the greatest number needs, so that bytewise order is the order of numbers.
inline std::string paddedId(char letter, std::int64_t number, std::int64_t greatest) {
  const std::string digits = std::to_string(number);
  return letter + std::string(std::to_string(greatest).size() - digits.size(), '0') + digits;
}

/// Cents as "12.05".
inline std::string money(std::int64_t cents) {
  const std::string rest = std::to_string(cents % 100);
  return std::to_string(cents / 100) + (rest.size() == 1 ? ".0" : ".") + rest;
}

}  // namespace kindred::generate

// Different texts, numbered in order of first appearance. Thread rule: one thread an object.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kindred::imports {

class StringPool {
 public:
  static std::uint32_t hashOf(std::string_view text);
  /// Brings the memory that intern will touch nearer; says nothing.
  void expect(std::uint32_t hash) const {
    if (!m_slots.empty()) __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
  }
  /// The number of `text`, new or known; `hash` is its own.
  std::int32_t intern(std::string_view text, std::uint32_t hash);
  std::int32_t intern(std::string_view text) { return intern(text, hashOf(text)); }
  /// Its number where it is known.
  [[nodiscard]] std::optional<std::int32_t> find(std::string_view text) const;
  [[nodiscard]] std::string_view text(std::int32_t number) const { return m_texts[static_cast<std::size_t>(number)]; }
  [[nodiscard]] std::size_t size() const { return m_texts.size(); }
  [[nodiscard]] const std::vector<std::string_view>& texts() const { return m_texts; }

 private:
  /// Half a cache line. Ids are mostly short: comparing one touches no other memory.
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t number = -1;  ///< -1 is free
    std::uint32_t length = 0;
    std::array<char, 20> start = {};
  };

  /// The slot of `text`, or the free one where it belongs; there is a free one.
  [[nodiscard]] std::size_t placeOf(std::string_view text, std::uint32_t hash) const;
  [[nodiscard]] bool holds(const Slot& slot, std::string_view text) const;
  std::string_view stored(std::string_view text);
  void grow();

  std::vector<std::string_view> m_texts;
  std::vector<Slot> m_slots;  ///< open addressing, a power of two
  std::vector<std::unique_ptr<char[]>> m_pages;
  std::size_t m_pageBytes = 0, m_pageUsed = 0;  ///< of the last page
  std::size_t m_last = 0;                       ///< slot of the last one: rows of one order or customer come together
};

}  // namespace kindred::imports

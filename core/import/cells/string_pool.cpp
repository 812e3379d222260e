#include "core/import/cells/string_pool.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace kindred::imports {
namespace {

constexpr std::size_t PageBytes = 1 << 16;

/// Whether two texts of `size` bytes, as long as a Word or twice that, are equal.
template <class Word>
bool areEqualWords(const char* a, const char* b, std::size_t size) {
  const auto at = [](const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  };
  const std::size_t last = size - sizeof(Word);
  return at(a) == at(b) && at(a + last) == at(b + last);
}

/// memcmp() == 0, in line for the lengths that ids have.
bool areEqual(const char* a, const char* b, std::size_t size) {
  if (size >= 4 && size <= 8) return areEqualWords<std::uint32_t>(a, b, size);
  if (size >= 8 && size <= 16) return areEqualWords<std::uint64_t>(a, b, size);
  return size == 0 || std::memcmp(a, b, size) == 0;  // an empty text may be nowhere
}

}  // namespace

std::uint32_t StringPool::hashOf(std::string_view text) {
  return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
}

bool StringPool::holds(const Slot& slot, std::string_view text) const {
  if (slot.length != text.size()) return false;
  const std::size_t inside = std::min(text.size(), slot.start.size());
  if (!areEqual(slot.start.data(), text.data(), inside)) return false;
  return text.size() <= slot.start.size() || m_texts[static_cast<std::size_t>(slot.number)] == text;
}

std::string_view StringPool::stored(std::string_view text) {
  if (text.size() > m_pageBytes - m_pageUsed) {
    m_pageBytes = std::max(PageBytes, text.size());
    m_pageUsed = 0;
    m_pages.push_back(std::make_unique_for_overwrite<char[]>(m_pageBytes));
  }
  if (text.empty()) return {};
  char* place = m_pages.back().get() + m_pageUsed;
  std::memcpy(place, text.data(), text.size());
  m_pageUsed += text.size();
  return {place, text.size()};
}

void StringPool::grow() {
  std::vector<Slot> old(std::max<std::size_t>(64, m_slots.size() * 2));
  old.swap(m_slots);
  const std::size_t mask = m_slots.size() - 1;
  for (const Slot& each : old) {
    if (each.number < 0) continue;
    std::size_t slot = each.hash & mask;
    while (m_slots[slot].number >= 0) slot = (slot + 1) & mask;
    m_slots[slot] = each;
  }
}

std::size_t StringPool::placeOf(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t place = hash & mask;
  const auto isElsewhere = [&](const Slot& slot) {
    return slot.number >= 0 && (slot.hash != hash || !holds(slot, text));
  };
  while (isElsewhere(m_slots[place])) place = (place + 1) & mask;
  return place;
}

std::int32_t StringPool::intern(std::string_view text, std::uint32_t hash) {
  if (!m_texts.empty() && holds(m_slots[m_last], text)) return m_slots[m_last].number;
  if ((m_texts.size() + 1) * 4 > m_slots.size() * 3) grow();
  Slot& slot = m_slots[m_last = placeOf(text, hash)];
  if (slot.number >= 0) return slot.number;
  slot.hash = hash;
  slot.number = static_cast<std::int32_t>(m_texts.size());
  slot.length = static_cast<std::uint32_t>(text.size());
  std::copy_n(text.data(), std::min(text.size(), slot.start.size()), slot.start.data());
  m_texts.push_back(stored(text));
  return slot.number;
}

std::optional<std::int32_t> StringPool::find(std::string_view text) const {
  if (m_slots.empty()) return std::nullopt;
  const std::int32_t number = m_slots[placeOf(text, hashOf(text))].number;
  return number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace kindred::imports

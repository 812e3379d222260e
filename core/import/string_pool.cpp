#include "core/import/string_pool.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace kindred::import {
namespace {

constexpr std::size_t PageBytes = 1 << 16;

}  // namespace

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
  m_slots.assign(std::max<std::size_t>(64, m_slots.size() * 2), -1);
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t i = 0; i < m_hashes.size(); ++i) {
    std::size_t slot = m_hashes[i] & mask;
    while (m_slots[slot] >= 0) slot = (slot + 1) & mask;
    m_slots[slot] = static_cast<std::int32_t>(i);
  }
}

std::int32_t StringPool::intern(std::string_view text) {
  if (m_last >= 0 && m_texts[static_cast<std::size_t>(m_last)] == text) return m_last;
  if ((m_texts.size() + 1) * 2 > m_slots.size()) grow();
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  const std::size_t mask = m_slots.size() - 1;
  std::size_t slot = hash & mask;
  for (; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
    const auto known = static_cast<std::size_t>(m_slots[slot]);
    if (m_hashes[known] == hash && m_texts[known] == text) return m_last = m_slots[slot];
  }
  m_last = m_slots[slot] = static_cast<std::int32_t>(m_texts.size());
  m_texts.push_back(stored(text));
  m_hashes.push_back(hash);
  return m_last;
}

}  // namespace kindred::import

// Finds the next of three characters in a text, many bytes at a time: what splitting spends its time on.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kindred::imports {

class Marks {
 public:
  /// The text outlives the object.
  Marks(std::string_view text, std::size_t from, std::array<char, 3> marks)
      : m_text(text), m_marks(marks), m_window(from) {
    look();
  }

  /// Position of the next mark; the size of the text where there is none.
  std::size_t next() {
    while (m_found == 0) {
      m_window += Window;
      if (m_window >= m_text.size()) return m_text.size();
      look();
    }
    const auto at = static_cast<std::size_t>(std::countr_zero(m_found));
    m_found &= m_found - 1;
    return m_window + at;
  }

 private:
  static constexpr std::size_t Window = 64;

  /// One bit for each mark in the window.
  void look() {
    m_found = 0;
    if (m_window >= m_text.size()) return;
    const char* bytes = m_text.data() + m_window;
    const std::size_t size = std::min(Window, m_text.size() - m_window);
    std::array<char, Window> copy;
    if (size < Window) bytes = static_cast<const char*>(std::memcpy(copy.data(), bytes, size));
#ifdef __SSE2__
    for (std::size_t i = 0; i < Window; i += 16) {
      const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
      const auto equal = [&](char mark) { return _mm_cmpeq_epi8(part, _mm_set1_epi8(mark)); };
      const __m128i any = _mm_or_si128(_mm_or_si128(equal(m_marks[0]), equal(m_marks[1])), equal(m_marks[2]));
      m_found |= static_cast<std::uint64_t>(_mm_movemask_epi8(any)) << i;
    }
#else
    for (std::size_t i = 0; i < size; ++i) {
      const bool any = bytes[i] == m_marks[0] || bytes[i] == m_marks[1] || bytes[i] == m_marks[2];
      m_found |= static_cast<std::uint64_t>(any) << i;
    }
#endif
    if (size < Window) m_found &= (std::uint64_t{1} << size) - 1;
  }

  std::string_view m_text;
  std::array<char, 3> m_marks;
  std::size_t m_window;
  std::uint64_t m_found = 0;
};

}  // namespace kindred::imports

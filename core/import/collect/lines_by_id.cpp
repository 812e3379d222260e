#include "core/import/collect/lines_by_id.h"

#include <algorithm>
#include <numeric>

namespace kindred::imports {

bool LinesById::add(std::string_view id, std::span<const std::string_view> cells) {
  const std::int32_t number = m_ids.intern(id);
  const auto place = static_cast<std::size_t>(number);
  const bool isNew = place == m_texts.size();
  if (isNew) {
    m_texts.emplace_back();
    m_ends.resize(m_ends.size() + m_columns);
  } else if (!isSmaller(cells, number)) {
    return false;
  }
  std::string text;
  for (std::size_t i = 0; i < m_columns; ++i) {
    text += cells[i];
    m_ends[place * m_columns + i] = static_cast<std::uint32_t>(text.size());
  }
  m_texts[place] = text;
  return isNew;
}

std::string_view LinesById::cell(std::int32_t number, std::size_t column) const {
  const auto place = static_cast<std::size_t>(number);
  const std::size_t begin = column == 0 ? 0 : m_ends[place * m_columns + column - 1];
  return std::string_view(m_texts[place]).substr(begin, m_ends[place * m_columns + column] - begin);
}

bool LinesById::isSmaller(std::span<const std::string_view> cells, std::int32_t than) const {
  for (std::size_t i = 0; i < m_columns; ++i) {
    if (const auto order = cells[i] <=> cell(than, i); order != 0) return order < 0;
  }
  return false;
}

std::vector<std::int32_t> LinesById::inOrder() const {
  std::vector<std::int32_t> numbers(m_texts.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  std::ranges::sort(numbers, {}, [this](std::int32_t number) { return id(number); });
  return numbers;
}

}  // namespace kindred::imports

#include "core/segment/product_words.h"

#include <algorithm>
#include <set>

#include "core/base/digit.h"
#include "core/segment/naming.h"

namespace kindred::segment {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Different values of a column of words; 0 where it is of numbers, or where most of its values hold digits: sizes,
/// codes.
std::size_t wordiness(const AttributeColumn& column, Index products) {
  const bool isText = column.kind == AttributeKind::Text || column.kind == AttributeKind::Category;
  if (!isText || (column.role != AttributeRole::None && column.role != AttributeRole::Category)) return 0;
  std::set<std::string> different;
  for (Index i = 0; i < products; ++i) {
    if (column.has(i)) different.insert(column.text(i));
  }
  const auto words = std::ranges::count_if(
      different, [](const std::string& value) { return isWords(value) && std::ranges::none_of(value, isDigit); });
  return static_cast<std::size_t>(words) * 2 > different.size() ? different.size() : 0;
}

}  // namespace

bool isWords(const std::string& text) {
  constexpr int WordLength = 3;
  int run = 0, longest = 0;
  for (const char c : text) {
    run = isLetter(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest >= WordLength || (longest > 0 && std::ranges::none_of(text, isDigit));
}

ProductWords::ProductWords(const Dataset& dataset)
    : m_products(&dataset.products), m_titles(dataset.products.attributes().find(AttributeRole::Title)) {
  if (m_titles != nullptr) return;
  std::size_t most = 1;
  for (const AttributeColumn& column : m_products->attributes().columns) {
    const std::size_t words = wordiness(column, m_products->size());
    if (words <= most) continue;
    most = words;
    m_words = &column;
  }
}

std::string ProductWords::of(Index product) const {
  const AttributeColumn* column = m_titles != nullptr ? m_titles : m_words;
  return column != nullptr && column->has(product) ? column->text(product) : std::string();
}

Text ProductWords::label(Index product) const {
  const std::string words = of(product);
  if (m_titles != nullptr || words.empty()) return Text("%1").with(m_products->title(product));
  return Text("%1 (%2)").with(words).with(m_products->id(product));
}

Text ProductWords::spoken(Index product) const {
  const bool isTitled = m_titles != nullptr && m_titles->has(product);
  return isTitled ? Text("%1").with(sentenceCased(m_titles->text(product))) : label(product);
}

}  // namespace kindred::segment

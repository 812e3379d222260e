// What the checks (choices.h) look for in a row.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kindred::imports {

/// The words that the program brings (resources/fees.txt), as written there.
const std::vector<std::string>& defaultFeeWords();

/// Descriptions that are fees rather than products.
class FeeWords {
 public:
  explicit FeeWords(const std::vector<std::string>& words);
  [[nodiscard]] bool contains(std::string_view description) const;

 private:
  std::unordered_set<std::string> m_words;  ///< trimmed and folded
  std::size_t m_longest = 0;
};

/// Whether the (trimmed) order is C and digits.
bool isCancelledOrder(std::string_view order);

}  // namespace kindred::imports

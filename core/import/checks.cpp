#include "core/import/checks.h"

#include <algorithm>

#include "core/import/cells/words.h"

namespace kindred::imports {

FeeWords::FeeWords(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const std::string plain = folded(trimmed(word));
    m_longest = std::max(m_longest, plain.size());
    m_words.insert(plain);
  }
}

bool FeeWords::contains(std::string_view description) const {
  const std::string_view plain = trimmed(description);
  return !plain.empty() && plain.size() <= m_longest && m_words.contains(folded(plain));
}

bool isCancelledOrder(std::string_view order) {
  return order.size() > 1 && (order[0] == 'C' || order[0] == 'c') &&
         order.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace kindred::imports

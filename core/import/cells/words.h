// Small tools on UTF-8 text as files hold it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/letters.h"

namespace kindred::imports {

/// Without white space, control characters and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

/// Whether trimmed(text), or unwrapped() of that (codes.h), may be another text; quick, and mostly false.
inline bool mayNeedTrimming(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front()), last = static_cast<unsigned char>(text.back());
  // A no-break space is C2 A0.
  return first <= ' ' || last <= ' ' || first == 0xC2 || last == 0xA0 || first == '\'' || first == '=';
}

/// The words of a column's name, folded, ё as е: "CustomerID", "customer_id" and "Customer-Id" are {"customer", "id"}.
std::vector<std::string> wordsOf(std::string_view name);

/// The first `characters` characters; shorter text as it is.
std::string cut(std::string_view text, std::size_t characters);

/// "a, b, c"; of many the first ones and their count, "a, b, … (1000)"; long ones are cut.
std::string shortList(const std::vector<std::string>& parts);

}  // namespace kindred::imports

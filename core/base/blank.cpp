#include "core/base/blank.h"

#include <algorithm>
#include <array>

namespace kindred {
namespace {

constexpr unsigned char Space = 0x20, Delete = 0x7F;

// Beside ASCII (Unicode 15, White_Space and Default_Ignorable_Code_Point): no-break space, soft hyphen, Ogham space,
// U+2000–200F, U+2028–202F, U+205F, U+2060, ideographic space, Hangul filler, byte-order mark.
constexpr auto Marks = std::to_array<std::string_view>({
    "\u00A0", "\u00AD", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200A", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A",
    "\u202B", "\u202C", "\u202D", "\u202E", "\u202F", "\u205F", "\u2060", "\u3000", "\u3164", "\uFEFF",
});

}  // namespace

bool isBlank(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto first = static_cast<unsigned char>(utf8.front());
    std::size_t length = first <= Space || first == Delete ? 1 : 0;
    if (length == 0) {
      const auto mark = std::ranges::find_if(Marks, [&](std::string_view each) { return utf8.starts_with(each); });
      if (mark == Marks.end()) return false;
      length = mark->size();
    }
    utf8.remove_prefix(length);
  }
  return true;
}

}  // namespace kindred

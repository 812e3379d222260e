#include "core/base/shortest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kindred {

std::string shortest(double number, char decimal) {
  std::array<char, 32> buffer;
  std::string text(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr);
  std::ranges::replace(text, '.', decimal);
  return text;
}

}  // namespace kindred

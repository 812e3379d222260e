// Text in which nothing can be seen.
#pragma once

#include <string_view>

namespace kindred {

/// Whether UTF-8 holds only what leaves no mark: nothing at all, spaces of any width, control and formatting characters.
bool isBlank(std::string_view utf8);

}  // namespace kindred

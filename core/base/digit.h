// What counts as a digit, whatever the locale.
#pragma once

namespace kindred {

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace kindred

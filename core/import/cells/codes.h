// Ids and codes as files hold them: missing, wrapped by spreadsheets, or damaged by them. Cells are trimmed.
#pragma once

#include <optional>
#include <string_view>

namespace kindred::imports {

bool isWordForMissing(std::string_view cell);
/// Whether the cell says that there is nothing: it is empty, or NULL, \N, None, nan, #N/A, (null), <NA>, undefined, -, "?",
/// "(пусто)" and the like, in whatever case.
inline bool isMissing(std::string_view cell) {
  const bool isNumber = !cell.empty() && cell.front() >= '0' && cell.front() <= '9';  // as most ids are
  return !isNumber && (cell.empty() || isWordForMissing(cell));
}

/// Whether the id is a number that a spreadsheet has rounded: "8.90123E+12". What digits it had nobody can tell.
inline bool hasLostDigits(std::string_view id) {
  constexpr std::size_t Shortest = 5;  // "1E+12"
  if (id.size() < Shortest || (id[id.size() - 3] != '+' && id[id.size() - 4] != '+')) return false;
  const std::size_t exponent = id.find_first_not_of("0123456789.,");
  return exponent != 0 && exponent != id.npos && (id[exponent] == 'E' || id[exponent] == 'e') &&
         id[exponent + 1] == '+' && id.find_first_not_of("0123456789", exponent + 2) == id.npos;
}

/// What stands in the wrapping that keeps a spreadsheet from changing a code: 00017 of '00017 and of ="00017", +7900 of
/// '+7900; nothing where there is none. An apostrophe before words is one of theirs.
std::optional<std::string_view> unwrapped(std::string_view cell);

}  // namespace kindred::imports

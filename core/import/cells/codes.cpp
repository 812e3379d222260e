#include "core/import/cells/codes.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/digit.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

// Folded; each under 32 bytes.
constexpr std::array<std::string_view, 48> MissingWords = {
    {"#n/a",    "#na",        "#null!",     "#value!",    "#ref!",     "#name?",    "#div/0!",    "(blank)",
     "(empty)", "(none)",     "(null)",     "(not set)",  "-",         "--",        "---",        "<na>",
     "<null>",  "<none>",     "?",          "[null]",     "\\n",       "n/a",       "na",         "nan",
     "nil",     "none",       "null",       "not set",    "nat",       "undefined", "(пусто)",    "н/д",
     "–",       "—",          "нет данных", "не указано", "не задано", "не указан", "не указана", "не задан",
     "нет",     "неизвестно", "unknown",    "(unknown)",  "unbekannt", "k.a.",      "k. a.",      "keine angabe"}};

/// Of words with the first byte, one bit a length: what most ids are told by.
constexpr std::array<std::uint32_t, 256> lengthsByFirst() {
  std::array<std::uint32_t, 256> lengths{};
  for (const std::string_view word : MissingWords) {
    const auto byte = static_cast<unsigned char>(word.front());
    const std::uint32_t length = std::uint32_t{1} << word.size();
    lengths[byte] |= length;
    if (byte >= 'a' && byte <= 'z') lengths[static_cast<std::size_t>(byte - 'a' + 'A')] |= length;
  }
  return lengths;
}

/// What spreadsheets would read as a formula, or as a number and so change: "+7900…", "00017", "12E3", "1-2".
bool isWrappedCode(std::string_view text) {
  constexpr std::string_view Formula = "=+-@", CodeSigns = "+-./:_";
  if (text.empty()) return false;
  if (Formula.find(text.front()) != Formula.npos) return true;
  return isDigit(text.front()) && std::ranges::all_of(text, [&](char c) {
           return isDigit(c) || (c >= 'A' && c <= 'Z') || CodeSigns.find(c) != CodeSigns.npos;
         });
}

}  // namespace

bool isWordForMissing(std::string_view cell) {
  static constexpr std::array<std::uint32_t, 256> Lengths = lengthsByFirst();
  if (cell.size() >= 32 || (Lengths[static_cast<unsigned char>(cell.front())] >> cell.size() & 1) == 0) return false;
  return std::ranges::find(MissingWords, folded(cell)) != MissingWords.end();
}

std::optional<std::string_view> unwrapped(std::string_view cell) {
  if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
    const std::string_view inside = cell.substr(2, cell.size() - 3);
    if (inside.find('"') == inside.npos) return trimmed(inside);
  }
  if (cell.starts_with('\'') && isWrappedCode(cell.substr(1))) return cell.substr(1);
  return std::nullopt;
}

}  // namespace kindred::imports

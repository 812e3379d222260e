#include "core/import/cells/ratings.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

constexpr std::string_view FullStar = "★", EmptyStar = "☆", Emoji = "⭐", Selector = "\xEF\xB8\x8F", Half = "½";

bool take(std::string_view& text, std::string_view sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(sign.size());
  return true;
}

/// "★★★", "★★★☆☆", "★★½", "***".
std::optional<Rating> readStars(std::string_view cell) {
  double full = 0, empty = 0;
  while (!cell.empty()) {
    if (take(cell, FullStar) || take(cell, Emoji) || take(cell, "*")) full += 1;
    else if (take(cell, EmptyStar)) empty += 1;
    else if (take(cell, Half)) full += 0.5;
    else if (!take(cell, Selector)) return std::nullopt;
  }
  return Rating{full, empty > 0 ? full + empty : 0};
}

/// "4/5", "4.5 / 5", "4 of 5".
std::optional<Rating> readShare(std::string_view cell, char decimal) {
  constexpr double Greatest = 1000;  // 5/2024 is a month
  constexpr std::array<std::string_view, 4> Signs = {"/", " out of ", " of ", " из "};
  for (const std::string_view sign : Signs) {
    const std::size_t at = cell.find(sign);
    if (at == std::string_view::npos) continue;
    const auto value = readNumber(trimmed(cell.substr(0, at)), decimal);
    const auto outOf = readNumber(trimmed(cell.substr(at + sign.size())), decimal);
    if (!value || !outOf || *value < 0 || *value > *outOf || *outOf < 2 || *outOf > Greatest) return std::nullopt;
    return Rating{*value, *outOf};
  }
  return std::nullopt;
}

/// "4 stars", "5 звёзд", "4★", "80%".
std::optional<Rating> readWithWord(std::string_view cell, char decimal) {
  constexpr std::array<std::string_view, 10> Words = {"stars", "star",   "звезды", "звезда", "звезд",
                                                      "звёзд", "звёзды", "★",      "балла",  "баллов"};
  const std::string plain = folded(cell);  // of the same length
  const auto number = [&](std::size_t length) { return readNumber(trimmed(cell.substr(0, length)), decimal); };
  for (const std::string_view word : Words) {
    if (!plain.ends_with(word)) continue;
    const auto value = number(plain.size() - word.size());
    return value ? std::optional(Rating{*value, 0}) : std::nullopt;
  }
  if (!plain.ends_with('%')) return std::nullopt;
  const auto value = number(plain.size() - 1);
  return value ? std::optional(Rating{*value, 100}) : std::nullopt;
}

std::optional<Rating> readAnswer(std::string_view cell) {
  constexpr std::array<std::string_view, 12> Yes = {"true", "t",  "yes",    "y",        "like", "liked",
                                                    "up",   "да", "истина", "нравится", "лайк", "👍"},
                                             No = {"false", "f",   "no",   "n",           "dislike", "disliked",
                                                   "down",  "нет", "ложь", "не нравится", "дизлайк", "👎"};
  constexpr std::size_t Longest = 24;
  if (cell.size() > Longest) return std::nullopt;
  const std::string word = folded(cell);
  if (std::ranges::find(Yes, word) != Yes.end()) return Rating{1, 0};
  if (std::ranges::find(No, word) != No.end()) return Rating{0, 0};
  return std::nullopt;
}

}  // namespace

std::optional<Rating> readRating(std::string_view cell, char decimal) {
  if (const auto number = readNumber(cell, decimal)) return Rating{*number, 0};
  if (cell.empty()) return std::nullopt;
  if (const auto stars = readStars(cell)) return stars;
  if (const auto answer = readAnswer(cell)) return answer;
  if (const auto share = readShare(cell, decimal)) return share;
  return readWithWord(cell, decimal);
}

}  // namespace kindred::imports

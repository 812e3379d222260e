#include "core/lesson/file/spelling.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "core/base/letters.h"

namespace kindred::lesson {
namespace {

constexpr std::size_t LongestWord = 80;  // beyond it nobody mistyped one letter

// Bytes of a character by its first, 0 where none begins so.
std::size_t lengthFrom(unsigned char first) {
  if (first < 0x80) return first == 0 ? 0 : 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool isLawful(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  for (std::size_t i = 1; i < character.size(); ++i) {
    if ((byte(i) & 0xC0) != 0x80) return false;
  }
  if (character.size() == 3)  // too long a form, or half of a pair
    return !(byte(0) == 0xE0 && byte(1) < 0xA0) && !(byte(0) == 0xED && byte(1) >= 0xA0);
  if (character.size() == 4) return !(byte(0) == 0xF0 && byte(1) < 0x90) && !(byte(0) == 0xF4 && byte(1) >= 0x90);
  return true;
}

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above.back();
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.empty() || word.size() > LongestWord) return std::nullopt;
  const std::string small = folded(word);
  std::optional<std::string> best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    if (candidate.size() > LongestWord) continue;
    const std::size_t distance = editDistance(small, folded(candidate));
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

std::string slug(std::string_view name) {
  std::string result = folded(trimmed(name));
  for (char& letter : result) {
    if (letter == ' ' || letter == '\t') letter = '-';
    if (letter == '{' || letter == '}') letter = '_';
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view Blanks = " \t\r\n";
  const std::size_t from = text.find_first_not_of(Blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(Blanks) - from + 1);
}

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> result;
  while (true) {
    const std::size_t at = text.find(separator);
    result.emplace_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return result;
    text.remove_prefix(at + 1);
  }
}

std::optional<double> numberOf(std::string_view text) {
  text = trimmed(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::optional<std::size_t> badUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = lengthFrom(static_cast<unsigned char>(bytes[at]));
    if (length == 0 || at + length > bytes.size() || !isLawful(bytes.substr(at, length))) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace kindred::lesson

#include "core/import/cells/words.h"

#include <ranges>

namespace kindred::imports {
namespace {

constexpr std::string_view NoBreakSpace = "\xC2\xA0";

bool isBlank(char c) { return static_cast<unsigned char>(c) <= ' '; }
bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (;;) {
    if (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    else if (text.starts_with(NoBreakSpace)) text.remove_prefix(NoBreakSpace.size());
    else break;
  }
  for (;;) {
    if (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    else if (text.ends_with(NoBreakSpace)) text.remove_suffix(NoBreakSpace.size());
    else break;
  }
  return text;
}

std::vector<std::string> wordsOf(std::string_view name) {
  std::string spaced;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (i > 0 && isUpper(c) && isLowerOrDigit(name[i - 1])) spaced += ' ';
    const bool letter = isUpper(c) || isLowerOrDigit(c) || static_cast<unsigned char>(c) >= 0x80;
    spaced += letter ? c : ' ';
  }
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded(spaced) + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      for (std::size_t at = word.find("ё"); at != std::string::npos; at = word.find("ё")) word.replace(at, 2, "е");
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string cut(std::string_view text, std::size_t characters) {
  std::size_t bytes = 0;
  for (; bytes < text.size(); ++bytes) {
    if (isContinuation(text[bytes])) continue;
    if (characters == 0) break;
    --characters;
  }
  return std::string(text.substr(0, bytes));
}

std::string shortList(const std::vector<std::string>& parts) {
  constexpr std::size_t Most = 40, LongestPart = 80, LongestList = 500;
  std::string result;
  std::size_t shown = 0;
  for (const auto& part : parts | std::views::take(Most)) {
    if (result.size() > LongestList) break;
    const std::string beginning = cut(part, LongestPart);
    result += (shown++ == 0 ? "" : ", ") + beginning + (beginning.size() < part.size() ? "…" : "");
  }
  if (parts.size() > shown) result.append(", … (").append(std::to_string(parts.size())).append(")");
  return result;
}

}  // namespace kindred::imports

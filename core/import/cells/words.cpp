#include "core/import/cells/words.h"

#include <ranges>

namespace kindred::import {
namespace {

constexpr std::string_view NoBreakSpace = "\xC2\xA0";

bool isBlank(char c) { return static_cast<unsigned char>(c) <= ' '; }
bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Two-byte letters whose lower case is elsewhere: À…Þ, Ѐ…Џ, А…Я.
void appendFolded(unsigned char lead, unsigned char next, std::string& result) {
  unsigned code = ((lead & 0x1Fu) << 6) | (next & 0x3Fu);
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) code += 0x20;
  else if (code >= 0x400 && code <= 0x40F) code += 0x50;
  else if (code >= 0x410 && code <= 0x42F) code += 0x20;
  result += static_cast<char>(0xC0 | (code >> 6));
  result += static_cast<char>(0x80 | (code & 0x3F));
}

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

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (isUpper(text[i])) {
      result += static_cast<char>(text[i] + ('a' - 'A'));
    } else if ((byte == 0xC3 || byte == 0xD0) && i + 1 < text.size() && isContinuation(text[i + 1])) {
      appendFolded(byte, static_cast<unsigned char>(text[++i]), result);
    } else {
      result += text[i];
    }
  }
  return result;
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

std::string joined(const std::vector<std::string>& parts) {
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

}  // namespace kindred::import

#include "core/base/letters.h"

namespace kindred {
namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

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

}  // namespace kindred

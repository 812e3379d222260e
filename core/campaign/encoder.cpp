#include "core/campaign/encoder.h"

#include <array>

#include "core/import/files/encoding.h"

namespace kindred::campaign {
namespace {

constexpr std::array<ListEncoding, 3> AllEncodings = {ListEncoding::Utf8, ListEncoding::Windows1251,
                                                      ListEncoding::Windows1252};
constexpr char32_t NoLetter = 0xFFFD;

/// The character at `place`, which moves behind it; U+FFFD for bytes that are not UTF-8.
char32_t nextCharacter(std::string_view utf8, std::size_t& place) {
  const auto lead = static_cast<unsigned char>(utf8[place++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  char32_t code = lead & (0x3Fu >> static_cast<unsigned>(more));
  for (int i = 0; i < more; ++i) {
    if (place == utf8.size() || (static_cast<unsigned char>(utf8[place]) & 0xC0u) != 0x80u) return NoLetter;
    code = code << 6u | (static_cast<unsigned char>(utf8[place++]) & 0x3Fu);
  }
  return more == 0 ? NoLetter : code;
}

}  // namespace

std::string_view name(ListEncoding encoding) {
  switch (encoding) {
    case ListEncoding::Windows1251: return "windows-1251";
    case ListEncoding::Windows1252: return "windows-1252";
    default: return "utf-8";
  }
}

std::optional<ListEncoding> listEncoding(std::string_view name) {
  for (const ListEncoding encoding : AllEncodings) {
    if (campaign::name(encoding) == name) return encoding;
  }
  return std::nullopt;
}

Encoder::Encoder(ListEncoding encoding) : m_encoding(encoding) {
  if (encoding == ListEncoding::Utf8) return;
  const auto known =
      encoding == ListEncoding::Windows1251 ? imports::Encoding::Windows1251 : imports::Encoding::Windows1252;
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    const char32_t letter = imports::characterOf(known, static_cast<unsigned char>(byte));
    if (letter != NoLetter) m_letters.emplace(letter, static_cast<char>(byte));
  }
}

std::string Encoder::encoded(std::string_view utf8) {
  if (m_encoding == ListEncoding::Utf8) return std::string(utf8);
  std::string bytes;
  for (std::size_t place = 0; place < utf8.size();) {
    const char32_t letter = nextCharacter(utf8, place);
    const auto found = m_letters.find(letter);
    if (letter < 0x80) bytes += static_cast<char>(letter);
    else if (found != m_letters.end()) bytes += found->second;
    else bytes += '?', ++m_replaced;
  }
  return bytes;
}

}  // namespace kindred::campaign

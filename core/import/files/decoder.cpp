#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "core/import/files/encoding.h"

namespace kindred::imports {
namespace {

constexpr char32_t Unknown = 0xFFFD;

// The upper half of Windows-1251; 0xC0 … 0xFF are А … я.
constexpr std::array<char16_t, 64> Cyrillic = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

// 0x80 … 0x9F of Windows-1252; the rest is Latin-1.
constexpr std::array<char16_t, 32> Western = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                              0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

// The upper half of KOI8-R; the capitals Ю … Ъ follow the small letters ю … ъ 0x20 later.
constexpr std::array<char16_t, 64> KoiSigns = {
    0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518, 0x251C, 0x2524, 0x252C, 0x2534, 0x253C, 0x2580, 0x2584,
    0x2588, 0x258C, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320, 0x25A0, 0x2219, 0x221A, 0x2248, 0x2264, 0x2265,
    0x00A0, 0x2321, 0x00B0, 0x00B2, 0x00B7, 0x00F7, 0x2550, 0x2551, 0x2552, 0x0451, 0x2553, 0x2554, 0x2555,
    0x2556, 0x2557, 0x2558, 0x2559, 0x255A, 0x255B, 0x255C, 0x255D, 0x255E, 0x255F, 0x2560, 0x2561, 0x0401,
    0x2562, 0x2563, 0x2564, 0x2565, 0x2566, 0x2567, 0x2568, 0x2569, 0x256A, 0x256B, 0x256C, 0x00A9};
constexpr std::u16string_view KoiLetters = u"юабцдефгхийклмнопярстужвьызшэщчъ";

// Of code page 866, 0xB0 … 0xDF and from 0xF0 on; before and between lie А … я in order.
constexpr std::array<char16_t, 64> DosSigns = {
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255D,
    0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F, 0x255A, 0x2554,
    0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553,
    0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580, 0x0401, 0x0451, 0x0404, 0x0454,
    0x0407, 0x0457, 0x040E, 0x045E, 0x00B0, 0x2219, 0x00B7, 0x221A, 0x2116, 0x00A4, 0x25A0, 0x00A0};

char32_t fromCp866(unsigned char byte) {
  if (byte >= 0xF0) return DosSigns[byte - 0xC0u];
  if (byte >= 0xE0) return 0x0440u + (byte - 0xE0u);
  return byte >= 0xB0 ? DosSigns[byte - 0xB0u] : 0x0410u + (byte - 0x80u);
}
char32_t fromKoi8(unsigned char byte) {
  if (byte < 0xC0) return KoiSigns[byte - 0x80u];
  const char32_t small = KoiLetters[byte & 0x1Fu];
  return byte < 0xE0 ? small : small - 0x20;
}
char32_t fromLatin1(unsigned char byte) { return byte >= 0xA0 ? byte : Unknown; }
char32_t fromWindows1251(unsigned char byte) {
  return byte >= 0xC0 ? 0x0410u + (byte - 0xC0u) : Cyrillic[byte - 0x80u];
}
char32_t fromWindows1252(unsigned char byte) { return byte >= 0xA0 ? byte : Western[byte - 0x80u]; }

void append(char32_t code, std::string& utf8) {
  if (code < 0x80) {
    utf8 += static_cast<char>(code);
  } else if (code < 0x800) {
    utf8 += static_cast<char>(0xC0 | (code >> 6));
    utf8 += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    utf8 += static_cast<char>(0xE0 | (code >> 12));
    utf8 += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    utf8 += static_cast<char>(0xF0 | (code >> 18));
    utf8 += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    utf8 += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (code & 0x3F));
  }
}

bool isPlainCharacter(char c) {
  return c > 0;
}  // ASCII without NUL; char is signed here, and unsigned below where it is not
static_assert(static_cast<char>(0x80) < 0, "isPlainCharacter wants signed characters");

/// Length of the well-formed UTF-8 sequence at the front (Unicode standard, table 3-7); 0 where it is broken, -1 where
/// it is cut off.
int sequenceLength(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = at(0);
  const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                     : (lead & 0xF0) == 0xE0        ? 3
                     : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                    : 0;
  if (length == 0) return 0;
  for (int i = 1; i < length; ++i) {
    if (static_cast<std::size_t>(i) >= bytes.size()) return -1;
    unsigned char least = 0x80, most = 0xBF;
    if (i == 1 && lead == 0xE0) least = 0xA0;
    if (i == 1 && lead == 0xED) most = 0x9F;
    if (i == 1 && lead == 0xF0) least = 0x90;
    if (i == 1 && lead == 0xF4) most = 0x8F;
    if (at(static_cast<std::size_t>(i)) < least || at(static_cast<std::size_t>(i)) > most) return 0;
  }
  return length;
}

/// Appends the plain characters from `at` on, and returns where they end.
std::size_t copyPlain(std::string_view bytes, std::size_t at, std::string& utf8) {
  const std::size_t run = plainRun(bytes.substr(at));
  utf8.append(bytes, at, run);
  return at + run;
}

}  // namespace

char32_t characterOf(Encoding encoding, unsigned char byte) {
  switch (encoding) {
    case Encoding::Windows1251: return fromWindows1251(byte);
    case Encoding::Windows1252: return fromWindows1252(byte);
    case Encoding::Koi8R: return fromKoi8(byte);
    case Encoding::Cp866: return fromCp866(byte);
    case Encoding::Latin1: return fromLatin1(byte);
    case Encoding::Utf8:
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: break;
  }
  return Unknown;
}

std::size_t plainRun(std::string_view bytes) {
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    constexpr std::uint64_t Ones = 0x0101010101010101u, Tops = 0x8080808080808080u;
    if (((word | ((word - Ones) & ~word)) & Tops) != 0) break;
  }
  while (i < bytes.size() && isPlainCharacter(bytes[i])) ++i;
  return i;
}

bool isPlain(std::string_view bytes) {
  constexpr std::size_t Together = 4096;  // looked at without a branch
  for (; !bytes.empty(); bytes.remove_prefix(std::min(Together, bytes.size()))) {
    unsigned char foreign = 0;
    for (const char c : bytes.substr(0, Together)) foreign |= static_cast<unsigned char>(c <= 0);
    if (foreign != 0) return false;
  }
  return true;
}

void Decoder::replace(std::string& utf8) {
  ++m_replaced;
  append(Unknown, utf8);
}

void Decoder::decode(std::string_view bytes, std::string& utf8) {
  if (!m_rest.empty()) {
    m_rest += bytes;
    bytes = m_rest;
  }
  if (!m_started && bytes.size() < 4) {  // too short to tell whether it begins with a mark
    if (m_rest.empty()) m_rest = bytes;
    return;
  }
  const std::size_t taken = decodeWhole(bytes, utf8);
  m_rest = std::string(bytes.substr(taken));
}

void Decoder::finish(std::string& utf8) {
  const std::string rest = std::move(m_rest);
  m_rest.clear();
  for (std::size_t left = decodeWhole(rest, utf8); left < rest.size(); ++left) replace(utf8);
}

std::size_t Decoder::decodeWhole(std::string_view bytes, std::string& utf8) {
  std::size_t mark = 0;
  if (!m_started) {
    m_started = true;
    if (m_encoding == Encoding::Utf8 && bytes.starts_with("\xEF\xBB\xBF")) mark = 3;
    if (m_encoding == Encoding::Utf16Le && bytes.starts_with("\xFF\xFE")) mark = 2;
    if (m_encoding == Encoding::Utf16Be && bytes.starts_with("\xFE\xFF")) mark = 2;
    bytes.remove_prefix(mark);
  }
  switch (m_encoding) {
    case Encoding::Utf8: return mark + decodeUtf8(bytes, utf8);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: return mark + decodeUtf16(bytes, utf8);
    default: return decodeSingle(bytes, utf8);
  }
}

std::size_t Decoder::decodeUtf8(std::string_view bytes, std::string& utf8) {
  std::size_t i = 0;
  while ((i = copyPlain(bytes, i, utf8)) < bytes.size()) {
    const int length = sequenceLength(bytes.substr(i));
    if (length < 0) break;
    if (length == 0) replace(utf8);
    else utf8.append(bytes, i, static_cast<std::size_t>(length));
    i += static_cast<std::size_t>(std::max(length, 1));
  }
  return i;
}

std::size_t Decoder::decodeUtf16(std::string_view bytes, std::string& utf8) {
  const int low = m_encoding == Encoding::Utf16Le ? 0 : 1;
  const auto unit = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(low)]) |
                                 static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(1 - low)]) << 8);
  };
  std::size_t i = 0;
  for (; i + 2 <= bytes.size(); i += 2) {
    const char32_t first = unit(i);
    if (first >= 0xD800 && first < 0xDC00) {
      if (i + 4 > bytes.size()) break;
      const char32_t second = unit(i + 2);
      if (second >= 0xDC00 && second < 0xE000) {
        append(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), utf8);
        i += 2;
        continue;
      }
    }
    if (first == 0 || (first >= 0xD800 && first < 0xE000)) replace(utf8);
    else append(first, utf8);
  }
  return i;
}

std::size_t Decoder::decodeSingle(std::string_view bytes, std::string& utf8) {
  std::size_t i = 0;
  while ((i = copyPlain(bytes, i, utf8)) < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[i++]);
    const char32_t code = byte == 0 ? Unknown : characterOf(m_encoding, byte);
    if (code == Unknown) replace(utf8);
    else append(code, utf8);
  }
  return i;
}

}  // namespace kindred::imports

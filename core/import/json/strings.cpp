// Strings as JSON and as Python write them.
#include <charconv>

#include "core/import/json/fields.h"

namespace kindred::imports::json {
namespace {

constexpr std::uint32_t Unknown = 0xFFFD;

bool isHighSurrogate(std::uint32_t code) { return code >= 0xD800 && code < 0xDC00; }
bool isLowSurrogate(std::uint32_t code) { return code >= 0xDC00 && code < 0xE000; }

void append(std::uint32_t code, std::string& utf8) {
  const auto continuation = [&](int shift) { utf8 += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    utf8 += static_cast<char>(code);
  } else if (code < 0x800) {
    utf8 += static_cast<char>(0xC0 | (code >> 6));
    continuation(0);
  } else if (code < 0x10000) {
    utf8 += static_cast<char>(0xE0 | (code >> 12));
    continuation(6);
    continuation(0);
  } else {
    utf8 += static_cast<char>(0xF0 | (code >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

/// The number of `digits` hexadecimal digits at the front; -1 where there are fewer.
std::int64_t hexadecimal(std::string_view text, std::size_t digits) {
  std::uint32_t code = 0;
  if (text.size() < digits) return -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, code, 16);
  return error == std::errc() && end == text.data() + digits ? static_cast<std::int64_t>(code) : -1;
}

/// What stands behind "\u" at the front of `rest`, which loses it.
bool takeUnicode(std::string_view& rest, std::string& text, std::int64_t& replaced) {
  const std::int64_t first = hexadecimal(rest, 4);
  if (first < 0) return false;
  rest.remove_prefix(4);
  auto code = static_cast<std::uint32_t>(first);
  if (isHighSurrogate(code) && rest.starts_with("\\u")) {
    const std::int64_t second = hexadecimal(rest.substr(2), 4);
    if (second >= 0 && isLowSurrogate(static_cast<std::uint32_t>(second))) {
      code = 0x10000 + ((code - 0xD800) << 10) + (static_cast<std::uint32_t>(second) - 0xDC00);
      rest.remove_prefix(6);
    }
  }
  if (code == 0 || isHighSurrogate(code) || isLowSurrogate(code)) {
    code = Unknown;
    ++replaced;
  }
  append(code, text);
  return true;
}

/// Rewrites Python's literals as JSON, one token at a time.
class PythonWriter {
 public:
  explicit PythonWriter(std::string_view text) : m_rest(text) { m_json.reserve(text.size() + text.size() / 8); }

  std::string written() {
    while (!m_rest.empty()) {
      const char c = take();
      const bool prefixed = (c == 'u' || c == 'b') && !m_rest.empty() && (m_rest[0] == '\'' || m_rest[0] == '"');
      if (prefixed) string(take());
      else if (c == '\'' || c == '"') string(c);
      else if (c == '(') m_json += '[';
      else if (c == ')') m_json += ']';
      else if (c == 'T' || c == 'F' || c == 'N' || c == 'n') word(c);
      else if (c != 'L') m_json += c;  // 12L is Python 2's way to write 12
    }
    return std::move(m_json);
  }

 private:
  char take() {
    const char c = m_rest[0];
    m_rest.remove_prefix(1);
    return c;
  }

  void word(char first) {
    const auto is = [&](std::string_view rest, std::string_view json) {
      if (!m_rest.starts_with(rest)) return false;
      m_rest.remove_prefix(rest.size());
      m_json += json;
      return true;
    };
    const bool known = first == 'T'   ? is("rue", "true")
                       : first == 'F' ? is("alse", "false")
                       : first == 'N' ? is("one", "null")
                                      : is("an", "null");
    if (!known) m_json += first;
  }

  void unicode(std::uint32_t code) {
    constexpr std::string_view Digits = "0123456789abcdef";
    if (code >= 0x10000) {
      append(code <= 0x10FFFF ? code : Unknown, m_json);
      return;
    }
    m_json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) m_json += Digits[(code >> shift) & 0xF];
  }

  void escape() {
    if (m_rest.empty()) return;
    const char c = take();
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    const std::int64_t code = digits > 0 ? hexadecimal(m_rest, digits) : -1;
    if (code >= 0) {
      m_rest.remove_prefix(digits);
      unicode(static_cast<std::uint32_t>(code));
    } else if (std::string_view("nrtbf\\\"").find(c) != std::string_view::npos) {
      m_json += '\\';
      m_json += c;
    } else if (c == '\'') {
      m_json += c;
    } else {
      m_json += "\\\\";  // Python leaves other backslashes alone
      m_json += c;
    }
  }

  void string(char quote) {
    m_json += '"';
    while (!m_rest.empty()) {
      const char c = take();
      if (c == quote) {
        m_json += '"';
        return;
      }
      if (c == '\\') escape();
      else if (c == '"') m_json += "\\\"";
      else if (static_cast<unsigned char>(c) < 0x20) unicode(static_cast<unsigned char>(c));
      else m_json += c;
    }
  }

  std::string_view m_rest;
  std::string m_json;
};

}  // namespace

bool unescape(std::string_view escaped, std::string& text, std::int64_t& replaced) {
  while (!escaped.empty()) {
    const std::size_t plain = std::min(escaped.find('\\'), escaped.size());
    text.append(escaped.substr(0, plain));
    escaped.remove_prefix(plain);
    if (escaped.empty()) break;
    if (escaped.size() < 2) return false;
    const char c = escaped[1];
    escaped.remove_prefix(2);
    if (c == 'u') {
      if (!takeUnicode(escaped, text, replaced)) return false;
      continue;
    }
    constexpr std::string_view Letters = "nrtbf\"\\/", Meanings = "\n\r\t\b\f\"\\/";
    const std::size_t known = Letters.find(c);
    if (known == std::string_view::npos) return false;
    text += Meanings[known];
  }
  return true;
}

bool isPython(std::string_view text) {
  if (!text.starts_with('{')) return false;
  text.remove_prefix(std::min(text.find_first_not_of(" \t", 1), text.size()));
  return text.starts_with('\'') || text.starts_with("u'") || text.starts_with("u\"");
}

std::string fromPython(std::string_view text) { return PythonWriter(text).written(); }

}  // namespace kindred::imports::json

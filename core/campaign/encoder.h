// How the bytes of a list spell letters.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kindred::campaign {

enum class ListEncoding { Utf8, Windows1251, Windows1252 };
/// "utf-8", "windows-1251", "windows-1252": stable names.
std::string_view name(ListEncoding encoding);
std::optional<ListEncoding> listEncoding(std::string_view name);

/// Turns UTF-8 into an encoding. What it has no letter for becomes "?" and is counted.
class Encoder {
 public:
  explicit Encoder(ListEncoding encoding);
  [[nodiscard]] std::string encoded(std::string_view utf8);
  [[nodiscard]] std::int64_t replaced() const { return m_replaced; }

 private:
  ListEncoding m_encoding;
  std::map<char32_t, char> m_letters;
  std::int64_t m_replaced = 0;
};

}  // namespace kindred::campaign

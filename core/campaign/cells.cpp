#include "core/campaign/cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "core/base/error.h"

namespace kindred::campaign {
namespace {

std::string quoted(std::string text, const ListFormat& format) {
  if (text.find_first_of(std::string{format.delimiter, '"', '\n', '\r'}) == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

constexpr int MostDecimals = 6;

std::string fixedCell(double value, int decimals, const ListFormat& format) {
  if (!std::isfinite(value)) return {};
  std::array<char, 400> buffer;  // 309 digits before the point, six behind it
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string text(buffer.data(), end);
  if (text.find('.') != std::string::npos) text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  if (text == "-0") text = "0";
  if (const auto point = text.find('.'); point != std::string::npos) text[point] = format.decimal;
  return quoted(std::move(text), format);
}

}  // namespace

void requireValid(const ListFormat& format) {
  std::vector<Text> problems;
  if (std::string_view(",;\t|").find(format.delimiter) == std::string_view::npos) {
    problems.push_back(KI_TEXT("core", "The separator must be a comma, a semicolon, a tab or a bar, not “%1”.")
                           .with(std::string(1, format.delimiter)));
  }
  if (format.decimal != '.' && format.decimal != ',') {
    problems.push_back(
        KI_TEXT("core", "The decimal sign must be a point or a comma, not “%1”.").with(std::string(1, format.decimal)));
  }
  if (!problems.empty()) throw Error(ErrorCode::BadParameters, std::move(problems));
}

std::string safeCell(std::string_view text, const ListFormat& format) {
  constexpr std::string_view Dangerous = "=+-@\t\r\n";
  const bool runs = !text.empty() && Dangerous.find(text.front()) != std::string_view::npos;
  return quoted((runs ? "'" : "") + std::string(text), format);
}

std::string numberCell(double value, const ListFormat& format) { return fixedCell(value, MostDecimals, format); }

std::string scoreCell(double value, const ListFormat& format) {
  constexpr int SignificantDigits = 4;
  if (value == 0 || !std::isfinite(value)) return numberCell(value, format);
  const int before = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
  return fixedCell(value, std::clamp(SignificantDigits - before, 0, MostDecimals), format);
}

}  // namespace kindred::campaign

#include "core/import/sheet/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/date.h"
#include "core/base/digit.h"

namespace kindred::imports {
namespace {

constexpr std::int64_t DaysTo1899 = -25569;  // 1899-12-30, from 1970-01-01
constexpr std::int64_t Days1904 = 1462;      // 1904-01-01, from 1899-12-30
constexpr double LastDay = 2958466;          // after 9999-12-31
constexpr std::size_t SureDigits = 15;       // a decimal of so many digits is the shortest of its double

/// "-12", "12.5": in the form that numberText gives it already.
bool isShortest(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
  if (digits == 0) return false;
  if (digits == text.size()) return true;
  const std::string_view decimals = text.substr(digits + 1);
  return text[digits] == '.' && !decimals.empty() && text.size() <= SureDigits + 1 && decimals.back() != '0' &&
         std::ranges::all_of(decimals, isDigit);
}

std::string clockText(std::int64_t seconds) {
  const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

}  // namespace

std::string numberText(double value) {
  std::array<char, 64> buffer;
  const double size = std::abs(value);
  const bool fixed = value == 0 || (size >= 1e-5 && size < 1e21);
  const auto end = fixed ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
                         : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return value == 0 ? "0" : std::string(buffer.data(), end.ptr);
}

std::string_view numberText(std::string_view text, std::string& scratch) {
  if (isShortest(text)) return text;
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return text;
  scratch = numberText(value);
  return scratch;
}

std::string dateText(double days, NumberKind kind, bool since1904) {
  if (!(days >= 0 && days < LastDay)) return {};
  const auto seconds = static_cast<std::int64_t>(std::llround(days * static_cast<double>(SecondsPerDay)));
  if (kind == NumberKind::Elapsed || (kind == NumberKind::DateTime && seconds < SecondsPerDay))
    return clockText(seconds);
  std::int64_t day = seconds / SecondsPerDay;
  if (since1904) day += Days1904;
  else if (day < 60) ++day;  // before the leap day of 1900 that Excel counts
  const std::int64_t wall = (day + DaysTo1899) * SecondsPerDay + seconds % SecondsPerDay;
  const bool whole = seconds % SecondsPerDay == 0;
  return kind == NumberKind::Date && whole ? formatDate(wall) : formatDateTime(wall);
}

}  // namespace kindred::imports

#include "core/import/cells/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/date.h"
#include "core/base/digit.h"
#include "core/import/cells/words.h"
#include "core/import/request.h"

namespace kindred::imports {
namespace {

/// How the names of months begin, folded: in English, Russian, German, French, Spanish and Italian.
constexpr std::array<std::pair<std::string_view, int>, 47> MonthNames = {
    {{"jan", 1},  {"янв", 1},  {"jän", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2},  {"фев", 2},  {"fév", 2},
     {"mar", 3},  {"мар", 3},  {"mär", 3},  {"mrz", 3},  {"apr", 4},  {"апр", 4},  {"avr", 4},  {"abr", 4},
     {"may", 5},  {"май", 5},  {"мая", 5},  {"mai", 5},  {"mag", 5},  {"jun", 6},  {"июн", 6},  {"juin", 6},
     {"giu", 6},  {"jul", 7},  {"июл", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"авг", 8},  {"aoû", 8},
     {"ago", 8},  {"sep", 9},  {"сен", 9},  {"set", 9},  {"oct", 10}, {"окт", 10}, {"okt", 10}, {"ott", 10},
     {"nov", 11}, {"ноя", 11}, {"dec", 12}, {"дек", 12}, {"dez", 12}, {"déc", 12}, {"dic", 12}}};

/// A number of `least` to `most` digits from the front of `text`; -1 where there is none.
int takeNumber(std::string_view& text, std::size_t least, std::size_t most) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < most && digits < text.size() && isDigit(text[digits])) value = value * 10 + (text[digits++] - '0');
  if (digits < least) return -1;
  text.remove_prefix(digits);
  return value;
}

bool takeLiteral(std::string_view& text, char letter) {
  if (text.empty() || (text[0] != letter && !(letter == ' ' && text[0] == 'T'))) return false;
  text.remove_prefix(1);
  return true;
}

int takeMonthName(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) >= 0x80 || (text[length] | 0x20) >= 'a') &&
         !isDigit(text[length]) && text[length] != '.') {
    ++length;
  }
  const std::string word = folded(text.substr(0, length));
  text.remove_prefix(length);
  if (text.starts_with(". ")) text.remove_prefix(1);  // "5 авг. 2024"
  for (const auto& [name, month] : MonthNames) {
    if (word.starts_with(name)) return month;
  }
  return -1;
}

/// "AM" or "PM" at the front of `text`; the hour of 24, or -1 where the hour is none of 12.
int takeHalfDay(std::string_view& text, int hour) {
  std::string_view rest = text;
  while (takeLiteral(rest, ' ')) {
  }
  if (rest.size() < 2 || (rest[1] | 0x20) != 'm' || ((rest[0] | 0x20) != 'a' && (rest[0] | 0x20) != 'p')) return hour;
  const bool afternoon = (rest[0] | 0x20) == 'p';
  text = rest.substr(2);
  if (hour < 1 || hour > 12) return -1;
  return hour % 12 + (afternoon ? 12 : 0);
}

/// What may follow the seconds: ".123", "Z", "+03:00", " UTC".
bool isZoneOrFraction(std::string_view text) {
  if (text.starts_with('.') || text.starts_with(',')) {
    text.remove_prefix(1);
    if (takeNumber(text, 1, 9) < 0) return false;
  }
  text = trimmed(text);
  if (text.empty() || text == "Z" || text == "UTC" || text == "GMT") return true;
  if (text[0] != '+' && text[0] != '-') return false;
  text.remove_prefix(1);
  return text.size() >= 2 && text.size() <= 5 &&
         std::ranges::all_of(text, [](char c) { return isDigit(c) || c == ':'; });
}

/// Takes "9:05", "21:05:07" or "9:05 PM" from the front of `text`.
bool takeClock(std::string_view& text, CivilTime& time) {
  time.hour = takeNumber(text, 1, 2);
  if (time.hour < 0 || !takeLiteral(text, ':')) return false;
  time.minute = takeNumber(text, 2, 2);
  if (takeLiteral(text, ':')) time.second = takeNumber(text, 2, 2);
  time.hour = takeHalfDay(text, time.hour);
  const bool midnight = time.hour == 24 && time.minute == 0 && time.second == 0;
  const bool leapSecond = time.minute == 59 && time.second == 60;
  return time.hour >= 0 && (time.hour <= 23 || midnight) && time.minute >= 0 && time.minute <= 59 && time.second >= 0 &&
         (time.second <= 59 || leapSecond);
}

/// Takes "г.", "г" or "года", which stand after a year in Russian, from the front of `text`.
void takeYearWord(std::string_view& text) {
  const std::string_view rest = trimmed(text);
  for (const std::string_view word : {"года", "г.", "г"}) {
    if (!rest.starts_with(word)) continue;
    text = rest.substr(word.size());
    return;
  }
}

/// Reads the time of day that may follow a date; false where something else follows.
bool readTimeOfDay(std::string_view text, CivilTime& time) {
  takeYearWord(text);
  if (text.empty()) return true;
  while (takeLiteral(text, ',') || takeLiteral(text, ' ')) {
  }
  return takeClock(text, time) && isZoneOrFraction(text);
}

/// Takes a day of the week from the front of `text`, in any language.
bool takeWeekday(std::string_view& text) {
  const std::size_t length = std::min(text.find_first_of(" ,."), text.size());
  if (length == 0 || std::ranges::any_of(text.substr(0, length), isDigit)) return false;
  text.remove_prefix(length);
  return true;
}

/// Takes "-0700", "+03:00" or "UTC" from the front of `text`.
bool takeZone(std::string_view& text) {
  const std::size_t length = std::min(text.find(' '), text.size());
  if (length == 0 || isDigit(text[0]) || !isZoneOrFraction(text.substr(0, length))) return false;
  text.remove_prefix(length);
  return true;
}

/// "2011-12-09", with " 12:50:00" or without; false for any other text.
bool readIso(std::string_view text, CivilTime& time) {
  constexpr std::size_t DateSize = 10, Size = 19;
  if (text.size() != DateSize && text.size() != Size) return false;
  bool digits = true;
  const auto two = [&](std::size_t i) {
    digits = digits && isDigit(text[i]) && isDigit(text[i + 1]);
    return (text[i] - '0') * 10 + (text[i + 1] - '0');
  };
  time.year = two(0) * 100 + two(2);
  time.month = two(5);
  time.day = two(8);
  if (text[4] != '-' || text[7] != '-') return false;
  if (text.size() == DateSize) return digits;
  time.hour = two(11);
  time.minute = two(14);
  time.second = two(17);
  const bool parted = (text[10] == ' ' || text[10] == 'T') && text[13] == ':' && text[16] == ':';
  return digits && parted && time.hour <= 23 && time.minute <= 59 && time.second <= 59;
}

std::optional<std::int64_t> readUnix(std::string_view cell, std::int64_t unitsPerSecond) {
  constexpr std::int64_t Last = 253402300799;  // 9999-12-31 23:59:59
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  std::string_view rest = cell.substr(static_cast<std::size_t>(end - cell.data()));
  if (rest.starts_with('.')) {  // "978300760.0", as spreadsheets leave it
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
  }
  if (error != std::errc() || !rest.empty()) return std::nullopt;
  std::int64_t seconds = value / unitsPerSecond;
  if (value % unitsPerSecond < 0) --seconds;
  if (seconds < -Last || seconds > Last) return std::nullopt;
  return seconds;
}

/// "40513.35" or "40513,35": days since 1899-12-30, which makes 60 the 29th of February 1900 that spreadsheets believe in.
std::optional<std::int64_t> readSerial(std::string_view cell) {
  constexpr std::int64_t Epoch = 25569, DaySeconds = 86400;  // 1970-01-01
  constexpr double First = 61, Last = 2958466;               // 1900-03-01 … 9999-12-31
  std::string plain(cell);
  std::ranges::replace(plain, ',', '.');
  double days = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), days);
  if (error != std::errc() || end != plain.data() + plain.size() || !(days >= First && days < Last))
    return std::nullopt;
  return std::llround(days * static_cast<double>(DaySeconds)) - Epoch * DaySeconds;
}

}  // namespace

std::optional<DateFormat> DateFormat::from(std::string_view pattern) {
  DateFormat format;
  format.m_pattern = pattern;
  for (bool more = true; more;) {
    const std::size_t bar = std::min(pattern.find('|'), pattern.size());
    auto style = styleFrom(trimmed(pattern.substr(0, bar)));
    if (!style) return std::nullopt;
    format.m_styles.push_back(std::move(*style));
    more = bar < pattern.size();
    pattern.remove_prefix(more ? bar + 1 : bar);
  }
  return format;
}

std::optional<DateFormat::Style> DateFormat::styleFrom(std::string_view pattern) {
  static constexpr std::array<std::pair<std::string_view, std::int64_t>, 4> Units = {
      {{"unix", 1}, {"unix_ms", 1'000}, {"unix_us", 1'000'000}, {"unix_ns", 1'000'000'000}}};
  for (const auto& [name, units] : Units) {
    if (pattern == name) return Style{.date = {{Sign::Unix}}, .unitsPerSecond = units};
  }
  if (pattern == "serial") return Style{.date = {{Sign::Serial}}};
  Style style;
  constexpr std::string_view TimeSigns = "Hhms";
  const std::size_t clockEnd = pattern.find_last_of(TimeSigns);
  style.clockInside = clockEnd != std::string_view::npos && pattern.find('y', clockEnd) != std::string_view::npos;
  std::string_view rest = style.clockInside ? pattern : pattern.substr(0, pattern.find_first_of(TimeSigns));
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == 'T' || rest.back() == ',')) rest.remove_suffix(1);
  bool year = false, month = false, day = false;
  while (!rest.empty()) {
    const char letter = rest[0];
    if (TimeSigns.find(letter) != std::string_view::npos) {
      style.date.push_back({Sign::Clock});
      rest.remove_prefix(rest.find_last_of(TimeSigns) + 1);
      continue;
    }
    const std::size_t run = std::min(rest.find_first_not_of(letter), rest.size());
    if (letter == 'y') {
      if (run != 2 && run != 4) return std::nullopt;
      style.date.push_back({run == 4 ? Sign::Year : Sign::ShortYear});
      year = true;
    } else if (letter == 'M') {
      style.date.push_back({run > 2 ? Sign::MonthName : Sign::Month});
      month = true;
    } else if (letter == 'd') {
      style.date.push_back({run > 2 ? Sign::Weekday : Sign::Day});
      day = day || run <= 2;
    } else if (letter == 'z') {
      style.date.push_back({Sign::Zone});
    } else {
      style.date.insert(style.date.end(), run, {Sign::Literal, letter});
    }
    rest.remove_prefix(run);
  }
  if (!year || !month || !day) return std::nullopt;
  style.isIso = pattern.starts_with("yyyy-MM-dd") && style.date.size() == 5;
  return style;
}

std::optional<std::int64_t> DateFormat::read(std::string_view cell) const {
  for (const Style& style : m_styles) {
    if (const auto seconds = read(cell, style)) return seconds;
  }
  return std::nullopt;
}

std::optional<std::int64_t> DateFormat::read(std::string_view cell, const Style& style) {
  if (CivilTime iso; style.isIso && readIso(cell, iso) && isRealDate(iso.year, iso.month, iso.day))
    return toSeconds(iso);
  return readTokens(cell, style);
}

std::optional<std::int64_t> DateFormat::readTokens(std::string_view cell, const Style& style) {
  CivilTime time;
  for (const Token& token : style.date) {
    bool fits = true;
    switch (token.sign) {
      case Sign::Unix: return readUnix(cell, style.unitsPerSecond);
      case Sign::Serial: return readSerial(cell);
      case Sign::Year: fits = (time.year = takeNumber(cell, 4, 4)) >= 0; break;
      case Sign::ShortYear:
        fits = (time.year = takeNumber(cell, 2, 2)) >= 0;
        time.year += time.year < 70 ? 2000 : 1900;
        break;
      case Sign::Month: fits = (time.month = takeNumber(cell, 1, 2)) >= 0; break;
      case Sign::MonthName: fits = (time.month = takeMonthName(cell)) >= 0; break;
      case Sign::Day: fits = (time.day = takeNumber(cell, 1, 2)) >= 0; break;
      case Sign::Weekday: fits = takeWeekday(cell); break;
      case Sign::Clock: fits = takeClock(cell, time); break;
      case Sign::Zone: fits = takeZone(cell); break;
      case Sign::Literal: fits = takeLiteral(cell, token.letter); break;
    }
    if (!fits) return std::nullopt;
  }
  if (!(style.clockInside ? cell.empty() : readTimeOfDay(cell, time)) || !isRealDate(time.year, time.month, time.day))
    return std::nullopt;
  return toSeconds(time);
}

bool isClock(std::string_view cell) {
  CivilTime time;
  return takeClock(cell, time) && isZoneOrFraction(cell);
}

}  // namespace kindred::imports

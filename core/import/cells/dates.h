// Dates as files write them.
//
// A format is written with these signs; anything else stands for itself, and a blank also matches "T":
//   yyyy year   yy year of 2 digits (70…99 are 19.., 00…69 are 20..)   MM or M month   MMM month's name, English or
//   Russian, three letters or more   dd or d day   HH or H hour   h hour of 12   mm minutes   ss seconds   AP AM or PM
//   ddd day of the week, passed over   zzz zone, passed over (where a year follows the time of day)
//   unix seconds since 1970-01-01 00:00   unix_ms milliseconds   serial days since 1899-12-30, as spreadsheets count them;
//   fractions are the time of day
// One digit or two are read for MM, M, dd, d, HH, H, h. The time of day may be missing from a cell, or be there where the
// format does not name it; fractions of a second and a zone after it are passed over: times are those of the wall
// clock, never shifted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::import {

class DateFormat {
 public:
  /// Nothing where `pattern` names no year, month or day.
  static std::optional<DateFormat> from(std::string_view pattern);
  /// Seconds of the local wall clock. Nothing where the (trimmed) cell is no date of this format.
  [[nodiscard]] std::optional<std::int64_t> read(std::string_view cell) const;
  [[nodiscard]] const std::string& pattern() const { return m_pattern; }

 private:
  enum class Sign : std::uint8_t {
    Year,
    ShortYear,
    Month,
    MonthName,
    Day,
    Weekday,
    Clock,
    Zone,
    Literal,
    Unix,
    UnixMilliseconds,
    Serial
  };
  struct Token {
    Sign sign = Sign::Literal;
    char letter = 0;
  };
  [[nodiscard]] std::optional<std::int64_t> readTokens(std::string_view cell) const;

  std::string m_pattern;
  std::vector<Token> m_date;  ///< up to the time of day, or all where that stands inside
  bool m_clockInside = false;
  bool m_isIso = false;  ///< mostly read at one glance
};

struct DateGuess {
  std::string pattern;
  double confidence = 0;
  double readable = 0;     ///< share of the cells
  std::string other = {};  ///< another pattern that reads all of them as well, differently
  bool offsets = false;    ///< whether some say how far their clock is from UTC

  /// Whether all are read, and in one way.
  [[nodiscard]] bool isSure() const { return readable == 1 && other.empty(); }
};

/// Which numbers may be dates: none; unix, unix_ms and yyyyMMdd; or serial too, which look like any numbers.
enum class NumericDates : std::uint8_t { None, Long, All };

/// The pattern that reads most of `cells` (trimmed, not empty), or nothing below half.
std::optional<DateGuess> recogniseDates(const std::vector<std::string_view>& cells, NumericDates numbers);

/// Whether the format counts from 1970 in UTC.
inline bool isUnix(std::string_view pattern) { return pattern.starts_with("unix"); }

}  // namespace kindred::import

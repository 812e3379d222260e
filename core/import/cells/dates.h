// Dates as files write them.
//
// A format is written with these signs; anything else stands for itself, and a blank also matches "T":
//   yyyy year   yy year of 2 digits (70…99 are 19.., 00…69 are 20..)   MM or M month   MMM month's name, three letters or
//   more, in English, Russian, German, French, Spanish or Italian   dd or d day   HH or H hour   h hour of 12   mm minutes   ss seconds   AP AM or PM
//   ddd day of the week, passed over   zzz zone, passed over (where a year follows the time of day)
//   unix seconds since 1970-01-01 00:00   unix_ms, unix_us, unix_ns thousandths, millionths … of a second
//   serial days since 1899-12-30, as spreadsheets count them; fractions are the time of day
// Several formats, between bars, are tried in turn: "dd/MM/yyyy|yyyy-MM-dd".
// One digit or two are read for MM, M, dd, d, HH, H, h. The time of day may be missing from a cell, or be there where the
// format does not name it; fractions of a second and a zone after it are passed over: times are those of the wall
// clock, never shifted. 24:00:00 is the next day's midnight, a leap second the next minute's first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::imports {

class DateFormat {
 public:
  /// Nothing where `pattern`, or one of several, names no year, month or day.
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
    Serial
  };
  struct Token {
    Sign sign = Sign::Literal;
    char letter = 0;
  };
  struct Style {
    std::vector<Token> date;  ///< up to the time of day, or all where that stands inside
    std::int64_t unitsPerSecond = 1;
    bool clockInside = false;
    bool isIso = false;  ///< mostly read at one glance
  };
  static std::optional<Style> styleFrom(std::string_view pattern);
  [[nodiscard]] static std::optional<std::int64_t> read(std::string_view cell, const Style& style);
  [[nodiscard]] static std::optional<std::int64_t> readTokens(std::string_view cell, const Style& style);

  std::string m_pattern;
  std::vector<Style> m_styles;
};

/// A way in which some of the cells are written.
struct DateStyle {
  std::string pattern;
  std::int64_t cells = 0;
};

struct DateGuess {
  std::string pattern;  ///< of the styles, between bars
  double confidence = 0;
  double readable = 0;                 ///< share of the cells
  std::string other = {};              ///< another pattern that reads all of them as well, differently
  bool offsets = false;                ///< whether some say how far their clock is from UTC
  std::vector<DateStyle> styles = {};  ///< most cells first
  std::int64_t cells = 0;              ///< looked at
  std::string unread = {};             ///< the first of those that are no dates
  bool halfConverted = false;          ///< `other` leaves what a spreadsheet seems to have swapped as it is

  /// Whether all are read, and in one way.
  [[nodiscard]] bool isSure() const { return readable == 1 && other.empty(); }
};

/// Which numbers may be dates: none; yyyyMMdd, where every cell is such a day; those and unix with its kin; or serial too,
/// which look like any numbers.
enum class NumericDates : std::uint8_t { None, Compact, Long, All };

/// The styles that read the cells (trimmed, not empty): that of most, then those of the rest, as far as a hundredth of them
/// are written so. Nothing where they read less than half, or of All none.
std::optional<DateGuess> recogniseDates(const std::vector<std::string_view>& cells, NumericDates numbers);
/// The same where the pattern is known; nothing where it reads none.
std::optional<DateGuess> recogniseDates(const std::vector<std::string_view>& cells, const std::string& pattern);

/// Whether the cell is a time of day alone, "08:15" or "08:15:00".
bool isClock(std::string_view cell);

/// Whether the format counts from 1970 in UTC.
inline bool isUnix(std::string_view pattern) { return pattern.starts_with("unix"); }

}  // namespace kindred::imports

// In which ways the dates of a column are written.
#include <algorithm>
#include <limits>
#include <numeric>

#include "core/import/cells/dates.h"
#include "core/import/cells/words.h"
#include "core/import/request.h"

namespace kindred::imports {
namespace {

using DateCells = std::vector<std::string_view>;

constexpr std::int64_t NoTime = std::numeric_limits<std::int64_t>::min();

bool isPlainNumber(std::string_view cell) {
  const std::size_t point = std::min(cell.find_first_of(".,"), cell.size());
  const std::string_view fraction = point < cell.size() ? cell.substr(point + 1) : std::string_view();
  const auto digits = [](std::string_view part) {
    return part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return point > 0 && digits(cell.substr(0, point)) && digits(fraction);
}

bool hasOffset(std::string_view cell) {
  const std::size_t colon = cell.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view time = cell.substr(colon);
  return time.find_first_of("+-Z") != time.npos || time.ends_with("UTC") || time.ends_with("GMT");
}

bool isNumeric(std::string_view pattern) { return isUnix(pattern) || pattern == "yyyyMMdd" || pattern == "serial"; }

/// Whether a number is a date that people have data of: 1980 … 2100, or 1954 … 2064 of a serial one.
bool isPlausible(std::string_view pattern, std::int64_t seconds) {
  constexpr std::int64_t Year1980 = 315532800, Year2100 = 4102444800, Serial20000 = -481161600,
                         Serial60000 = 2974838400;
  if (pattern == "serial") return seconds >= Serial20000 && seconds < Serial60000;
  return seconds >= Year1980 && seconds < Year2100;
}

/// Whether numbers beside each other, or among other cells, may be dates of the pattern.
bool isAllowed(std::string_view pattern, NumericDates numbers, bool allNumbers) {
  if (!isNumeric(pattern)) return !allNumbers;
  if (numbers == NumericDates::All) return true;
  if (pattern == "yyyyMMdd") return numbers != NumericDates::None || !allNumbers;
  return allNumbers && numbers == NumericDates::Long && isUnix(pattern);
}

/// The cells as a pattern reads them.
struct DateReading {
  std::string pattern;
  std::vector<std::int64_t> times;  ///< NoTime where it does not

  [[nodiscard]] bool reads(std::size_t cell) const { return times[cell] != NoTime; }
  [[nodiscard]] std::int64_t countOf(const std::vector<std::size_t>& cells) const {
    return std::ranges::count_if(cells, [&](std::size_t cell) { return reads(cell); });
  }
};

DateReading readingOf(const std::string& pattern, const DateCells& cells) {
  DateReading reading{pattern, {}};
  const auto format = *DateFormat::from(pattern);
  const bool numeric = isNumeric(pattern);
  reading.times.reserve(cells.size());
  for (const std::string_view cell : cells) {
    const auto seconds = format.read(cell);
    reading.times.push_back(seconds && (!numeric || isPlausible(pattern, *seconds)) ? *seconds : NoTime);
  }
  return reading;
}

/// Those of the usual patterns that read any cell, in their order.
std::vector<DateReading> readingsOf(const DateCells& cells, NumericDates numbers) {
  std::vector<DateReading> readings;
  const bool allNumbers = std::ranges::all_of(cells, isPlainNumber);
  for (const std::string& pattern : usualDatePatterns()) {
    if (!isAllowed(pattern, numbers, allNumbers)) continue;
    DateReading reading = readingOf(pattern, cells);
    const auto read = std::ranges::count_if(reading.times, [](std::int64_t time) { return time != NoTime; });
    const bool enough = numbers != NumericDates::Compact || !allNumbers || read == std::ssize(cells);
    if (read > 0 && enough) readings.push_back(std::move(reading));
  }
  return readings;
}

/// A pattern, and the cells that none before it reads.
struct Style {
  const DateReading* reading = nullptr;
  std::vector<std::size_t> cells;
};

/// That of most cells, then that of most of the rest …; takes what is read out of `rest`.
std::vector<Style> stylesOf(const std::vector<DateReading>& readings, std::vector<std::size_t>& rest,
                            bool numbersMayLead) {
  constexpr std::size_t Rare = 100;
  const std::int64_t enough = std::max<std::int64_t>(1, std::ssize(rest) / static_cast<std::int64_t>(Rare));
  std::vector<Style> styles;
  const auto mayLead = [&](const DateReading& each) {
    return !styles.empty() || numbersMayLead || !isNumeric(each.pattern);
  };
  for (;;) {
    const DateReading* best = nullptr;
    std::int64_t most = enough - 1;
    for (const DateReading& each : readings) {
      const std::int64_t count = mayLead(each) ? each.countOf(rest) : 0;
      if (count > most) best = &each;
      most = std::max(most, count);
    }
    if (best == nullptr) return styles;
    const auto unread = std::stable_partition(rest.begin(), rest.end(), [&](std::size_t i) { return best->reads(i); });
    styles.push_back({best, {rest.begin(), unread}});
    rest.erase(rest.begin(), unread);
  }
}

bool differ(const DateReading& a, const DateReading& b, const std::vector<std::size_t>& cells) {
  return std::ranges::any_of(
      cells, [&](std::size_t cell) { return a.reads(cell) && b.reads(cell) && a.times[cell] != b.times[cell]; });
}

/// Another pattern that reads all the cells of the style, some of them differently.
const DateReading* twinOf(const Style& style, const std::vector<DateReading>& readings) {
  for (const DateReading& each : readings) {
    if (each.countOf(style.cells) == std::ssize(style.cells) && differ(*style.reading, each, style.cells)) return &each;
  }
  return nullptr;
}

/// The pattern with day and month swapped.
std::string swapped(std::string pattern) {
  const std::size_t day = pattern.find("dd"), month = pattern.find("MM");
  if (day == std::string::npos || month == std::string::npos || pattern.find("MMM") != std::string::npos) return {};
  pattern.replace(day, 2, "MM");
  return pattern.replace(month, 2, "dd");
}

/// Whether a spreadsheet made dates of those texts in which it could take the day for the month: no day of its dates is
/// above 12, every day of the texts it left is.
bool isHalfConverted(const Style& text, const Style& dates, const DateCells& cells) {
  constexpr std::ptrdiff_t Fewest = 2;
  if (dates.reading->pattern != "yyyy-MM-dd" || std::ssize(text.cells) < Fewest || std::ssize(dates.cells) < Fewest)
    return false;
  const std::string other = swapped(text.reading->pattern);
  if (other.empty() || text.reading->pattern.starts_with("yyyy")) return false;
  const auto textSwapped = *DateFormat::from(other), datesSwapped = *DateFormat::from("yyyy-dd-MM");
  return std::ranges::none_of(text.cells, [&](std::size_t i) { return textSwapped.read(cells[i]).has_value(); }) &&
         std::ranges::all_of(dates.cells, [&](std::size_t i) { return datesSwapped.read(cells[i]).has_value(); });
}

DateCells some(const DateCells& cells, const std::vector<std::size_t>& which) {
  DateCells result;
  for (const std::size_t i : which) result.push_back(cells[i]);
  return result;
}

/// " HH:mm:ss", " h:mm AP" …, as the cells have it; empty where they have none.
std::string timePattern(const DateCells& cells) {
  bool any = false, seconds = false, halves = false;
  for (const auto cell : cells) {
    any = any || cell.find(':') != std::string_view::npos;
    seconds = seconds || std::ranges::count(cell, ':') > 1;
    const std::string lower = folded(cell);
    halves = halves || lower.ends_with("am") || lower.ends_with("pm");
  }
  if (!any) return {};
  return std::string(halves ? " h:mm" : " HH:mm") + (seconds ? ":ss" : "") + (halves ? " AP" : "");
}

/// Patterns between bars, each with the time of day that its cells have.
class Joined {
 public:
  void add(const std::string& pattern, const std::string& time) {
    m_text += (m_text.empty() ? "" : "|") + pattern + (pattern.find(':') == std::string::npos ? time : "");
  }
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  std::string m_text;
};

/// Fills in how the styles are written together, and how else they may be read.
void joinStyles(DateGuess& guess, std::vector<Style>& styles, const std::vector<DateReading>& readings,
                const DateCells& cells) {
  Joined plain, other;
  bool differs = false;
  for (const Style& style : styles) {
    const std::string time = timePattern(some(cells, style.cells));
    const DateReading* twin = twinOf(style, readings);
    const bool half =
        std::ranges::any_of(styles, [&](const Style& text) { return isHalfConverted(text, style, cells); });
    guess.halfConverted = guess.halfConverted || half;
    plain.add(half ? "yyyy-dd-MM" : style.reading->pattern, time);
    other.add(twin != nullptr ? twin->pattern : style.reading->pattern, time);
    differs = differs || twin != nullptr || half;
    guess.styles.push_back({style.reading->pattern + time, std::ssize(style.cells)});
  }
  guess.pattern = plain.text();
  if (differs) guess.other = other.text();
}

/// Of 13/05 and 05/13 in one column, what both can read is read as the first one does, or as the second one.
std::string orderedOtherwise(const std::vector<Style>& styles, const DateCells& cells) {
  constexpr std::size_t Rare = 20;
  if (styles.size() < 2 || styles[1].cells.size() * Rare < cells.size() ||
      !differ(*styles[0].reading, *styles[1].reading, styles[0].cells))
    return {};
  Joined result;
  const auto add = [&](const Style& style) {
    result.add(style.reading->pattern, timePattern(some(cells, style.cells)));
  };
  add(styles[1]);
  add(styles[0]);
  std::for_each(styles.begin() + 2, styles.end(), add);
  return result.text();
}

std::optional<DateGuess> guessFrom(const std::vector<DateReading>& readings, const DateCells& cells,
                                   NumericDates numbers) {
  std::vector<std::size_t> rest(cells.size());
  std::iota(rest.begin(), rest.end(), 0);
  const bool numbersMayLead = numbers == NumericDates::All || std::ranges::all_of(cells, isPlainNumber);
  std::vector<Style> styles = stylesOf(readings, rest, numbersMayLead);
  DateGuess guess;
  guess.cells = std::ssize(cells);
  guess.readable = 1 - static_cast<double>(rest.size()) / static_cast<double>(cells.size());
  if (styles.empty() || (guess.readable < 0.5 && numbers != NumericDates::All)) return std::nullopt;
  joinStyles(guess, styles, readings, cells);
  if (guess.other.empty()) guess.other = orderedOtherwise(styles, cells);
  guess.confidence = guess.other.empty() ? 0.99 * guess.readable : 0.5;
  guess.offsets = std::ranges::any_of(cells, hasOffset);
  if (!rest.empty()) guess.unread = std::string(cells[rest.front()]);
  return guess;
}

}  // namespace

std::optional<DateGuess> recogniseDates(const DateCells& cells, NumericDates numbers) {
  if (cells.empty()) return std::nullopt;
  return guessFrom(readingsOf(cells, numbers), cells, numbers);
}

std::optional<DateGuess> recogniseDates(const DateCells& cells, const std::string& pattern) {
  if (cells.empty()) return std::nullopt;
  return guessFrom({readingOf(pattern, cells)}, cells, NumericDates::All);
}

}  // namespace kindred::imports

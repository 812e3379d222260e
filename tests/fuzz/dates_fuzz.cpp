// Cells as dates: the first line is a pattern, the others are cells.
#include "core/base/date.h"
#include "core/import/cells/dates.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string_view> cells;
  for (std::string_view rest = fuzz::bytesOf(data, size); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) cells.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (cells.empty()) return 0;
  const auto given = imports::DateFormat::from(cells.front());
  const auto iso = *imports::DateFormat::from("yyyy-MM-dd");
  for (const std::string_view cell : cells) {
    const auto seconds = given ? given->read(cell) : std::nullopt;
    constexpr std::int64_t Year1 = -62135596800, Year10000 = 253402300800;
    if (!seconds || *seconds < Year1 || *seconds >= Year10000) continue;
    fuzz::require(iso.read(formatDateTime(*seconds)) == *seconds, "a date that is not what it was written from");
  }
  using imports::NumericDates;
  for (const auto numbers : {NumericDates::None, NumericDates::Long, NumericDates::All}) {
    const auto guess = imports::recogniseDates(cells, numbers);
    if (!guess) continue;
    const auto format = imports::DateFormat::from(guess->pattern);
    fuzz::require(format.has_value(), "a pattern that is none");
    std::size_t readable = 0;
    for (const std::string_view cell : cells) readable += format->read(cell).has_value();
    const bool mayReadFew = numbers == NumericDates::All;  // a column that is called a date
    fuzz::require(mayReadFew || readable * 2 >= cells.size(), "a guess that reads less than half");
  }
  return 0;
}

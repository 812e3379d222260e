#include "core/import/tables/times.h"

#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

/// What is done to the times that are read, where that may surprise.
void noteDates(Table& table, const DateGuess& guess) {
  if (isUnix(guess.pattern)) {
    table.warnings.push_back({"times_utc", KI_TEXT("core", "Times counted from 1970 were read as UTC.")});
  }
  if (guess.pattern == "serial") {
    table.warnings.push_back(
        {"serial_dates", KI_TEXT("core", "Numbers in the column of dates were read as spreadsheets count days.")});
  }
  if (guess.offsets) {
    table.warnings.push_back(
        {"offsets_dropped",
         KI_TEXT("core", "Times that say how far their clock is from UTC were read as the clock shows them.")});
  }
}

/// The day, in one column or in columns of its parts, before the time of day.
void findTimeColumns(Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == Role::Time) table.timeColumns.push_back(i);
  }
  std::ranges::stable_partition(table.timeColumns, [&](std::size_t i) { return !table.columns[i].facts.clocks; });
  if (table.timeColumns.size() < 2) return;
  std::vector<std::string> names;
  for (const std::size_t i : table.timeColumns) names.push_back(table.columns[i].name);
  table.warnings.push_back(
      {"time_joined",
       KI_TEXT("core", "The time of a line was put together from the columns %1.").with(shortList(names))});
}

/// The times in the sample as they are read: not empty.
std::vector<std::string> timesIn(const Table& table, const Sample& sample) {
  std::vector<std::string> times;
  for (const std::size_t column : table.timeColumns) {
    const auto cells = sample.column(column, table.headerRows);
    times.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!times[i].empty() && !cells[i].empty()) times[i] += ' ';
      times[i] += cells[i];
    }
  }
  std::erase(times, "");
  return times;
}

/// How the columns of year, month and day come, where those are apart: "yyyy MM dd".
std::string partsPattern(const Table& table) {
  std::string pattern;
  for (const std::size_t i : table.timeColumns) {
    const auto part = datePartOf(table.columns[i].name);
    if (part != DatePart::None) pattern += (pattern.empty() ? "" : " ") + std::string(patternOf(part));
  }
  return pattern;
}

std::optional<DateGuess> guessDates(const Table& table, const Sample& sample) {
  const Column& first = table.columns[table.timeColumns.front()];
  if (table.timeColumns.size() == 1 && first.facts.dates) return first.facts.dates;
  const std::vector<std::string> times = timesIn(table, sample);
  const std::vector<std::string_view> cells(times.begin(), times.end());
  if (const std::string parts = partsPattern(table); DateFormat::from(parts)) return recogniseDates(cells, parts);
  return recogniseDates(cells, NumericDates::All);
}

void useGivenDates(Table& table, const Sample& sample, const std::string& wanted) {
  table.dates = DateFormat::from(wanted);
  if (!table.dates) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 is no way to write a date.").with(wanted),
                KI_TEXT("core", "Write it with yyyy, MM and dd, as in dd.MM.yyyy HH:mm, or choose unix or unix_ms."));
  }
  table.dateFormat = {wanted, 1, true};
  if (isUnix(wanted)) noteDates(table, {wanted});
  const std::vector<std::string> cells = timesIn(table, sample);
  const auto reads = [&](std::string_view cell) { return table.dates->read(cell).has_value(); };
  if (!cells.empty() && std::ranges::none_of(cells, reads)) {
    table.missing.push_back(KI_TEXT("core", "No date in the column %1 could be read as %2.")
                                .with(table.columns[table.timeColumns.front()].name)
                                .with(wanted));
  }
}

/// Each way of writing with how many cells have it.
std::string stylesIn(const DateGuess& guess) {
  std::vector<std::string> parts;
  for (const DateStyle& style : guess.styles) parts.push_back(style.pattern + " (" + std::to_string(style.cells) + ")");
  return shortList(parts);
}

/// Two ways to read the dates: which of them is asked.
void askForDates(Table& table, const Column& column, const DateGuess& guess) {
  table.dateFormats = {guess.pattern, guess.other};
  table.datesHalfConverted = guess.halfConverted;
  if (guess.halfConverted) {
    table.missing.push_back(
        KI_TEXT(
            "core",
            "A spreadsheet seems to have swapped day and month in some dates of the column %1: it holds %2, and no day "
            "is above 12 in the ones, none below 13 in the others.")
            .with(column.name)
            .with(stylesIn(guess)));
  } else {
    table.missing.push_back(KI_TEXT("core", "The dates in the column %1 may be read in two ways: as %2 or as %3.")
                                .with(column.name)
                                .with(guess.pattern)
                                .with(guess.other));
  }
}

}  // namespace

void findDates(Table& table, const Sample& sample) {
  findTimeColumns(table);
  if (const auto& wanted = table.source.layout.dateFormat) return useGivenDates(table, sample, *wanted);
  if (table.timeColumns.empty()) return;
  const Column& column = table.columns[table.timeColumns.front()];
  const auto guess = guessDates(table, sample);
  if (!guess) {
    table.missing.push_back(KI_TEXT("core", "No date in the column %1 could be read.").with(column.name));
    return;
  }
  table.dateFormat = {guess->pattern, guess->confidence};
  if (guess->readable < 0.5) {
    table.missing.push_back(
        KI_TEXT("core", "Most dates in the column %1 could not be read, such as “%2”; those that could: %3.")
            .with(column.name)
            .with(guess->unread)
            .with(stylesIn(*guess)));
    return;
  }
  if (!guess->other.empty()) return askForDates(table, column, *guess);
  table.dates = DateFormat::from(guess->pattern);
  noteDates(table, *guess);
  if (guess->styles.size() > 1) {
    table.warnings.push_back(
        {"date_styles",
         KI_TEXT_N("core", "Dates in the column %1 are written in several ways, of %n cell(s) looked at: %2.",
                   guess->cells)
             .with(column.name)
             .with(stylesIn(*guess))});
  }
}

}  // namespace kindred::imports

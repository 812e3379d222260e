#include "core/data/attributes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>

#include "core/base/date.h"
#include "core/base/shortest.h"

namespace kindred {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view Blank = " \t\r\n";
  const auto first = text.find_first_not_of(Blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// The words of one way to say yes and no; a column uses one way throughout.
struct FlagWords {
  std::vector<std::string_view> yes, no;
};

const std::vector<FlagWords>& flagWords() {
  static const std::vector<FlagWords> all = {
      {{"yes", "y"}, {"no", "n"}},
      {{"true", "t"}, {"false", "f"}},
      {{"1"}, {"0"}},
      {{"да", "Да", "ДА"}, {"нет", "Нет", "НЕТ"}},
      {{"истина", "Истина", "ИСТИНА"}, {"ложь", "Ложь", "ЛОЖЬ"}},
  };
  return all;
}

std::optional<double> flagOf(std::string_view text, const FlagWords& words) {
  const std::string word = lowered(text);
  if (std::ranges::find(words.yes, word) != words.yes.end()) return 1;
  if (std::ranges::find(words.no, word) != words.no.end()) return 0;
  return std::nullopt;
}

// A code such as "00123", or one of more digits than a double holds, is not a number: its digits would be lost.
std::optional<double> numberOf(std::string_view text) {
  constexpr std::size_t ExactDigits = 15;
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') return std::nullopt;
  if (digits.size() > ExactDigits && digits.find_first_not_of("0123456789") == std::string_view::npos) {
    return std::nullopt;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// Reads exactly `length` digits from the front of `text`.
std::optional<int> takeDigits(std::string_view& text, std::size_t length) {
  if (text.size() < length) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + length, value);
  if (error != std::errc() || end != text.data() + length || value < 0) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

bool takeOneOf(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// 2011-12-09, with 12:50 or 12:50:00 after a blank or a T where there is a time of day.
std::optional<std::int64_t> isoDate(std::string_view text) {
  CivilTime time;
  const auto year = takeDigits(text, 4);
  if (!year || !takeOneOf(text, "-")) return std::nullopt;
  const auto month = takeDigits(text, 2);
  if (!month || !takeOneOf(text, "-")) return std::nullopt;
  const auto day = takeDigits(text, 2);
  if (!day || !isRealDate(*year, *month, *day)) return std::nullopt;
  time.year = *year;
  time.month = *month;
  time.day = *day;
  if (text.empty()) return toSeconds(time);

  if (!takeOneOf(text, " T")) return std::nullopt;
  const auto hour = takeDigits(text, 2);
  if (!hour || !takeOneOf(text, ":")) return std::nullopt;
  const auto minute = takeDigits(text, 2);
  const auto second = takeOneOf(text, ":") ? takeDigits(text, 2) : std::optional(0);
  if (!minute || !second || !text.empty() || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  time.hour = *hour;
  time.minute = *minute;
  time.second = *second;
  return toSeconds(time);
}

/// Fills `values` with what `read` makes of each text that is present; false at the first one it cannot read.
template <class T>
bool readAll(const std::vector<std::string>& texts, const std::vector<bool>& present, std::vector<T>& values,
             const std::function<std::optional<T>(std::string_view)>& read) {
  std::vector<T> result(texts.size(), T{});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!present[i]) continue;
    const std::optional<T> value = read(trimmed(texts[i]));
    if (!value) return false;
    result[i] = *value;
  }
  values = std::move(result);
  return true;
}

bool readFlags(const std::vector<std::string>& texts, AttributeColumn& column) {
  for (const FlagWords& words : flagWords()) {
    if (!readAll<double>(texts, column.present, column.numbers, [&](auto text) { return flagOf(text, words); }))
      continue;
    // A column of nothing but 1 is a number that never changes rather than an answer.
    const bool digits = words.yes.front() == "1";
    const auto isSet = [&](double wanted) {
      for (std::size_t i = 0; i < texts.size(); ++i) {
        if (column.present[i] && column.numbers[i] == wanted) return true;
      }
      return false;
    };
    if (!digits || (isSet(0) && isSet(1))) return true;
    column.numbers.clear();
  }
  return false;
}

bool readCategories(const std::vector<std::string>& texts, AttributeColumn& column) {
  std::set<std::string_view> different;
  std::size_t present = 0;
  for (std::size_t i = 0; i < texts.size() && different.size() <= CategoryLimit; ++i) {
    if (!column.present[i]) continue;
    different.insert(texts[i]);
    ++present;
  }
  if (different.size() > CategoryLimit || present < 2 * different.size()) return false;

  column.categories.assign(different.begin(), different.end());
  column.codes.assign(texts.size(), 0);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!column.present[i]) continue;
    const auto found = std::ranges::lower_bound(column.categories, texts[i]);
    column.codes[i] = static_cast<std::int32_t>(found - column.categories.begin());
  }
  return true;
}

}  // namespace

std::string AttributeColumn::text(Index i) const {
  if (!has(i)) return {};
  const auto place = static_cast<std::size_t>(i);
  switch (kind) {
    case AttributeKind::Number: return shortest(numbers[place]);
    case AttributeKind::Flag: return numbers[place] != 0 ? "yes" : "no";
    case AttributeKind::Date:
      return dates[place] == startOfDay(dates[place]) ? formatDate(dates[place]) : formatDateTime(dates[place]);
    case AttributeKind::Category: return categories[static_cast<std::size_t>(codes[place])];
    case AttributeKind::Text: return texts[place];
  }
  return {};
}

std::int64_t AttributeColumn::missing() const { return std::ranges::count(present, false); }

const AttributeColumn* AttributeTable::find(std::string_view name) const {
  const auto found = std::ranges::find(columns, name, &AttributeColumn::name);
  return found == columns.end() ? nullptr : &*found;
}

const AttributeColumn* AttributeTable::find(AttributeRole role) const {
  const auto found = std::ranges::find(columns, role, &AttributeColumn::role);
  return found == columns.end() ? nullptr : &*found;
}

AttributeColumn typedColumn(std::string name, const std::vector<std::string>& texts) {
  AttributeColumn column;
  column.name = std::move(name);
  column.present.resize(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) column.present[i] = !trimmed(texts[i]).empty();

  const bool anything = std::ranges::find(column.present, true) != column.present.end();
  if (anything && readFlags(texts, column)) {
    column.kind = AttributeKind::Flag;
  } else if (anything && readAll<double>(texts, column.present, column.numbers, numberOf)) {
    column.kind = AttributeKind::Number;
  } else if (anything && readAll<std::int64_t>(texts, column.present, column.dates, isoDate)) {
    column.kind = AttributeKind::Date;
  } else if (anything && readCategories(texts, column)) {
    column.kind = AttributeKind::Category;
  } else {
    column.kind = AttributeKind::Text;
    column.texts = texts;
  }
  return column;
}

}  // namespace kindred

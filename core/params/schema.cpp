#include "core/params/schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/join.h"
#include "core/base/shortest.h"

namespace kindred {
namespace {

// Optimal string alignment: edits and swapped neighbours count one.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> twoAbove, above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], twoAbove[j - 2] + 1);
    }
    twoAbove = std::exchange(above, row);
  }
  return above[b.size()];
}

// The known word meant by a misspelt one, empty where none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::size_t best = std::max<std::size_t>(2, word.size() / 3) + 1;
  std::string result;
  for (const auto& candidate : known) {
    if (const std::size_t distance = editDistance(word, candidate); distance < best && distance < candidate.size()) {
      best = distance;
      result = candidate;
    }
  }
  return result;
}

Text unknownKey(const Parameters& parameters, const std::string& key) {
  std::vector<std::string> known;
  for (const auto& parameter : parameters) known.push_back(parameter.key);
  const std::string meant = nearest(key, known);
  if (meant.empty()) return KI_TEXT("core", "There is no parameter “%1”.").with(key);
  return KI_TEXT("core", "There is no parameter “%1”. Did you mean “%2”?").with(key).with(meant);
}

Text unknownChoice(const Parameter& parameter, const std::string& given) {
  std::vector<std::string> known;
  for (const auto& choice : parameter.choices) known.push_back(choice.key);
  const std::string list = joined(known);
  const std::string meant = nearest(given, known);
  if (meant.empty()) {
    return KI_TEXT("core", "%1 cannot be “%2”. It is one of: %3.").with(parameter.key).with(given).with(list);
  }
  return KI_TEXT("core", "%1 cannot be “%2”. Did you mean “%3”? It is one of: %4.")
      .with(parameter.key)
      .with(given)
      .with(meant)
      .with(list);
}

Text wrongType(const Parameter& parameter, const std::string& given) {
  Text text;
  switch (parameter.type) {
    case ParameterType::Int: text = KI_TEXT("core", "%1 must be a whole number, not “%2”."); break;
    case ParameterType::Real: text = KI_TEXT("core", "%1 must be a number, not “%2”."); break;
    case ParameterType::Flag: text = KI_TEXT("core", "%1 must be yes or no, not “%2”."); break;
    case ParameterType::Choice: text = KI_TEXT("core", "%1 must be one of its choices, not “%2”."); break;
    case ParameterType::Seed: text = KI_TEXT("core", "%1 must be a whole number from 0 up, not “%2”."); break;
    case ParameterType::Text: text = KI_TEXT("core", "%1 must be a text, not “%2”."); break;
    case ParameterType::Date: text = KI_TEXT("core", "%1 must be a date such as 2011-12-31, not “%2”."); break;
    case ParameterType::Columns: text = KI_TEXT("core", "%1 must be a list of columns, not “%2”."); break;
  }
  return std::move(text).with(parameter.key).with(given);
}

bool hasType(const Parameter& parameter, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return parameter.isOptional;
  const auto* whole = std::get_if<std::int64_t>(&value);
  switch (parameter.type) {
    case ParameterType::Int:
    case ParameterType::Date: return whole != nullptr;
    case ParameterType::Seed: return whole != nullptr && *whole >= 0;
    case ParameterType::Flag: return std::holds_alternative<bool>(value);
    case ParameterType::Choice:
    case ParameterType::Text: return std::holds_alternative<std::string>(value);
    case ParameterType::Columns: return std::holds_alternative<std::vector<std::string>>(value);
    case ParameterType::Real: break;
  }
  const auto* real = std::get_if<double>(&value);
  return whole != nullptr || (real != nullptr && std::isfinite(*real));
}

std::optional<double> number(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

std::optional<Text> outsideRange(const Parameter& parameter, double value) {
  const Range& range = *parameter.range;
  if (value >= range.minimum && value <= range.maximum) return std::nullopt;
  return KI_TEXT("core", "%1 must lie between %2 and %3, not at %4.")
      .with(parameter.key)
      .with(written(range.minimum))
      .with(written(range.maximum))
      .with(written(value));
}

std::optional<Text> beyondData(const Parameter& parameter, double value, const DataShape& shape) {
  const Range& range = *parameter.range;
  if (range.atMostCustomers && shape.customers > 0 && value > static_cast<double>(shape.customers)) {
    return KI_TEXT("core", "%1 is %2, more than there are customers (%3).")
        .with(parameter.key)
        .with(written(value))
        .with(shape.customers);
  }
  if (range.atMostProducts && shape.products > 0 && value > static_cast<double>(shape.products)) {
    return KI_TEXT("core", "%1 is %2, more than there are products (%3).")
        .with(parameter.key)
        .with(written(value))
        .with(shape.products);
  }
  return std::nullopt;
}

std::optional<Text> problemOf(const Parameter& parameter, const Value& value) {
  if (!hasType(parameter, value)) return wrongType(parameter, written(parameter, value));
  if (parameter.type == ParameterType::Choice) {
    const auto* given = std::get_if<std::string>(&value);
    const auto isGiven = [&](const Choice& choice) { return choice.key == *given; };
    if (given != nullptr && std::ranges::none_of(parameter.choices, isGiven)) return unknownChoice(parameter, *given);
  }
  const auto given = number(value);
  return parameter.range && given ? outsideRange(parameter, *given) : std::nullopt;
}

template <class Number>
std::optional<Number> wholly(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> flag(std::string_view text) {
  for (const auto yes : {"true", "yes", "on", "1"}) {
    if (text == yes) return true;
  }
  for (const auto no : {"false", "no", "off", "0"}) {
    if (text == no) return false;
  }
  return std::nullopt;
}

std::optional<std::int64_t> date(const std::string& text) {
  CivilTime t;
  int dateLength = 0;
  int wholeLength = 0;
  std::sscanf(text.c_str(), "%4d-%2d-%2d%n %2d:%2d:%2d%n", &t.year, &t.month, &t.day, &dateLength, &t.hour, &t.minute,
              &t.second, &wholeLength);
  const auto length = static_cast<int>(text.size());
  const bool isWhole = dateLength > 0 && (dateLength == length || wholeLength == length);
  const bool isTime = t.hour >= 0 && t.hour < 24 && t.minute >= 0 && t.minute < 60 && t.second >= 0 && t.second < 60;
  if (!isWhole || !isTime || !isRealDate(t.year, t.month, t.day)) return std::nullopt;
  return toSeconds(t);
}

// Names between commas; a backslash takes the next character as it is.
std::vector<std::string> columns(std::string_view text) {
  std::vector<std::string> names;
  if (text.empty()) return names;
  names.emplace_back();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',') {
      names.emplace_back();
    } else {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      names.back() += text[i];
    }
  }
  return names;
}

std::string writtenColumns(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) {
    if (&name != &names.front()) text += ',';
    for (const char c : name) {
      if (c == ',' || c == '\\') text += '\\';
      text += c;
    }
  }
  return text;
}

std::optional<Value> read(const Parameter& parameter, const std::string& text) {
  const auto asValue = [](const auto& maybe) { return maybe ? std::optional<Value>(*maybe) : std::nullopt; };
  switch (parameter.type) {
    case ParameterType::Int:
    case ParameterType::Seed: return asValue(wholly<std::int64_t>(text));
    case ParameterType::Real: return asValue(wholly<double>(text));
    case ParameterType::Flag: return asValue(flag(text));
    case ParameterType::Date: return asValue(date(text));
    case ParameterType::Columns: return columns(text);
    case ParameterType::Choice:
    case ParameterType::Text: break;
  }
  return text;
}

}  // namespace

std::vector<Problem> problems(const Parameters& parameters, const Values& values, const DataShape& shape) {
  std::vector<Problem> found;
  for (const auto& [key, value] : values) {
    const Parameter* parameter = find(parameters, key);
    if (parameter == nullptr) {
      found.push_back({key, unknownKey(parameters, key)});
    } else if (parameter->key != key && values.contains(parameter->key)) {
      found.push_back(
          {key, KI_TEXT("core", "%1 is an older name of %2; give only one of them.").with(key).with(parameter->key)});
    } else if (auto text = problemOf(*parameter, value)) {
      found.push_back({parameter->key, std::move(*text)});
    }
  }
  const Values all = completed(parameters, values);
  for (const auto& parameter : parameters) {
    const auto given = parameter.range ? number(all.at(parameter.key)) : std::nullopt;
    const auto isKnown = [&](const Problem& problem) { return problem.key == parameter.key; };
    if (!given || !isShown(parameter, all) || std::ranges::any_of(found, isKnown)) continue;
    if (auto text = beyondData(parameter, *given, shape)) found.push_back({parameter.key, std::move(*text)});
  }
  return found;
}

void requireValid(const Parameters& parameters, const Values& values, const DataShape& shape) {
  std::vector<Text> texts;
  for (auto& problem : problems(parameters, values, shape)) texts.push_back(std::move(problem.text));
  if (!texts.empty()) {
    throw Error(ErrorCode::BadParameters, std::move(texts),
                KI_TEXT("core", "“kindred-cli algorithms” lists every parameter with its limits."));
  }
}

Values completed(const Parameters& parameters, Values values) {
  for (const auto& parameter : parameters) {
    for (const auto& alias : parameter.aliases) {
      auto old = values.extract(alias);
      if (old.empty()) continue;
      old.key() = parameter.key;
      values.insert(std::move(old));
    }
    values.try_emplace(parameter.key, parameter.defaultValue);
  }
  return values;
}

Value parsed(const Parameter& parameter, const std::string& text) {
  if (parameter.isOptional && text == "auto") return {};
  const auto value = read(parameter, text);
  auto problem = value ? problemOf(parameter, *value) : wrongType(parameter, text);
  if (problem) throw Error(ErrorCode::BadParameters, std::move(*problem));
  return *value;
}

std::string written(const Value& value) {
  struct Writer {
    std::string operator()(std::monostate) const { return "auto"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
    std::string operator()(double real) const { return shortest(real); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& names) const { return writtenColumns(names); }
  };
  return std::visit(Writer{}, value);
}

std::string written(const Parameter& parameter, const Value& value) {
  const auto* seconds = std::get_if<std::int64_t>(&value);
  if (parameter.type != ParameterType::Date || seconds == nullptr) return written(value);
  return *seconds == startOfDay(*seconds) ? formatDate(*seconds) : formatDateTime(*seconds);
}

const Parameter* find(const Parameters& parameters, std::string_view key) {
  const auto hasKey = [&](const Parameter& parameter) {
    return parameter.key == key || std::ranges::find(parameter.aliases, key) != parameter.aliases.end();
  };
  const auto found = std::ranges::find_if(parameters, hasKey);
  return found != parameters.end() ? &*found : nullptr;
}

bool isShown(const Parameter& parameter, const Values& values) {
  if (!parameter.shownWhen) return true;
  const auto other = values.find(parameter.shownWhen->key);
  return other != values.end() &&
         std::ranges::find(parameter.shownWhen->values, written(other->second)) != parameter.shownWhen->values.end();
}

std::string_view name(ParameterType type) {
  constexpr std::array<std::string_view, 8> names = {"int",  "real", "flag", "choice",
                                                     "seed", "text", "date", "columns"};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace kindred

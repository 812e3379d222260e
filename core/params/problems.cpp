// Validation of values against what is declared.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/params/checks.h"

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

bool hasType(const Parameter& parameter, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return parameter.isOptional;
  const auto* whole = std::get_if<std::int64_t>(&value);
  switch (parameter.type) {
    case ParameterType::Int:
    case ParameterType::List:
    case ParameterType::Date: return whole != nullptr;
    case ParameterType::Seed: return whole != nullptr && *whole >= 0;
    case ParameterType::Flag: return std::holds_alternative<bool>(value);
    case ParameterType::Choice:
    case ParameterType::Algorithm:
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

/// Whether the key may belong to an algorithm that is named beside it and that there is none of.
bool dependsOnUnknown(const Parameters& known, const Values& values, const std::string& key) {
  return std::ranges::any_of(known, [&](const Parameter& parameter) {
    const std::string group = parameter.key.substr(0, parameter.key.rfind('.') + 1);
    const auto given = values.find(parameter.key);
    return parameter.type == ParameterType::Algorithm && key.starts_with(group) && given != values.end() &&
           problemOf(parameter, given->second).has_value();
  });
}

}  // namespace

Text wrongType(const Parameter& parameter, const std::string& given) {
  Text text;
  switch (parameter.type) {
    case ParameterType::Int: text = KI_TEXT("core", "%1 must be a whole number, not “%2”."); break;
    case ParameterType::Real: text = KI_TEXT("core", "%1 must be a number, not “%2”."); break;
    case ParameterType::Flag: text = KI_TEXT("core", "%1 must be yes or no, not “%2”."); break;
    case ParameterType::Choice:
    case ParameterType::Algorithm: text = KI_TEXT("core", "%1 must be one of its choices, not “%2”."); break;
    case ParameterType::Seed: text = KI_TEXT("core", "%1 must be a whole number from 0 up, not “%2”."); break;
    case ParameterType::Text: text = KI_TEXT("core", "%1 must be a text, not “%2”."); break;
    case ParameterType::Date: text = KI_TEXT("core", "%1 must be a date such as 2011-12-31, not “%2”."); break;
    case ParameterType::List: text = KI_TEXT("core", "%1 must be how many there are, a whole number, not “%2”."); break;
    case ParameterType::Columns: text = KI_TEXT("core", "%1 must be a list of columns, not “%2”."); break;
  }
  return std::move(text).with(parameter.key).with(given);
}

std::optional<Text> problemOf(const Parameter& parameter, const Value& value) {
  if (!hasType(parameter, value)) return wrongType(parameter, written(parameter, value));
  if (parameter.type == ParameterType::Choice || parameter.type == ParameterType::Algorithm) {
    const auto* given = std::get_if<std::string>(&value);
    const auto isGiven = [&](const Choice& choice) { return choice.key == *given; };
    if (given != nullptr && std::ranges::none_of(parameter.choices, isGiven)) return unknownChoice(parameter, *given);
  }
  const auto given = number(value);
  return parameter.range && given ? outsideRange(parameter, *given) : std::nullopt;
}

std::vector<Problem> problems(const Parameters& parameters, const Values& values, const DataShape& shape) {
  const Parameters known = expanded(parameters, values);
  std::vector<Problem> found;
  for (const auto& [key, value] : values) {
    const Parameter* parameter = find(known, key);
    if (parameter == nullptr) {
      if (!dependsOnUnknown(known, values, key)) found.push_back({key, unknownKey(known, key)});
    } else if (parameter->key != key && values.contains(parameter->key)) {
      found.push_back(
          {key, KI_TEXT("core", "%1 is an older name of %2; give only one of them.").with(key).with(parameter->key)});
    } else if (auto text = problemOf(*parameter, value)) {
      found.push_back({parameter->key, std::move(*text)});
    }
  }
  const Values all = completed(known, values);
  for (const auto& parameter : known) {
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
  for (const auto& parameter : expanded(parameters, values)) {
    for (const auto& alias : parameter.aliases) {
      auto old = values.extract(alias);
      if (old.empty()) continue;
      old.key() = parameter.key;
      values.insert(std::move(old));
    }
    const bool isList = parameter.type == ParameterType::List;
    values.try_emplace(parameter.key, isList ? Value(elements(parameter, values)) : parameter.defaultValue);
  }
  return values;
}

}  // namespace kindred

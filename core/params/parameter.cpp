#include "core/params/parameter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/shortest.h"
#include "core/params/checks.h"

namespace kindred {
namespace {

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
    case ParameterType::List:
    case ParameterType::Seed: return asValue(wholly<std::int64_t>(text));
    case ParameterType::Real: return asValue(wholly<double>(text));
    case ParameterType::Flag: return asValue(flag(text));
    case ParameterType::Date: return asValue(date(text));
    case ParameterType::Columns: return columns(text);
    case ParameterType::Choice:
    case ParameterType::Algorithm:
    case ParameterType::Text: break;
  }
  return text;
}

}  // namespace

Value parsed(const Parameter& parameter, const std::string& text) {
  if (parameter.isOptional && text == "auto") return {};
  const auto value = read(parameter, text);
  auto problem = value ? problemOf(parameter, *value) : wrongType(parameter, text);
  if (problem) throw Error(ErrorCode::BadParameters, std::move(*problem));
  return *value;
}

Values parsedValues(const Parameters& parameters, std::vector<std::pair<std::string, std::string>> texts) {
  Values values;
  // Takes the texts that `all` knows and `isWanted`; whether there was any.
  const auto take = [&](const Parameters& all, const auto& isWanted) {
    return std::erase_if(texts, [&](const auto& text) {
             const Parameter* const parameter = find(all, text.first);
             if (parameter == nullptr || !isWanted(*parameter)) return false;
             const bool isAuto = parameter->isOptional && text.second == "auto";
             values[text.first] = isAuto ? Value() : read(*parameter, text.second).value_or(text.second);
             return true;
           }) > 0;
  };
  const auto known = [&] {
    Values named = values;  // a list is as long as the keys need
    for (const auto& text : texts) named.try_emplace(text.first);
    return expanded(parameters, named);
  };
  const auto bringsOthers = [](const Parameter& each) {
    return each.type == ParameterType::Algorithm || each.type == ParameterType::List;
  };
  while (take(known(), bringsOthers)) {
  }
  take(known(), [](const Parameter&) { return true; });
  for (auto& [key, text] : texts) values[key] = std::move(text);
  return values;
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
  constexpr std::array<std::string_view, 10> names = {"int",  "real", "flag",    "choice",    "seed",
                                                      "text", "date", "columns", "algorithm", "list"};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace kindred

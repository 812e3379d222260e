// Parameters that bring others along.
#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/params/parameter.h"

namespace kindred {
namespace {

constexpr int DeepestNesting = 8;  // four hybrids within each other: a list and an algorithm each

const Value* valueOf(const Parameter& parameter, const Values& values) {
  auto found = values.find(parameter.key);
  for (const auto& alias : parameter.aliases) {
    if (found == values.end()) found = values.find(alias);
  }
  return found == values.end() ? nullptr : &found->second;
}

/// One more than the greatest element that `values` name, at most `most`.
std::int64_t namedElements(const std::string& list, const Values& values, std::int64_t most) {
  std::int64_t named = 0;
  const std::string start = list + ".";
  for (auto i = values.lower_bound(start); i != values.end() && i->first.starts_with(start); ++i) {
    std::int64_t place = 0;
    const char* const digits = i->first.data() + start.size();
    const auto [end, error] = std::from_chars(digits, i->first.data() + i->first.size(), place);
    if (error == std::errc() && *end == '.' && place >= 0 && place < most) named = std::max(named, place + 1);
  }
  return named;
}

/// The group that a key belongs to: "parts.0" of "parts.0.algorithm".
std::string groupOf(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  return dot == std::string::npos ? std::string() : key.substr(0, dot);
}

class Expansion {
 public:
  explicit Expansion(const Values& values) : m_values(values) {}

  void add(const Parameters& parameters, const std::string& prefix, const Values& defaults, const Text& context,
           int depth) {
    for (Parameter& parameter : under(prefix, parameters)) {
      const std::string own = parameter.key.substr(prefix.empty() ? 0 : prefix.size() + 1);
      if (const auto other = defaults.find(own); other != defaults.end()) parameter.defaultValue = other->second;
      parameter.context = context;
      if (parameter.family) parameter.choices = parameter.family->choices();
      all.push_back(parameter);
      if (depth == DeepestNesting) continue;
      if (parameter.type == ParameterType::Algorithm) {
        const std::string group = groupOf(own);
        if (!group.empty()) parameter.context = parameter.label;  // there may be several
        addAlgorithm(parameter, groupOf(parameter.key), group.empty() ? defaults : nested(group, defaults), depth);
      }
      if (parameter.type == ParameterType::List) addElements(parameter, nested(own, defaults), depth);
    }
  }

  Parameters all;

 private:
  void addAlgorithm(const Parameter& parameter, const std::string& prefix, const Values& defaults, int depth) {
    const Value* const given = valueOf(parameter, m_values);
    const auto* const key = std::get_if<std::string>(given != nullptr ? given : &parameter.defaultValue);
    const auto isNamed = [&](const Choice& choice) { return key != nullptr && choice.key == *key; };
    if (std::ranges::none_of(parameter.choices, isNamed)) return;
    Values own;
    if (parameter.defaultValue == Value(*key)) {
      own = defaults;
      own.insert(parameter.nestedDefaults.begin(), parameter.nestedDefaults.end());
    }
    add(parameter.family->parameters(*key), prefix, own, parameter.context, depth + 1);
  }

  void addElements(const Parameter& list, Values defaults, int depth) {
    defaults.insert(list.nestedDefaults.begin(), list.nestedDefaults.end());
    const std::int64_t count = elements(list, m_values);
    for (std::int64_t i = 0; i < count; ++i) {
      const std::string place = std::to_string(i);
      add(*list.element, list.key + "." + place, nested(place, defaults), Text(list.elementLabel).with(i + 1),
          depth + 1);
    }
  }

  const Values& m_values;
};

const Parameter& listOf(const Parameters& all, const std::string& key) {
  const Parameter* const found = find(all, key);
  if (found != nullptr && found->type == ParameterType::List) return *found;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no list of parameters “%1”.").with(key));
}

}  // namespace

std::int64_t elements(const Parameter& list, const Values& values) {
  const auto most = static_cast<std::int64_t>(list.range->maximum);
  const Value* const given = valueOf(list, values);
  if (const auto* count = given != nullptr ? std::get_if<std::int64_t>(given) : nullptr)
    return std::clamp(*count, std::int64_t{0}, most);
  return std::max(std::get<std::int64_t>(list.defaultValue), namedElements(list.key, values, most));
}

Parameters expanded(const Parameters& parameters, const Values& values) {
  Expansion expansion(values);
  expansion.add(parameters, "", {}, {}, 0);
  return std::move(expansion.all);
}

Parameters under(const std::string& prefix, Parameters parameters) {
  if (prefix.empty()) return parameters;
  for (Parameter& parameter : parameters) {
    parameter.key = prefix + "." + parameter.key;
    if (parameter.shownWhen) parameter.shownWhen->key = prefix + "." + parameter.shownWhen->key;
    for (std::string& alias : parameter.aliases) alias = prefix + "." + alias;
  }
  return parameters;
}

Values withElement(const Parameters& parameters, Values values, const std::string& list) {
  values = completed(parameters, std::move(values));
  const std::int64_t count = elements(listOf(expanded(parameters, values), list), values);
  values[list] = count + 1;
  return completed(parameters, std::move(values));
}

Values withoutElement(const Parameters& parameters, Values values, const std::string& list, std::int64_t place) {
  values = completed(parameters, std::move(values));
  const std::int64_t count = elements(listOf(expanded(parameters, values), list), values);
  if (place < 0 || place >= count) return values;
  const auto key = [&](std::int64_t element) { return list + "." + std::to_string(element); };
  for (std::int64_t i = place; i < count; ++i) {
    const Values next = nested(key(i + 1), values);
    std::erase_if(values, [start = key(i) + "."](const auto& entry) { return entry.first.starts_with(start); });
    putNested(key(i), next, values);
  }
  values[list] = count - 1;
  return values;
}

}  // namespace kindred

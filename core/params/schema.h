// A parameter is declared once, beside the struct it sets (parameter.h says what reads the declaration).
//
//   struct Options { int neighbours = 40; Measure measure = Measure::Cosine; };
//   Schema<Options> schema = Schema<Options>()
//       .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"), KI_TEXT("core", "How many …"), Range{1, 1000})
//       .choice(&Options::measure, "measure", KI_TEXT("core", "Measure"), KI_TEXT("core", "…"), {{Measure::Cosine, "cosine", KI_TEXT(…)}, …});
//
// The default comes from Options{}, or from what the schema is made with; the type from the member. Keys are stable storage names. Thread rule: immutable
// once built.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/params/parameter.h"

namespace kindred {

/// An algorithm of a family with its own parameters.
struct ChosenAlgorithm {
  std::string key;
  Values values = {};  ///< what is left out keeps its default
};

template <class E>
struct ChoiceOf {
  E value;
  std::string key;
  Text label;
  Text help = {};
};

/// Parameters bound to the members of `Options`.
template <class Options>
class Schema {
 public:
  explicit Schema(Options defaults = {}) : m_defaults(std::move(defaults)) {}

  template <class Member>
  Schema& param(Member Options::*member, std::string key, Text label, Text help, std::optional<Range> range = {}) {
    Parameter parameter{.key = std::move(key), .label = std::move(label), .help = std::move(help), .range = range};
    parameter.type = typeOf<Plain<Member>>();
    parameter.isOptional = IsOptional<Member>::value;
    return bind(
        std::move(parameter), [member](Options& o, const Value& v) { o.*member = fromValue<Member>(v); },
        [member](const Options& o) { return toValue<Member>(o.*member); });
  }

  template <class E>
  Schema& choice(E Options::*member, std::string key, Text label, Text help, std::vector<ChoiceOf<E>> choices) {
    Parameter parameter{.key = std::move(key), .label = std::move(label), .help = std::move(help)};
    parameter.type = ParameterType::Choice;
    for (const auto& c : choices) parameter.choices.push_back({c.key, c.label, c.help});
    return bind(
        std::move(parameter),
        [member, choices](Options& o, const Value& v) {
          for (const auto& c : choices) {
            if (c.key == std::get<std::string>(v)) o.*member = c.value;
          }
        },
        [member, choices](const Options& o) -> Value {
          for (const auto& c : choices) {
            if (c.value == o.*member) return c.key;
          }
          return {};
        });
  }

  /// Another schema's parameters under `key.`, bound to a member of its type.
  template <class Inner>
  Schema& group(Inner Options::*member, const std::string& key, const Schema<Inner>& inner) {
    return bindMany(
        under(key, inner.parameters()),
        [member, key, inner](Options& o, const Values& all) { o.*member = inner.bound(nested(key, all)); },
        [member, key, inner](const Options& o, Values& all) { putNested(key, inner.values(o.*member), all); });
  }

  /// An algorithm of a family. Its parameters stand beside this one, under the same prefix: they may not have its key,
  /// nor that of another parameter of this schema.
  Schema& algorithm(ChosenAlgorithm Options::*member, const std::string& key, Text label, Text help,
                    const std::shared_ptr<const ChoosableFamily>& family) {
    Parameter parameter{.key = key, .label = std::move(label), .help = std::move(help)};
    parameter.type = ParameterType::Algorithm;
    parameter.family = family;
    const auto set = [member, key, family](Options& o, const Values& all) {
      ChosenAlgorithm& chosen = o.*member;
      chosen = {std::get<std::string>(all.at(key))};
      for (const Parameter& own : expanded(family->parameters(chosen.key), all)) {
        if (const auto value = all.find(own.key); value != all.end()) chosen.values.insert(*value);
      }
    };
    const auto get = [member, key](const Options& o, Values& all) {
      all.insert((o.*member).values.begin(), (o.*member).values.end());
      all[key] = (o.*member).key;
    };
    return bindMany({std::move(parameter)}, set, get);
  }

  /// A list of groups of another schema's parameters: `key.0.…`, `key.1.…`. `range` says how many there may be.
  template <class Inner>
  Schema& list(std::vector<Inner> Options::*member, const std::string& key, Text label, Text help, Text elementLabel,
               const Schema<Inner>& inner, Range range) {
    Parameter parameter{.key = key, .label = std::move(label), .help = std::move(help), .range = range};
    parameter.type = ParameterType::List;
    parameter.element = std::make_shared<const Parameters>(inner.parameters());
    parameter.elementLabel = std::move(elementLabel);
    const auto set = [member, key, inner](Options& o, const Values& all) {
      (o.*member).clear();
      for (std::int64_t i = 0; i < std::get<std::int64_t>(all.at(key)); ++i)
        (o.*member).push_back(inner.bound(nested(key + "." + std::to_string(i), all)));
    };
    const auto get = [member, key, inner](const Options& o, Values& all) {
      all[key] = static_cast<std::int64_t>((o.*member).size());
      for (std::size_t i = 0; i < (o.*member).size(); ++i)
        putNested(key + "." + std::to_string(i), inner.values((o.*member)[i]), all);
    };
    return bindMany({std::move(parameter)}, set, get);
  }

  // These concern the parameter declared last.
  Schema& unit(Text text) {
    return change([&](Parameter& p) { p.unit = std::move(text); });
  }
  Schema& advanced() {
    return change([](Parameter& p) { p.advanced = true; });
  }
  Schema& seed() {
    return change([](Parameter& p) { p.type = ParameterType::Seed; });
  }
  Schema& date() {
    return change([](Parameter& p) { p.type = ParameterType::Date; });
  }
  Schema& shownWhen(std::string key, std::vector<std::string> values) {
    return change([&](Parameter& p) { p.shownWhen = ShownWhen{std::move(key), std::move(values)}; });
  }
  Schema& alias(std::string key) {
    return change([&](Parameter& p) { p.aliases.push_back(std::move(key)); });
  }

  [[nodiscard]] const Parameters& parameters() const { return m_parameters; }

  /// Options from values; what is left out keeps its default. Throws Error (BadParameters) with all problems.
  [[nodiscard]] Options options(const Values& values, const DataShape& shape = {}) const {
    requireValid(m_parameters, values, shape);
    return bound(completed(m_parameters, values));
  }

  /// Of algorithms and elements too: a list tells how many it has.
  [[nodiscard]] Values values(const Options& options) const {
    Values result;
    for (const Binding& each : m_bindings) each.get(options, result);
    return result;
  }

 private:
  template <class>
  friend class Schema;

  struct Binding {
    std::function<void(Options&, const Values& completed)> set;
    std::function<void(const Options&, Values&)> get;
  };

  template <class T>
  struct IsOptional : std::false_type {
    using Inner = T;
  };
  template <class T>
  struct IsOptional<std::optional<T>> : std::true_type {
    using Inner = T;
  };
  template <class T>
  using Plain = typename IsOptional<T>::Inner;

  template <class T>
  static constexpr ParameterType typeOf() {
    if constexpr (std::is_same_v<T, bool>) return ParameterType::Flag;
    else if constexpr (std::is_integral_v<T>) return ParameterType::Int;
    else if constexpr (std::is_floating_point_v<T>) return ParameterType::Real;
    else if constexpr (std::is_same_v<T, std::string>) return ParameterType::Text;
    else {
      static_assert(std::is_same_v<T, std::vector<std::string>>, "no parameter type for this member");
      return ParameterType::Columns;
    }
  }

  template <class T>
  static T fromValue(const Value& value) {
    if constexpr (IsOptional<T>::value) {
      if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
      return fromValue<Plain<T>>(value);
    } else if constexpr (std::is_same_v<T, bool>) return std::get<bool>(value);
    else if constexpr (std::is_integral_v<T>) return static_cast<T>(std::get<std::int64_t>(value));
    else if constexpr (std::is_floating_point_v<T>) {
      const auto* whole = std::get_if<std::int64_t>(&value);
      return static_cast<T>(whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value));
    } else return std::get<T>(value);
  }

  template <class T>
  static Value toValue(const T& member) {
    if constexpr (IsOptional<T>::value) return member ? toValue<Plain<T>>(*member) : Value{};
    else if constexpr (std::is_same_v<T, bool>) return member;
    else if constexpr (std::is_integral_v<T>) return static_cast<std::int64_t>(member);
    else if constexpr (std::is_floating_point_v<T>) return static_cast<double>(member);
    else return member;
  }

  template <class Set, class Get>
  Schema& bind(Parameter parameter, Set set, Get get) {
    const std::string key = parameter.key;
    return bindMany(
        {std::move(parameter)}, [set, key](Options& o, const Values& all) { set(o, all.at(key)); },
        [get, key](const Options& o, Values& all) { all[key] = get(o); });
  }

  Schema& bindMany(Parameters parameters, std::function<void(Options&, const Values&)> set,
                   std::function<void(const Options&, Values&)> get) {
    Values defaults;
    get(m_defaults, defaults);
    for (Parameter& parameter : parameters) {
      parameter.defaultValue = defaults.at(parameter.key);
      if (parameter.element) parameter.nestedDefaults = nested(parameter.key, defaults);
      if (parameter.family) parameter.nestedDefaults = beside(parameter.key, defaults);
      m_parameters.push_back(std::move(parameter));
    }
    m_bindings.push_back({std::move(set), std::move(get)});
    return *this;
  }

  /// The values of the group that `key` belongs to, but its own.
  static Values beside(const std::string& key, Values all) {
    const std::size_t dot = key.rfind('.');
    if (dot != std::string::npos) all = nested(key.substr(0, dot), all);
    all.erase(key.substr(dot == std::string::npos ? 0 : dot + 1));
    return all;
  }

  /// Options from completed values.
  [[nodiscard]] Options bound(const Values& all) const {
    Options result = m_defaults;
    for (const Binding& each : m_bindings) each.set(result, all);
    return result;
  }

  template <class Change>
  Schema& change(Change apply) {
    apply(m_parameters.back());
    return *this;
  }

  Options m_defaults;
  Parameters m_parameters;
  std::vector<Binding> m_bindings;
};

}  // namespace kindred

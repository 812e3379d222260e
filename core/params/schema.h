// A parameter is declared once, beside the struct it sets; the form in the window, the flags and help of the command
// line, storage with a run, validation and the reference page all read this description.
//
//   struct Options { int neighbours = 40; Measure measure = Measure::Cosine; };
//   Schema<Options> schema = Schema<Options>()
//       .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"), KI_TEXT("core", "How many …"), Range{1, 1000})
//       .choice(&Options::measure, "measure", KI_TEXT("core", "Measure"), KI_TEXT("core", "…"), {{Measure::Cosine, "cosine", KI_TEXT(…)}, …});
//
// The default comes from Options{}, the type from the member. Keys are stable storage names. Thread rule: immutable
// once built.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/base/text.h"
#include "core/params/values.h"

namespace kindred {

enum class ParameterType { Int, Real, Flag, Choice, Seed, Text, Date, Columns };

/// Inclusive bounds. `logarithmic` advises the editor; `atMostCustomers`/`atMostProducts` add a bound that the data sets.
struct Range {
  double minimum = 0;
  double maximum = 0;
  bool logarithmic = false;
  bool atMostCustomers = false;
  bool atMostProducts = false;
};

struct Choice {
  std::string key;
  Text label;
  Text help = {};
};

/// A parameter is shown where the value of `key` is one of `values` (as text, as the command line writes it).
struct ShownWhen {
  std::string key;
  std::vector<std::string> values;
};

struct Parameter {
  std::string key = {};
  Text label = {};
  Text help = {};
  ParameterType type = ParameterType::Int;
  Value defaultValue = {};
  std::optional<Range> range = {};
  std::vector<Choice> choices = {};
  Text unit = {};
  bool isOptional = false;  ///< may be left out: "auto"
  bool advanced = false;    ///< folded away in forms
  std::optional<ShownWhen> shownWhen = {};
  std::vector<std::string> aliases = {};  ///< earlier keys, still read from stored runs
};

using Parameters = std::vector<Parameter>;

/// What bounds may depend on. Zero: not known yet, not checked.
struct DataShape {
  std::int64_t customers = 0;
  std::int64_t products = 0;
  std::int64_t interactions = 0;
};

struct Problem {
  std::string key;
  Text text;
};

/// All that is wrong with `values`: unknown keys (with the nearest known one), wrong types, values out of range. The
/// bounds that the data sets hold for defaults too, where the parameter is shown.
std::vector<Problem> problems(const Parameters& parameters, const Values& values, const DataShape& shape = {});
/// Throws Error (BadParameters) with all problems.
void requireValid(const Parameters& parameters, const Values& values, const DataShape& shape = {});
/// `values` with every key that was left out set to its default and aliases renamed.
Values completed(const Parameters& parameters, Values values);
/// A value of this parameter from the command line's text: "auto" where it is optional, yes or no, 2011-12-31,
/// columns between commas. Throws Error (BadParameters).
Value parsed(const Parameter& parameter, const std::string& text);
/// The reverse of parsed; "auto" for a parameter that was left out.
std::string written(const Parameter& parameter, const Value& value);
/// The same without the parameter at hand: a date is then a number of seconds.
std::string written(const Value& value);
/// The parameter of this key, by key or alias; nullptr where there is none.
const Parameter* find(const Parameters& parameters, std::string_view key);
/// Whether the form shows the parameter beside these (completed) values.
bool isShown(const Parameter& parameter, const Values& values);

std::string_view name(ParameterType type);

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
  template <class Member>
  Schema& param(Member Options::*member, std::string key, Text label, Text help, std::optional<Range> range = {}) {
    Parameter parameter{.key = std::move(key), .label = std::move(label), .help = std::move(help), .range = range};
    parameter.type = typeOf<Plain<Member>>();
    parameter.isOptional = IsOptional<Member>::value;
    bind(
        std::move(parameter), [member](Options& o, const Value& v) { o.*member = fromValue<Member>(v); },
        [member](const Options& o) { return toValue<Member>(o.*member); });
    return *this;
  }

  template <class E>
  Schema& choice(E Options::*member, std::string key, Text label, Text help, std::vector<ChoiceOf<E>> choices) {
    Parameter parameter{.key = std::move(key), .label = std::move(label), .help = std::move(help)};
    parameter.type = ParameterType::Choice;
    for (const auto& c : choices) parameter.choices.push_back({c.key, c.label, c.help});
    bind(
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
    return *this;
  }

  /// Another schema's parameters under `key.`, bound to a member of its type.
  template <class Inner>
  Schema& group(Inner Options::*member, const std::string& key, const Schema<Inner>& inner) {
    for (std::size_t i = 0; i < inner.m_parameters.size(); ++i) {
      Parameter parameter = inner.m_parameters[i];
      parameter.key = key + "." + parameter.key;
      if (parameter.shownWhen) parameter.shownWhen->key = key + "." + parameter.shownWhen->key;
      const auto set = inner.m_bindings[i].set;
      const auto get = inner.m_bindings[i].get;
      bind(
          std::move(parameter), [member, set](Options& o, const Value& v) { set(o.*member, v); },
          [member, get](const Options& o) { return get(o.*member); });
    }
    return *this;
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
    const Values all = completed(m_parameters, values);
    Options result;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) m_bindings[i].set(result, all.at(m_parameters[i].key));
    return result;
  }

  [[nodiscard]] Values values(const Options& options) const {
    Values result;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) result[m_parameters[i].key] = m_bindings[i].get(options);
    return result;
  }

 private:
  template <class>
  friend class Schema;

  struct Binding {
    std::function<void(Options&, const Value&)> set;
    std::function<Value(const Options&)> get;
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

  void bind(Parameter parameter, std::function<void(Options&, const Value&)> set,
            std::function<Value(const Options&)> get) {
    parameter.defaultValue = get(Options{});
    m_parameters.push_back(std::move(parameter));
    m_bindings.push_back({std::move(set), std::move(get)});
  }

  template <class Change>
  Schema& change(Change apply) {
    apply(m_parameters.back());
    return *this;
  }

  Parameters m_parameters;
  std::vector<Binding> m_bindings;
};

}  // namespace kindred

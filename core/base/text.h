// Words for people, without a language: a source sentence in English and its arguments, kept apart so that the
// window can translate and format them and the command line can say them in English.
//
//   KI_TEXT("core", "Could not read %1.").with(fileName)
//   KI_TEXT_N("core", "%n row(s) skipped", rows)
//
// The context is always "core" and is written out because Qt's lupdate drops aliases without one; arguments are
// chained because it drops calls with more than it knows. Thread rule: a value, no shared state.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kindred {

/// A share of one, shown as a percentage.
struct Percent {
  double fraction = 0;
  bool operator==(const Percent&) const = default;
};

/// An amount in a currency (ISO 4217 code, may be empty).
struct Money {
  double amount = 0;
  std::string currency;
  bool operator==(const Money&) const = default;
};

/// Seconds of the local wall clock since 1970-01-01 00:00, shown as a date.
struct DateValue {
  std::int64_t seconds = 0;
  bool operator==(const DateValue&) const = default;
};

/// Words of ours inside a sentence, translated by themselves: a method's title in the name of its run.
struct Phrase {
  std::string source;
  bool operator==(const Phrase&) const = default;
};

/// Count, number, share, money, date, a name that is shown as it is, or words of ours.
using TextArgument = std::variant<std::int64_t, double, Percent, Money, DateValue, std::string, Phrase>;

class Text {
 public:
  Text() = default;
  explicit Text(std::string source) : m_source(std::move(source)) {}
  Text(std::string source, std::int64_t count) : m_source(std::move(source)), m_count(count) {}

  /// Adds the next argument: %1, %2, …
  template <class Value>
  Text with(Value&& value) && {
    append(std::forward<Value>(value));
    return std::move(*this);
  }
  template <class Value>
  Text with(Value&& value) const& {
    Text copy = *this;
    copy.append(std::forward<Value>(value));
    return copy;
  }

  [[nodiscard]] bool empty() const { return m_source.empty(); }
  [[nodiscard]] const std::string& source() const { return m_source; }
  [[nodiscard]] const std::vector<TextArgument>& arguments() const { return m_arguments; }
  /// The number that chooses the plural form and stands for %n.
  [[nodiscard]] std::optional<std::int64_t> count() const { return m_count; }

  bool operator==(const Text&) const = default;

 private:
  template <class Value>
  void append(Value&& value) {
    using Plain = std::decay_t<Value>;
    if constexpr (std::is_integral_v<Plain>) {
      m_arguments.emplace_back(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<Plain>) {
      m_arguments.emplace_back(static_cast<double>(value));
    } else if constexpr (std::is_convertible_v<Value, std::string_view>) {
      m_arguments.emplace_back(std::string(std::string_view(value)));
    } else {
      m_arguments.emplace_back(std::forward<Value>(value));
    }
  }

  std::string m_source;
  std::vector<TextArgument> m_arguments;
  std::optional<std::int64_t> m_count;
};

/// The sentence in English, arguments filled in once (an argument that holds "%1" stays as it is). Plurals: a
/// source "%n row(s) skipped" with a count of 1 says "1 row skipped"; "(one|other)" writes forms that differ.
std::string english(const Text& text);

/// The same with a number after it, for names of which there are several: "Big spenders 2".
Text numbered(const Text& text, std::int64_t number);

/// The form of an English source for a count: what english() uses, before any argument is filled in.
std::string inPlural(std::string source, std::int64_t count);

/// Source, arguments and count, for storage; never a rendered sentence.
nlohmann::json toJson(const Text& text);
/// The reverse. Anything else than what toJson writes gives a Text that shows nothing.
Text textFromJson(const nlohmann::json& json);

/// A number as English text shows it: grouped thousands, at most `decimals` places, no trailing zeros.
std::string englishNumber(double value, int decimals = 2);

}  // namespace kindred

#define KI_TEXT(context, source) ::kindred::Text(source)
#define KI_TEXT_N(context, source, n) ::kindred::Text(source, static_cast<std::int64_t>(n))

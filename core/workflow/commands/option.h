// What a verb of the command line takes, declared once beside the struct that it sets: the command line reads its flags and
// prints its help by this, and the command that makes a result again is written by it.
//
//   struct DataArguments : DatasetArguments { std::string out; };
//   Options<DataArguments>().add(&DataArguments::out, "--out", "The CSV file").required();
//
// Defaults come from Arguments{}, types from the member. Help is English, as is all that the command line says. Thread
// rule: immutable once built.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/workflow/commands/words.h"

namespace kindred::workflow {

/// How many values stand behind an option.
enum class Takes {
  Nothing,  ///< it is a flag
  One,
  OneEachTime,  ///< it may be repeated
  Several,      ///< one or more, and it may be repeated
  List          ///< the same, and between commas
};

/// Digits alone, so that "010" is ten.
struct Whole {
  std::uint64_t least = 0;
  std::uint64_t most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
};
/// Both ends are allowed.
struct Within {
  double least = 0, most = 0;
};
struct Finite {};
struct OneOf {
  Words words;
};
using Limits = std::variant<std::monostate, Whole, Within, Finite, OneOf>;

/// Options of which exactly one is to be given.
struct Alternatives {
  std::string name, help;
};

struct Option {
  std::string name;  ///< "--run"; without dashes: values that stand without a name
  std::string help;
  Takes takes = Takes::One;
  WordKind kind = WordKind::Text;
  Limits limits = {};
  bool isRequired = false;
  bool isAlwaysWritten = false;                   ///< even with its default
  std::string shownDefault = {};                  ///< in the help; empty: none
  std::optional<Alternatives> alternatives = {};  ///< of which it is one

  [[nodiscard]] bool isNamed() const { return name.starts_with('-'); }
};

/// Options bound to the members of `Arguments`.
template <class Arguments>
class Options {
 public:
  struct Bound {
    Option option;
    /// Sets the member; false where the words are no values of its type.
    std::function<bool(Arguments&, const Words&)> read;
    /// Its values; of a flag one empty word where it is set.
    std::function<Words(const Arguments&)> write;
  };

  /// `member`: a pointer to one of `Arguments` or of what it derives from.
  template <class Member>
  Options& add(Member member, std::string name, std::string help, Limits limits = {}) {
    using Type = std::decay_t<std::invoke_result_t<Member, Arguments&>>;
    Option option{.name = std::move(name), .help = std::move(help), .limits = std::move(limits)};
    option.takes = takesOf<Type>();
    option.kind = wordKindOf<Type>();
    const auto read = [member](Arguments& arguments, const Words& words) {
      return readWords(words, std::invoke(member, arguments));
    };
    const auto write = [member](const Arguments& arguments) { return writtenWords(std::invoke(member, arguments)); };
    m_all.push_back({std::move(option), read, write});
    return *this;
  }

  // These concern the option declared last.
  Options& required() {
    return change([](Option& o) { o.isRequired = true; });
  }
  Options& alwaysWritten() {
    return change([](Option& o) { o.isAlwaysWritten = true; });
  }
  Options& several() {
    return change([](Option& o) { o.takes = Takes::Several; });
  }
  Options& list() {
    return change([](Option& o) { o.takes = Takes::List; });
  }
  Options& oneOf(const Alternatives& which) {
    return change([&](Option& o) { o.alternatives = which; });
  }
  /// The default stands in the help, or `text` where the member has none of its own.
  Options& showDefault(const std::string& text = {}) {
    const Words words = m_all.back().write(Arguments{});
    return change([&](Option& o) { o.shownDefault = text.empty() && !words.empty() ? words.front() : text; });
  }

  [[nodiscard]] const std::vector<Bound>& all() const { return m_all; }

  /// As they are typed: what is required or differs from its default.
  [[nodiscard]] Words words(const Arguments& arguments) const {
    const Arguments usual{};
    Words result;
    for (const auto& [option, read, write] : m_all) {
      const Words values = write(arguments);
      if (!option.isRequired && !option.isAlwaysWritten && values == write(usual)) continue;
      for (const std::string& value : values) {
        if (option.isNamed()) result.push_back(option.name);
        if (option.takes != Takes::Nothing) result.push_back(value);
      }
    }
    return result;
  }

 private:
  template <class Type>
  static constexpr Takes takesOf() {
    if constexpr (std::is_same_v<Type, bool>) return Takes::Nothing;
    else return std::is_same_v<Type, Words> ? Takes::OneEachTime : Takes::One;
  }

  template <class Change>
  Options& change(const Change& apply) {
    apply(m_all.back().option);
    return *this;
  }

  std::vector<Bound> m_all;
};

}  // namespace kindred::workflow

#include "app/commands/flags.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kindred::cli {
namespace {

using workflow::Option;
using workflow::Takes;
using workflow::WordKind;
using workflow::Words;

/// Use it as a transform, so that "010" is ten.
CLI::Validator wholeNumber(const workflow::Whole& limits) {
  const auto check = [limits](std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || number < limits.least || number > limits.most) {
      return "“" + text + "” is not a whole number from " + std::to_string(limits.least) + " to " +
             std::to_string(limits.most);
    }
    text = std::to_string(number);
    return std::string();
  };
  return {check, "", "whole number"};
}

CLI::Validator finiteNumber() {
  const auto check = [](const std::string& text) {
    double number = 0;
    const bool isFinite = CLI::detail::lexical_cast(text, number) && std::isfinite(number);
    return isFinite ? std::string() : "“" + text + "” is not a finite number";
  };
  return {check, "NUMBER"};
}

/// A number in its plain form, whatever form it was typed in; false where it is none.
template <class Number>
bool makePlain(std::string& word) {
  Number number{};
  if (!CLI::detail::lexical_cast(word, number)) return false;
  word = workflow::writtenWords(number).front();
  return true;
}

bool makePlain(std::string& word, WordKind kind) {
  switch (kind) {
    case WordKind::Int: return makePlain<std::int64_t>(word);
    case WordKind::Unsigned: return makePlain<std::uint64_t>(word);
    case WordKind::Real: return makePlain<double>(word);
    case WordKind::Text: break;
  }
  return true;
}

const char* typeName(WordKind kind) {
  switch (kind) {
    case WordKind::Int: return "INT";
    case WordKind::Unsigned: return "UINT";
    case WordKind::Real: return "FLOAT";
    case WordKind::Text: break;
  }
  return "TEXT";
}

struct AddLimits {
  CLI::Option& to;
  WordKind kind;

  void operator()(std::monostate) const {}
  void operator()(const workflow::Whole& limits) const { to.transform(wholeNumber(limits)); }
  void operator()(const workflow::Finite&) const { to.check(finiteNumber()); }
  void operator()(const workflow::OneOf& limits) const { to.check(CLI::IsMember(limits.words)); }
  void operator()(const workflow::Within& limits) const {
    if (kind == WordKind::Real) to.check(CLI::Range(limits.least, limits.most));
    else to.check(CLI::Range(static_cast<int>(limits.least), static_cast<int>(limits.most)));
  }
};

void setCount(CLI::Option& option, Takes takes) {
  if (takes == Takes::OneEachTime) option.expected(1)->take_all();
  if (takes == Takes::Several || takes == Takes::List) option.expected(CLI::detail::expected_max_vector_size);
  if (takes == Takes::List) option.delimiter(',');
}

/// The command itself, or within it the group of alternatives that the option is one of.
CLI::App& placeOf(CLI::App& command, const Option& option) {
  if (!option.alternatives) return command;
  const auto isIts = [&](const CLI::App* group) { return group->get_group() == option.alternatives->name; };
  const auto groups = command.get_subcommands(isIts);
  if (!groups.empty()) return *groups.front();
  return *command.add_option_group(option.alternatives->name, option.alternatives->help)->require_option(1);
}

}  // namespace

void addFlag(CLI::App& command, const Option& option, const std::function<bool(const Words&)>& read) {
  CLI::App& place = placeOf(command, option);
  if (option.takes == Takes::Nothing) {
    const auto set = [read](std::int64_t times) {
      if (times > 0) read({});
    };
    place.add_flag_function(option.name, set, option.help);
    return;
  }
  const auto convert = [kind = option.kind, read](Words words) {
    return std::ranges::all_of(words, [&](std::string& word) { return makePlain(word, kind); }) && read(words);
  };
  CLI::Option* added = place.add_option(option.name, CLI::callback_t(convert), option.help);
  added->type_name(typeName(option.kind));
  setCount(*added, option.takes);
  std::visit(AddLimits{*added, option.kind}, option.limits);
  if (option.isRequired) added->required();
  if (!option.shownDefault.empty()) added->default_str(option.shownDefault);
}

}  // namespace kindred::cli

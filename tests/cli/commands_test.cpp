// Every verb's options as declared: read, explained and written from one declaration.
#include "core/workflow/commands/all.h"

#include <algorithm>
#include <regex>
#include <set>

#include "app/commands/common_options.h"
#include "app/commands/flags.h"
#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

using workflow::Alternatives;
using workflow::Option;
using workflow::Takes;
using workflow::WordKind;
using workflow::Words;

template <class Use>
void forEachCommand(const Use& use) {
  std::apply([&](const auto&... command) { (use(command), ...); }, workflow::allCommands());
}

/// A word that the option takes and that is not its default.
struct Sample {
  const Option& option;

  std::string operator()(std::monostate) const {
    switch (option.kind) {
      case WordKind::Int: return "-7";
      case WordKind::Unsigned: return "7";
      case WordKind::Real: return "0.125";
      case WordKind::Text: break;
    }
    return "it's; $(odd) for " + option.name;
  }
  std::string operator()(const workflow::Whole& limits) const { return std::to_string(limits.least + 7); }
  std::string operator()(const workflow::Within& limits) const {
    return option.kind == WordKind::Real ? "0.375" : std::to_string(static_cast<int>(limits.least) + 7);
  }
  std::string operator()(const workflow::Finite&) const { return "-2.5"; }
  std::string operator()(const workflow::OneOf& limits) const {
    return limits.words.back() == option.shownDefault ? limits.words.front() : limits.words.back();
  }
};

Words samples(const Option& option) {
  if (option.takes == Takes::Nothing) return {""};
  const std::string word = std::visit(Sample{option}, option.limits);
  return option.takes == Takes::One ? Words{word} : Words{word, word + " again"};
}

/// With every option set; of alternatives the `chosen`-th.
template <class Arguments>
Arguments filled(const workflow::Options<Arguments>& options, std::size_t chosen) {
  Arguments arguments;
  std::size_t alternative = 0;
  for (const auto& bound : options.all()) {
    if (bound.option.alternatives && alternative++ != chosen) continue;
    EXPECT_TRUE(bound.read(arguments, samples(bound.option))) << bound.option.name;
  }
  return arguments;
}

template <class Arguments>
Arguments parsed(const workflow::Command<Arguments>& command, Words words) {
  CLI::App app;
  auto arguments = std::make_shared<Arguments>();
  addFlags(app, command.options, arguments);
  std::ranges::reverse(words);  // as CLI11 takes them
  EXPECT_NO_THROW(app.parse(words)) << command.verb;
  return *arguments;
}

TEST(CommandsTest, WhatIsWrittenIsReadAsItWas) {
  std::size_t options = 0;
  forEachCommand([&](const auto& command) {
    const auto isAlternative = [](const auto& bound) { return bound.option.alternatives.has_value(); };
    const auto ways = static_cast<std::size_t>(std::ranges::count_if(command.options.all(), isAlternative));
    for (std::size_t way = 0; way < std::max<std::size_t>(1, ways); ++way) {
      const auto arguments = filled(command.options, way);
      const Words words = command.options.words(arguments);
      EXPECT_TRUE(parsed(command, words) == arguments) << commandLine(command, arguments);
      std::size_t alternative = 0;
      for (const auto& [option, read, write] : command.options.all()) {
        if (option.alternatives && alternative++ != way) continue;
        ++options;
        EXPECT_TRUE(!option.isNamed() || std::ranges::find(words, option.name) != words.end()) << option.name;
      }
    }
  });
  EXPECT_GT(options, 100u);
}

TEST(CommandsTest, DefaultsAreLeftOutWhereTheyMayBe) {
  forEachCommand([&](const auto& command) {
    std::remove_cvref_t<decltype(filled(command.options, 0))> usual;
    Words expected;
    for (const auto& [option, read, write] : command.options.all()) {
      if (!option.isRequired && !option.isAlwaysWritten) continue;
      for (const auto& value : write(usual)) {
        if (option.isNamed()) expected.push_back(option.name);
        expected.push_back(value);
      }
    }
    EXPECT_EQ(command.options.words(usual), expected) << command.verb;
  });
}

TEST(CommandsTest, EveryOptionHasANameOfItsOwnAndHelp) {
  std::set<std::string> verbs;
  forEachCommand([&](const auto& command) {
    EXPECT_TRUE(verbs.insert(command.verb).second) << command.verb;
    EXPECT_NE(command.title, "") << command.verb;
    std::set<std::string> names;
    for (const auto& bound : commonOptions().all()) names.insert(bound.option.name);
    for (const auto& bound : command.options.all()) {
      EXPECT_TRUE(names.insert(bound.option.name).second) << command.verb << " " << bound.option.name;
      EXPECT_NE(bound.option.help, "") << command.verb << " " << bound.option.name;
    }
  });
}

class CommandsHelpTest : public CliTest {
 protected:
  /// What stands at the front of the lines of a help text, where two blanks or more stand before it.
  std::vector<std::string> entries(const std::vector<std::string>& arguments, const std::string& pattern) {
    const std::string text = run(arguments).out;
    const std::regex entry("\n {2,}" + pattern + "(?= )");
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), entry), end; at != end; ++at) found.push_back((*at)[1]);
    return found;
  }
};

TEST_F(CommandsHelpTest, ListsExactlyTheVerbs) {
  std::vector<std::string> verbs;
  forEachCommand([&](const auto& command) { verbs.push_back(command.verb); });
  EXPECT_EQ(entries({"--help"}, "([a-z][a-z-]*)"), verbs);
}

TEST_F(CommandsHelpTest, ListsExactlyTheOptionsOfEachVerb) {
  forEachCommand([&](const auto& command) {
    std::multiset<std::string> declared = {"-h,--help"};
    for (const auto& bound : commonOptions().all()) declared.insert(bound.option.name);
    for (const auto& bound : command.options.all()) declared.insert(bound.option.name);
    const auto listed = entries({command.verb, "--help"}, "(-h,--help|--[a-z-]+|input|kind|action)");
    EXPECT_EQ(std::multiset<std::string>(listed.begin(), listed.end()), declared) << command.verb;
  });
}

}  // namespace
}  // namespace kindred::cli::test

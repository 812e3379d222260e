// Segments by a person's own conditions: each customer is in the first whose condition holds.
#include <algorithm>
#include <sstream>

#include "core/segment/clusterer.h"
#include "core/segment/kinds.h"
#include "core/segment/rules/expression.h"

namespace kindred::segment::rules {
namespace {

struct Options {
  std::string rules = "Bought lately: r>=4\nAway for long: r<=2";
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::rules, "rules", KI_TEXT("core", "Rules"),
      KI_TEXT("core",
              "A line a segment, or segments between semicolons: its name, a colon, and conditions joined by and, or, "
              "not. Each customer is in the first that fits; who fits none is in no segment. Example: Northern fans: "
              "region=North and orders>=3"));
  return all;
}

struct Rule {
  std::string name, condition;
};

std::string trimmed(const std::string& text) {
  constexpr const char* Blanks = " \t\r";
  const auto from = text.find_first_not_of(Blanks);
  return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(Blanks) - from + 1);
}

/// With a line break in place of each semicolon that stands in no quotes.
std::string withLineBreaks(std::string text) {
  bool isQuoted = false;
  for (char& c : text) {
    if (c == '\n') isQuoted = false;
    else if (c == '"') isQuoted = !isQuoted;
    else if (c == ';' && !isQuoted) c = '\n';
  }
  return text;
}

/// Lines that are empty or begin with # are passed over.
std::vector<Rule> rulesOf(const std::string& text) {
  std::vector<Rule> rules;
  std::istringstream lines(withLineBreaks(text));
  for (std::string line; std::getline(lines, line);) {
    line = trimmed(line);
    if (line.empty() || line.starts_with('#')) continue;
    const auto colon = line.find(':');
    const Rule rule{trimmed(line.substr(0, colon)), colon == std::string::npos ? "" : trimmed(line.substr(colon + 1))};
    if (rule.name.empty() || rule.condition.empty()) {
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core", "“%1” is not a segment's name, a colon and a condition.").with(line),
                  KI_TEXT("core", "Write a line such as Northern fans: region=North and orders>=3"));
    }
    if (std::ranges::find(rules, rule.name, &Rule::name) != rules.end())
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Two rules have the name “%1”.").with(rule.name));
    rules.push_back(rule);
  }
  if (rules.empty())
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no rule."),
                KI_TEXT("core", "Write a line such as Northern fans: region=North and orders>=3"));
  return rules;
}

/// The first rule that fits each customer, or Noise. `scores`: see whoFits.
std::vector<int> firstThatFits(const std::vector<Rule>& rules, const Dataset& dataset, const ScoreTable& scores,
                               Progress& progress) {
  std::vector<int> ruleOf(static_cast<std::size_t>(dataset.customers.size()), Noise);
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    progress.checkpoint();
    const auto fits = whoFits(rules[rule].condition, dataset, scores);
    for (std::size_t i = 0; i < fits.size(); ++i) {
      if (fits[i] && ruleOf[i] == Noise) ruleOf[i] = static_cast<int>(rule);
    }
    progress.report(static_cast<double>(rule + 1) / static_cast<double>(rules.size()));
  }
  return ruleOf;
}

ScoreTable scoresOf(const Dataset& dataset) {
  return [&dataset] { return kindred::rfm(dataset).rows; };
}

Clustering group(const Dataset& dataset, const Values& values, Progress& progress) {
  const auto rules = rulesOf(schema().options(values).rules);
  return groupKinds(firstThatFits(rules, dataset, scoresOf(dataset), progress),
                    [&rules](int rule) { return Text("%1").with(rules[static_cast<std::size_t>(rule)].name); });
}

std::vector<int> place(const Dataset& then, const Dataset& now, const Values& values, Progress& progress) {
  const auto rules = rulesOf(schema().options(values).rules);
  Progress looking = progress.part(0, 0.5);
  const auto ruleThen = firstThatFits(rules, then, scoresOf(then), looking);
  const ScoreTable scores = [&] { return scoredAs(kindred::rfm(then), now); };
  Progress placing = progress.part(0.5, 1);
  const auto ruleNow = firstThatFits(rules, now, scores, placing);
  return labelsOfKinds(ruleNow, ruleThen, groupKinds(ruleThen).labels);
}

/// Of a look at every event for each of a few rules.
Estimate estimate(std::int64_t rows, std::int64_t /*columns*/, const Values& /*values*/) {
  constexpr double SecondsPerRow = 5e-6;
  return {static_cast<double>(rows) * SecondsPerRow, static_cast<double>(rows) * sizeof(int)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "rules",
                   .title = KI_TEXT("core", "Own rules"),
                   .summary = KI_TEXT("core",
                                      "Segments by conditions that you write: on what is known of customers, how much, "
                                      "how often and how lately they bought, and on the products they have."),
                   .source = "first match of an ordered list of rules (Rivest, Machine Learning 2(3), 1987)",
                   .parameters = schema().parameters()},
          .gives = {.noise = true, .assigns = true, .titles = true},
          .estimate = estimate,
          .group = group,
          .place = place};
}

}  // namespace kindred::segment::rules

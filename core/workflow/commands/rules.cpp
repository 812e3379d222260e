#include "core/workflow/commands/rules.h"

#include <algorithm>

#include "core/workflow/find_rules.h"

namespace kindred::workflow {
namespace {

Words basketWords() {
  Words words;
  for (const Choice& choice : find(ruleParameters(), "baskets")->choices) words.push_back(choice.key);
  return words;
}

bool isWhole(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The text of a value that was stored; empty where there is none.
template <class T>
T valueOf(const Values& values, std::string_view key, T otherwise) {
  const auto found = values.find(key);
  if (found == values.end()) return otherwise;
  const T* const value = std::get_if<T>(&found->second);
  return value == nullptr ? otherwise : *value;
}

}  // namespace

const Command<RulesArguments>& rulesCommand() {
  static const auto command = [] {
    using Arguments = RulesArguments;
    Command<Arguments> made{"rules", "What is bought together, and what is bought next"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::baskets, "--baskets", "What a basket is", OneOf{basketWords()})
        .showDefault()
        .alwaysWritten()
        .add(&Arguments::level, "--level", "What items are: product, category, or an attribute of the products")
        .showDefault()
        .add(&Arguments::with, "--with", "Attribute of the customers whose values are items too; repeat for several")
        .add(&Arguments::segmentation, "--segmentation", "Segmentation whose segments are items too")
        .add(&Arguments::minSupport, "--min-support",
             "Baskets that hold both sides, at least: a share such as 0.01, which is rounded up, or a count such as 50")
        .required()
        .add(&Arguments::minConfidence, "--min-confidence",
             "Of the baskets with the left side, the share that hold the right side too", Within{0, 1})
        .required()
        .add(&Arguments::longest, "--longest", "Items of both sides together, at most", Within{2, 20})
        .showDefault()
        .alwaysWritten()
        .add(&Arguments::right, "--right", "Product that may stand on the right; repeat for several; without it, all")
        .add(&Arguments::leaveOut, "--leave-out", "Product that does not count; repeat for several")
        .add(&Arguments::several, "--several", "Several products may stand on the right together")
        .add(
            &Arguments::all, "--all",
            "The table shows redundant rules and those that may be chance too; files and JSON always hold them, marked")
        .add(&Arguments::falseDiscoveries, "--false-discoveries",
             "Share of the rules shown that may be chance (Benjamini–Hochberg over all that were tested)", Within{0, 1})
        .showDefault()
        .add(&Arguments::withinDays, "--within-days",
             "Also what is bought for the first time within so many days after something else", Within{1, 3650})
        .add(&Arguments::algorithm, "--algorithm", "How sets are found (see algorithms); all ways find the same")
        .add(&Arguments::mostSets, "--most-sets", "Where more sets are found, the search ends and says what to change",
             Within{1000, 50'000'000})
        .showDefault()
        .add(&Arguments::out, "--out", "CSV file of all rules")
        .add(&Arguments::thenOut, "--then-out", "CSV file of what is bought next");
    return made;
  }();
  return command;
}

Values ruleValues(const RulesArguments& arguments) {
  const Parameters& parameters = ruleParameters();
  Values values = {{"baskets", arguments.baskets},
                   {"level", arguments.level},
                   {"with", arguments.with},
                   {"segmentation", arguments.segmentation},
                   {"min_confidence", arguments.minConfidence},
                   {"longest", std::int64_t{arguments.longest}},
                   {"right", rules::listOf(arguments.right)},
                   {"leave_out", rules::listOf(arguments.leaveOut)},
                   {"one_on_right", !arguments.several},
                   {"false_discoveries", arguments.falseDiscoveries},
                   {"most_sets", std::int64_t{arguments.mostSets}},
                   {"within_days", std::int64_t{arguments.withinDays.value_or(0)}}};
  const std::string key = isWhole(arguments.minSupport) ? "min_count" : "min_support";
  values[key] = parsed(*find(parameters, key), arguments.minSupport);
  requireValid(parameters, values);
  return values;
}

std::string rulesCommandOf(const Workspace& workspace, const RunInfo& run) {
  const Values values = completed(ruleParameters(), run.parameters);
  RulesArguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(run.datasetId).name;
  arguments.baskets = valueOf(values, "baskets", arguments.baskets);
  arguments.level = valueOf(values, "level", arguments.level);
  arguments.segmentation = valueOf(values, "segmentation", std::string());
  arguments.with = valueOf(values, "with", Words());
  arguments.right = rules::idsIn(valueOf(values, "right", std::string()));
  arguments.leaveOut = rules::idsIn(valueOf(values, "leave_out", std::string()));
  const bool isCount = std::holds_alternative<std::int64_t>(values.at("min_count"));
  arguments.minSupport = written(values.at(isCount ? "min_count" : "min_support"));
  arguments.minConfidence = valueOf(values, "min_confidence", 0.0);
  arguments.falseDiscoveries = valueOf(values, "false_discoveries", arguments.falseDiscoveries);
  arguments.longest = static_cast<int>(valueOf(values, "longest", std::int64_t{arguments.longest}));
  arguments.mostSets = static_cast<int>(valueOf(values, "most_sets", std::int64_t{arguments.mostSets}));
  arguments.several = !valueOf(values, "one_on_right", true);
  if (const auto days = valueOf(values, "within_days", std::int64_t{0}); days > 0)
    arguments.withinDays = static_cast<int>(days);
  if (run.algorithm != rules::algorithms().front().info.key) arguments.algorithm = run.algorithm;
  return commandLine(rulesCommand(), arguments);
}

}  // namespace kindred::workflow

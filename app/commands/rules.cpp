#include "core/workflow/commands/rules.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/find_rules.h"

namespace kindred::cli {
namespace {

constexpr std::size_t RowsShown = 30;

Json idsJson(const workflow::FoundRules& found, const std::vector<Index>& items) {
  Json ids = Json::array();
  for (const Index item : items) ids.push_back(found.items[static_cast<std::size_t>(item)].id);
  return ids;
}

Json intervalJson(double value, const Interval& interval) {
  return {{"value", value}, {"low", interval.low}, {"high", interval.high}};
}

Json ruleJson(const workflow::FoundRules& found, std::size_t i) {
  const rules::Rule& rule = found.found.rules[i];
  const rules::Counts& counts = rule.counts;
  return {{"left", idsJson(found, rule.left)},
          {"right", idsJson(found, rule.right)},
          {"count", counts.both},
          {"left_count", counts.left},
          {"right_count", counts.right},
          {"support", rules::support(counts)},
          {"confidence", intervalJson(rules::confidence(counts), rules::confidenceInterval(counts))},
          {"lift", rules::lift(counts)},
          {"leverage", rules::leverage(counts)},
          {"conviction", numberJson(rules::conviction(counts))},
          {"kulczynski", rules::kulczynski(counts)},
          {"imbalance", rules::imbalance(counts)},
          {"p_value", rule.chance},
          {"p_adjusted", rule.adjusted},
          {"redundant", rule.isRedundant},
          {"adds_nothing", rule.addsNothing},
          {"not_yet", found.notYet[i]}};
}

Json thenJson(const workflow::FoundRules& found, const rules::ThenRule& rule) {
  return {{"first", found.items[static_cast<std::size_t>(rule.first)].id},
          {"next", found.items[static_cast<std::size_t>(rule.next)].id},
          {"customers", rule.customers},
          {"count", rule.count},
          {"confidence", intervalJson(rule.confidence(), rule.interval())},
          {"usual", rule.usual},
          {"lift", rule.lift()},
          {"median_days", rule.medianDays},
          {"p_value", rule.chance},
          {"p_adjusted", rule.adjusted}};
}

Json jsonOf(const workflow::FoundRules& found) {
  Json sizes = Json::object(), all = Json::array(), then = Json::array();
  for (std::size_t size = 1; size < found.sizes.size(); ++size) sizes[std::to_string(size)] = found.sizes[size];
  for (std::size_t i = 0; i < found.found.rules.size(); ++i) all.push_back(ruleJson(found, i));
  for (const rules::ThenRule& rule : found.then.rules) then.push_back(thenJson(found, rule));
  return {{"run", found.run.id},          {"baskets", found.baskets},
          {"customers", found.customers}, {"items", found.items.size()},
          {"min_count", found.minCount},  {"sets_by_size", std::move(sizes)},
          {"tested", found.found.tested}, {"beyond_chance", found.found.beyondChance},
          {"kept", found.found.kept},     {"rules", std::move(all)},
          {"then_rules", std::move(then)}};
}

std::string small(double chance) { return chance < 1e-4 ? "< 0.0001" : number(chance, 4); }

std::string rulesText(const workflow::FoundRules& found, bool isAll) {
  Table table({"if bought", "then", ">baskets", ">support", ">confidence", ">lift", ">leverage", ">p", ">not yet"});
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < found.found.rules.size() && table.rows() < RowsShown; ++i) {
    const rules::Rule& rule = found.found.rules[i];
    if (!isAll && !rules::isKept(rule, found.settings.falseDiscoveries)) continue;
    table.add({found.titles(rule.left), found.titles(rule.right), number(static_cast<double>(rule.counts.both), 0),
               percent(rules::support(rule.counts)), percent(rules::confidence(rule.counts)),
               number(rules::lift(rule.counts), 1), percent(rules::leverage(rule.counts)), small(rule.adjusted),
               number(static_cast<double>(found.notYet[i]), 0)});
  }
  const auto shown =
      static_cast<std::int64_t>(isAll ? found.found.rules.size() : static_cast<std::size_t>(found.found.kept));
  hidden = found.found.rules.size() - static_cast<std::size_t>(shown);
  std::string text = english(KI_TEXT("core", "%1 rules of %2 baskets; seen in %3 of them or more; %4 tested.")
                                 .with(shown)
                                 .with(found.baskets)
                                 .with(found.minCount)
                                 .with(found.found.tested)) +
                     "\n" + table.text();
  if (shown > static_cast<std::int64_t>(table.rows())) text += "… the strongest; --out writes all\n";
  if (hidden > 0) text += number(static_cast<double>(hidden), 0) + " more are redundant or may be chance (--all)\n";
  return text;
}

std::string thenText(const workflow::FoundRules& found) {
  Table table({"first", "next", ">customers", ">of", ">confidence", ">usual", ">median days", ">p"});
  for (const rules::ThenRule& rule : found.then.rules) {
    if (table.rows() == RowsShown) break;
    table.add({found.titles({rule.first}), found.titles({rule.next}), number(static_cast<double>(rule.count), 0),
               number(static_cast<double>(rule.customers), 0), percent(rule.confidence()), percent(rule.usual),
               number(rule.medianDays, 1), small(rule.adjusted)});
  }
  return "\nBought next within " + std::to_string(found.settings.withinDays) + " days\n" + table.text();
}

void findAll(CommandLine& line, const workflow::RulesArguments& options) {
  workflow::RuleRequest request{.miner = options.algorithm};
  asUsage([&] {
    request.parameters = workflow::ruleValues(options);
    if (!options.algorithm.empty()) rules::algorithm(options.algorithm);
  });
  const auto opened = openDataset(options);
  request.datasetId = opened.info.id;
  const auto found = workflow::findRules(*opened.workspace, request, line.progress());
  if (!options.out.empty()) workflow::writeRules(*found, options.out, line.progress());
  if (!options.thenOut.empty()) workflow::writeThenRules(*found, options.thenOut, line.progress());
  if (line.json()) {
    Json json = jsonOf(*found);
    json["file"] = options.out.empty() ? Json(nullptr) : Json(options.out);
    return line.print(json);
  }
  line.print(rulesText(*found, options.all) + (found->settings.withinDays > 0 ? thenText(*found) : ""));
}

}  // namespace

void addRules(CommandLine& line) { line.add(workflow::rulesCommand(), findAll); }

}  // namespace kindred::cli

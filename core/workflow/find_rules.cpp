#include "core/workflow/find_rules.h"

#include <nlohmann/json.hpp>

#include "core/base/csv.h"
#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/rule_customers.h"
#include "core/workflow/same_run.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/stored_rules.h"

namespace kindred::workflow {
namespace {

const rules::Algorithm& minerOf(const RuleRequest& request) {
  return request.miner.empty() ? rules::algorithms().front() : rules::algorithm(request.miner);
}

rules::MineLimits limitsOf(const rules::RuleSettings& settings, std::int64_t baskets) {
  constexpr double ShareOfMemory = 0.4;
  const auto free = availableMemory();
  return {.minCount = rules::minCountOf(settings, baskets),
          .longest = settings.longest,
          .mostSets = settings.mostSets,
          .mostBytes = free ? ShareOfMemory * *free : std::numeric_limits<double>::infinity()};
}

std::vector<Index> rightItems(const rules::RuleSettings& settings, const rules::Baskets& baskets) {
  std::vector<Index> items;
  for (const std::string& id : rules::idsIn(settings.right)) {
    const auto found = std::ranges::find(baskets.items, id, &rules::Item::id);
    if (found == baskets.items.end()) {
      throw Error(ErrorCode::NotFound, KI_TEXT("core", "Nothing called “%1” is in any basket.").with(id),
                  KI_TEXT("core", "Ids are written exactly as in the imported file."));
    }
    items.push_back(static_cast<Index>(found - baskets.items.begin()));
  }
  return items;
}

RunInfo runOf(const RuleRequest& request, const Dataset& dataset) {
  const auto& info = minerOf(request).info;
  requireValid(ruleParameters(), request.parameters);
  return {.family = std::string(family::Rules),
          .algorithm = info.key,
          .version = info.version,
          .parameters = completed(ruleParameters(), request.parameters),
          .datasetId = dataset.id,
          .revision = dataset.revision,
          .programVersion = programVersion()};
}

std::optional<rules::CustomerLabels> segmentLabels(const Workspace& workspace, std::int64_t dataset,
                                                   const std::string& name) {
  if (name.empty()) return std::nullopt;
  const SegmentationPtr segmentation = workspace.findSegmentation(dataset, name);
  rules::CustomerLabels labels{.name = english(KI_TEXT("core", "segment")), .of = segmentation->labels};
  for (const segment::Segment& each : segmentation->segments) {
    if (static_cast<std::size_t>(each.id) >= labels.titles.size())
      labels.titles.resize(static_cast<std::size_t>(each.id) + 1);
    labels.titles[static_cast<std::size_t>(each.id)] = each.name;
  }
  return labels;
}

std::int64_t customersWithBaskets(const rules::Baskets& baskets) {
  std::int64_t count = 0;
  Index last = -1;
  for (const Index customer : baskets.customers) {
    count += customer != last ? 1 : 0;
    last = customer;
  }
  return count;
}

rules::FoundThen findThen(const Workspace& workspace, const RuleRequest& request, rules::RuleSettings settings,
                          Progress& progress) {
  if (settings.withinDays == 0 || workspace.dataset(request.datasetId)->events.time.empty()) return {};
  settings.baskets = rules::BasketKind::Order;
  const BasketsPtr orders = basketsOf(workspace, request.datasetId, settings, progress);
  const rules::ThenOptions options{.withinDays = settings.withinDays,
                                   .minCount = rules::minCountOf(settings, customersWithBaskets(*orders)),
                                   .minConfidence = 0};
  return rules::thenRules(*orders, options, progress);
}

FoundRules searched(const Workspace& workspace, const RuleRequest& request, const RunInfo& run, Progress& progress) {
  FoundRules result{.run = run, .settings = rules::ruleSchema().options(run.parameters)};
  Progress reading = progress.part(0, 0.1, KI_TEXT("core", "Filling baskets"));
  const BasketsPtr baskets = basketsOf(workspace, request.datasetId, result.settings, reading);
  result.items = baskets->items;
  result.baskets = baskets->table.size();
  result.customers = customersWithBaskets(*baskets);
  const rules::MineLimits limits = limitsOf(result.settings, result.baskets);
  result.minCount = limits.minCount;
  Progress mining = progress.part(0.1, 0.5, KI_TEXT("core", "Finding what stands together"));
  const rules::ItemSets sets = rules::mine(minerOf(request), baskets->table, limits, mining);
  result.sizes = rules::bySize(sets);
  Progress ruling = progress.part(0.5, 0.75, KI_TEXT("core", "Testing rules"));
  result.found = rules::rulesOf(sets, result.baskets,
                                {.minConfidence = result.settings.minConfidence,
                                 .falseDiscoveries = result.settings.falseDiscoveries,
                                 .oneOnRight = result.settings.oneOnRight,
                                 .right = rightItems(result.settings, *baskets)},
                                ruling);
  const RuleCustomers customers(*baskets, workspace.dataset(request.datasetId)->customers.size(),
                                itemsOf(result.found.rules));
  for (const rules::Rule& rule : result.found.rules) {
    ruling.checkpoint();
    result.notYet.push_back(customers.countNotYet(rule.left, rule.right));
  }
  Progress following = progress.part(0.75, 0.95, KI_TEXT("core", "Looking at what is bought next"));
  result.then = findThen(workspace, request, result.settings, following);
  return result;
}

std::size_t bytesOf(const FoundRules& found) {
  constexpr std::size_t BytesOfRule = 200, BytesOfItem = 120;
  return found.found.rules.size() * BytesOfRule + found.items.size() * BytesOfItem +
         found.then.rules.size() * sizeof(rules::ThenRule);
}

}  // namespace

std::string FoundRules::titles(const std::vector<Index>& numbers) const {
  std::string text;
  for (const Index item : numbers) text += (text.empty() ? "" : ", ") + items[static_cast<std::size_t>(item)].title;
  return text;
}

const Parameters& ruleParameters() { return rules::ruleSchema().parameters(); }

BasketsPtr basketsOf(const Workspace& workspace, std::int64_t datasetId, const rules::RuleSettings& settings,
                     Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(datasetId);
  const auto labels = segmentLabels(workspace, datasetId, settings.segmentation);
  nlohmann::json name = {"baskets", rules::keyOf(settings.baskets), settings.level, settings.with, settings.leaveOut};
  if (labels) name.push_back({settings.segmentation, labels->titles});
  const auto make = [&] {
    return std::make_shared<const rules::Baskets>(rules::basketsOf(*dataset,
                                                                   {.baskets = settings.baskets,
                                                                    .level = settings.level,
                                                                    .with = settings.with,
                                                                    .leaveOut = rules::idsIn(settings.leaveOut)},
                                                                   labels, progress));
  };
  const auto bytes = [](const rules::Baskets& made) {
    return made.table.items.size() * sizeof(Index) + made.customers.size() * (sizeof(Index) + 2 * sizeof(std::int64_t));
  };
  return workspace.derived<rules::Baskets>(name.dump().c_str(), *dataset, make, bytes);
}

FoundRulesPtr findRules(Workspace& workspace, const RuleRequest& request, Progress& progress) {
  const Stopwatch stopwatch;
  RunInfo run = runOf(request, *workspace.dataset(request.datasetId));
  if (const auto same = sameRun(workspace, run)) return storedRules(workspace, request.datasetId, same->id);
  log::LoggedWork logged("rules", "search for rules");
  FoundRules found = searched(workspace, request, run, progress);
  std::vector<std::string> used;
  for (const RunInfo& each : workspace.runs(request.datasetId)) used.push_back(each.name);
  const Text title = freeTitle(KI_TEXT("core", "Rules"), used);
  run.name = english(title);
  run.seconds = stopwatch.seconds();
  run.result = figuresOf(found, title);
  Progress storing = progress.part(0.95, 1, KI_TEXT("core", "Storing"));
  found.run = workspace.file().addRun(
      std::move(run), [&](BlockWriter& writer) { saveRules(found, writer); }, {}, storing);
  logged.ended(std::to_string(found.found.sure) + " rules of " + std::to_string(found.baskets) + " baskets");
  return std::make_shared<const FoundRules>(std::move(found));
}

FoundRulesPtr storedRules(const Workspace& workspace, std::int64_t datasetId, std::int64_t run) {
  const auto all = workspace.runs(datasetId, std::string(family::Rules));
  const auto found = run == 0 ? all.begin() : std::ranges::find(all, run, &RunInfo::id);
  if (found == all.end()) return nullptr;
  const auto make = [&] {
    return std::make_shared<const FoundRules>(loadRules(*found, *workspace.file().model(found->id)));
  };
  return workspace.derived<FoundRules>(("rules " + std::to_string(found->id)).c_str(), *workspace.dataset(datasetId),
                                       make, bytesOf);
}

rules::SizeEstimate estimateRules(const Workspace& workspace, const RuleRequest& request, Progress& progress) {
  const rules::RuleSettings settings = rules::ruleSchema().options(request.parameters);
  Progress reading = progress.part(0, 0.3);
  const BasketsPtr baskets = basketsOf(workspace, request.datasetId, settings, reading);
  Progress estimating = progress.part(0.3, 1);
  return rules::estimateSets(minerOf(request), baskets->table, limitsOf(settings, baskets->table.size()), estimating);
}

void writeRules(const FoundRules& found, const std::filesystem::path& file, const Progress& progress) {
  CsvFile out(file, {"left", "right", "count", "support", "confidence", "confidence_low", "confidence_high", "lift",
                     "leverage", "conviction", "kulczynski", "imbalance", "p_value", "p_adjusted", "redundant",
                     "adds_nothing", "not_yet", "left_titles", "right_titles"});
  const auto ids = [&](const std::vector<Index>& items) {
    std::string text;
    for (const Index item : items) text += (text.empty() ? "" : ";") + found.items[static_cast<std::size_t>(item)].id;
    return text;
  };
  for (std::size_t i = 0; i < found.found.rules.size(); ++i) {
    if (i % 1024 == 0) progress.checkpoint();
    const rules::Rule& rule = found.found.rules[i];
    const Interval interval = rules::confidenceInterval(rule.counts);
    out.row(ids(rule.left), ids(rule.right), rule.counts.both, rules::support(rule.counts),
            rules::confidence(rule.counts), interval.low, interval.high, rules::lift(rule.counts),
            rules::leverage(rule.counts), rules::conviction(rule.counts), rules::kulczynski(rule.counts),
            rules::imbalance(rule.counts), rule.chance, rule.adjusted, rule.isRedundant ? "yes" : "no",
            rule.addsNothing ? "yes" : "no", found.notYet[i], found.titles(rule.left), found.titles(rule.right));
  }
  out.commit();
}

void writeThenRules(const FoundRules& found, const std::filesystem::path& file, const Progress& progress) {
  CsvFile out(file, {"first", "next", "customers", "count", "confidence", "confidence_low", "confidence_high", "usual",
                     "lift", "median_days", "p_value", "p_adjusted", "first_title", "next_title"});
  for (const rules::ThenRule& rule : found.then.rules) {
    progress.checkpoint();
    const auto& first = found.items[static_cast<std::size_t>(rule.first)];
    const auto& next = found.items[static_cast<std::size_t>(rule.next)];
    const Interval interval = rule.interval();
    out.row(first.id, next.id, rule.customers, rule.count, rule.confidence(), interval.low, interval.high, rule.usual,
            rule.lift(), rule.medianDays, rule.chance, rule.adjusted, first.title, next.title);
  }
  out.commit();
}

}  // namespace kindred::workflow

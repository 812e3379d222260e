#include "core/workflow/stored_rules.h"

#include <nlohmann/json.hpp>

#include "core/workflow/names.h"

namespace kindred::workflow {
namespace {

constexpr std::uint8_t RedundantFlag = 1, AddsNothingFlag = 2;

void saveFound(const rules::Found& found, BlockWriter& writer) {
  std::vector<std::int32_t> items, sides;  // of each rule how many stand left and right
  std::vector<std::int64_t> counts;
  std::vector<double> chances;
  std::vector<std::uint8_t> flags;
  for (const rules::Rule& rule : found.rules) {
    items.insert(items.end(), rule.left.begin(), rule.left.end());
    items.insert(items.end(), rule.right.begin(), rule.right.end());
    sides.push_back(static_cast<std::int32_t>(rule.left.size()));
    sides.push_back(static_cast<std::int32_t>(rule.right.size()));
    counts.insert(counts.end(), {rule.counts.both, rule.counts.left, rule.counts.right});
    chances.insert(chances.end(), {rule.chance, rule.adjusted});
    flags.push_back(
        static_cast<std::uint8_t>((rule.isRedundant ? RedundantFlag : 0) + (rule.addsNothing ? AddsNothingFlag : 0)));
  }
  writer.write("rule_items", items);
  writer.write("rule_sides", sides);
  writer.write("rule_counts", counts);
  writer.write("rule_chances", chances);
  writer.write("rule_flags", flags);
}

/// Items that a damaged file could not have.
void requireItems(std::span<const std::int32_t> items, std::size_t count) {
  for (const std::int32_t item : items) {
    if (item < 0 || static_cast<std::size_t>(item) >= count) BlockReader::requireSize("rule_items", 1, 0);
  }
}

std::vector<rules::Rule> loadFound(const BlockReader& reader, std::int64_t baskets, std::size_t itemCount) {
  const auto items = reader.read<std::int32_t>("rule_items"), sides = reader.read<std::int32_t>("rule_sides");
  const auto counts = reader.read<std::int64_t>("rule_counts");
  const auto chances = reader.read<double>("rule_chances");
  const auto flags = reader.read<std::uint8_t>("rule_flags");
  BlockReader::requireSize("rule_sides", sides.size(), flags.size() * 2);
  BlockReader::requireSize("rule_counts", counts.size(), flags.size() * 3);
  BlockReader::requireSize("rule_chances", chances.size(), flags.size() * 2);
  requireItems(items, itemCount);
  std::vector<rules::Rule> all;
  std::size_t at = 0;
  const auto take = [&](std::int32_t count) {
    if (count < 0 || static_cast<std::size_t>(count) > items.size() - at) BlockReader::requireSize("rule_sides", 1, 0);
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(at);
    at += static_cast<std::size_t>(count);
    return std::vector<Index>(begin, begin + count);
  };
  for (std::size_t i = 0; i < flags.size(); ++i) {
    rules::Rule rule;
    rule.left = take(sides[2 * i]);
    rule.right = take(sides[2 * i + 1]);
    rule.counts = {counts[3 * i], counts[3 * i + 1], counts[3 * i + 2], baskets};
    rule.chance = chances[2 * i];
    rule.adjusted = chances[2 * i + 1];
    rule.isRedundant = (flags[i] & RedundantFlag) != 0;
    rule.addsNothing = (flags[i] & AddsNothingFlag) != 0;
    all.push_back(std::move(rule));
  }
  return all;
}

void saveThen(const rules::FoundThen& found, BlockWriter& writer) {
  std::vector<std::int64_t> counts;
  std::vector<double> figures;
  for (const rules::ThenRule& rule : found.rules) {
    counts.insert(counts.end(), {rule.first, rule.next, rule.customers, rule.count});
    figures.insert(figures.end(), {rule.usual, rule.medianDays, rule.chance, rule.adjusted});
  }
  writer.write("then_counts", counts);
  writer.write("then_figures", figures);
}

std::vector<rules::ThenRule> loadThen(const BlockReader& reader, std::size_t itemCount) {
  const auto counts = reader.read<std::int64_t>("then_counts");
  const auto figures = reader.read<double>("then_figures");
  BlockReader::requireSize("then_counts", counts.size(), figures.size());
  BlockReader::requireSize("then_counts", counts.size() % 4, 0);
  std::vector<rules::ThenRule> all;
  for (std::size_t i = 0; i < counts.size(); i += 4) {
    const std::int32_t pair[] = {static_cast<std::int32_t>(counts[i]), static_cast<std::int32_t>(counts[i + 1])};
    requireItems(pair, itemCount);
    all.push_back(
        {pair[0], pair[1], counts[i + 2], counts[i + 3], figures[i], figures[i + 1], figures[i + 2], figures[i + 3]});
  }
  return all;
}

}  // namespace

void saveRules(const FoundRules& found, BlockWriter& writer) {
  nlohmann::json items = nlohmann::json::array();
  for (const rules::Item& item : found.items) items.push_back({item.id, item.title, item.isOfCustomer});
  writer.writeText("items", items.dump());
  saveFound(found.found, writer);
  writer.write("not_yet", found.notYet);
  saveThen(found.then, writer);
}

std::string figuresOf(const FoundRules& found, const Text& title) {
  nlohmann::json figures = {{"baskets", found.baskets},
                            {"customers", found.customers},
                            {"min_count", found.minCount},
                            {"sizes", found.sizes},
                            {"tested", found.found.tested},
                            {"sure", found.found.sure},
                            {"beyond_chance", found.found.beyondChance},
                            {"kept", found.found.kept},
                            {"then_tested", found.then.tested}};
  writeTitle(figures, title);
  return figures.dump();
}

FoundRules loadRules(const RunInfo& run, const BlockReader& reader) {
  FoundRules result{.run = run, .settings = rules::ruleSchema().options(run.parameters)};
  const auto figures = nlohmann::json::parse(run.result, nullptr, false);
  const auto items = nlohmann::json::parse(reader.readText("items"), nullptr, false);
  try {
    result.baskets = figures.at("baskets");
    result.customers = figures.at("customers");
    result.minCount = figures.at("min_count");
    result.sizes = figures.at("sizes").get<std::vector<std::int64_t>>();
    result.found.tested = figures.at("tested");
    result.found.sure = figures.at("sure");
    result.found.beyondChance = figures.at("beyond_chance");
    result.found.kept = figures.at("kept");
    result.then.tested = figures.at("then_tested");
    for (const auto& item : items) result.items.push_back({item.at(0), item.at(1), item.at(2)});
  } catch (const nlohmann::json::exception&) {
    BlockReader::requireSize("items", 1, 0);
  }
  result.found.rules = loadFound(reader, result.baskets, result.items.size());
  result.notYet = reader.read<std::int64_t>("not_yet");
  BlockReader::requireSize("not_yet", result.notYet.size(), result.found.rules.size());
  result.then.rules = loadThen(reader, result.items.size());
  return result;
}

}  // namespace kindred::workflow

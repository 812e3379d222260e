// Holds item sets and rules to what pyfim and mlxtend make of the same baskets: item_sets.json, which item_sets.py writes.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/rules/miner.h"
#include "core/rules/rules.h"

namespace kindred::rules {
namespace {

using Json = nlohmann::json;

const Json& figures() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/item_sets.json"));
  return all;
}

BasketTable baskets() {
  BasketTable table{.itemCount = figures()["items"].get<Index>()};
  for (const Json& basket : figures()["baskets"]) {
    for (const Json& item : basket) table.items.push_back(item.get<Index>());
    table.close();
  }
  return table;
}

ItemSets setsOf(const std::string& kind) {
  ItemSets sets;
  for (const Json& each : figures()[kind]) sets.add(each[0].get<std::vector<Index>>(), each[1].get<std::int64_t>());
  return inOrder(sets);
}

TEST(ItemSetReference, SetsAreThoseOfPyfim) {
  Progress progress;
  const MineLimits limits{.minCount = figures()["min_count"].get<std::int64_t>()};
  for (const Algorithm& each : algorithms()) {
    const ItemSets found = mine(each, baskets(), limits, progress);
    EXPECT_EQ(found, setsOf("all")) << each.info.key;
    EXPECT_EQ(sieved(found, SetKind::Closed, progress), setsOf("closed"));
    EXPECT_EQ(sieved(found, SetKind::Maximal, progress), setsOf("maximal"));
  }
}

TEST(ItemSetReference, RulesAreThoseOfMlxtend) {
  Progress progress;
  const Found found = rulesOf(setsOf("all"), baskets().size(), {.minConfidence = 0.5, .oneOnRight = false}, progress);
  ASSERT_EQ(found.rules.size(), figures()["rules"].size());
  for (const Json& expected : figures()["rules"]) {
    const auto rule = std::ranges::find_if(found.rules, [&](const Rule& each) {
      return each.left == expected["left"].get<std::vector<Index>>() &&
             each.right == expected["right"].get<std::vector<Index>>();
    });
    ASSERT_NE(rule, found.rules.end()) << expected.dump();
    EXPECT_NEAR(support(rule->counts), expected["support"].get<double>(), 1e-12);
    EXPECT_NEAR(confidence(rule->counts), expected["confidence"].get<double>(), 1e-12);
    EXPECT_NEAR(lift(rule->counts), expected["lift"].get<double>(), 1e-9);
    EXPECT_NEAR(leverage(rule->counts), expected["leverage"].get<double>(), 1e-12);
    EXPECT_NEAR(kulczynski(rule->counts), expected["kulczynski"].get<double>(), 1e-12);
    if (expected["conviction"].is_null()) {
      EXPECT_TRUE(std::isinf(conviction(rule->counts)));
    } else {
      EXPECT_NEAR(conviction(rule->counts), expected["conviction"].get<double>(), 1e-9);
    }
  }
}

}  // namespace
}  // namespace kindred::rules

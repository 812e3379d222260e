// What every miner promises, over all there are.
#include <gtest/gtest.h>

#include <tuple>

#include "core/base/parallel.h"
#include "core/rules/miner.h"
#include "core/rules/rules.h"
#include "tests/core/rules/counted.h"

namespace kindred::rules {
namespace {

using test::bruteForce;
using test::randomTable;
using test::tableOf;

class MinerContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] ItemSets found(const BasketTable& table, const MineLimits& limits) const {
    Progress progress;
    return mine(algorithm(GetParam()), table, limits, progress);
  }
  [[nodiscard]] Found rules(const BasketTable& table, std::int64_t minCount, double confidence) const {
    Progress progress;
    return rulesOf(found(table, {.minCount = minCount}), table.size(), {.minConfidence = confidence}, progress);
  }
};

TEST_P(MinerContract, SaysWhatItIs) {
  const Algorithm& miner = algorithm(GetParam());
  EXPECT_FALSE(english(miner.info.title).empty());
  EXPECT_FALSE(english(miner.info.summary).empty());
  EXPECT_FALSE(miner.info.source.empty());
}

TEST_P(MinerContract, FindsWhatCountingOneByOneFinds) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const BasketTable table = randomTable(150, 12, 0.7, seed);
    for (const std::int64_t minCount : {1, 4, 40, 151}) {
      for (const int longest : {1, 2, 3, 12})
        EXPECT_EQ(found(table, {.minCount = minCount, .longest = longest}), bruteForce(table, minCount, longest));
    }
  }
}

TEST_P(MinerContract, ManyItemsAndFewBasketsAndTheReverse) {
  const BasketTable wide = randomTable(40, 300, 0.9, 4), tall = randomTable(3000, 6, 0.9, 4);
  Progress progress;
  const ItemSets first = mine(algorithms().front(), wide, {.minCount = 8}, progress);
  EXPECT_EQ(found(wide, {.minCount = 8}), first);
  EXPECT_EQ(found(tall, {.minCount = 20}), bruteForce(tall, 20, 6));
}

TEST_P(MinerContract, TheNumberOfThreadsDoesNotMatter) {
  const BasketTable table = randomTable(2000, 80, 0.5, 8);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return found(table, {.minCount = 10});
  };
  const ItemSets one = withThreads(1);
  EXPECT_GT(one.size(), 500U);
  EXPECT_EQ(one, withThreads(3));
}

TEST_P(MinerContract, EmptyDataAndOneBasketAreData) {
  EXPECT_EQ(found(BasketTable{}, {}).size(), 0U);
  EXPECT_EQ(found(tableOf({{}, {}}, 3), {}).size(), 0U);
  EXPECT_EQ(found(tableOf({{0, 1, 2}}, 3), {}).size(), 7U);
  EXPECT_EQ(found(tableOf({{0, 1, 2}}, 3), {.minCount = 2}).size(), 0U);
}

TEST_P(MinerContract, PlantedRulesAreFound) {
  Random random(3);
  std::vector<std::vector<Index>> baskets;
  for (int i = 0; i < 3000; ++i) {
    std::vector<Index> basket;
    for (Index item = 0; item < 20; ++item) {
      if (random.real() < (item == 7 && !basket.empty() && basket.front() == 0 ? 0.8 : 0.1)) basket.push_back(item);
    }
    baskets.push_back(std::move(basket));
  }
  const Found all = rules(tableOf(baskets, 20), 30, 0.5);
  ASSERT_FALSE(all.rules.empty());
  EXPECT_EQ(all.rules.front().left, std::vector<Index>{0});
  EXPECT_EQ(all.rules.front().right, std::vector<Index>{7});
  EXPECT_LT(all.rules.front().adjusted, 1e-9);
}

TEST_P(MinerContract, NoRuleIsClaimedWhereBasketsAreRandom) {
  int claimed = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Found all = rules(randomTable(800, 25, 0.4, seed), 8, 0);
    EXPECT_GT(all.tested, 100);
    claimed += std::ranges::any_of(all.rules, [](const Rule& rule) { return rule.adjusted <= 0.05; }) ? 1 : 0;
  }
  EXPECT_LE(claimed, 4) << "of twenty tables, one is expected by chance";
}

TEST_P(MinerContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(mine(algorithm(GetParam()), randomTable(100, 10, 0.5, 1), {}, progress), Cancelled);
}

TEST_P(MinerContract, BadLimitsAreRefused) {
  for (const MineLimits& bad : {MineLimits{.minCount = 0}, MineLimits{.longest = 0}, MineLimits{.mostSets = 0}})
    EXPECT_THROW(found(tableOf({{0}}, 1), bad), Error);
}

TEST_P(MinerContract, TooManySetsEndWithWhatToChange) {
  const BasketTable table = randomTable(200, 14, 0.95, 2);
  const auto all = static_cast<std::int64_t>(found(table, {.minCount = 2}).size());
  EXPECT_EQ(static_cast<std::int64_t>(found(table, {.minCount = 2, .mostSets = all}).size()), all);
  for (const MineLimits& less :
       {MineLimits{.minCount = 2, .mostSets = all - 1}, MineLimits{.minCount = 2, .mostBytes = 5000}}) {
    try {
      std::ignore = found(table, less);
      ADD_FAILURE() << "nothing was refused";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadParameters);
      EXPECT_NE(english(error.hint()).find("baskets or more"), std::string::npos) << english(error.hint());
    }
  }
}

TEST_P(MinerContract, TheEstimateIsNearWhatIsFound) {
  Progress progress;
  const BasketTable table = randomTable(1500, 200, 0.5, 6);
  const MineLimits limits{.minCount = 4};
  const auto sets = static_cast<double>(found(table, limits).size());
  const SizeEstimate estimate = estimateSets(algorithm(GetParam()), table, limits, progress);
  EXPECT_FALSE(estimate.isAtLeast);
  EXPECT_GT(estimate.sets, sets / 2);
  EXPECT_LT(estimate.sets, sets * 2);
  const BasketTable few = randomTable(300, 10, 0.5, 6);
  EXPECT_EQ(estimateSets(algorithm(GetParam()), few, limits, progress).sets,
            static_cast<double>(found(few, limits).size()));
}

TEST_P(MinerContract, LevelsAreThoseOfTheRun) {
  const Algorithm& miner = algorithm(GetParam());
  if (!miner.levels) return;
  Progress progress;
  const BasketTable table = randomTable(120, 9, 0.6, 3);
  const MineLimits limits{.minCount = 12};
  ItemSets watched;
  const auto levels = miner.levels(table, limits, progress);
  for (std::size_t k = 0; k < levels.size(); ++k) {
    for (const Candidate& candidate : levels[k]) {
      EXPECT_EQ(candidate.items.size(), k + 1);
      const auto count = test::counted(table, candidate.items);
      if (candidate.isFrequent) watched.add(candidate.items, *candidate.count);
      if (candidate.count) {
        EXPECT_EQ(*candidate.count, count);
      } else {
        EXPECT_LT(test::counted(table, candidate.prunedBy), limits.minCount);
      }
      EXPECT_EQ(candidate.isFrequent, count >= limits.minCount);
    }
  }
  EXPECT_EQ(inOrder(watched), found(table, limits));
}

TEST(CountOf, IsTheShareRoundedUp) {
  EXPECT_EQ(countOf(0.01, 18402), 185);
  EXPECT_EQ(countOf(0.07, 100), 7);
  EXPECT_EQ(countOf(0.001, 9835), 10);
  EXPECT_EQ(countOf(0, 100), 1);
}

std::vector<std::string> minerKeys() {
  std::vector<std::string> keys;
  for (const Algorithm& each : algorithms()) keys.push_back(each.info.key);
  return keys;
}
INSTANTIATE_TEST_SUITE_P(All, MinerContract, testing::ValuesIn(minerKeys()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace kindred::rules

#include "core/rules/rules.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/describe/chance.h"
#include "core/rules/settings.h"
#include "tests/core/rules/counted.h"

namespace kindred::rules {
namespace {

class RulesTest : public testing::Test {
 protected:
  RulesTest() : m_table(test::randomTable(300, 10, 0.6, 7)), m_sets(test::bruteForce(m_table, 6, 10)) {}
  [[nodiscard]] Found found(const RuleOptions& options) const {
    Progress progress;
    return rulesOf(m_sets, m_table.size(), options, progress);
  }

  BasketTable m_table;
  ItemSets m_sets;
};

TEST_F(RulesTest, EveryRuleHasTheCountsOfItsSides) {
  const Found all = found({.minConfidence = 0.3, .oneOnRight = false});
  ASSERT_GT(all.rules.size(), 50U);
  for (const Rule& rule : all.rules) {
    std::vector<Index> both;
    std::ranges::merge(rule.left, rule.right, std::back_inserter(both));
    EXPECT_EQ(rule.counts, (Counts{test::counted(m_table, both), test::counted(m_table, rule.left),
                                   test::counted(m_table, rule.right), m_table.size()}));
    EXPECT_GE(confidence(rule.counts), 0.3 - 1e-12);
    EXPECT_EQ(rule.chance, chance(rule.counts));
  }
}

TEST_F(RulesTest, AllPossibleRulesAreTestedAndCorrectedFor) {
  std::int64_t one = 0, any = 0;
  for (std::size_t i = 0; i < m_sets.size(); ++i) {
    const auto size = static_cast<std::int64_t>(m_sets.set(i).size());
    if (size < 2) continue;
    one += size;
    any += (std::int64_t{1} << size) - 2;
  }
  EXPECT_EQ(found({}).tested, one);
  EXPECT_EQ(found({.oneOnRight = false}).tested, any);
  // With no confidence asked for, every test is among the rules.
  const Found all = found({.minConfidence = 0});
  ASSERT_EQ(static_cast<std::int64_t>(all.rules.size()), one);
  std::vector<double> chances;
  for (const Rule& rule : all.rules) chances.push_back(rule.chance);
  const auto expected = adjusted(chances, chances.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(all.rules[i].adjusted, expected[i], 1e-12);
  for (const Rule& rule : found({.minConfidence = 0.5}).rules) {
    const auto same = std::ranges::find_if(
        all.rules, [&](const Rule& other) { return other.left == rule.left && other.right == rule.right; });
    EXPECT_EQ(rule.adjusted, same->adjusted) << "rules that are not sure were tests too";
  }
}

TEST_F(RulesTest, ARuleIsRedundantWhereAShorterOneIsAsSure) {
  const Found all = found({.minConfidence = 0.2});
  int redundant = 0;
  for (const Rule& rule : all.rules) {
    bool expected = false;
    for (const Rule& shorter : found({.minConfidence = 0}).rules) {
      if (shorter.right == rule.right && shorter.left.size() < rule.left.size() &&
          std::ranges::includes(rule.left, shorter.left) && confidence(shorter.counts) >= confidence(rule.counts))
        expected = true;
    }
    EXPECT_EQ(rule.isRedundant, expected);
    redundant += expected ? 1 : 0;
    if (rule.left.size() == 1) {
      EXPECT_FALSE(rule.addsNothing);
    }
  }
  EXPECT_GT(redundant, 0);
}

TEST_F(RulesTest, OnlyChosenItemsStandOnTheRight) {
  const Found some = found({.minConfidence = 0.1, .oneOnRight = false, .right = {1, 3}});
  ASSERT_FALSE(some.rules.empty());
  for (const Rule& rule : some.rules) {
    for (const Index item : rule.right) EXPECT_TRUE(item == 1 || item == 3);
  }
}

TEST_F(RulesTest, ConfidenceIsMetExactly) {
  const BasketTable table = test::tableOf({{0, 1}, {0, 1}, {0}, {0}, {1}}, 2);
  Progress progress;
  EXPECT_EQ(rulesOf(test::bruteForce(table, 1, 2), 5, {.minConfidence = 0.5}, progress).rules.size(), 2U);
  EXPECT_EQ(rulesOf(test::bruteForce(table, 1, 2), 5, {.minConfidence = 0.51}, progress).rules.size(), 1U);
}

TEST_F(RulesTest, TheNumberOfThreadsDoesNotMatter) {
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return found({.minConfidence = 0.1, .oneOnRight = false});
  };
  EXPECT_EQ(withThreads(1), withThreads(3));
}

TEST_F(RulesTest, AnItemThatAddsNothingIsMarked) {
  // 1 follows 0; 2 comes by chance.
  Random random(4);
  std::vector<std::vector<Index>> baskets;
  for (int i = 0; i < 2000; ++i) {
    std::vector<Index> basket;
    const bool has = random.real() < 0.4;
    if (has) basket.push_back(0);
    if (random.real() < (has ? 0.7 : 0.1)) basket.push_back(1);
    if (random.real() < 0.5) basket.push_back(2);
    baskets.push_back(std::move(basket));
  }
  Progress progress;
  const Found all = rulesOf(test::bruteForce(test::tableOf(baskets, 3), 20, 3), 2000, {}, progress);
  for (const Rule& rule : all.rules) {
    const bool hasBeside = rule.left == std::vector<Index>{0, 2};
    const bool isPlanted = rule.left == std::vector<Index>{0} && rule.right == std::vector<Index>{1};
    EXPECT_TRUE(!hasBeside || rule.isRedundant || rule.addsNothing);
    EXPECT_TRUE(!isPlanted || isKept(rule, 0.05));
  }
}

TEST_F(RulesTest, BadOptionsAndCancelEndIt) {
  EXPECT_THROW(found({.minConfidence = 1.5}), Error);
  EXPECT_THROW(found({.falseDiscoveries = -0.1}), Error);
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(rulesOf(m_sets, m_table.size(), {}, progress), Cancelled);
}

TEST(RuleSettings, ListsOfIdsAreReadAsTheyAreWritten) {
  EXPECT_EQ(idsIn("a, b,c "), (std::vector<std::string>{"a", "b", "c"}));
  for (const auto& ids : std::vector<std::vector<std::string>>{{}, {"a"}, {"a, big", "b"}})
    EXPECT_EQ(idsIn(listOf(ids)), ids);
  EXPECT_EQ(minCountOf({.minSupport = 0.295}, 100), 30);
  EXPECT_EQ(minCountOf({.minSupport = 0.295, .minCount = 7}, 100), 7);
  EXPECT_EQ(keyOf(BasketKind::Week), "customer_week");
}

}  // namespace
}  // namespace kindred::rules

#include "core/rules/then_rules.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/support/dataset_builder.h"

namespace kindred::rules {
namespace {

using kindred::test::EventRow;

Baskets ordersOf(const std::vector<EventRow>& rows) {
  Progress progress;
  return basketsOf(*kindred::test::datasetOf(DatasetKind::Transactions, rows), {}, {}, progress);
}

FoundThen found(const Baskets& orders, const ThenOptions& options) {
  Progress progress;
  return thenRules(orders, options, progress);
}

EventRow bought(const std::string& customer, const std::string& product, int day) {
  return {.customer = customer, .product = product, .time = day * SecondsPerDay};
}

TEST(ThenRules, CountWhoBoughtTheNextForTheFirstTimeInTime) {
  const Baskets orders =
      ordersOf({bought("in time", "a", 0), bought("in time", "b", 4), bought("later", "a", 0), bought("later", "b", 11),
                bought("with it", "a", 0), bought("with it", "b", 0), bought("with it", "b", 3),
                bought("before", "b", 0), bought("before", "a", 1), bought("before", "b", 2), bought("again", "a", 0),
                bought("again", "a", 2), bought("again", "b", 8), bought("not followed", "a", 95),
                bought("not followed", "b", 96), bought("last", "c", 100)});
  const auto all = found(orders, {.withinDays = 10, .minCount = 1, .minConfidence = 0});
  const auto rule =
      std::ranges::find_if(all.rules, [](const ThenRule& each) { return each.first == 0 && each.next == 1; });
  ASSERT_NE(rule, all.rules.end());
  EXPECT_EQ(rule->customers, 3) << "in time, later, again";
  EXPECT_EQ(rule->count, 2);
  EXPECT_DOUBLE_EQ(rule->medianDays, 6);
}

std::vector<EventRow> planted(bool isPlanted) {
  Random random(9);
  std::vector<EventRow> rows;
  for (int c = 0; c < 600; ++c) {
    const std::string customer = "c" + std::to_string(1000 + c);
    int first = -1;
    for (int p = 0; p < 8; ++p) {
      if (random.real() > 0.4) continue;
      const int day = static_cast<int>(random.below(300));
      rows.push_back(bought(customer, "p" + std::to_string(p), day));
      if (p == 0) first = day;
    }
    if (isPlanted && first >= 0 && random.real() < 0.6)
      rows.push_back(bought(customer, "refill", first + 5 + static_cast<int>(random.below(10))));
  }
  rows.push_back(bought("last", "p7", 400));
  return rows;
}

TEST(ThenRules, FindWhatFollowsAndNothingWhereNothingDoes) {
  const Baskets orders = ordersOf(planted(true));
  const auto all = found(orders, {.withinDays = 30, .minCount = 5});
  ASSERT_FALSE(all.rules.empty());
  EXPECT_EQ(orders.items[static_cast<std::size_t>(all.rules.front().first)].id, "p0");
  EXPECT_EQ(orders.items[static_cast<std::size_t>(all.rules.front().next)].id, "refill");
  EXPECT_LT(all.rules.front().adjusted, 1e-6);
  EXPECT_GT(all.rules.front().medianDays, 5);
  EXPECT_LT(all.rules.front().medianDays, 15);
  for (const ThenRule& rule :
       found(ordersOf(planted(false)), {.withinDays = 30, .minCount = 5, .minConfidence = 0}).rules)
    EXPECT_GT(rule.adjusted, 0.05);
}

TEST(ThenRules, TheNumberOfThreadsDoesNotMatter) {
  const Baskets orders = ordersOf(planted(true));
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return found(orders, {.minCount = 2, .minConfidence = 0});
  };
  EXPECT_EQ(withThreads(1), withThreads(4));
}

TEST(ThenRules, NeedTimesAndPositiveNumbers) {
  EXPECT_THROW(found(ordersOf({{.customer = "a", .product = "x"}}), {}), Error);
  EXPECT_THROW(found(ordersOf({bought("a", "x", 1)}), {.withinDays = 0}), Error);
  EXPECT_TRUE(found(ordersOf({bought("a", "x", 1)}), {}).rules.empty());
}

}  // namespace
}  // namespace kindred::rules

#include "core/lesson/apriori_walk.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"

namespace kindred::lesson {
namespace {

std::vector<std::vector<Index>> allSets(std::size_t items) {
  std::vector<std::vector<Index>> sets;
  for (unsigned mask = 1; mask < 1U << items; ++mask) {
    sets.emplace_back();
    for (std::size_t item = 0; item < items; ++item) {
      if ((mask >> item & 1U) != 0) sets.back().push_back(static_cast<Index>(item));
    }
  }
  return sets;
}

std::int64_t counted(const BasketExample& example, const std::vector<Index>& set) {
  return std::ranges::count_if(example.baskets, [&](const auto& basket) {
    return std::ranges::all_of(set, [&](Index item) { return basket[static_cast<std::size_t>(item)] != 0; });
  });
}

TEST(AprioriWalk, EndsWithWhatTheMinersFind) {
  for (const std::int64_t minCount : {1, 2, 3, 4, 9}) {
    const AprioriWalk walk = walkApriori(fruitBaskets(), minCount);
    rules::BasketTable table{.itemCount = 4};
    for (const auto& basket : walk.example.baskets) {
      for (Index item = 0; item < 4; ++item) {
        if (basket[static_cast<std::size_t>(item)] != 0) table.items.push_back(item);
      }
      table.close();
    }
    Progress progress;
    const auto found = rules::mine(rules::algorithms().front(), table, {.minCount = minCount}, progress);
    for (const auto& set : allSets(4)) {
      const bool isFrequent = walk.stateOf(set, walk.steps() - 1) == SetState::Frequent;
      EXPECT_EQ(isFrequent, rules::SetIndex(found).find(set) >= 0) << walk.nameOf(set) << " from " << minCount;
    }
  }
}

TEST(AprioriWalk, NoStateIsWrongOnTheWay) {
  const AprioriWalk walk = walkApriori(fruitBaskets(), 2);
  for (int step = 0; step < walk.steps(); ++step) {
    for (const auto& set : allSets(4)) {
      const bool isFrequent = counted(walk.example, set) >= walk.minCount;
      switch (walk.stateOf(set, step)) {
        case SetState::Unknown:
        case SetState::Waiting: break;
        case SetState::Frequent: EXPECT_TRUE(isFrequent) << walk.nameOf(set); break;
        case SetState::Rare:
        case SetState::Pruned:
        case SetState::Cut: EXPECT_FALSE(isFrequent) << walk.nameOf(set); break;
      }
    }
    EXPECT_FALSE(english(words(walk, step).title).empty());
    EXPECT_FALSE(english(words(walk, step).what).empty());
  }
}

TEST(AprioriWalk, BeginsWithNothingKnownAndGoesThereAndBack) {
  const AprioriWalk walk = walkApriori(fruitBaskets(), 2);
  EXPECT_EQ(walk.steps(), 5) << "the baskets; items and pairs, each looked at and counted; no triple is left";
  for (const auto& set : allSets(4)) EXPECT_EQ(walk.stateOf(set, 0), SetState::Unknown);
  EXPECT_EQ(walk.stateOf({0}, 1), SetState::Waiting);
  EXPECT_EQ(walk.stateOf({0}, 2), SetState::Frequent);
  EXPECT_EQ(walk.stateOf({0, 1}, 4), SetState::Frequent);
  EXPECT_EQ(walk.stateOf({0, 2}, 4), SetState::Rare);
  EXPECT_EQ(walk.stateOf({0, 2, 3}, 4), SetState::Cut);
  EXPECT_EQ(walk.stateOf({0, 2}, 3), SetState::Waiting);
}

TEST(AprioriWalk, PrunesWhatHoldsARareSet) {
  const AprioriWalk walk = walkApriori(fruitBaskets(), 1);
  const rules::Candidate* const all = walk.candidate({0, 1, 2, 3});
  ASSERT_NE(all, nullptr);
  EXPECT_FALSE(all->count.has_value());
  EXPECT_EQ(counted(walk.example, all->prunedBy), 0);
  EXPECT_EQ(walk.stateOf({0, 1, 2, 3}, 7), SetState::Pruned);
}

TEST(AprioriWalk, RefusesWhatCannotBeDrawn) {
  EXPECT_THROW(walkApriori({}, 2), Error);
  EXPECT_THROW(walkApriori(fruitBaskets(), 0), Error);
  BasketExample many = fruitBaskets();
  while (many.items.size() <= MostLatticeItems) many.items.emplace_back("more");
  EXPECT_THROW(walkApriori(many, 2), Error);
}

}  // namespace
}  // namespace kindred::lesson

#include "core/rules/item_sets.h"

#include <gtest/gtest.h>

#include "tests/core/rules/counted.h"

namespace kindred::rules {
namespace {

TEST(ItemSets, AreOrderedBySizeThenByItems) {
  ItemSets sets;
  sets.add(std::vector<Index>{1, 2}, 3);
  sets.add(std::vector<Index>{2}, 5);
  sets.add(std::vector<Index>{0, 9}, 4);
  const ItemSets ordered = inOrder(sets);
  EXPECT_EQ(ordered.counts, (std::vector<std::int64_t>{5, 4, 3}));
  EXPECT_EQ(bySize(ordered), (std::vector<std::int64_t>{0, 1, 2}));
}

TEST(SetIndex, FindsEverySetAndNoOther) {
  const ItemSets sets = test::bruteForce(test::randomTable(200, 10, 0.6, 3), 5, 10);
  ASSERT_GT(sets.size(), 100U);
  const SetIndex index(sets);
  for (std::size_t i = 0; i < sets.size(); ++i) EXPECT_EQ(index.find(sets.set(i)), static_cast<std::int64_t>(i));
  EXPECT_EQ(index.find(std::vector<Index>{0, 77}), -1);
  EXPECT_EQ(index.count(std::vector<Index>{}), 0);
}

TEST(Sieved, ClosedAndMaximalAreWhatTheirDefinitionsSay) {
  const BasketTable table = test::randomTable(60, 9, 0.8, 5);
  const ItemSets all = test::bruteForce(table, 4, 9);
  Progress progress;
  for (const SetKind kind : {SetKind::Closed, SetKind::Maximal}) {
    ItemSets expected;
    for (std::size_t i = 0; i < all.size(); ++i) {
      bool isKept = true;
      for (std::size_t j = 0; j < all.size(); ++j) {
        const bool isWithin = all.set(j).size() > all.set(i).size() && std::ranges::includes(all.set(j), all.set(i));
        if (isWithin && (kind == SetKind::Maximal || all.counts[j] == all.counts[i])) isKept = false;
      }
      if (isKept) expected.add(all.set(i), all.counts[i]);
    }
    EXPECT_EQ(sieved(all, kind, progress), expected);
    EXPECT_LT(expected.size(), all.size());
  }
  EXPECT_EQ(sieved(all, SetKind::All, progress), all);
}

TEST(Turned, HoldsTheBasketsOfEachItem) {
  const BasketTable table = test::tableOf({{0, 2}, {}, {2}}, 3);
  const BasketTable holders = turned(table);
  EXPECT_EQ(holders.offsets, (std::vector<std::int64_t>{0, 1, 1, 3}));
  EXPECT_EQ(holders.items, (std::vector<Index>{0, 0, 2}));
}

}  // namespace
}  // namespace kindred::rules

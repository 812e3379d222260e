#include "core/matrix/topk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/random.h"

namespace kindred {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TopK, BreaksTiesByTheSmallerIndex) {
  TopK top(2);
  for (const Index index : {7, 3, 9, 1, 5}) top.offer(index, 1.0);
  EXPECT_THAT(top.take(), ElementsAre(Scored{1, 1.0}, Scored{3, 1.0}));
}

TEST(TopK, HoldsFewerThanKWhereFewerAreOffered) {
  TopK top(10);
  top.offer(2, -1);
  top.offer(1, 4);
  EXPECT_THAT(top.take(), ElementsAre(Scored{1, 4}, Scored{2, -1}));
}

TEST(TopK, OfNoneIsEmpty) {
  TopK top(0);
  top.offer(1, 4);
  EXPECT_THAT(top.take(), IsEmpty());
}

TEST(TopK, IsEmptyAfterTakeAndMayBeUsedAgain) {
  TopK top(1);
  top.offer(1, 4);
  (void)top.take();
  EXPECT_THAT(top.take(), IsEmpty());
  top.offer(2, 1);
  EXPECT_THAT(top.take(), ElementsAre(Scored{2, 1}));
}

TEST(TopK, EqualsAFullSort) {
  Random random(4);
  for (const std::size_t k : {1u, 5u, 50u, 999u, 1000u, 2000u}) {
    std::vector<Scored> all;
    for (Index i = 0; i < 1000; ++i) all.push_back({i, static_cast<double>(random.below(40))});
    random.shuffle(all);
    TopK top(k);
    for (const auto& scored : all) top.offer(scored.index, scored.score);
    std::ranges::sort(all, ranksBefore);
    all.resize(std::min(k, all.size()));
    EXPECT_EQ(top.take(), all) << k;
  }
}

}  // namespace
}  // namespace kindred

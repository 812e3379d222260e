#include "core/lesson/cold_start.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "tests/support/dataset_builder.h"

namespace {

using namespace kindred;
using lesson::ColdStartWalk;

DatasetPtr shop() {
  static const DatasetPtr made = test::datasetOf(DatasetKind::Explicit, test::randomRatings(150, 60, 6000, 3));
  return made;
}

lesson::ColdStartSettings small() {
  return {.approaches = {"item_knn", "ease"}, .shown = 4, .hidden = 3, .listed = 10, .others = 30};
}

ColdStartWalk walk(std::optional<Key> customer = {}) {
  Progress progress;
  return lesson::walkColdStart(*shop(), customer, small(), progress);
}

TEST(ColdStart, TakesOneProductAwayWithEachStep) {
  const ColdStartWalk walked = walk();
  ASSERT_EQ(walked.steps.size(), 5U);
  for (std::size_t step = 0; step < walked.steps.size(); ++step) {
    EXPECT_EQ(walked.steps[step].left, 4 - static_cast<int>(step));
    for (const auto& side : walked.steps[step].sides) {
      int found = 0;
      std::set<Index> seen;
      for (const lesson::Offered& offered : side.list) {
        const auto begin = walked.shown.begin();
        EXPECT_EQ(std::find(begin, begin + walked.steps[step].left, offered.product), begin + walked.steps[step].left)
            << "what somebody has is not offered";
        EXPECT_TRUE(seen.insert(offered.product).second);
        EXPECT_FALSE(offered.why.empty());
        EXPECT_EQ(offered.isHidden, std::ranges::find(walked.hidden, offered.product) != walked.hidden.end());
        found += offered.isHidden ? 1 : 0;
      }
      EXPECT_EQ(side.found, found);
    }
    EXPECT_FALSE(lesson::words(walked, static_cast<int>(step)).title.empty());
    EXPECT_EQ(lesson::changed(walked, static_cast<int>(step)).empty(), step == 0);
  }
}

TEST(ColdStart, WithNothingLeftShowsTheMostPopularOnBothSidesAndSaysSo) {
  const ColdStartWalk walked = walk();
  const auto& last = walked.steps.back();
  ASSERT_TRUE(last.sides[0].isPopular && last.sides[1].isPopular);
  for (std::size_t i = 0; i < last.sides[0].list.size(); ++i)
    EXPECT_EQ(last.sides[0].list[i].product, last.sides[1].list[i].product);
  EXPECT_DOUBLE_EQ(walked.found[0][0].mean, walked.found[1][0].mean);
  EXPECT_DOUBLE_EQ(walked.difference[0].mean, 0);
  EXPECT_DOUBLE_EQ(walked.popular[0].mean, walked.found[0][0].mean) << "it is the list of the most popular";
}

TEST(ColdStart, AsksAboutTheCustomerWhoIsWanted) {
  const Key wanted = shop()->customers.key(7);
  EXPECT_EQ(walk(wanted).customer, shop()->customers.title(7));
  EXPECT_EQ(walk(Key{123456}).customer, walk().customer) << "nobody of this key: whoever comes first";
}

TEST(ColdStart, LearnsFromNobodyWhoIsAskedAbout) {
  const ColdStartWalk walked = walk();
  EXPECT_EQ(walked.people, 30);
  EXPECT_EQ(walked.learnedFrom + walked.people, walked.likes->customers.size());
  std::set<Index> both(walked.shown.begin(), walked.shown.end());
  for (const Index product : walked.hidden) EXPECT_TRUE(both.insert(product).second);
}

TEST(ColdStart, IntervalsHoldTheirMeans) {
  const ColdStartWalk walked = walk();
  for (const auto& side : walked.found) {
    ASSERT_EQ(side.size(), 5U);
    for (const lesson::FoundMean& mean : side) {
      EXPECT_LE(mean.low, mean.mean);
      EXPECT_GE(mean.high, mean.mean);
      EXPECT_GE(mean.mean, 0);
      EXPECT_LE(mean.mean, 3);
    }
  }
  for (std::size_t left = 0; left < 5; ++left)
    EXPECT_NEAR(walked.difference[left].mean, walked.found[0][left].mean - walked.found[1][left].mean, 1e-12);
}

TEST(ColdStart, IsTheSameForAnyNumberOfThreads) {
  const ColdStartWalk many = walk();
  const ThreadLimit one(1);
  const ColdStartWalk alone = walk();
  for (std::size_t left = 0; left < 5; ++left) EXPECT_EQ(many.found[0][left].mean, alone.found[0][left].mean);
  EXPECT_EQ(many.steps[1].sides[1].found, alone.steps[1].sides[1].found);
}

TEST(ColdStart, RefusesWhereNobodyHasEnough) {
  Progress progress;
  const DatasetPtr few = test::datasetOf(DatasetKind::Explicit, test::randomRatings(20, 10, 60, 1));
  EXPECT_THROW(lesson::walkColdStart(*few, {}, small(), progress), Error);
}

TEST(ColdStart, IsCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(lesson::walkColdStart(*shop(), {}, small(), progress), Cancelled);
}

TEST(ColdStart, ComparesOnlyWhatAnswersStrangers) {
  const auto approaches = lesson::coldStartApproaches(*shop());
  EXPECT_GT(approaches.size(), 5U);
  EXPECT_EQ(std::ranges::count(approaches, std::string("content"), &lesson::Approach::key), 0) << "there are no words";
  EXPECT_EQ(lesson::usualApproaches(*shop())[1], "ease");
}

}  // namespace

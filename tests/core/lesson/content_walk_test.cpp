#include "core/lesson/content_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace {

using namespace kindred;
using lesson::ContentWalk;

TEST(ContentWalk, IsWhatOneCountsByHand) {
  const ContentWalk walk = lesson::walkContent(lesson::giftTitles());
  ASSERT_EQ(walk.times.rows(), 6);
  // "Retro teacup": retro stands in 2 of 6 titles, teacup in 2.
  const double each = 1 + std::log(7.0 / 3.0);
  const auto placeOf = [&](const std::string& word) {
    return std::ranges::find(walk.words, word) - walk.words.begin();
  };
  EXPECT_NEAR(walk.weighed(0, placeOf("retro")), each, 1e-6);
  EXPECT_NEAR(walk.weighed(0, placeOf("teacup")), each, 1e-6);
  EXPECT_NEAR(walk.vectors(0, placeOf("retro")), 1 / std::sqrt(2.0), 1e-6);
  EXPECT_EQ(walk.times(1, placeOf("lunch")), 1);
  EXPECT_EQ(walk.weighed(1, placeOf("lunch")), 0) << "what one title alone has likens it to none";
}

TEST(ContentWalk, VectorsAndScoresAreTheRecommendersOwn) {
  const ContentWalk walk = lesson::walkContent(lesson::giftTitles());
  Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(walk.vectors.cols());
  for (Eigen::Index product = 0; product < walk.vectors.rows(); ++product) {
    for (Eigen::Index word = 0; word < walk.vectors.cols(); ++word)
      EXPECT_NEAR(walk.vectors(product, word), walk.weighed(product, word) / walk.lengthOf(product), 1e-6)
          << "what is written out is what the recommender has";
    if (walk.table.has[static_cast<std::size_t>(product)] != 0) sum += walk.vectors.row(product);
  }
  EXPECT_NEAR(walk.profileLength, sum.norm(), 1e-6);
  sum.normalize();
  for (Eigen::Index word = 0; word < sum.size(); ++word)
    EXPECT_NEAR(walk.profile[static_cast<std::size_t>(word)], sum[word], 1e-6);
  ASSERT_EQ(walk.matched.size(), 4U);
  for (const lesson::Matched& matched : walk.matched) {
    EXPECT_NEAR(matched.score, sum.dot(walk.vectors.row(matched.product)), 1e-6);
    double adds = 0;
    for (const double part : matched.adds) adds += part;
    EXPECT_NEAR(adds, matched.score, 1e-6);
  }
  EXPECT_EQ(walk.table.titles[static_cast<std::size_t>(walk.matched.front().product)], "Spotty teacup");
}

TEST(ContentWalk, SaysWhatATitleChanged) {
  const ContentWalk before = lesson::walkContent(lesson::giftTitles());
  lesson::TitleTable table = before.table;
  table.titles[4] = "Spotty retro teacup";
  const auto said = lesson::changed(before, lesson::walkContent(table));
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(english(said[0]), "“Paper bunting” is now called “Spotty retro teacup”.");
  EXPECT_EQ(english(said[1]), "First in the list is now “Spotty retro teacup”.");
  EXPECT_TRUE(lesson::changed(before, before).empty());
}

TEST(ContentWalk, NeedsSomethingHadAndSomethingLeft) {
  lesson::TitleTable table = lesson::giftTitles();
  table.has.assign(6, 0);
  EXPECT_THROW(lesson::walkContent(table), Error);
  table.has.assign(6, 1);
  EXPECT_THROW(lesson::walkContent(table), Error);
  table = lesson::giftTitles();
  table.titles.assign(6, "");
  EXPECT_THROW(lesson::walkContent(table), Error);
}

TEST(ContentWalk, HasWordsForEachStep) {
  const ContentWalk walk = lesson::walkContent(lesson::giftTitles());
  for (int step = 0; step < lesson::ContentSteps; ++step) {
    EXPECT_NE(english(lesson::words(walk, step).title).find(std::to_string(step + 1) + " of 5"), std::string::npos);
    EXPECT_FALSE(lesson::words(walk, step).what.empty());
    EXPECT_FALSE(lesson::words(walk, step).question.empty());
  }
}

}  // namespace

#include "core/lesson/vote_walk.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace kindred;
using lesson::VoteSettings;
using lesson::VoteWalk;

constexpr Eigen::Index Dana = 3, LunchBag = 2, Bunting = 4;

// By hand: cosine of rows over all that each has rated, and the mean of ratings weighted by it.
double cosine(const Matrix& values, Eigen::Index a, Eigen::Index b) {
  double sum = 0, squaresA = 0, squaresB = 0;
  for (Eigen::Index j = 0; j < values.cols(); ++j) {
    const double x = values(a, j), y = values(b, j);
    if (!std::isnan(x)) squaresA += x * x;
    if (!std::isnan(y)) squaresB += y * y;
    if (!std::isnan(x) && !std::isnan(y)) sum += x * y;
  }
  return sum / std::sqrt(squaresA * squaresB);
}

TEST(VoteWalk, OfCustomersIsWhatOneCountsByHand) {
  const lesson::RatingTable table = lesson::giftShop();
  const VoteWalk walk = lesson::walkVotes(table, Dana, {});
  ASSERT_EQ(walk.voters, (std::vector<Eigen::Index>{0, 1, 2}));
  ASSERT_EQ(walk.predicted.size(), 2U);
  EXPECT_EQ(walk.predicted[0].product, LunchBag);
  EXPECT_EQ(walk.predicted[1].product, Bunting);
  for (const lesson::Predicted& predicted : walk.predicted) {
    double sum = 0, weights = 0;
    for (const Eigen::Index voter : walk.voters) {
      const double alike = cosine(table.values, voter, Dana);
      EXPECT_NEAR(walk.pair(voter, Dana)->sum.value, alike, 1e-6);
      const recommend::Term* vote = VoteWalk::vote(predicted, voter);
      ASSERT_NE(vote, nullptr);
      EXPECT_NEAR(*vote->weight, alike, 1e-6);
      EXPECT_EQ(vote->value, table.values(voter, predicted.product));
      EXPECT_NEAR(vote->adds, alike * table.values(voter, predicted.product), 1e-5);
      sum += vote->adds;
      weights += *vote->weight;
    }
    ASSERT_TRUE(predicted.why);
    EXPECT_NEAR(predicted.why->score, sum / weights, 1e-5);
  }
}

TEST(VoteWalk, OfProductsComparesThemAndWeighsTheOwnRatings) {
  lesson::RatingTable table = lesson::giftShop();
  const VoteWalk walk = lesson::walkVotes(table, Dana, {.voters = lesson::Voters::Products});
  ASSERT_EQ(walk.voters, (std::vector<Eigen::Index>{0, 1, 3})) << "what Dana has rated";
  const Matrix byProduct = table.values.transpose();
  for (const lesson::Predicted& predicted : walk.predicted) {
    double sum = 0, weights = 0;
    for (const Eigen::Index voter : walk.voters) {
      const double alike = cosine(byProduct, voter, predicted.product);
      EXPECT_NEAR(walk.pair(voter, predicted.product)->sum.value, alike, 1e-6);
      sum += alike * table.values(Dana, voter);
      weights += alike;
    }
    ASSERT_TRUE(predicted.why);
    EXPECT_NEAR(predicted.why->score, sum / weights, 1e-5);
  }
}

TEST(VoteWalk, ByEveryMeasureTellsTheVotesOfThePairsShown) {
  for (const auto& choice : similarity::measureChoices()) {
    for (const auto voters : {lesson::Voters::Customers, lesson::Voters::Products}) {
      const VoteWalk walk = lesson::walkVotes(lesson::giftShop(), Dana, {.voters = voters, .measure = choice.value});
      for (const lesson::Predicted& predicted : walk.predicted) {
        for (const Eigen::Index voter : walk.voters) {
          const Eigen::Index other = voters == lesson::Voters::Customers ? Dana : predicted.product;
          const lesson::Pair* pair = walk.pair(voter, other);
          ASSERT_NE(pair, nullptr);
          const recommend::Term* vote = VoteWalk::vote(predicted, voter);
          EXPECT_FALSE(pair->sum.value <= 0 && vote != nullptr) << choice.key << ": nobody votes who is not alike";
          if (vote != nullptr) {
            EXPECT_NEAR(*vote->weight, pair->sum.value, 1e-5) << choice.key;
          }
        }
      }
    }
  }
}

TEST(VoteWalk, WithAveragesTakenAwayAddsTheOwnBack) {
  const VoteWalk walk = lesson::walkVotes(lesson::giftShop(), Dana, {.centre = true});
  ASSERT_TRUE(walk.predicted[0].why);
  EXPECT_NEAR(walk.predicted[0].why->base, (5 + 4 + 2) / 3.0, 1e-6);
  EXPECT_NEAR(VoteWalk::vote(walk.predicted[0], 1)->usual, 3, 1e-6) << "Ben's own average";
}

TEST(VoteWalk, WithoutAnyoneAlikePredictsNothing) {
  lesson::RatingTable table = lesson::giftShop();
  table.values.row(Dana).setConstant(std::nan(""));
  table.values(Dana, LunchBag) = 5;
  for (Eigen::Index other = 0; other < 3; ++other) table.values(other, LunchBag) = std::nan("");
  const VoteWalk walk = lesson::walkVotes(table, Dana, {});
  for (const lesson::Predicted& predicted : walk.predicted) EXPECT_FALSE(predicted.why);
}

TEST(VoteWalk, SaysWhatAChangedCellChanged) {
  const VoteWalk before = lesson::walkVotes(lesson::giftShop(), Dana, {});
  lesson::RatingTable table = before.table;
  table.values(2, Bunting) = 4;
  const VoteWalk after = lesson::walkVotes(table, Dana, {});
  const std::vector<Text> said = lesson::changed(before, after);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(english(said[0]), "Chloe now gives “Bunting” 4 in place of 3.");
  const double by = after.predicted[1].why->score - before.predicted[1].why->score;
  EXPECT_EQ(english(said[1]), "The prediction of “Bunting” for Dana rises by " + englishNumber(by) + ".");
  EXPECT_TRUE(lesson::changed(before, before).empty());
}

TEST(VoteWalk, HasWordsForEachStep) {
  for (const auto voters : {lesson::Voters::Customers, lesson::Voters::Products}) {
    const VoteWalk walk = lesson::walkVotes(lesson::giftShop(), Dana, {.voters = voters});
    for (int step = 0; step < lesson::VoteSteps; ++step) {
      const lesson::StepWords words = lesson::words(walk, step);
      EXPECT_NE(english(words.title).find(std::to_string(step + 1) + " of 4"), std::string::npos);
      EXPECT_FALSE(words.what.empty());
      EXPECT_FALSE(words.question.empty());
    }
  }
}

}  // namespace

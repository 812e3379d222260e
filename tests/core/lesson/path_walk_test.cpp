#include "core/lesson/path_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace {

using namespace kindred;
using lesson::PathWalk;

constexpr std::size_t Dana = 4;

// By hand: all ways from product to customer to product, 1 ÷ how many there are to choose from at each step.
double reachByHand(const lesson::BasketTable& table, std::size_t from, std::size_t to) {
  double reach = 0;
  for (std::size_t person = 0; person < table.people.size(); ++person) {
    if (table.has[person][from] != 0 && table.has[person][to] != 0)
      reach += 1.0 / table.holders(from) / table.held(person);
  }
  return reach;
}

TEST(PathWalk, IsWhatOneCountsByHand) {
  for (const double beta : {0.0, 0.6, 1.0}) {
    const PathWalk walk = lesson::walkPathsOf(lesson::giftBaskets(), Dana, {.beta = beta});
    ASSERT_EQ(walk.history, (std::vector<Index>{0, 1}));
    ASSERT_EQ(walk.reached.size(), 4U);
    for (const lesson::Reached& reached : walk.reached) {
      const auto product = static_cast<std::size_t>(reached.product);
      const double sum = reachByHand(walk.table, 0, product) + reachByHand(walk.table, 1, product);
      EXPECT_NEAR(reached.reach, sum, 1e-6);
      EXPECT_NEAR(reached.divisor, std::pow(walk.table.holders(product), beta), 1e-9);
      EXPECT_NEAR(reached.score, sum / reached.divisor, 1e-6) << "the recommender's own score, β " << beta;
      double parts = 0;
      for (const double part : reached.from) parts += part;
      EXPECT_NEAR(parts, reached.score, 1e-6);
    }
  }
}

TEST(PathWalk, ReachesEachCustomerOnceAStep) {
  const PathWalk walk = lesson::walkPathsOf(lesson::giftBaskets(), Dana, {});
  double all = 0;
  for (const double reach : walk.stepToPeople()) all += reach;
  EXPECT_NEAR(all, static_cast<double>(walk.history.size()), 1e-6) << "a walker from each product";
}

TEST(PathWalk, PutsWhatEverybodyHasLowerTheMoreItIsTurnedAway) {
  const auto placeOfWrap = [](double beta) {
    const PathWalk walk = lesson::walkPathsOf(lesson::giftBaskets(), Dana, {.beta = beta});
    return std::ranges::find(walk.reached, 5, &lesson::Reached::product) - walk.reached.begin();
  };
  EXPECT_EQ(placeOfWrap(0), 0);
  EXPECT_GT(placeOfWrap(1), 0);
}

TEST(PathWalk, SaysWhatAClickChanged) {
  const PathWalk before = lesson::walkPathsOf(lesson::giftBaskets(), Dana, {});
  lesson::BasketTable table = before.table;
  table.has[Dana][2] = 1;
  const auto said = lesson::changed(before, lesson::walkPathsOf(table, Dana, {}));
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(english(said[0]), "Dana now has “Lunch bag”.");
  EXPECT_TRUE(lesson::changed(before, before).empty());
  const auto turned = lesson::changed(before, lesson::walkPathsOf(before.table, Dana, {.beta = 0}));
  EXPECT_EQ(english(turned.front()), "The weight against popularity is 0 in place of 0.6.");
}

TEST(PathWalk, LeavesNobodyWithNothing) {
  lesson::BasketTable table = lesson::giftBaskets();
  table.has[Dana] = std::vector<char>(6, 0);
  EXPECT_THROW(lesson::walkPathsOf(table, Dana, {}), Error);
}

TEST(PathWalk, HasWordsForEachStep) {
  const PathWalk walk = lesson::walkPathsOf(lesson::giftBaskets(), Dana, {});
  for (int step = 0; step < lesson::PathSteps; ++step) {
    const lesson::StepWords words = lesson::words(walk, step);
    EXPECT_NE(english(words.title).find(std::to_string(step + 1) + " of 5"), std::string::npos);
    EXPECT_FALSE(words.what.empty());
    EXPECT_FALSE(words.question.empty());
  }
}

}  // namespace

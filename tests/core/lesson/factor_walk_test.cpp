#include "core/lesson/factor_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"

namespace {

using namespace kindred;
using lesson::FactorWalk;

constexpr Eigen::Index Chloe = 2, Dana = 3, Bunting = 4;

FactorWalk giftWalk(const lesson::FactorSettings& settings = {}) {
  return lesson::walkFactors(lesson::giftShop(), Dana, settings);
}

TEST(FactorWalk, FirstStepIsWhatOneCountsByHand) {
  const FactorWalk walk = giftWalk();
  const lesson::FirstMove& move = walk.first;
  double sum = 0;
  int known = 0;
  for (Eigen::Index person = 0; person < 4; ++person) {
    for (Eigen::Index product = 0; product < 5; ++product) {
      if (!walk.table.isKnown(person, product) || walk.isHidden({person, product})) continue;
      sum += walk.table.values(person, product);
      ++known;
    }
  }
  EXPECT_NEAR(move.mean, sum / known, 1e-6);
  const Vector &p = move.person.factors, &q = move.product.factors;
  const double error = move.rating - move.mean - move.person.bias - move.product.bias - p.dot(q);
  EXPECT_NEAR(move.error, error, 1e-5);
  const double rate = walk.settings.learningRate, pull = walk.settings.regularisation;
  EXPECT_NEAR(move.personAfter.bias, move.person.bias + rate * (error - pull * move.person.bias), 1e-5);
  EXPECT_NEAR(move.productAfter.bias, move.product.bias + rate * (error - pull * move.product.bias), 1e-5);
  for (Eigen::Index factor = 0; factor < 2; ++factor) {
    EXPECT_NEAR(move.personAfter.factors[factor], p[factor] + rate * (error * q[factor] - pull * p[factor]), 1e-5);
    EXPECT_NEAR(move.productAfter.factors[factor], q[factor] + rate * (error * p[factor] - pull * q[factor]), 1e-5);
  }
}

TEST(FactorWalk, EndsWhereTheMethodsOwnRunEnds) {
  const FactorWalk walk = giftWalk();
  ASSERT_TRUE(walk.hidden);
  lesson::RatingTable learned = walk.table;
  learned.values(walk.hidden->person, walk.hidden->product) = std::nan("");
  const DatasetPtr dataset = lesson::datasetOf(learned);
  const auto data = recommend::trainingData(dataset, dataset->preference);
  for (const int rounds : {1, 7, walk.settings.rounds}) {
    Progress progress;
    const auto model = recommend::algorithm("svd")
                           .fit({.data = data,
                                 .values = {{"factors", std::int64_t{2}},
                                            {"iterations", std::int64_t{rounds}},
                                            {"learning_rate", walk.settings.learningRate},
                                            {"regularisation", walk.settings.regularisation}},
                                 .seed = walk.settings.seed},
                                progress)
                           .model;
    for (Index person = 0; person < 4; ++person) {
      for (Index product = 0; product < 5; ++product)
        EXPECT_NEAR(model->predictions(data->person(person), std::vector<Index>{product}).front(),
                    walk.prediction(rounds, {person, product}), 1e-9)
            << rounds;
    }
  }
}

TEST(FactorWalk, HidesARatingAndTellsHowItIsMissed) {
  const FactorWalk walk = giftWalk();
  EXPECT_EQ(*walk.hidden, (lesson::RatingCell{Chloe, Bunting}));
  ASSERT_EQ(walk.rounds.size(), static_cast<std::size_t>(walk.settings.rounds) + 1);
  EXPECT_LT(walk.rounds.back().learned, 0.7 * walk.rounds.front().learned);
  const auto& factors = walk.rounds.back().factors;
  const double predicted = factors.mean + factors.customerBias[Chloe] + factors.productBias[Bunting] +
                           factors.customers.row(Chloe).dot(factors.products.row(Bunting));
  EXPECT_NEAR(*walk.rounds.back().hidden, std::abs(3 - predicted), 1e-9);
}

TEST(FactorWalk, TheLowestPlaceIsLowerThanAllAround) {
  const FactorWalk walk = giftWalk();
  for (const int round : {0, 5, walk.settings.rounds}) {
    const lesson::LossSurface surface = lesson::lossSurface(walk, round, 41);
    EXPECT_LE(surface.least, surface.loss.minCoeff() + 1e-9);
    constexpr double Step = 1e-3;
    for (const auto& [x, y] : {std::pair{Step, 0.0}, {-Step, 0.0}, {0.0, Step}, {0.0, -Step}})
      EXPECT_GT(lesson::lossAt(walk, round, surface.lowest[0] + x, surface.lowest[1] + y), surface.least);
  }
}

TEST(FactorWalk, SaysWhenTheStepsAreTooLong) { EXPECT_THROW(giftWalk({.learningRate = 1, .rounds = 200}), Error); }

TEST(FactorWalk, SaysWhatARoundAndACellChanged) {
  const FactorWalk walk = giftWalk();
  for (int step = 0; step < walk.steps(); ++step) {
    EXPECT_FALSE(lesson::words(walk, step).title.empty());
    EXPECT_FALSE(lesson::words(walk, step).what.empty());
    EXPECT_FALSE(lesson::words(walk, step).question.empty());
    EXPECT_EQ(lesson::changed(walk, step).empty(), step < FactorWalk::FirstSteps);
  }
  lesson::RatingTable table = walk.table;
  table.values(0, 0) = 1;
  const auto said = lesson::changed(walk, lesson::walkFactors(table, Dana, {}));
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(english(said[0]), "Ana now gives “Cakestand” 1 in place of 5.");
  EXPECT_TRUE(lesson::changed(walk, walk).empty());
}

}  // namespace

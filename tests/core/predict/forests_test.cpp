// Forests and boosted trees: what they must keep beyond what every classifier promises.
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/predict/classifier.h"
#include "core/predict/judgement.h"
#include "tests/core/predict/planted.h"

namespace kindred::predict {
namespace {

Fitted grown(const char* key, const Examples& examples, const Values& values = {}, std::uint64_t seed = 1) {
  Progress progress;
  return algorithm(key).fit(examples, values, seed, progress);
}

TEST(RandomForest, IsJudgedByTreesThatDidNotLearnFromARow) {
  const Examples made = test::planted(2000, {1.5, -1}, 4, 1), others = test::planted(4000, {1.5, -1}, 4, 2);
  const Fitted fitted = grown("random_forest", made, {{"trees", std::int64_t{100}}});
  ASSERT_TRUE(fitted.outOfBag && fitted.outOfBag->auc);
  EXPECT_EQ(fitted.outOfBag->rows, 2000);
  const auto unseen = fitted.model->probabilities(others.values);
  EXPECT_NEAR(*fitted.outOfBag->auc, auc(unseen, others.labels)->value, 0.03);
  EXPECT_NEAR(fitted.outOfBag->logLoss, logLoss(unseen, others.labels), 0.04);
  // Rows that were learned from are told far better, which is why they are no judges.
  EXPECT_GT(auc(fitted.model->probabilities(made.values), made.labels)->value, *fitted.outOfBag->auc + 0.05);
}

TEST(RandomForest, OneTreeOfAllFeaturesAsksTheBestQuestionFirst) {
  Examples made = test::planted(400, {}, 3);
  for (Eigen::Index i = 0; i < made.rows(); ++i) made.values(i, 1) = made.isYes(i) ? 2 : 1;
  const Fitted fitted = grown("random_forest", made, {{"trees", std::int64_t{1}}, {"features", std::int64_t{3}}});
  const auto why = *fitted.model->contributions(made.values.row(0));
  EXPECT_NEAR(why.sum(), made.isYes(0) ? 1 : 0, 1e-12);
  EXPECT_EQ(why.parts[0], 0);
  EXPECT_EQ(why.parts[2], 0);
}

TEST(RandomForest, EverySeedIsAnotherForest) {
  const Examples made = test::planted(300, {1}, 3);
  const Values few{{"trees", std::int64_t{10}}};
  EXPECT_NE(grown("random_forest", made, few, 1).model->probabilities(made.values),
            grown("random_forest", made, few, 2).model->probabilities(made.values));
}

TEST(BoostedTrees, StopsWhereWhatIsHeldOutGetsWorse) {
  const Examples made = test::planted(600, {0.5}, 8), others = test::planted(4000, {0.5}, 8, 9);
  const Values all{{"rounds", std::int64_t{400}}, {"rate", 0.3}};
  Values early = all;
  early["patience"] = std::int64_t{10};
  const Fitted whole = grown("boosted_trees", made, all), stopped = grown("boosted_trees", made, early);
  EXPECT_EQ(whole.rounds, 400);
  EXPECT_LT(stopped.rounds, 100);
  EXPECT_GT(stopped.rounds, 0);
  EXPECT_LT(logLoss(stopped.model->probabilities(others.values), others.labels),
            logLoss(whole.model->probabilities(others.values), others.labels));
}

// What is held out is the last moment, where there are several: there the world is another, and nothing that is learned holds.
TEST(BoostedTrees, WatchesTheLastMoment) {
  Examples made = test::planted(1000, {2}, 3);
  for (Eigen::Index i = 0; i < made.rows(); ++i) {
    made.moments.push_back(i < 700 ? 1 : 2);
    if (i >= 700) made.labels[static_cast<std::size_t>(i)] ^= 1;
  }
  const Values early{{"rounds", std::int64_t{200}}, {"patience", std::int64_t{5}}};
  EXPECT_EQ(grown("boosted_trees", made, early).rounds, 1);
  made.moments.assign(1000, 1);
  EXPECT_GT(grown("boosted_trees", made, early).rounds, 1);
}

TEST(BoostedTrees, CannotHoldOutWhatIsNotThere) {
  Examples made = test::planted(2, {}, 2);
  made.labels = {0, 1};
  EXPECT_THROW(grown("boosted_trees", made, {{"patience", std::int64_t{5}}}), Error);
}

// 70,000 rows go through several blocks of XGBoost's histograms and, of equal slopes, through every order of their sums.
TEST(BoostedTrees, SumsHaveTheSameBitsForAnyNumberOfThreads) {
  Examples made = test::planted(70'000, {1, -1, 0.3}, 5);
  Random random(3);
  for (Eigen::Index i = 0; i < made.rows(); ++i) made.weights.push_back(0.1 + random.real());
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return grown("boosted_trees", made, {{"rounds", std::int64_t{20}}}).model->probabilities(made.values);
  };
  const auto one = withThreads(1);
  EXPECT_EQ(one, withThreads(2));
  EXPECT_EQ(one, withThreads(4));
}

TEST(BoostedTrees, NumbersBeyondSinglePrecisionAreHeldWithinIt) {
  Examples made = test::planted(100, {2}, 2);
  made.values(0, 1) = 1e300;
  made.values(1, 1) = -1e300;
  for (const double p : grown("boosted_trees", made).model->probabilities(made.values)) EXPECT_TRUE(p > 0 && p < 1);
}

TEST(Forests, PartsOfAScoreAddUpToIt) {
  const Examples made = test::planted(500, {1.5, -1, 0.5}, 5);
  for (const char* key : {"random_forest", "boosted_trees"}) {
    const Fitted fitted = grown(key, made);
    const auto found = fitted.model->probabilities(made.values);
    for (const Eigen::Index row : {0, 17, 333, 499}) {
      const auto why = *fitted.model->contributions(made.values.row(row));
      ASSERT_EQ(why.parts.size(), 5u);
      EXPECT_NEAR(why.probability(), found[static_cast<std::size_t>(row)], 1e-6) << key;
    }
  }
}

}  // namespace
}  // namespace kindred::predict

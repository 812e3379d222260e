#include "core/workflow/tune_recommender.h"

#include "core/workflow/evaluate_recommenders.h"
#include "core/workflow/kept_trials.h"
#include "core/workflow/remove.h"
#include "core/workflow/stopwatch.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class TuneTest : public ShopTest {
 protected:
  TuneRequest request(int runs) {
    TuneRequest request{.datasetId = m_dataset, .algorithm = "item_knn"};
    request.metric = evaluate::metric("ndcg@10");
    request.runs = runs;
    return request;
  }
  Tuned tuned(const TuneRequest& request) { return tuneRecommender(*m_workspace, request, {}, m_progress); }
};

TEST_F(TuneTest, TriesSettingsAndKeepsTheBestOfThoseOnAllCustomers) {
  const Tuned result = tuned(request(9));
  ASSERT_GE(result.trials.size(), 13U);
  ASSERT_TRUE(result.best);
  const Trial& best = result.trials[*result.best];
  EXPECT_EQ(best.attempt.share, 1);
  for (const Trial& trial : result.trials) {
    if (trial.attempt.share == 1 && trial.figure.mean) {
      EXPECT_GE(*best.figure.mean, *trial.figure.mean);
    }
  }
  EXPECT_EQ(result.trials[0].parameters.at("neighbours"), Value(std::int64_t{40})) << "the first are the defaults";
  EXPECT_EQ(result.trials[0].attempt.share, 1);
  EXPECT_LT(result.trials[1].figure.customers, best.figure.customers);
}

TEST_F(TuneTest, RandomSearchNeverEndsWorseThanTheDefaults) {
  auto random = request(6);
  random.halving = false;
  const Tuned result = tuned(random);
  ASSERT_EQ(result.trials.size(), 6U);
  EXPECT_GE(result.trials[*result.best].figure.mean, result.trials[0].figure.mean);
}

// The same request again tries nothing twice, and with more runs only what is new.
TEST_F(TuneTest, GoesOnWhereItWas) {
  auto few = request(2);
  few.halving = false;
  const Tuned first = tuned(few);
  m_workspace = Workspace::open(m_workspace->path());
  few.runs = 4;
  const Tuned second = tuned(few);
  EXPECT_EQ(second.kept, 2);
  ASSERT_EQ(second.trials.size(), 4U);
  EXPECT_EQ(second.trials[1].parameters, first.trials[1].parameters);
  EXPECT_EQ(second.trials[1].figure.mean, first.trials[1].figure.mean);
  EXPECT_EQ(second.trials[1].seconds, first.trials[1].seconds) << "not tried again";
  few.options.seed = 2;
  EXPECT_EQ(tuned(few).kept, 0);
}

TEST_F(TuneTest, KeepsWhatEndedBeforeItWasStopped) {
  auto all = request(9);
  CancelToken token;
  Progress progress(nullptr, token);
  const auto stopAfterTwo = [&](const Tuned& tuned) {
    if (tuned.trials.size() == 2) token.cancel();
  };
  EXPECT_THROW(tuneRecommender(*m_workspace, all, stopAfterTwo, progress), Cancelled);
  EXPECT_EQ(tuned(all).kept, 2);
}

TEST_F(TuneTest, TheTimeEndsTheTrialThatRunsAndKeepsThoseThatEnded) {
  auto brief = request(0);
  brief.seconds = 0.5;
  const Stopwatch time;
  const Tuned some = tuned(brief);
  EXPECT_GE(some.trials.size(), 1U);
  EXPECT_LT(time.seconds(), 5);
  EXPECT_GE(tuned(brief).kept, static_cast<int>(some.trials.size()));

  auto slow = request(0);  // many seconds a trial
  slow.algorithm = "bpr";
  slow.parameters = {{"factors", std::int64_t{1024}}, {"iterations", std::int64_t{2000}}};
  slow.seconds = 0.2;
  const Stopwatch again;
  const Tuned none = tuned(slow);
  EXPECT_TRUE(none.trials.empty());
  EXPECT_FALSE(none.best);
  EXPECT_GE(again.seconds(), 0.2);
  EXPECT_LT(again.seconds(), 3) << "200 ms, and what a busy machine adds";
}

TEST_F(TuneTest, TrialsGoWithTheirDataSet) {
  auto two = request(2);
  two.halving = false;
  tuned(two);
  const KeptTrials kept(*m_workspace, two);
  ASSERT_EQ(kept.trials().size(), 2U);
  removeDataset(*m_workspace, m_dataset);
  EXPECT_TRUE(kept.trials().empty());
}

// Nothing changes where the test's share of the data does: it is not seen.
TEST_F(TuneTest, TestDataNeverTakesPart) {
  const DatasetPtr whole = m_workspace->dataset(m_dataset);
  auto one = request(1);
  one.halving = false;
  const Tuned result = tuned(one);
  const Preference preference = whole->preference;
  const auto outer = evaluate::protocol("holdout").split(*whole, preference, one.split);
  const auto inner = evaluate::protocol("holdout").split(*outer.train, preference, {.seed = one.split.seed + 1});
  EvaluateRequest within;
  within.dataset = outer.train;
  within.split.seed = one.split.seed + 1;
  within.algorithms = {"item_knn"};
  within.options.metrics = {one.metric};
  const auto figure = evaluateRecommenders(within, m_progress)[0].evaluation.figures[0].second;
  EXPECT_EQ(result.trials[0].figure.mean, figure.mean) << "the same as a split of the training part alone";
}

TEST_F(TuneTest, SettingsThatCannotBeFittedAreTrialsWithoutAFigure) {
  auto one = request(1);
  one.algorithm = "ease";
  one.runs = 3;
  one.seconds = 1000;
  EXPECT_TRUE(tuned(one).best);
  one.parameters = {{"nonsense", true}};
  EXPECT_EQ(errorOf([&] { tuned(one); }), ErrorCode::BadParameters);
  auto endless = request(0);
  EXPECT_EQ(errorOf([&] { tuned(endless); }), ErrorCode::BadParameters);
  auto folds = request(3);
  folds.protocol = "k_fold";
  EXPECT_EQ(errorOf([&] { tuned(folds); }), ErrorCode::BadParameters);
  auto neither = request(3);
  neither.metric = evaluate::metric("gini@10");
  EXPECT_EQ(errorOf([&] { tuned(neither); }), ErrorCode::BadParameters);
}

}  // namespace
}  // namespace kindred::workflow::test

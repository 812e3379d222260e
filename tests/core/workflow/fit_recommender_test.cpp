#include "core/workflow/fit_recommender.h"

#include <algorithm>
#include <mutex>

#include "core/workflow/commands/runs.h"
#include "core/workflow/import_data.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_trace.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

struct Steps : ProgressSink {
  std::mutex mutex;
  std::vector<std::pair<double, std::string>> all;
  void progress(double fraction, const Text& step) override {
    const std::lock_guard lock(mutex);
    all.emplace_back(fraction, english(step));
  }
};

class FitTest : public ShopTest {
 protected:
  RunInfo watched(const std::string& algorithm, Values values, double share = 0.2) {
    values["validation.share"] = share;
    return train({.algorithm = algorithm, .parameters = std::move(values), .onEpoch = [this](const Epoch& epoch) {
                    m_heard.push_back(epoch);
                  }});
  }

  Trace m_heard;
};

TEST_F(FitTest, APartHeldOutStopsTheRoundsAndAllIsTrainedOnForAsMany) {
  for (const std::string algorithm : {"bpr", "ials", "svd", "hybrid_features"}) {
    m_heard.clear();
    const RunInfo run = watched(algorithm, {{"iterations", std::int64_t{60}}, {"factors", std::int64_t{8}}});
    const RunTrace trace = traceOf(run);
    ASSERT_FALSE(trace.rounds.empty()) << algorithm;
    EXPECT_EQ(trace.rounds.size(), m_heard.size()) << algorithm << ": the curve is of the first training";
    EXPECT_LT(trace.rounds.size(), 60U) << algorithm;
    EXPECT_EQ(trace.figure, algorithm == "svd" ? "rmse" : "ndcg@10");
    const auto best = std::ranges::max_element(trace.rounds, {}, &Epoch::validation)->number;
    ASSERT_EQ(notesOf(run).size(), 1U) << algorithm;
    EXPECT_NE(english(notesOf(run)[0]).find("the one numbered " + std::to_string(best) + " "), std::string::npos);

    const RunInfo direct = train(
        {.algorithm = algorithm, .parameters = {{"iterations", std::int64_t{best}}, {"factors", std::int64_t{8}}}});
    const auto a = m_workspace->model(m_dataset, run.id), b = m_workspace->model(m_dataset, direct.id);
    const recommend::Person person = a->data->person(7);
    EXPECT_EQ(denseScores(*a->model, {&person, 1}, 60), denseScores(*b->model, {&person, 1}, 60)) << algorithm;
  }
}

TEST_F(FitTest, TheCommandSaysThatAPartIsHeldOut) {
  const RunInfo run = watched("bpr", {{"iterations", std::int64_t{5}}});
  EXPECT_NE(commandOf(*m_workspace, run).find("validation.share=0.2"), std::string::npos);
  EXPECT_EQ(commandOf(*m_workspace, train({.algorithm = "bpr"})).find("validation"), std::string::npos);
}

TEST_F(FitTest, WithoutAPartAllRoundsAreGoneThrough) {
  const RunInfo run = train({.algorithm = "bpr", .parameters = {{"iterations", std::int64_t{12}}}});
  EXPECT_EQ(traceOf(run).rounds.size(), 12U);
  EXPECT_TRUE(traceOf(run).figure.empty());
  EXPECT_FALSE(traceOf(run).rounds[0].validation);
  EXPECT_TRUE(notesOf(run).empty());
}

TEST_F(FitTest, OnlyMethodsOfRoundsTakeIt) {
  EXPECT_EQ(errorOf([&] { watched("item_knn", {}); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { watched("bpr", {}, 0.7); }), ErrorCode::BadParameters);
  for (const auto& algorithm : recommend::algorithms()) {
    if (!algorithm.rounds) continue;
    EXPECT_NE(find(algorithm.info.parameters, algorithm.rounds->most), nullptr) << algorithm.info.key;
  }
}

TEST_F(FitTest, ProgressSaysEachRoundAndItsLoss) {
  Steps steps;
  Progress progress(&steps, {});
  trainRecommender(*m_workspace,
                   {.datasetId = m_dataset, .algorithm = "bpr", .parameters = {{"iterations", std::int64_t{4}}}},
                   progress);
  double before = 0;
  int rounds = 0;
  for (const auto& [fraction, step] : steps.all) {
    if (!step.starts_with("Round ")) continue;
    EXPECT_GT(fraction, before) << step;
    before = fraction;
    EXPECT_TRUE(step.starts_with("Round " + std::to_string(++rounds) + ", loss 0.")) << step;
  }
  EXPECT_EQ(rounds, 4);
}

TEST_F(FitTest, ATraceThatCannotBeReadIsNone) {
  RunInfo run;
  for (const char* result : {"", "[]", "{}", R"({"trace":3})", R"({"trace":[{"loss":1}]})", R"({"trace":[7]})"}) {
    run.result = result;
    EXPECT_TRUE(traceOf(run).rounds.empty()) << result;
  }
}

// Nobody has two products: nothing can be held out, and that is said.
TEST_F(FitTest, WhereNothingCanBeHeldOutAllIsTrainedOn) {
  const auto file = m_folder.write("ones.csv", "customer,product\na,x\nb,y\nc,x\n");
  const auto dataset = importData(*m_workspace, {.inputs = {file}, .datasetName = "ones"}, m_progress).dataset;
  const RunInfo run = trainRecommender(*m_workspace,
                                       {.datasetId = dataset.id,
                                        .algorithm = "bpr",
                                        .parameters = {{"validation.share", 0.5}, {"iterations", std::int64_t{3}}}},
                                       m_progress);
  EXPECT_EQ(traceOf(run).rounds.size(), 3U);
  ASSERT_EQ(notesOf(run).size(), 1U);
  EXPECT_NE(english(notesOf(run)[0]).find("held out"), std::string::npos);
}

Entities numbered(Index count) {
  std::vector<std::string> ids;
  std::vector<Key> keys;
  for (Index i = 0; i < count; ++i) {
    ids.push_back(std::to_string(count + i));
    keys.push_back(i + 1);
  }
  std::ranges::sort(ids);
  return Entities(std::move(ids), std::move(keys));
}

/// A shop by its numbers alone.
DatasetPtr shopOf(Index customers, Index products, std::size_t events) {
  auto shop = std::make_shared<Dataset>();
  shop->customers = numbered(customers);
  shop->products = numbered(products);
  shop->events.product.resize(events);
  return shop;
}

TEST(UsualRecommender, IsTheBestThatIsQuick) {
  EXPECT_EQ(usualRecommender(*shopOf(100, 50, 1000)), "slim");
  EXPECT_EQ(usualRecommender(*shopOf(50000, 5000, 1000000)), "slim");
  EXPECT_EQ(usualRecommender(*shopOf(100000, 60000, 20000000)), "item_knn");
}

TEST_F(FitTest, WhoNamesNoMethodGetsTheUsualOne) {
  const RunInfo run = trainRecommender(*m_workspace, {.datasetId = m_dataset}, m_progress);
  EXPECT_EQ(run.algorithm, usualRecommender(*m_workspace->dataset(m_dataset)));
  EXPECT_NE(commandOf(*m_workspace, run).find("--algorithm " + run.algorithm), std::string::npos);
}

}  // namespace
}  // namespace kindred::workflow::test

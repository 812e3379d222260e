#include "core/workflow/store_evaluation.h"

#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class EvaluateTest : public ShopTest {
 protected:
  EvaluateRequest request(std::vector<std::string> algorithms) {
    EvaluateRequest request;
    request.dataset = m_workspace->dataset(m_dataset);
    request.algorithms = std::move(algorithms);
    for (const char* name : {"ndcg@10", "hit_rate@10", "coverage@10"})
      request.options.metrics.push_back(evaluate::metric(name));
    return request;
  }
};

TEST_F(EvaluateTest, PlantedTasteIsFoundBetterThanPopularity) {
  auto both = request({"popular", "item_knn"});
  both.parameters[""] = {{"preference.value", std::string("bought")}};
  const auto results = evaluateRecommenders(both, m_progress);
  ASSERT_EQ(results.size(), 2u);
  const auto ndcg = [](const EvaluatedAlgorithm& result) { return result.evaluation.figures[0].second.mean.value(); };
  EXPECT_GT(ndcg(results[1]), ndcg(results[0]));
  EXPECT_GT(results[0].peakMemoryBytes, 0);
  EXPECT_EQ(results[1].parameters.at("preference.value"), Value(std::string("bought")));
}

// With the defaults, on ratings as on purchases, however they are split.
TEST_F(EvaluateTest, PersonalListsBeatThePopularOneByATenth) {
  for (const auto kind : {generate::Kind::Retail, generate::Kind::Ratings}) {
    const auto sample = importSample(
        *m_workspace, {.kind = kind, .customers = 300, .products = 120, .interactions = 9000, .seed = 7}, m_progress);
    for (const char* protocol : {"holdout", "leave_last_out"}) {
      auto all = request({"popular", "user_knn", "item_knn"});
      all.dataset = m_workspace->dataset(sample.dataset.id);
      all.protocol = protocol;
      const auto results = evaluateRecommenders(all, m_progress);
      const auto ndcg = [&](std::size_t i) { return results[i].evaluation.figures[0].second.mean.value(); };
      EXPECT_GT(ndcg(1), 1.1 * ndcg(0)) << name(kind) << ", " << results[1].algorithm;
      EXPECT_GT(ndcg(2), 1.1 * ndcg(0)) << name(kind) << ", " << results[2].algorithm;
    }
  }
}

TEST_F(EvaluateTest, FiguresAreKeptAndReadAgain) {
  auto both = request({"popular", "item_knn"});
  both.options.metrics.push_back(evaluate::metric("rmse"));
  both.parameters[""] = {{"preference.value", std::string("bought")}};
  const auto results = evaluateRecommenders(both, m_progress);
  const RunInfo run = storeEvaluation(*m_workspace, m_dataset, both, results, {}, m_progress);
  EXPECT_TRUE(storedComparisons(*m_workspace, run.id).empty());
  const std::string command = commandOf(*m_workspace, run);
  for (const char* words : {"kindred-cli evaluate", "--algorithm popular", "--set preference.value="})
    EXPECT_NE(command.find(words), std::string::npos) << command;
  EXPECT_EQ(run.family, "evaluate");
  EXPECT_EQ(run.algorithm, "holdout");
  const auto again = Workspace::open(m_workspace->path());
  const auto figures = storedFigures(*again, run.id);
  ASSERT_EQ(figures.size(), 8U);
  EXPECT_EQ(figures[4].algorithm, "item_knn");
  EXPECT_EQ(figures[4].metric, "ndcg@10");
  EXPECT_EQ(figures[4].figure.mean, results[1].evaluation.figures[0].second.mean);
  EXPECT_EQ(figures[4].figure.low, results[1].evaluation.figures[0].second.low);
  EXPECT_FALSE(figures[7].figure.mean);
  EXPECT_EQ(english(figures[7].figure.reason), "errors are measured on ratings or stars only");
  EXPECT_EQ(errorOf([&] { storedFigures(*again, train().id); }), ErrorCode::NotFound);
}

TEST_F(EvaluateTest, EachIsHeardOfWhenItIsFinishedAndAFailureMayStay) {
  auto both = request({"popular", "svd"});
  both.parameters[""] = {{"preference.value", std::string("bought")}};
  std::vector<std::string> heard;
  both.onEvaluated = [&](const EvaluatedAlgorithm& each) { heard.push_back(each.algorithm); };
  both.keepsFailures = true;
  const auto results = evaluateRecommenders(both, m_progress);
  EXPECT_EQ(heard, both.algorithms);
  EXPECT_TRUE(results[0].evaluation.figures[0].second.mean);
  EXPECT_FALSE(results[1].evaluation.figures[0].second.mean) << "there is no scale";
  EXPECT_FALSE(results[1].evaluation.figures[0].second.reason.empty());
  const auto hidden = hiddenEvents(both);
  ASSERT_EQ(std::ssize(results[0].evaluation.lists), hidden->rows);
  for (Index row = 0; row < hidden->rows; ++row) {
    const bool isListed = !results[0].evaluation.lists[static_cast<std::size_t>(row)].empty();
    EXPECT_TRUE(!isListed || !hidden->row(row).empty());
  }
  const RunInfo run = storeEvaluation(*m_workspace, m_dataset, both, results, {}, m_progress);
  EXPECT_EQ(storedSeconds(*m_workspace, run.id).at("popular"),
            results[0].fitSeconds + results[0].evaluation.predictSeconds);
}

TEST_F(EvaluateTest, AllThatIsWrongWithAllAlgorithmsIsTold) {
  auto wrong = request({"item_knn", "user_knn"});
  wrong.parameters["item_knn"] = {{"neighbours", std::int64_t{0}}};
  wrong.parameters["user_knn"] = {{"nonsense", true}};
  try {
    evaluateRecommenders(wrong, m_progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 2u);
  }
  EXPECT_EQ(errorOf([&] { evaluateRecommenders(request({}), m_progress); }), ErrorCode::BadParameters);
}

TEST_F(EvaluateTest, GivenFilesAreJudgedByHand) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,z\nb,y\nb,w\nd,x\n");
  auto files = evaluateRequestFromFiles({.train = train, .test = test}, m_progress);
  EXPECT_EQ(files.dataset->customers.size(), 3);
  EXPECT_EQ(files.dataset->products.size(), 4) << "w has no history";
  EXPECT_EQ(files.unknownCustomers, 1);
  files.algorithms = {"popular"};
  files.options.metrics = {evaluate::metric("recall@1"), evaluate::metric("precision@2"),
                           evaluate::metric("hit_rate@1")};
  const auto figures = evaluateRecommenders(files, m_progress)[0].evaluation.figures;
  // a has x and y and is offered z: a hit. b has x and z and is offered y: one of two.
  EXPECT_DOUBLE_EQ(figures[0].second.mean.value(), (1.0 + 0.5) / 2);
  EXPECT_DOUBLE_EQ(figures[1].second.mean.value(), 0.5);
  EXPECT_DOUBLE_EQ(figures[2].second.mean.value(), 1);
  EXPECT_EQ(figures[0].second.customers, 2);
}

TEST_F(EvaluateTest, CandidatesOfGivenFilesMayBeUnknownToTraining) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\nc,v\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,v\nb,y\nb,w\n");
  const auto candidates = m_folder.write("candidates.csv", "customer,product\na,v\na,n1\na,n2\nb,n3\nb,y\nz,x\nz,y\n");
  auto files = evaluateRequestFromFiles({.train = train, .test = test, .candidates = candidates}, m_progress);
  EXPECT_EQ(files.dataset->products.size(), 8) << "w and three candidates have no history";
  EXPECT_EQ(files.notCandidates, 1) << "w of b";
  files.options.metrics = {evaluate::metric("recall@1"), evaluate::metric("ndcg@3")};
  for (const auto& algorithm : recommend::algorithms()) {
    if (!recommend::missing(algorithm, Values(), *files.dataset, files.dataset->preference).empty()) continue;
    files.algorithms = {algorithm.info.key};
    const auto figures = evaluateRecommenders(files, m_progress)[0].evaluation.figures;
    EXPECT_LE(figures[0].second.mean.value(), 0.75) << algorithm.info.key << ": w is missed";
    EXPECT_EQ(figures[0].second.customers, 2) << algorithm.info.key;
  }
  files.algorithms = {"popular"};
  EXPECT_DOUBLE_EQ(evaluateRecommenders(files, m_progress)[0].evaluation.figures[0].second.mean.value(), 0.75);
}

TEST_F(EvaluateTest, FoldsInTheHistoriesOfGivenFiles) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\nc,v\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,v\nd,y\ne,x\nf,x\n");
  const auto foldIn = m_folder.write("fold_in.csv", "customer,product\na,z\nd,x\nd,new\ne,y\n");
  const auto candidates = m_folder.write("candidates.csv", "customer,product\na,v\nd,z\nd,y\ne,z\ne,x\n");
  auto files = evaluateRequestFromFiles({.train = train, .test = test, .foldIn = foldIn}, m_progress);
  EXPECT_EQ(files.foldIn->customers.ids(), (std::vector<std::string>{"d", "e"}));
  EXPECT_EQ(files.foldInTrained, 1) << "a keeps the history of the training";
  EXPECT_EQ(files.unknownCustomers, 1) << "of f nothing is known";
  files.algorithms = {"popular"};
  files.options.metrics = {evaluate::metric("hit_rate@1"), evaluate::metric("mrr@5")};
  const auto figures = [&] { return evaluateRecommenders(files, m_progress)[0].evaluation.figures; };
  // a is offered v, then z: by count they tie. d has x and is offered y, e has y and is offered x.
  EXPECT_EQ(figures()[0].second.customers, 3);
  EXPECT_DOUBLE_EQ(figures()[0].second.mean.value(), 1);
  files =
      evaluateRequestFromFiles({.train = train, .test = test, .candidates = candidates, .foldIn = foldIn}, m_progress);
  EXPECT_EQ(files.notCandidates, 0);
  files.algorithms = {"popular"};
  files.options.metrics = {evaluate::metric("hit_rate@1")};
  EXPECT_DOUBLE_EQ(figures()[0].second.mean.value(), 1);
}

TEST_F(EvaluateTest, HeldOutCustomersAreJudgedByEveryAlgorithm) {
  auto all = request({});
  all.protocol = "held_out_customers";
  all.split.testShare = 0.3;
  for (const auto& algorithm : recommend::algorithms()) {
    if (recommend::missing(algorithm, Values(), *all.dataset, all.dataset->preference).empty())
      all.algorithms.push_back(algorithm.info.key);
  }
  const auto results = evaluateRecommenders(all, m_progress);
  for (const EvaluatedAlgorithm& result : results) {
    const evaluate::Figure& ndcg = result.evaluation.figures[0].second;
    if (!recommend::algorithm(result.algorithm).gives.foldsIn) {
      EXPECT_NE(english(ndcg.reason).find("not in the training data"), std::string::npos) << result.algorithm;
      continue;
    }
    EXPECT_EQ(ndcg.customers, static_cast<std::int64_t>(0.3 * static_cast<double>(all.dataset->customers.size())))
        << result.algorithm;
    EXPECT_GT(ndcg.mean.value(), 0) << result.algorithm;
  }
}

TEST_F(EvaluateTest, FoldsAreJudgedTogetherAndComparedByCustomer) {
  auto both = request({"popular", "item_knn"});
  both.protocol = "k_fold";
  both.split.folds = 3;
  const auto results = evaluateRecommenders(both, m_progress);
  EXPECT_EQ(results[0].evaluation.figures[0].second.customers, both.dataset->customers.size());
  const auto comparisons = compareRecommenders(both, results, m_progress);
  ASSERT_EQ(comparisons.size(), 3U);
  EXPECT_EQ(comparisons[0].key, "b_better") << english(comparisons[0].verdict);
  EXPECT_EQ(comparisons[2].key, "not_tested") << "coverage is of all lists";
  const RunInfo run = storeEvaluation(*m_workspace, m_dataset, both, results, comparisons, m_progress);
  const auto kept = storedComparisons(*Workspace::open(m_workspace->path()), run.id);
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0].a + " " + kept[0].b + " " + kept[0].metric, "popular item_knn ndcg@10");
  EXPECT_EQ(kept[0].found.difference, comparisons[0].difference);
  EXPECT_EQ(kept[0].found.low, comparisons[0].low);
  EXPECT_EQ(kept[0].found.pAdjusted, comparisons[0].pAdjusted);
  EXPECT_EQ(kept[0].found.bAbove, comparisons[0].bAbove);
  EXPECT_EQ(kept[0].found.customers, comparisons[0].customers);
  EXPECT_EQ(kept[0].found.verdict, comparisons[0].verdict);
  EXPECT_EQ(kept[2].found.key, "not_tested");
  EXPECT_FALSE(kept[2].found.pValue);
  EXPECT_NE(commandOf(*m_workspace, run).find("--split k_fold --folds 3"), std::string::npos)
      << commandOf(*m_workspace, run);
}

TEST_F(EvaluateTest, WhatTheDataLackIsAReasonAndTheOthersAreJudged) {
  auto both = request({"svd", "popular"});
  both.parameters[""] = {{"preference.value", std::string("bought")}};
  const auto results = evaluateRecommenders(both, m_progress);
  EXPECT_FALSE(results[0].evaluation.figures[0].second.mean);
  EXPECT_EQ(english(results[0].evaluation.figures[0].second.reason), "Needs ratings or stars.");
  EXPECT_TRUE(results[1].evaluation.figures[0].second.mean);
  EXPECT_EQ(compareRecommenders(both, results, m_progress)[0].key, "not_tested");
}

TEST_F(EvaluateTest, TimeSplitsAreJudged) {
  for (const char* protocol : {"temporal", "last_basket"}) {
    auto later = request({"personal_top"});
    later.protocol = protocol;
    const auto results = evaluateRecommenders(later, m_progress);
    EXPECT_GT(results[0].evaluation.figures[0].second.mean.value(), 0) << protocol;
  }
}

TEST_F(EvaluateTest, RatingsOfGivenFilesAreErrorsOnTheirScale) {
  const auto train = m_folder.write("train.csv", "customer,product,value\na,x,4\na,y,2\nb,x,4\nb,y,2\nc,x,4\n");
  const auto test = m_folder.write("test.csv", "customer,product,value\nc,y,3\n");
  auto files = evaluateRequestFromFiles({.train = train, .test = test}, m_progress);
  EXPECT_EQ(files.dataset->kind, DatasetKind::Explicit);
  files.algorithms = {"bias"};
  files.options.metrics = {evaluate::metric("rmse"), evaluate::metric("mae")};
  const auto figures = evaluateRecommenders(files, m_progress)[0].evaluation.figures;
  EXPECT_GT(figures[0].second.mean.value(), 0);
  EXPECT_NEAR(figures[0].second.mean.value(), figures[1].second.mean.value(), 1e-12) << "one event: both are its error";
}

}  // namespace
}  // namespace kindred::workflow::test

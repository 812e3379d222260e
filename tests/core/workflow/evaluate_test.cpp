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
  const RunInfo run = storeEvaluation(*m_workspace, m_dataset, both, results, m_progress);
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
  auto files = evaluateRequestFromFiles(train, test, {}, m_progress);
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

TEST_F(EvaluateTest, RatingsOfGivenFilesAreErrorsOnTheirScale) {
  const auto train = m_folder.write("train.csv", "customer,product,value\na,x,4\na,y,2\nb,x,4\nb,y,2\nc,x,4\n");
  const auto test = m_folder.write("test.csv", "customer,product,value\nc,y,3\n");
  auto files = evaluateRequestFromFiles(train, test, {}, m_progress);
  EXPECT_EQ(files.dataset->kind, DatasetKind::Explicit);
  files.algorithms = {"bias"};
  files.options.metrics = {evaluate::metric("rmse"), evaluate::metric("mae")};
  const auto figures = evaluateRecommenders(files, m_progress)[0].evaluation.figures;
  EXPECT_GT(figures[0].second.mean.value(), 0);
  EXPECT_NEAR(figures[0].second.mean.value(), figures[1].second.mean.value(), 1e-12) << "one event: both are its error";
}

}  // namespace
}  // namespace kindred::workflow::test

// Evaluation of several algorithms, of a data set and of files in any format.
#include <algorithm>

#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

TEST_F(VerbsTest, EvaluateJudgesSeveralAlgorithmsAndIsRepeatable) {
  const std::vector<std::string> arguments = {"evaluate",
                                              "--algorithm",
                                              "popular",
                                              "--algorithm",
                                              "item_knn",
                                              "--metrics",
                                              "ndcg@5,recall@5,rmse",
                                              "--set",
                                              "item_knn.neighbours=30",
                                              "--seed",
                                              "2"};
  json first = on(arguments);
  expectKeys(first, {"protocol", "results", "comparisons"});
  ASSERT_EQ(first["results"].size(), 2u);
  for (const auto& result : first["results"]) {
    expectKeys(result, {"algorithm", "parameters", "metrics", "fit_seconds", "predict_seconds", "peak_memory_bytes"});
    expectKeys(result["metrics"], {"ndcg@5", "recall@5", "rmse"});
    expectKeys(result["metrics"]["ndcg@5"], {"mean", "low", "high", "customers"});
  }
  EXPECT_EQ(first["results"][1]["parameters"]["neighbours"], 30);
  const json second = on(arguments);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(first["results"][i]["metrics"], second["results"][i]["metrics"]);
  const json last = on({"evaluate", "--algorithm", "popular", "--split", "leave_last_out", "--metrics", "hit_rate@10"});
  EXPECT_EQ(last["protocol"]["split"], "leave_last_out");
}

TEST_F(VerbsTest, EvaluateTakesFiles) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,z\nb,y\n");
  const json judged = document({"evaluate", "--train", train.string(), "--test", test.string(), "--algorithm",
                                "popular", "--metrics", "recall@1,coverage@1"});
  EXPECT_EQ(judged["results"][0]["metrics"]["recall@1"]["mean"], 1.0);
  EXPECT_EQ(judged["results"][0]["metrics"]["recall@1"]["customers"], 2);
}

TEST_F(VerbsTest, EvaluateTakesFilesOfAnyFormat) {
  // The same events three times: with a header, as MovieLens' u1.base (tabs, no header), and as lines of ids.
  const auto recall = [&](const std::filesystem::path& train, const std::filesystem::path& test) {
    const json judged = document({"evaluate", "--train", train.string(), "--test", test.string(), "--algorithm",
                                  "item_knn", "--set", "preference.value=bought", "--metrics", "recall@10"});
    return judged["results"][0]["metrics"]["recall@10"];
  };
  std::string csvTrain = "customer,product\n", csvTest = csvTrain, tabTrain, tabTest, linesTrain, linesTest,
              candidateLines;
  for (int customer = 1; customer <= 40; ++customer) {
    const std::string id = std::to_string(customer);
    linesTrain += id;
    for (int product = 0; product < 5 + customer % 3; ++product) {
      const std::string item = std::to_string(100 + (customer * 7 + product * product) % 23);
      csvTrain += id + "," + item + "\n";
      tabTrain += id + "\t" + item + "\t4\t" + std::to_string(881250949 + product) + "\n";
      linesTrain += " " + item;
    }
    const std::string held = std::to_string(100 + (customer * 7 + 36) % 23);
    csvTest += id + "," + held + "\n";
    candidateLines += id + " 900 901 902 903 " + held + "\n";
    tabTest += id + "\t" + held + "\t5\t881260000\n";
    linesTest += id + " " + held + "\n";
    linesTrain += "\n";
  }
  const json expected = recall(m_folder.write("a.csv", csvTrain), m_folder.write("b.csv", csvTest));
  EXPECT_GT(expected["mean"].get<double>(), 0);
  EXPECT_EQ(recall(m_folder.write("u1.base", tabTrain), m_folder.write("u1.test", tabTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("test.txt", linesTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("b.csv", csvTest)), expected);
  // Lines of one length are no table of so many columns.
  const std::string candidates = m_folder.write("candidates.txt", candidateLines).string();
  const json among = document({"evaluate", "--train", m_folder.write("u1.base", tabTrain).string(), "--test",
                               m_folder.write("u1.test", tabTest).string(), "--candidates", candidates, "--algorithm",
                               "popular", "--metrics", "recall@10"});
  EXPECT_EQ(among["protocol"]["test_events_not_among_candidates"], 0);
}

TEST_F(VerbsTest, EvaluateRanksAmongCandidates) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\nc,v\nd,y\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,v\nb,v\nnew,v\n");
  const auto candidates = m_folder.write("candidates.csv", "customer,product\na,v\na,n\nb,n\n");
  const std::vector<std::string> arguments = {"evaluate",    "--train",      train.string(),      "--test",
                                              test.string(), "--candidates", candidates.string(), "--algorithm",
                                              "popular",     "--metrics",    "hit_rate@1"};
  const json judged = document(arguments);
  EXPECT_EQ(judged["results"][0]["metrics"]["hit_rate@1"]["mean"], 0.5);
  EXPECT_EQ(judged["protocol"]["test_events_not_among_candidates"], 1);
  const Outcome table = run(arguments);
  EXPECT_NE(table.out.find("1 test event is not among the candidates"), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("1 customer of the test has no history in the training"), std::string::npos) << table.out;
  EXPECT_EQ(
      run({"evaluate", "--project", m_project, "--candidates", candidates.string(), "--algorithm", "popular"}).exit, 2);
}

TEST_F(VerbsTest, EvaluateComparesEachPair) {
  const std::vector<std::string> arguments = {"evaluate",      "--algorithm", "popular", "--algorithm",
                                              "item_knn",      "--algorithm", "random",  "--metrics",
                                              "ndcg@5,gini@5", "--project",   m_project};
  const json judged = document(arguments);
  ASSERT_EQ(judged["comparisons"].size(), 6U);
  const json& first = judged["comparisons"][0];
  expectKeys(first, {"a", "b", "metric", "difference", "low", "high", "p_value", "p_adjusted", "key", "verdict"});
  EXPECT_EQ(first["a"], "popular");
  EXPECT_EQ(first["b"], "item_knn");
  EXPECT_EQ(first["metric"], "ndcg@5");
  const auto mean = [&](int i) { return judged["results"][i]["metrics"]["ndcg@5"]["mean"].get<double>(); };
  EXPECT_NEAR(first["difference"].get<double>(), mean(0) - mean(1), 1e-12);
  EXPECT_EQ(judged["comparisons"][3]["key"], "not_tested");
  EXPECT_TRUE(judged["comparisons"][3]["p_value"].is_null());
  const Outcome table = run(arguments);
  EXPECT_NE(table.out.find("of customers"), std::string::npos) << table.out;
}

TEST_F(VerbsTest, EvaluateTellsTheBestOfManyBesideTheOthers) {
  std::vector<std::string> arguments = {"evaluate", "--project", m_project, "--metrics", "ndcg@5"};
  for (const char* algorithm : {"popular", "item_knn", "random", "user_knn", "bias", "p3alpha"})
    arguments.insert(arguments.end(), {"--algorithm", algorithm});
  EXPECT_EQ(document(arguments)["comparisons"].size(), 15U);
  const std::string table = run(arguments).out;
  const std::string pairs = table.substr(table.find("p adjusted"));
  EXPECT_EQ(std::ranges::count(pairs, '\n'), 1 + 5) << table;
}

TEST_F(VerbsTest, EvaluateSplitsByEachProtocol) {
  for (const char* split : {"last_basket", "temporal", "k_fold", "held_out_customers"}) {
    const json judged = on({"evaluate", "--split", split, "--folds", "2", "--algorithm", "item_knn", "--metrics",
                            "map@10,auc", "--include-bought"});
    EXPECT_EQ(judged["protocol"]["split"], split);
    EXPECT_EQ(judged["protocol"].contains("folds"), split == std::string("k_fold"));
    const bool repeats = split == std::string("last_basket") || split == std::string("temporal");
    EXPECT_EQ(judged["results"][0]["test_events_had_before"] > 0, repeats) << split;
    EXPECT_GT(judged["results"][0]["metrics"]["auc"]["mean"].get<double>(), 0.5) << split;
  }
}

TEST_F(VerbsTest, EvaluateAsATableSaysWhyAFigureIsMissing) {
  const Outcome outcome = run({"evaluate", "--project", m_project, "--algorithm", "popular", "--set",
                               "preference.value=bought", "--metrics", "rmse"});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_NE(outcome.out.find("errors are measured on ratings or stars only"), std::string::npos) << outcome.out;
}

}  // namespace
}  // namespace kindred::cli::test

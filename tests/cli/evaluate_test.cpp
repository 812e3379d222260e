// Evaluation of several algorithms, of a data set and of files in any format.
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
  std::string csvTrain = "customer,product\n", csvTest = csvTrain, tabTrain, tabTest, linesTrain, linesTest;
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
    tabTest += id + "\t" + held + "\t5\t881260000\n";
    linesTest += id + " " + held + "\n";
    linesTrain += "\n";
  }
  const json expected = recall(m_folder.write("a.csv", csvTrain), m_folder.write("b.csv", csvTest));
  EXPECT_GT(expected["mean"].get<double>(), 0);
  EXPECT_EQ(recall(m_folder.write("u1.base", tabTrain), m_folder.write("u1.test", tabTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("test.txt", linesTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("b.csv", csvTest)), expected);
}

TEST_F(VerbsTest, EvaluateAsATableSaysWhyAFigureIsMissing) {
  const Outcome outcome = run({"evaluate", "--project", m_project, "--algorithm", "popular", "--set",
                               "preference.value=bought", "--metrics", "rmse"});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_NE(outcome.out.find("errors are measured on ratings or stars only"), std::string::npos) << outcome.out;
}

}  // namespace
}  // namespace kindred::cli::test

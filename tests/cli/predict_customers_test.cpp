// What the window stores as a prediction is what the command line says, to the last digit.
#include "core/workflow/predict_customers.h"

#include "core/predict/judgement.h"
#include "core/workflow/compare_methods.h"
#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class PredictCustomersVerbTest : public VerbsTest {};

TEST_F(PredictCustomersVerbTest, EvaluateAndScoreSayWhatIsStored) {
  Progress progress;
  const auto workspace = workflow::Workspace::open(m_project);
  const std::int64_t dataset = workspace->datasets().front().id;
  for (const std::string method : {"logistic", "random_forest"}) {
    const auto stored = workflow::predictCustomers(
        *workspace, {.datasetId = dataset, .parameters = {{"days", std::int64_t{30}}, {"method", method}}}, progress);
    const std::vector<std::string> asked = {"--question", "buys_again", "--days", "30", "--algorithm", method};
    std::vector<std::string> evaluate = {"predict", "evaluate"}, score = {"predict", "score", "--out", path("out.csv")};
    evaluate.insert(evaluate.end(), asked.begin(), asked.end());
    score.insert(score.end(), asked.begin(), asked.end());
    const json judged = on(evaluate)["results"][0];
    const auto& tested = stored->tested;
    EXPECT_EQ(judged["auc"]["value"].get<double>(), predict::auc(tested.probabilities, tested.labels)->value);
    EXPECT_EQ(judged["brier"].get<double>(), predict::brier(tested.probabilities, tested.labels));
    EXPECT_EQ(judged["log_loss"].get<double>(), predict::logLoss(tested.probabilities, tested.labels));
    EXPECT_EQ(judged["customers"].get<std::int64_t>(), stored->counts.tested);
    on(score);
    std::map<std::string, double> byCustomer;
    for (const auto& row : csv("out.csv")) {
      if (row[0] != "customer") byCustomer[row[0]] = std::stod(row[1]);
    }
    const DatasetPtr shop = workspace->dataset(dataset);
    ASSERT_EQ(byCustomer.size(), stored->customers.size());
    for (std::size_t i = 0; i < stored->customers.size(); ++i)
      EXPECT_EQ(byCustomer.at(shop->customers.id(stored->customers[i])), stored->probabilities[i]);
  }
}

TEST_F(PredictCustomersVerbTest, EvaluateSaysOfOtherMethodsWhatIsStored) {
  Progress progress;
  const auto workspace = workflow::Workspace::open(m_project);
  const std::int64_t dataset = workspace->datasets().front().id;
  const auto stored = workflow::predictCustomers(
      *workspace, {.datasetId = dataset, .parameters = {{"days", std::int64_t{30}}}}, progress);
  for (const auto& test : workflow::testMethods(*workspace, *stored, progress)) {
    const json judged = on(
        {"predict", "evaluate", "--question", "buys_again", "--days", "30", "--algorithm", test.method})["results"][0];
    ASSERT_TRUE(test.auc) << test.method;
    EXPECT_EQ(judged["auc"]["value"].get<double>(), test.auc->value) << test.method;
    EXPECT_EQ(judged["auc"]["low"].get<double>(), test.auc->interval.low) << test.method;
  }
}

TEST_F(PredictCustomersVerbTest, TrainKeepsARunThatTheWindowShows) {
  const std::vector<std::string> asked = {"predict", "train",        "--question",      "buys_again",
                                          "--days",  "30",           "--algorithm",     "logistic",
                                          "--set",   "penalty=none", "--class-weights", "balanced"};
  const json learned = on(asked);
  ASSERT_TRUE(learned["run"].is_number()) << learned.dump();
  const auto workspace = workflow::Workspace::open(m_project);
  const std::int64_t dataset = workspace->datasets().front().id;
  const auto stored = workflow::storedPredictions(*workspace, dataset, learned["run"].get<std::int64_t>());
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->settings.days, 30);
  EXPECT_EQ(stored->settings.weights, predict::AnswerWeights::Balanced);
  EXPECT_EQ(std::get<std::string>(stored->run.parameters.at("penalty")), "none");
  EXPECT_EQ(on(asked)["run"], learned["run"]) << "the same request is the same run";
  std::vector<std::string> some = asked;
  some.insert(some.end(), {"--columns", "orders,spend"});
  EXPECT_TRUE(on(some)["run"].is_null()) << "a run has no place for it";
}

}  // namespace
}  // namespace kindred::cli::test

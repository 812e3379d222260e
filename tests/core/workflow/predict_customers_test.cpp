// A prediction as a run: that it is the one the parts give, is stored once, and is refused where it is damaged.
#include "core/workflow/predict_customers.h"

#include <algorithm>
#include <functional>

#include "core/base/date.h"
#include "core/matrix/memory_blocks.h"
#include "core/predict/judgement.h"
#include "core/workflow/families.h"
#include "core/workflow/stored_predictions.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow {
namespace {

class PredictCustomersTest : public test::ShopTest {
 protected:
  PredictRequest request(int days = 30, const std::string& method = UsualClassifier) const {
    return {.datasetId = m_dataset, .parameters = {{"days", std::int64_t{days}}, {"method", method}}};
  }
  PredictedCustomersPtr predict(const PredictRequest& asked) {
    return predictCustomers(*m_workspace, asked, m_progress);
  }
};

TEST_F(PredictCustomersTest, GivesWhatJudgingAndScoringGive) {
  const auto made = predict(request());
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const CustomerQuestion question = customerQuestion("buys_again", 30, {});
  const CustomerTask task = customerTask(*dataset, question, {}, {});
  const auto judged = judgePredictions(task.task, {.recipes = {{.algorithm = UsualClassifier}}}, m_progress).front();
  EXPECT_EQ(made->tested.probabilities, judged.probabilities);
  EXPECT_EQ(predict::brier(made->tested.probabilities, made->tested.labels), judged.brier);
  EXPECT_EQ(made->counts.testedYes, judged.positives);
  EXPECT_EQ(made->cut, task.cut);

  const ScoringTask scoring = scoringTask(*dataset, question, {});
  const auto learned = predict::learn(scoring.learned.table, scoring.learned.known, scoring.learned.labels,
                                      {.algorithm = UsualClassifier}, m_progress);
  const auto probabilities = learned.probabilities(scoring.now.table, predict::allRows(scoring.now.table.rows));
  ASSERT_EQ(made->customers.size(), probabilities.size());
  for (std::size_t i = 0; i < made->customers.size(); ++i) {
    const auto row = std::ranges::find(scoring.now.customers, made->customers[i]) - scoring.now.customers.begin();
    EXPECT_EQ(made->probabilities[i], probabilities[static_cast<std::size_t>(row)]);
  }
  EXPECT_TRUE(std::ranges::is_sorted(made->probabilities, std::greater<>()));
  ASSERT_EQ(made->reasons.size(), made->customers.size());
  EXPECT_GE(made->reasons.front().front().feature, 0);
  EXPECT_GT(made->medianOrder, 0);
}

TEST_F(PredictCustomersTest, LearnsAtSeveralDaysWithWeightsAsTheCommandLineDoes) {
  PredictRequest asked = request(30);
  asked.parameters["cuts"] = std::int64_t{3};
  asked.parameters["weights"] = "balanced";
  asked.parameters["calibration"] = "sigmoid";
  const auto made = predict(asked);
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const CustomerQuestion question = customerQuestion("buys_again", 30, {});
  const auto once = customerTask(*dataset, question, {}, {});
  const std::int64_t window = 30 * SecondsPerDay;
  const std::vector<std::int64_t> cuts = {once.cut - window, once.cut - 2 * window, once.cut - 3 * window};
  const auto judged = judgePredictions(customerTask(*dataset, question, {}, {}, cuts).task,
                                       {.recipes = {{.algorithm = UsualClassifier,
                                                     .calibration = predict::Calibration::Sigmoid,
                                                     .answerWeights = predict::AnswerWeights::Balanced}}},
                                       m_progress)
                          .front();
  EXPECT_EQ(made->tested.probabilities, judged.probabilities);
  EXPECT_EQ(made->cut, once.cut) << "the test is the same";
  EXPECT_GT(made->counts.learned, predict(request(30))->counts.learned);
  const std::string command = predictCommandOf(*m_workspace, made->run);
  for (const char* part : {"--class-weights balanced", "--calibration sigmoid", "--learn-at"})
    EXPECT_NE(command.find(part), std::string::npos) << command;
  asked.parameters["cuts"] = std::int64_t{12};
  asked.parameters["days"] = std::int64_t{3000};
  EXPECT_TRUE(test::errorOf([&] { predict(asked); }));
}

TEST_F(PredictCustomersTest, TheSameRequestGivesTheStoredRunWholly) {
  const auto made = predict(request());
  EXPECT_EQ(predict(request())->run.id, made->run.id);
  EXPECT_NE(predict(request(31))->run.id, made->run.id);
  const auto again = Workspace::open(m_folder / "shop.kindred");
  const auto stored = storedPredictions(*again, m_dataset, made->run.id);
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->probabilities, made->probabilities);
  EXPECT_EQ(stored->customers, made->customers);
  EXPECT_EQ(stored->tested.probabilities, made->tested.probabilities);
  EXPECT_EQ(stored->tested.labels, made->tested.labels);
  EXPECT_EQ(stored->counts.learnedYes, made->counts.learnedYes);
  EXPECT_EQ(stored->settings.days, 30);
  ASSERT_EQ(stored->drivers.size(), made->drivers.size());
  EXPECT_EQ(stored->drivers[0].importance, made->drivers[0].importance);
  EXPECT_EQ(stored->drivers[0].direction, made->drivers[0].direction);
  EXPECT_EQ(stored->features, made->features);
  ASSERT_EQ(stored->reasons.size(), made->reasons.size());
  EXPECT_EQ(stored->reasons[3][1].part, made->reasons[3][1].part);
  EXPECT_EQ(storedPredictions(*again, m_dataset)->settings.days, 31) << "the latest";
  EXPECT_EQ(storedPredictions(*again, m_dataset, 999), nullptr);
}

TEST_F(PredictCustomersTest, RefusesTooFewOfAnAnswerAndWhatIsNotSaid) {
  const auto problem = [&](Values parameters) {
    return test::errorOf([&] { countAnswers(*m_workspace, {.datasetId = m_dataset, .parameters = parameters}); });
  };
  EXPECT_EQ(problem({{"question", std::string("buys")}}), ErrorCode::BadParameters);
  EXPECT_EQ(problem({{"question", std::string("column")}}), ErrorCode::BadParameters);
  EXPECT_EQ(problem({{"days", std::int64_t{0}}}), ErrorCode::BadParameters);
  EXPECT_EQ(problem({{"question", std::string("leaves")}, {"days", std::int64_t{1}}}), ErrorCode::BadData)
      << "hardly anyone orders on one day";
  const AnswerCounts counts = countAnswers(*m_workspace, request());
  EXPECT_GE(counts.learnedYes, LeastOfAnswer);
  EXPECT_LE(counts.testedYes + LeastOfAnswer, counts.tested);
  EXPECT_TRUE(m_workspace->runs(m_dataset, std::string(family::Predict)).empty());
}

TEST_F(PredictCustomersTest, DamagedBlocksAreRefused) {
  const auto made = predict(request());
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  MemoryBlocks sound;
  savePredictions(*made, *dataset, sound);
  EXPECT_EQ(loadPredictions(made->run, *dataset, sound).probabilities, made->probabilities);
  const auto refused = [&](auto change) {
    PredictedCustomers other = *made;
    change(other);
    MemoryBlocks blocks;
    savePredictions(other, *dataset, blocks);
    return test::errorOf([&] { loadPredictions(made->run, *dataset, blocks); }) == ErrorCode::ProjectDamaged;
  };
  EXPECT_TRUE(refused([](auto& p) { p.probabilities.back() = 2; }));
  EXPECT_TRUE(refused([](auto& p) { std::swap(p.probabilities.front(), p.probabilities.back()); }));
  EXPECT_TRUE(refused([](auto& p) { p.probabilities.pop_back(); }));
  EXPECT_TRUE(refused([](auto& p) { p.spend.pop_back(); }));
  EXPECT_TRUE(refused([](auto& p) { p.tested.labels.front() = p.tested.labels.front() == 0 ? 1 : 0; }));
  EXPECT_TRUE(refused([](auto& p) { p.tested.spend.pop_back(); }));
  EXPECT_TRUE(refused([](auto& p) { p.reasons.pop_back(); }));
  EXPECT_TRUE(refused([](auto& p) { p.reasons[0][0].feature = 10'000; }));
  EXPECT_TRUE(refused([](auto& p) { p.features.clear(); }));
}

TEST_F(PredictCustomersTest, SaysTheCommandThatGivesTheSame) {
  const auto made = predict(request(30, "tree"));
  const std::string command = predictCommandOf(*m_workspace, made->run);
  EXPECT_NE(command.find("predict score"), std::string::npos) << command;
  EXPECT_NE(command.find("--algorithm tree"), std::string::npos) << command;
  EXPECT_NE(command.find("--days 30"), std::string::npos) << command;
}

}  // namespace
}  // namespace kindred::workflow

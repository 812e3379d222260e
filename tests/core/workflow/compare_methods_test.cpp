// Other methods on the test of a prediction: what judging each alone gives, kept as they end, forgotten with the run.
#include "core/workflow/compare_methods.h"

#include <algorithm>

#include "core/workflow/remove.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow {
namespace {

class CompareMethodsTest : public test::ShopTest {
 protected:
  PredictedCustomersPtr predict() {
    return predictCustomers(*m_workspace, {.datasetId = m_dataset, .parameters = {{"days", std::int64_t{30}}}},
                            m_progress);
  }
};

/// Asks to stop once two methods are kept.
class CancelAfterTwo : public ProgressSink {
 public:
  CancelAfterTwo(const Workspace& workspace, const PredictedCustomers& predicted, CancelToken token)
      : m_workspace(workspace), m_predicted(predicted), m_token(std::move(token)) {}
  void progress(double /*fraction*/, const Text& step) override {
    if (!step.empty() && methodTests(m_workspace, m_predicted).size() >= 2) m_token.cancel();
  }

 private:
  const Workspace& m_workspace;
  const PredictedCustomers& m_predicted;
  CancelToken m_token;
};

TEST_F(CompareMethodsTest, GivesWhatJudgingEachAloneGives) {
  const auto predicted = predict();
  EXPECT_TRUE(methodTests(*m_workspace, *predicted).empty());
  const auto tests = testMethods(*m_workspace, *predicted, m_progress);
  ASSERT_EQ(tests.size() + 1, predict::algorithms().size());
  const CustomerTask task =
      customerTask(*m_workspace->dataset(m_dataset), customerQuestion("buys_again", 30, {}), {}, {});
  for (const MethodTest& test : tests) {
    EXPECT_NE(test.method, UsualClassifier) << "its figure is that of the run";
    const auto judged = judgePredictions(task.task, {.recipes = {{.algorithm = test.method}}}, m_progress).front();
    ASSERT_TRUE(test.auc && test.ahead) << test.method;
    EXPECT_EQ(test.auc->value, judged.auc->value) << test.method;
    EXPECT_EQ(test.auc->interval.low, judged.auc->interval.low) << test.method;
    const auto own = predict::auc(predicted->tested.probabilities, predicted->tested.labels);
    EXPECT_NEAR(test.ahead->value, own->value - judged.auc->value, 1e-12) << test.method;
  }
  const auto again = Workspace::open(m_folder / "shop.kindred");
  const auto kept = methodTests(*again, *predicted);
  ASSERT_EQ(kept.size(), tests.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_EQ(kept[i].method, tests[i].method);
    EXPECT_EQ(kept[i].auc->value, tests[i].auc->value);
    EXPECT_EQ(kept[i].ahead->error, tests[i].ahead->error);
    EXPECT_EQ(kept[i].ahead->p, tests[i].ahead->p);
  }
}

TEST_F(CompareMethodsTest, KeepsWhatEndedBeforeItWasCancelled) {
  const auto predicted = predict();
  CancelToken token;
  CancelAfterTwo sink(*m_workspace, *predicted, token);
  Progress progress(&sink, token);
  EXPECT_THROW(testMethods(*m_workspace, *predicted, progress), Cancelled);
  const auto kept = methodTests(*m_workspace, *predicted);
  EXPECT_GE(kept.size(), 2u);
  EXPECT_LT(kept.size() + 1, predict::algorithms().size());
  EXPECT_EQ(testMethods(*m_workspace, *predicted, m_progress).size() + 1, predict::algorithms().size());
}

TEST_F(CompareMethodsTest, GoesWithTheRun) {
  const auto predicted = predict();
  testMethods(*m_workspace, *predicted, m_progress);
  removeRun(*m_workspace, predicted->run.id);
  EXPECT_TRUE(methodTests(*m_workspace, *predicted).empty());
}

TEST_F(CompareMethodsTest, RefusesOtherDataThanThoseTheRunWasJudgedOn) {
  PredictedCustomers other = *predict();
  other.tested.labels.front() = other.tested.labels.front() == 0 ? 1 : 0;
  EXPECT_EQ(test::errorOf([&] { testMethods(*m_workspace, other, m_progress); }), ErrorCode::BadData);
  EXPECT_TRUE(methodTests(*m_workspace, other).empty());
}

}  // namespace
}  // namespace kindred::workflow

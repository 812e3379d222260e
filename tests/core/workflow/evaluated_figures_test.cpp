#include "core/workflow/queries/evaluated_figures.h"

#include "core/evaluate/evaluate.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class EvaluatedFiguresTest : public ShopTest {
 protected:
  RunInfo judge(const std::vector<std::string>& algorithms, const std::string& protocol = "holdout",
                std::uint64_t seed = 1) {
    EvaluateRequest request;
    request.dataset = m_workspace->dataset(m_dataset);
    request.protocol = protocol;
    request.algorithms = algorithms;
    request.split.seed = seed;
    request.options.metrics = {evaluate::metric("ndcg@10"), evaluate::metric("coverage@10")};
    request.options.seed = seed;
    const auto results = evaluateRecommenders(request, m_progress);
    return storeEvaluation(*m_workspace, m_dataset, request, results, {}, m_progress);
  }
  [[nodiscard]] EvaluatedFigures found() const { return evaluatedFigures(*m_workspace, m_dataset, "ndcg@10"); }
};

TEST_F(EvaluatedFiguresTest, AreNoneBeforeAnEvaluation) {
  EXPECT_TRUE(found().byAlgorithm.empty());
  EXPECT_TRUE(found().protocol.empty());
}

TEST_F(EvaluatedFiguresTest, JoinEvaluationsOfTheSameSplit) {
  judge({"popular"});
  const RunInfo latest = judge({"item_knn"});
  const EvaluatedFigures figures = found();
  ASSERT_EQ(figures.byAlgorithm.size(), 2u);
  EXPECT_EQ(figures.protocol, "holdout");
  EXPECT_EQ(figures.run, latest.id);
  const evaluate::Figure& popular = figures.byAlgorithm.at("popular");
  EXPECT_GT(popular.mean.value(), 0);
  EXPECT_LE(popular.low.value(), popular.mean.value());
}

TEST_F(EvaluatedFiguresTest, LeaveOutWhatWasHiddenOtherwise) {
  judge({"popular"});
  judge({"user_knn"}, "holdout", 2);
  judge({"item_knn"}, "leave_last_out");
  const EvaluatedFigures figures = found();
  ASSERT_EQ(figures.byAlgorithm.size(), 1u);
  EXPECT_TRUE(figures.byAlgorithm.contains("item_knn"));
  EXPECT_EQ(figures.protocol, "leave_last_out");
}

}  // namespace
}  // namespace kindred::workflow::test

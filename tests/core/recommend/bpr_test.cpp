// BPR: its steps are those of its loss, and lists come to hold what was planted.
#include "core/recommend/bpr/steps.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/parallel.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::bpr {
namespace {

/// One customer, one product had and one not: a pass is one step.
struct Pair {
  Csr matrix{.rows = 1, .columns = 2, .offsets = {0, 1}, .indices = {0}, .values = {1}};
  Options options{.factors = 2, .learningRate = 1e-3, .regularisation = 0.1};
  Factors factors{FloatMatrix(1, 2), FloatMatrix(2, 3)};

  Pair() {
    factors.customers << 0.3F, -0.7F;
    factors.products << 0.5F, 0.2F, 0.1F, -0.4F, 0.6F, -0.2F;
  }
  /// ln(1 + e^−x) + ½ λ ‖all‖².
  [[nodiscard]] double loss() const {
    const FloatMatrix& q = factors.products;
    const double ahead = factors.customers.row(0).dot(q.row(0).head(2) - q.row(1).head(2)) + q(0, 2) - q(1, 2);
    return std::log1p(std::exp(-ahead)) +
           options.regularisation / 2 * (factors.customers.squaredNorm() + q.squaredNorm());
  }
};

TEST(BprStep, GoesDownTheGradientOfItsLoss) {
  Pair moved;
  Progress progress;
  pass(moved.matrix, moved.options, 1, 1, moved.factors, progress);
  const auto expectGradient = [&](float& number, float after, const Pair& at) {
    constexpr float Small = 1e-2F;
    const float before = number;
    number = before + Small;
    const double above = at.loss();
    number = before - Small;
    const double below = at.loss();
    number = before;
    const double gradient = (above - below) / (2 * Small);
    EXPECT_NEAR(after - before, -moved.options.learningRate * gradient, 2e-6);
  };
  Pair start;
  for (Eigen::Index i = 0; i < 2; ++i)
    expectGradient(start.factors.customers.data()[i], moved.factors.customers.data()[i], start);
  for (Eigen::Index i = 0; i < 6; ++i)
    expectGradient(start.factors.products.data()[i], moved.factors.products.data()[i], start);
}

TEST(Bpr, LosesLessFromRoundToRound) {
  const auto data = trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(60, 200, 3000, 4)),
                                 {.value = PreferenceValue::Bought});
  Progress progress;
  const Fitted fitted = algorithm("bpr").fit({.data = data, .values = {{"iterations", std::int64_t{30}}}}, progress);
  EXPECT_LT(*fitted.trace.back().loss, 0.5 * *fitted.trace.front().loss);
}

TEST(BprFoldIn, PutsWhatIsHadFirst) {
  Pair pair;
  pair.options.iterations = 2000;
  pair.options.learningRate = 0.1;
  pair.options.regularisation = 0;
  const Eigen::RowVectorXf p = foldedIn(pair.matrix.row(0), pair.factors.products, pair.options);
  const FloatMatrix& q = pair.factors.products;
  EXPECT_GT(p.dot(q.row(0).head(2)) + q(0, 2), p.dot(q.row(1).head(2)) + q(1, 2) + 3);
}

}  // namespace
}  // namespace kindred::recommend::bpr

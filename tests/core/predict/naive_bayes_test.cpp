// Naive Bayes against sums that can be done by hand.
#include <gtest/gtest.h>

#include <numbers>

#include "core/predict/classifier.h"

namespace kindred::predict {
namespace {

Fitted fit(const Examples& examples, const Values& values = {}) {
  Progress progress;
  return algorithm("naive_bayes").fit(examples, values, 1, progress);
}

// Ten people: whether they were mailed, and whether they came.
Examples mailed() {
  Examples made{.values = Matrix(10, 1), .features = {{.name = "mailed"}}, .labels = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0}};
  made.values << 1, 1, 1, 0, 1, 1, 0, 0, 0, 0;
  return made;
}

TEST(NaiveBayes, IsBayesRuleWithSmoothedShares) {
  const Fitted fitted = fit(mailed());
  const Evidence seen = *fitted.model->evidence(Eigen::RowVectorXd::Ones(1));
  EXPECT_DOUBLE_EQ(seen.prior[1], 0.4);
  ASSERT_EQ(seen.terms.size(), 1u);
  EXPECT_NEAR(seen.terms[0].likelihood[1], 4.0 / 6, 1e-12);
  EXPECT_NEAR(seen.terms[0].likelihood[0], 3.0 / 8, 1e-12);
  EXPECT_NEAR(seen.product[1], 0.4 * 4 / 6, 1e-12);
  EXPECT_NEAR(seen.probability, seen.product[1] / (seen.product[0] + seen.product[1]), 1e-12);
}

TEST(NaiveBayes, ValuesOfACategoryShareOneWhole) {
  Examples made{.values = Matrix::Zero(6, 3), .features = {}, .labels = {1, 1, 1, 0, 0, 0}};
  for (const char* name : {"north", "south", "west"}) made.features.push_back({name, "region", true});
  const int values[6] = {0, 0, 1, 1, 2, 2};
  for (int i = 0; i < 6; ++i) made.values(i, values[i]) = 1;
  const Fitted fitted = fit(made);
  const auto likelihood = [&](int value) {
    Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(3);
    row[value] = 1;
    const Evidence seen = *fitted.model->evidence(row);
    EXPECT_EQ(seen.terms.size(), 1u);
    return seen.terms.front().likelihood;
  };
  EXPECT_NEAR(likelihood(0)[1], 3.0 / 6, 1e-12);
  EXPECT_NEAR(likelihood(1)[1], 2.0 / 6, 1e-12);
  EXPECT_NEAR(likelihood(2)[1], 1.0 / 6, 1e-12);
  EXPECT_NEAR(likelihood(2)[0], 3.0 / 6, 1e-12);
  // A value that was never seen says nothing.
  EXPECT_NEAR(fitted.model->probabilities(Matrix::Zero(1, 3))[0], 0.5, 1e-12);
}

TEST(NaiveBayes, NumbersHaveANormalDensityInEachClass) {
  Examples made{.values = Matrix(6, 1), .features = {{.name = "days"}}, .labels = {1, 1, 1, 0, 0, 0}};
  made.values << 1, 2, 3, 10, 14, 18;
  const Evidence seen = *fit(made).model->evidence(Eigen::RowVectorXd::Constant(1, 4));
  const auto density = [](double x, double mean, double variance) {
    return std::exp(-(x - mean) * (x - mean) / 2 / variance) / std::sqrt(2 * std::numbers::pi * variance);
  };
  EXPECT_NEAR(seen.terms[0].likelihood[1], density(4, 2, 2.0 / 3), 1e-7);
  EXPECT_NEAR(seen.terms[0].likelihood[0], density(4, 14, 32.0 / 3), 1e-7);
}

TEST(NaiveBayes, ContributionsAddUp) {
  const Examples made = mailed();
  const Fitted fitted = fit(made);
  EXPECT_NEAR(fitted.model->contributions(made.values.row(0))->probability(),
              fitted.model->probabilities(made.values)[0], 1e-12);
}

}  // namespace
}  // namespace kindred::predict

// Logistic regression against figures that are published or can be reckoned by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/predict/classifier.h"
#include "tests/core/predict/planted.h"

namespace kindred::predict {
namespace {

using testing::IsEmpty;

Fitted fit(const Examples& examples, const Values& values = {{"penalty", std::string("none")}}) {
  Progress progress;
  return algorithm("logistic").fit(examples, values, 1, progress);
}

// Thirty-two cars of Motor Trend, 1974: weight in 1000 lbs, horsepower, manual transmission (Henderson and Velleman,
// "Building multiple regression models interactively", Biometrics 37, 1981; R's mtcars).
Examples cars() {
  constexpr double Rows[32][3] = {{2.62, 110, 1},  {2.875, 110, 1}, {2.32, 93, 1},   {3.215, 110, 0}, {3.44, 175, 0},
                                  {3.46, 105, 0},  {3.57, 245, 0},  {3.19, 62, 0},   {3.15, 95, 0},   {3.44, 123, 0},
                                  {3.44, 123, 0},  {4.07, 180, 0},  {3.73, 180, 0},  {3.78, 180, 0},  {5.25, 205, 0},
                                  {5.424, 215, 0}, {5.345, 230, 0}, {2.2, 66, 1},    {1.615, 52, 1},  {1.835, 65, 1},
                                  {2.465, 97, 0},  {3.52, 150, 0},  {3.435, 150, 0}, {3.84, 245, 0},  {3.845, 175, 0},
                                  {1.935, 66, 1},  {2.14, 91, 1},   {1.513, 113, 1}, {3.17, 264, 1},  {2.77, 175, 1},
                                  {3.57, 335, 1},  {2.78, 109, 1}};
  Examples made{.values = Matrix(32, 2), .features = {{.name = "wt"}, {.name = "hp"}}, .labels = {}};
  for (Eigen::Index i = 0; i < 32; ++i) {
    made.values.row(i) << Rows[i][0], Rows[i][1];
    made.labels.push_back(Rows[i][2] == 1 ? 1 : 0);
  }
  return made;
}

// glm(am ~ wt + hp, binomial, mtcars) in R.
TEST(Logistic, FindsThePublishedFitOfTheCars) {
  const Fitted fitted = fit(cars());
  ASSERT_EQ(fitted.coefficients.size(), 3u);
  EXPECT_NEAR(fitted.coefficients[0].value, 18.866299, 5e-6);
  EXPECT_NEAR(fitted.coefficients[1].value, -8.083475, 5e-7);
  EXPECT_NEAR(fitted.coefficients[2].value, 0.0362556, 5e-8);
  EXPECT_NEAR(fitted.deviance.value_or(0), 10.059110, 5e-7);
  EXPECT_NEAR(fitted.coefficients[0].test->error, 7.443559, 1e-4);
  EXPECT_NEAR(fitted.coefficients[1].test->error, 3.068677, 1e-4);
  EXPECT_NEAR(fitted.coefficients[2].test->error, 0.017734, 1e-5);
  EXPECT_NEAR(fitted.coefficients[1].test->z, -2.634188, 1e-4);
  EXPECT_NEAR(fitted.coefficients[1].test->p, 0.008434, 1e-5);
  EXPECT_FALSE(fitted.isSeparable);
}

// Of a 2 × 2 table: the log of the odds ratio, and the root of the sum of reciprocals.
TEST(Logistic, IsTheOddsRatioOfATwoByTwoTable) {
  Examples made{
      .values = Matrix(4, 1), .features = {{.name = "mailed"}}, .labels = {0, 1, 0, 1}, .weights = {40, 10, 20, 30}};
  made.values << 0, 0, 1, 1;
  const Fitted fitted = fit(made);
  const Coefficient& mailed = fitted.coefficients[1];
  EXPECT_NEAR(mailed.test->oddsRatio, 6, 1e-9);
  const double error = std::sqrt(1 / 40.0 + 1 / 10.0 + 1 / 20.0 + 1 / 30.0);
  EXPECT_NEAR(mailed.test->error, error, 1e-9);
  EXPECT_NEAR(mailed.test->low, std::exp(std::log(6) - 1.959963984540054 * error), 1e-8);
  EXPECT_NEAR(fitted.model->probabilities(made.values)[2], 0.6, 1e-12);
}

TEST(Logistic, TellsOfConstantAndCollinearColumns) {
  Examples made = test::planted(400, {1, -1}, 5);
  made.values.col(2).setConstant(3);
  made.values.col(4) = 2 * made.values.col(0) - made.values.col(1) + Eigen::VectorXd::Constant(400, 5);
  const Fitted fitted = fit(made);
  ASSERT_EQ(fitted.leftOut.size(), 2u);
  EXPECT_EQ(fitted.leftOut[0].feature, 2);
  EXPECT_EQ(fitted.leftOut[0].why, LeftOut::Why::Constant);
  EXPECT_EQ(fitted.leftOut[1].feature, 4);
  EXPECT_EQ(fitted.leftOut[1].why, LeftOut::Why::Collinear);
  EXPECT_EQ(notes(fitted, made.features).size(), 2u);
  EXPECT_FALSE(fitted.isSeparable);
  for (const Coefficient& each : fitted.coefficients) EXPECT_TRUE(each.test && std::isfinite(each.test->error));
}

TEST(Logistic, SaysThatAColumnTellsTheAnswersApart) {
  for (const bool wholly : {true, false}) {
    Examples made = test::planted(300, {1}, 3);
    // Wholly, or with a yes and a no at the same place between them.
    for (Eigen::Index i = 0; i < made.rows(); ++i) made.values(i, 1) = made.isYes(i) ? 2 : 1;
    if (!wholly) made.values(0, 1) = made.isYes(0) ? 1 : 2;
    if (!wholly) made.values.col(1) = (made.values.col(1).array() > 1.5).select(Eigen::ArrayXd::Ones(300), 0);
    for (Eigen::Index i = 0; !wholly && i < made.rows(); ++i) {  // nobody without it says yes
      if (made.isYes(i)) made.values(i, 1) = 1;
    }
    const Fitted fitted = fit(made);
    EXPECT_TRUE(fitted.isSeparable);
    EXPECT_EQ(notes(fitted, made.features).size(), 1u);
    for (const Coefficient& each : fitted.coefficients) {
      EXPECT_TRUE(std::isfinite(each.value));
      EXPECT_FALSE(each.test.has_value());
    }
  }
}

// Where the slope of the loss is no greater than the penalty, a coefficient is 0; elsewhere they balance.
TEST(Logistic, UnderL1EveryCoefficientMeetsTheConditionsOfTheLeast) {
  const Examples made = test::planted(500, {1.5, -1, 0.5}, 10);
  const double strength = 0.03;
  const Fitted fitted = fit(made, {{"penalty", std::string("l1")}, {"strength", strength}});
  const std::vector<double> p = fitted.model->probabilities(made.values);
  int zeros = 0;
  for (int j = 0; j < 10; ++j) {
    const double mean = made.values.col(j).mean();
    const double deviation = std::sqrt((made.values.col(j).array() - mean).square().mean());
    double slope = 0;
    for (Eigen::Index i = 0; i < made.rows(); ++i)
      slope += (p[static_cast<std::size_t>(i)] - made.isYes(i)) * (made.values(i, j) - mean) / deviation / 500;
    const double coefficient = fitted.coefficients[static_cast<std::size_t>(j) + 1].value;
    if (coefficient == 0) {
      ++zeros;
      EXPECT_LE(std::abs(slope), strength + 1e-9);
    } else {
      EXPECT_NEAR(slope, coefficient > 0 ? -strength : strength, 1e-8);
    }
  }
  EXPECT_GT(zeros, 3);
}

TEST(Logistic, AnElasticNetLiesBetweenItsEnds) {
  const Examples made = test::planted(500, {1.5, -1, 0.5}, 6);
  const auto with = [&](const Values& values) { return fit(made, values).coefficients; };
  const Values net{{"penalty", std::string("elastic_net")}, {"strength", 0.05}};
  Values one = net, none = net;
  one["mix"] = 1.0;
  none["mix"] = 0.0;
  const auto l1 = with({{"penalty", std::string("l1")}, {"strength", 0.05}});
  const auto l2 = with({{"penalty", std::string("l2")}, {"strength", 0.05}});
  for (std::size_t j = 0; j < l1.size(); ++j) {
    EXPECT_NEAR(with(one)[j].value, l1[j].value, 1e-9);
    EXPECT_NEAR(with(none)[j].value, l2[j].value, 1e-9);
  }
}

TEST(Logistic, ContributionsAddUpToTheProbability) {
  const Examples made = test::planted(200, {1, -1}, 4);
  const Fitted fitted = fit(made, {});
  const Contributions why = *fitted.model->contributions(made.values.row(3));
  EXPECT_NEAR(why.probability(), fitted.model->probabilities(made.values)[3], 1e-12);
}

}  // namespace
}  // namespace kindred::predict

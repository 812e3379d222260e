// Factors of what customers and products are made of.
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/hybrid_features/factors.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::hybrid_features_test {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

TEST(HybridFeatures, StepsAgainstTheSlopeOfTheLogisticLoss) {
  using namespace hybrid_features;
  // One customer, one product of one feature with weight ½, and nothing that he has not.
  const Csr had{.rows = 1, .columns = 1, .offsets = {0, 1}, .indices = {0}, .values = {1}};
  const Csr described{.rows = 1, .columns = 1, .offsets = {0, 1}, .indices = {0}, .values = {0.5F}};
  const Csr nothing{.rows = 1, .columns = 0, .offsets = {0, 0}};
  Random random(3);
  const Options options{.loss = Loss::Logistic, .factors = 2, .learningRate = 0.1, .regularisation = 0};
  Side customers = sideOf(nothing, 2, random), products = sideOf(described, 2, random);
  const Eigen::RowVectorXf q = customers.of(0), p = products.of(0);
  EXPECT_NEAR(p[0], 0.5F * products.factors(0, 0) + products.factors(1, 0), 1e-7);
  const FloatMatrix before = products.factors;
  Progress progress;
  const double loss = pass(had, options, customers, products, random, progress);
  const double score = q.head(2).dot(p.head(2)), slope = 1 / (1 + std::exp(-score)) - 1;
  EXPECT_NEAR(loss, std::log1p(std::exp(-score)), 1e-6);
  const auto moved = [](double number, double own) { return number - 0.1 * own / std::sqrt(own * own + 1); };
  EXPECT_NEAR(products.factors(0, 2), moved(0, 0.5 * slope), 1e-6) << "bias of the feature";
  EXPECT_NEAR(products.factors(1, 2), moved(0, slope), 1e-6) << "bias of the product itself";
  EXPECT_NEAR(products.factors(0, 0), moved(before(0, 0), 0.5 * slope * q[0]), 1e-6);
  EXPECT_NEAR(customers.factors(0, 1), moved(q[1], slope * p[1]), 1e-6);
  EXPECT_EQ(customers.factors(0, 2), 0) << "customers have no bias";
}

/// Customers with an even number buy what is red, the others what is blue; nobody has the last two products.
Data colours() {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  Random random(9);
  for (int product = 0; product < 20; ++product) {
    builder.product("p" + std::to_string(10 + product), {{"title", product % 2 == 0 ? "red thing" : "blue thing"}});
  }
  for (int customer = 0; customer < 40; ++customer) {
    builder.customer("c" + std::to_string(10 + customer), {{"team", customer % 2 == 0 ? "even" : "odd"}});
    for (int i = 0; i < 5; ++i) {
      const int product = 2 * static_cast<int>(random.below(9)) + customer % 2;
      builder.event({.customer = "c" + std::to_string(10 + customer), .product = "p" + std::to_string(10 + product)});
    }
  }
  builder.customer("x-even", {{"team", "even"}}).customer("x-odd", {{"team", "odd"}}).customer("x-unknown");
  return trainingData(builder.productRole("title", AttributeRole::Title).build(), {.value = PreferenceValue::Bought});
}

class Losses : public testing::TestWithParam<const char*> {};

TEST_P(Losses, TellWhatNobodyHasByItsFeatures) {
  const Data data = colours();
  const Values values{
      {"loss", std::string(GetParam())}, {"factors", std::int64_t{8}}, {"iterations", std::int64_t{30}}};
  Progress progress;
  const Fitted fitted = algorithm("hybrid_features").fit({.data = data, .values = values}, progress);
  EXPECT_LT(*fitted.trace.back().loss, 0.8 * *fitted.trace.front().loss);
  constexpr Index NewRed = 18, NewBlue = 19;
  for (Index customer = 0; customer < 40; ++customer) {
    Person person = data->person(customer);
    for (const Index who : {customer, Person::Unseen}) {
      person.customer = who;
      const auto scores = denseScores(*fitted.model, {&person, 1}, 20);
      EXPECT_EQ(scores[NewRed] > scores[NewBlue], customer % 2 == 0) << customer << (who < 0 ? ", unseen" : "");
    }
  }
  const Explanation why = fitted.model->explain(data->person(0), NewRed);
  EXPECT_EQ(why.reason->key, "feature");
  EXPECT_EQ(english(why.reason->text), "Fits this customer’s tastes: red");
}

TEST_P(Losses, TellWhoHasNothingByAttributes) {
  const Data data = colours();
  const Values values{
      {"loss", std::string(GetParam())}, {"factors", std::int64_t{8}}, {"iterations", std::int64_t{30}}};
  Progress progress;
  const ModelPtr model = algorithm("hybrid_features").fit({.data = data, .values = values}, progress).model;
  constexpr Index Even = 40, Odd = 41, Unknown = 42;
  const auto scores = [&](Index customer) {
    const Person person = data->person(customer);
    return denseScores(*model, {&person, 1}, 20);
  };
  EXPECT_TRUE(model->knows(data->person(Even)));
  EXPECT_GT(scores(Even)[0], scores(Even)[1]);
  EXPECT_LT(scores(Odd)[0], scores(Odd)[1]);
  EXPECT_FALSE(model->knows(data->person(Unknown)));
}

INSTANTIATE_TEST_SUITE_P(HybridFeatures, Losses, testing::Values("warp", "logistic"),
                         [](const auto& which) { return std::string(which.param); });

}  // namespace
}  // namespace kindred::recommend::hybrid_features_test

// popular and bias, and the lists made from them.
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/lists.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using test::Asked;

std::shared_ptr<const TrainingData> ratings(const std::vector<test::EventRow>& rows) {
  return trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
}

double termOf(const Explanation& explanation, std::string_view key) {
  for (const Term& term : explanation.terms) {
    if (term.key == key) return term.adds;
  }
  return NAN;
}

TEST(Popular, CountsCustomersNotPurchases) {
  const auto data =
      trainingData(test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "p", .order = "1"},
                                                               {.customer = "a", .product = "p", .order = "2"},
                                                               {.customer = "a", .product = "p", .order = "3"},
                                                               {.customer = "a", .product = "q", .order = "1"},
                                                               {.customer = "b", .product = "q", .order = "4"}}),
                   {.value = PreferenceValue::Orders});
  const Asked model("popular", data);
  EXPECT_EQ(model->score(0, 0), 1);
  EXPECT_EQ(model->score(0, 1), 2);
  EXPECT_FALSE(model->predictsValues());
  EXPECT_DOUBLE_EQ(model->fallback(1, 0), 3) << "the product's mean";
  EXPECT_EQ(english(shortReason(model->explain(1, 1), *data->dataset).text), "2 customers have it");
}

TEST(Bias, SolvesOneCustomerAndProductInClosedForm) {
  // One rating r: the mean takes it all.
  const Asked one("bias", ratings({{.customer = "a", .product = "p", .value = 4}}));
  EXPECT_DOUBLE_EQ(one->prediction(0, 0), 4);

  // Two products rated 5 and 1 by one customer with mean 3, damping 1 for products: b_u stays 0 by symmetry and
  // b_p = ±2 ÷ (1 + 1).
  const Asked two(
      "bias", ratings({{.customer = "a", .product = "p", .value = 5}, {.customer = "a", .product = "q", .value = 1}}),
      {{"product_damping", 1.0}});
  EXPECT_NEAR(two->prediction(0, 0), 4, 1e-7);
  EXPECT_NEAR(two->prediction(0, 1), 2, 1e-7);
}

TEST(Bias, ReachesThePointWhereNothingGetsBetter) {
  const auto data = ratings(test::randomRatings(30, 20, 250, 2));
  constexpr double ProductDamping = 10, CustomerDamping = 15;  // the defaults
  const Asked model("bias", data);
  // The derivatives of Σ (r − μ − b_u − b_p)² + λ_p Σ b_p² + λ_u Σ b_u² are zero.
  const auto rest = [&](Index customer, Index product, float value) {
    double sum = 0;
    for (const Term& term : model->explain(customer, product).terms) sum += term.adds;
    return value - sum;
  };
  for (Index c = 0; c < data->matrix.rows; ++c) {
    const Csr::Row row = data->matrix.row(c);
    double gradient = -CustomerDamping * termOf(model->explain(c, row.indices[0]), "customer");
    for (std::size_t i = 0; i < row.size(); ++i) gradient += rest(c, row.indices[i], row.values[i]);
    EXPECT_NEAR(gradient, 0, 1e-5);
  }
  for (Index p = 0; p < data->byProduct.rows; ++p) {
    const Csr::Row row = data->byProduct.row(p);
    double gradient = -ProductDamping * termOf(model->explain(0, p), "product");
    for (std::size_t i = 0; i < row.size(); ++i) gradient += rest(row.indices[i], p, row.values[i]);
    EXPECT_NEAR(gradient, 0, 1e-5);
  }
}

TEST(Bias, KnowsNothingOfAProductWithoutRatings) {
  const DatasetPtr set = test::DatasetBuilder(DatasetKind::Explicit)
                             .event({.customer = "a", .product = "p", .value = 4})
                             .product("q")
                             .build();
  const Asked model("bias", trainingData(set, set->preference));
  EXPECT_TRUE(std::isnan(model->score(0, 1)));
  EXPECT_DOUBLE_EQ(model->fallback(0, 1), 4);
}

// p: one rating of 5. q: twenty ratings of 4. r: ten of 1, so that the mean lies below 4.
std::vector<test::EventRow> onePraisedAndOneLiked() {
  std::vector<test::EventRow> rows{{.customer = "z", .product = "p", .value = 5}};
  for (int i = 0; i < 20; ++i) rows.push_back({.customer = "c" + std::to_string(i), .product = "q", .value = 4});
  for (int i = 0; i < 10; ++i) rows.push_back({.customer = "c" + std::to_string(i), .product = "r", .value = 1});
  return rows;
}

TEST(Bias, RanksWhatManyRatedWellAboveWhatOneLoved) {
  const auto data = ratings(onePraisedAndOneLiked());
  const Values undamped{{"product_damping", 0.0}, {"customer_damping", 1000.0}};
  const Asked model("bias", data, undamped);
  const Index asked = *data->dataset->customers.find("c15");
  EXPECT_GT(model->prediction(asked, 0), model->prediction(asked, 1));
  EXPECT_LT(model->score(asked, 0), model->score(asked, 1));
  const Explanation why = model->explain(asked, 1);
  ASSERT_TRUE(why.support);
  EXPECT_EQ(why.support->count, 20);
  EXPECT_NEAR(why.score, model->prediction(asked, 1) * 20 / (20 + why.support->damping), 1e-12);

  Values byPrediction = undamped;
  byPrediction["support_damping"] = 0.0;
  const Asked former("bias", data, byPrediction);
  EXPECT_TRUE(former->ranksByPrediction());
  EXPECT_GT(former->score(asked, 0), former->score(asked, 1));
}

// One who gives 3 to what others give 1, and a product that others give 5, add up to 7.
TEST(Bias, KeepsPredictionsWithinTheScale) {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 40; ++i) {
    const std::string customer = "c" + std::to_string(i);
    rows.push_back({.customer = customer, .product = "bad", .value = 1});
    if (i < 20) rows.push_back({.customer = customer, .product = "good", .value = 5});
  }
  rows.push_back({.customer = "generous", .product = "bad", .value = 3});
  const auto data = ratings(rows);
  const Values values{{"product_damping", 0.0}, {"customer_damping", 0.0}, {"support_damping", 0.0}};
  const Asked model("bias", data, values);
  const Index generous = *data->dataset->customers.find("generous"), good = *data->dataset->products.find("good");
  EXPECT_EQ(model->prediction(generous, good), 5);
  EXPECT_EQ(model->fallback(generous, good), 5);
  const Explanation why = model->explain(generous, good);
  EXPECT_TRUE(why.clamped);
  EXPECT_EQ(why.score, 5);
  for (const Scored& item : recommend(*model, *data, data->person(generous), {.top = 3}).items)
    EXPECT_LE(item.score, 5);
}

TEST(Popularity, RanksTheProductsOfPeers) {
  const auto data = ratings({{.customer = "a", .product = "p", .value = 1},
                             {.customer = "b", .product = "p", .value = 1},
                             {.customer = "b", .product = "q", .value = 5},
                             {.customer = "c", .product = "r", .value = 5},
                             {.customer = "c", .product = "q", .value = 5}});
  EXPECT_EQ(popularity(*data).ranking, (std::vector<Scored>{{0, 2}, {1, 2}, {2, 1}})) << "ties by product";
  const std::vector<Index> peers{2};
  EXPECT_EQ(popularity(*data, peers).ranking, (std::vector<Scored>{{1, 1}, {2, 1}}));
  EXPECT_TRUE(popularity(*data, peers).ofSegment);
}

}  // namespace
}  // namespace kindred::recommend

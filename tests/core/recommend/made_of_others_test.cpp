// personal_top, and hybrids of other recommenders.
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/lists.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

/// Customer a: milk three times, bread in the last basket, both in one; b has tea.
Data shop() {
  return trainingData(
      test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "milk", .time = 100, .order = "1"},
                                                  {.customer = "a", .product = "milk", .time = 200, .order = "2"},
                                                  {.customer = "a", .product = "bread", .time = 300, .order = "3"},
                                                  {.customer = "a", .product = "milk", .time = 300, .order = "3"},
                                                  {.customer = "b", .product = "tea", .time = 100, .order = "4"},
                                                  {.customer = "c", .product = "tea", .time = 100, .order = "5"}}),
      {.value = PreferenceValue::Bought});
}

constexpr Index Bread = 0, Milk = 1, Tea = 2;

TEST(PersonalTop, CountsOwnBasketsTheLatestMost) {
  const Asked model("personal_top", shop(), {{"decay", 0.5}, {"popularity_weight", 1.0}});
  EXPECT_DOUBLE_EQ(model->score(0, Milk), 1 + 0.5 + 0.25 + 1.0 / 4);
  EXPECT_DOUBLE_EQ(model->score(0, Bread), 1 + 1.0 / 4);
  EXPECT_DOUBLE_EQ(model->score(0, Tea), 2.0 / 4) << "filled up with what others have";
  EXPECT_EQ(english(shortReason(model->explain(0, Milk), *shop()->dataset).text), "Bought 3 times before");
  EXPECT_EQ(english(shortReason(model->explain(0, Tea), *shop()->dataset).text), "2 customers have it");
}

TEST(PersonalTop, WithoutDecayIsPlainFrequencyWhateverTheWeight) {
  for (const double weight : {0.01, 1.0}) {
    const Asked model("personal_top", shop(), {{"decay", 1.0}, {"popularity_weight", weight}});
    EXPECT_GT(model->score(0, Milk), model->score(0, Bread));
    EXPECT_GT(model->score(0, Bread), model->score(0, Tea)) << "no popularity outdoes a purchase of one's own";
  }
}

TEST(PersonalTop, OffersWhatWasBoughtBefore) {
  const Data data = shop();
  const Asked model("personal_top", data);
  const auto list = recommend(*model, *data, data->person(0), {.top = 3});
  ASSERT_EQ(list.items.size(), 3U);
  EXPECT_EQ(list.items[0].index, Milk);
  EXPECT_EQ(list.items[2].index, Tea);
}

Data ratings() {
  return trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(30, 20, 250, 4)),
                      {.value = PreferenceValue::Rating});
}

double orZero(double score) { return std::isnan(score) ? 0 : score; }

double deviation(const Asked& model, Index customer) {
  double sum = 0, squares = 0;
  for (Index product = 0; product < 20; ++product) {
    const double score = orZero(model->score(customer, product));
    sum += score / 20;
    squares += score * score / 20;
  }
  return std::sqrt(squares - sum * sum);
}

TEST(HybridWeighted, AddsUpThePartsInTheirDeviations) {
  const Data data = ratings();
  const Values items{{"neighbours", std::int64_t{7}}}, ease{{"lambda", 30.0}};
  const Asked first("item_knn", data, items), second("ease", data, ease);
  Values values{{"parts.0.algorithm", std::string("item_knn")},
                {"parts.0.neighbours", std::int64_t{7}},
                {"parts.0.weight", 2.0},
                {"parts.1.algorithm", std::string("ease")},
                {"parts.1.lambda", 30.0},
                {"parts.1.weight", 0.5}};
  const Asked scaled("hybrid_weighted", data, values);
  values["scaled"] = false;
  const Asked plain("hybrid_weighted", data, values);
  for (Index customer = 0; customer < 5; ++customer) {
    for (Index product = 0; product < 20; ++product) {
      const double a = orZero(first->score(customer, product)), b = orZero(second->score(customer, product));
      EXPECT_NEAR(plain->score(customer, product), 2 * a + 0.5 * b, 1e-9);
      EXPECT_NEAR(scaled->score(customer, product),
                  2 * a / deviation(first, customer) + 0.5 * b / deviation(second, customer), 1e-9);
    }
  }
  const Explanation why = scaled->explain(0, 1);
  ASSERT_FALSE(why.parts.empty());
  EXPECT_FALSE(why.parts.front().title.empty());
}

TEST(HybridWeighted, MayHoldAHybrid) {
  const Data data = ratings();
  const Asked one("popular", data);
  const Asked nested("hybrid_weighted", data,
                     {{"parts", std::int64_t{1}},
                      {"scaled", false},
                      {"parts.0.algorithm", std::string("hybrid_weighted")},
                      {"parts.0.parts", std::int64_t{1}},
                      {"parts.0.scaled", false},
                      {"parts.0.parts.0.algorithm", std::string("popular")},
                      {"parts.0.parts.0.weight", 3.0}});
  EXPECT_DOUBLE_EQ(nested->score(2, 5), 3 * one->score(2, 5));
}

}  // namespace
}  // namespace kindred::recommend

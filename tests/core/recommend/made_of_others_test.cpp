// personal_top, and hybrids of other recommenders.
#include <gtest/gtest.h>

#include <cmath>

#include "core/matrix/memory_blocks.h"
#include "core/recommend/hybrid_stacked/stacker.h"
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

/// Two methods of which one knows everything: what is bought goes by parity, and ids of products say nothing.
Values popularAndItems() {
  return {{"parts.0.algorithm", std::string("random")},
          {"parts.0.weight", 1.0},
          {"parts.1.algorithm", std::string("item_knn")},
          {"parts.1.weight", 0.25},
          {"parts", std::int64_t{2}}};
}

TEST(HybridWeighted, LearnsToTrustThePartThatTellsWhatWasHidden) {
  const Data data = trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(60, 40, 900, 4)),
                                 {.value = PreferenceValue::Bought});
  Values values = popularAndItems();
  values["learn_weights"] = true;
  Progress progress;
  const Fitted fitted = algorithm("hybrid_weighted").fit({.data = data, .values = values}, progress);
  ASSERT_GT(fitted.trace.size(), 10U);
  EXPECT_EQ(fitted.notes.size(), 2U);
  double best = 0;
  for (const Epoch& epoch : fitted.trace) best = std::max(best, *epoch.validation);
  EXPECT_GT(best, *fitted.trace.front().validation);
  const Explanation why = fitted.model->explain(data->person(0), 1);
  // What is left of the random part is nothing, or its weight against the other's is far below what it was.
  const double items = why.parts.back().weight, chance = why.parts.size() > 1 ? why.parts.front().weight : 0;
  const Explanation before = algorithm("hybrid_weighted")
                                 .fit({.data = data, .values = popularAndItems()}, progress)
                                 .model->explain(data->person(0), 1);
  EXPECT_LT(chance / items, before.parts.front().weight / before.parts.back().weight / 2);
  MemoryBlocks blocks;
  fitted.model->save(blocks);
  const ModelPtr again = algorithm("hybrid_weighted").load(data, values, blocks);
  EXPECT_EQ(again->explain(data->person(0), 1).score, why.score);
}

TEST(HybridSwitching, AsksTheOneMethodBelowTheThresholdAndTheOtherFromItOn) {
  const Data data = ratings();
  const Asked items("item_knn", data, {{"neighbours", std::int64_t{3}}}), popular("popular", data);
  const Index customer = 3;
  const auto count = static_cast<std::int64_t>(data->matrix.row(customer).size());
  Values values{{"cold.algorithm", std::string("popular")},
                {"warm.algorithm", std::string("item_knn")},
                {"warm.neighbours", std::int64_t{3}}};
  for (const std::int64_t enough : {count, count + 1}) {
    values["enough"] = enough;
    const Asked model("hybrid_switching", data, values);
    const Asked& asked = enough == count ? items : popular;
    for (Index product = 0; product < 20; ++product) {
      const double expected = asked->score(customer, product);
      if (std::isnan(expected)) continue;
      EXPECT_EQ(model->score(customer, product), asked->shown(expected));
      EXPECT_EQ(english(model->explain(customer, product).parts.front().title),
                english(algorithm(enough == count ? "item_knn" : "popular").info.title));
    }
  }
}

TEST(HybridSwitching, AsksTheOtherWhereTheOneTellsNothing) {
  const Data data = ratings();  // nothing is written of the products
  const Asked model("hybrid_switching", data,
                    {{"enough", std::int64_t{10000}}, {"warm.algorithm", std::string("popular")}});
  EXPECT_EQ(model->score(0, 0), Asked("popular", data)->score(0, 0));
}

TEST(MadeOfOthers, SaysWhatAPartOfItLacks) {
  const Data data = ratings();  // nothing is written of the products, no dates
  const auto lack = [&](const char* key, const Values& values, PreferenceValue value = PreferenceValue::Rating) {
    return english(missing(algorithm(key), values, *data->dataset, {.value = value}));
  };
  const std::string title = "“" + english(algorithm("content").info.title) + "” is a part of it. ";
  EXPECT_EQ(lack("hybrid_switching", {}), title + "Needs titles or categories of products.");
  EXPECT_EQ(lack("hybrid_switching", {{"cold.algorithm", std::string("popular")}}), "");
  const Values rated{{"parts", std::int64_t{2}}, {"parts.1.algorithm", std::string("svd")}};
  EXPECT_EQ(lack("hybrid_weighted", rated), "");
  EXPECT_NE(lack("hybrid_weighted", rated, PreferenceValue::Bought).find("Needs ratings or stars."), std::string::npos);
  const Values within{{"cold.algorithm", std::string("hybrid_stacked")},
                      {"cold.parts", std::int64_t{1}},
                      {"cold.parts.0.algorithm", std::string("content")}};
  EXPECT_EQ(lack("hybrid_switching", within), title + "Needs titles or categories of products.");
}

TEST(HybridStacked, TrustsThePartThatTellsWhatWasHidden) {
  const Data data = trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(60, 40, 900, 4)),
                                 {.value = PreferenceValue::Bought});
  const Values values{{"parts", std::int64_t{2}},
                      {"parts.0.algorithm", std::string("random")},
                      {"parts.1.algorithm", std::string("item_knn")}};
  Progress progress;
  const Fitted fitted = algorithm("hybrid_stacked").fit({.data = data, .values = values}, progress);
  ASSERT_GE(fitted.trace.size(), 2U);
  EXPECT_LT(*fitted.trace.back().loss, *fitted.trace.front().loss);
  MemoryBlocks blocks;
  fitted.model->save(blocks);
  const auto trusts = blocks.read<double>("trusts");
  ASSERT_EQ(trusts.size(), 4U);
  EXPECT_GT(trusts[2] + trusts[3], 2 * (std::abs(trusts[0]) + std::abs(trusts[1])));
}

/// Conditional logistic regression, beside its loss on a grid.
TEST(Stacker, FindsWhereTheLossIsLeast) {
  using hybrid_stacked::Sample;
  const std::vector<std::vector<Sample>> customers{{{{1, 0}, true}, {{0, 1}, false}, {{0.5, 1}, false}},
                                                   {{{0, 0.5}, true}, {{1, 1}, true}, {{2, 0}, false}},
                                                   {{{3, 3}, false}},  // who took nothing teaches nothing
                                                   {{{0, 2}, true}, {{3, 0}, false}, {{1, 0}, false}}};
  Progress progress;
  const auto learned = hybrid_stacked::learn(customers, 1, 0.1, progress);
  const double a = learned.parts[0].score, b = learned.parts[0].rank;
  const auto loss = [&](double x, double y) {
    double sum = 0.1 * (x * x + y * y);
    for (const auto& samples : customers) {
      double all = 0, taken = 0, logits = 0;
      for (const Sample& each : samples) {
        const double logit = x * each.says[0] + y * each.says[1];
        all += std::exp(logit);
        taken += each.taken ? 1 : 0;
        logits += each.taken ? logit : 0;
      }
      if (taken > 0) sum += std::log(all) - logits / taken;
    }
    return sum;
  };
  for (const double off : {-0.01, 0.01}) {
    EXPECT_LT(loss(a, b), loss(a + off, b));
    EXPECT_LT(loss(a, b), loss(a, b + off));
  }
  EXPECT_GT(std::abs(a) + std::abs(b), 0.1);
}

}  // namespace
}  // namespace kindred::recommend

// What every recommender promises, whatever it does inside.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/memory_blocks.h"
#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using Training = std::shared_ptr<const TrainingData>;

/// Ratings, with a customer of no events and one whose only product nobody else has.
std::vector<test::EventRow> ratingRows() {
  std::vector<test::EventRow> rows = test::randomRatings(40, 30, 500, 11);
  rows.push_back({.customer = "x-lonely", .product = "x-rarity", .value = 4, .time = 0});
  return rows;
}

Training ratings() {
  const DatasetPtr data =
      test::DatasetBuilder(DatasetKind::Explicit).events(ratingRows()).customer("x-new").product("x-unseen").build();
  return trainingData(data, data->preference);
}

Training purchases(PreferenceValue value) {
  std::vector<test::EventRow> rows = test::randomPurchases(40, 30, 900, 12);
  rows.push_back({.customer = "x-lonely", .product = "x-rarity", .quantity = 1, .price = 1.0, .time = 0, .order = "x"});
  const DatasetPtr data =
      test::DatasetBuilder(DatasetKind::Transactions).events(rows).customer("x-new").product("x-unseen").build();
  return trainingData(data, {.value = value});
}

std::vector<std::pair<std::string, Training>> everyKindOfData() {
  return {{"ratings", ratings()},
          {"stars of orders", purchases(PreferenceValue::Orders1To5)},
          {"bought", purchases(PreferenceValue::Bought)},
          {"spend", purchases(PreferenceValue::Spend)}};
}

ModelPtr fitted(const Algorithm& algorithm, const Training& data, const Values& values = {}) {
  Progress progress;
  return algorithm.fit(data, values, 1, progress);
}

std::vector<double> scoresOf(const Model& model, const TrainingData& data, Index customer) {
  std::vector<double> scores(static_cast<std::size_t>(data.matrix.columns));
  model.scoreAll(customer, scores);
  return scores;
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) {
           return x == y || (std::isnan(x) && std::isnan(y));
         });
}

class Recommender : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] static const Algorithm& subject() { return algorithm(GetParam()); }
};

TEST_P(Recommender, DescribesItself) {
  EXPECT_FALSE(subject().info.title.empty());
  EXPECT_FALSE(subject().info.summary.empty());
  EXPECT_FALSE(subject().info.source.empty());
  std::set<std::string> keys;
  for (const Parameter& parameter : subject().info.parameters) {
    EXPECT_TRUE(keys.insert(parameter.key).second) << parameter.key;
    EXPECT_FALSE(parameter.help.empty()) << parameter.key;
  }
  const Estimate estimate = subject().estimate({.customers = 1000, .products = 500, .interactions = 50000}, {});
  EXPECT_GT(estimate.seconds, 0);
  EXPECT_GT(estimate.bytes, 0);
}

TEST_P(Recommender, ScoresAloneAsTogether) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      std::vector<double> alone;
      for (Index product = 0; product < data->matrix.columns; ++product)
        alone.push_back(model->score(customer, product));
      EXPECT_TRUE(sameBits(alone, scoresOf(*model, *data, customer))) << what << ", customer " << customer;
    }
  }
}

void expectThatItAddsUp(const Explanation& why, double sum, const std::string& what) {
  if (why.method == Explanation::Method::Sum) {
    double total = 0;
    for (const SumTerm& term : why.terms) total += term.value;
    EXPECT_NEAR(total * (why.support ? why.support->factor() : 1), sum, 1e-6) << what;
    return;
  }
  double weighted = 0, weights = 0;
  for (const NeighbourTerm& term : why.neighbours) {
    EXPECT_NEAR(term.weighted, term.similarity * (term.value - term.usual), 1e-9);
    EXPECT_NEAR(term.similarity, term.unshrunk * term.common / (term.common + why.shrinkage), 1e-6) << what;
    weighted += term.weighted;
    weights += std::abs(term.similarity);
  }
  EXPECT_NEAR(why.sumWeighted, weighted, 1e-6) << what;
  EXPECT_NEAR(why.sumWeights, why.divides ? weights : 1, 1e-6) << what;
  EXPECT_NEAR(sum, why.base + weighted / (why.divides ? weights : 1), 1e-6) << what;
}

TEST_P(Recommender, ExplainsByArithmeticThatAddsUp) {
  int explained = 0;
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      for (Index product = 0; product < data->matrix.columns; ++product) {
        const double score = model->score(customer, product);
        if (std::isnan(score)) continue;
        const Explanation why = model->explain(customer, product);
        ++explained;
        EXPECT_EQ(why.score, model->shown(score));
        EXPECT_EQ(why.clamped, why.score != score);
        EXPECT_FALSE(shortReason(why, *data->dataset).key.empty());
        expectThatItAddsUp(why, score, what);
      }
    }
  }
  EXPECT_GT(explained, 1000);
}

TEST_P(Recommender, PredictsWithinTheScaleAndExplainsIt) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    const auto scale = scaleOf(*data->dataset, data->preference.value);
    std::vector<Index> products(static_cast<std::size_t>(data->matrix.columns));
    std::iota(products.begin(), products.end(), Index{0});
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      const std::vector<double> predictions = model->predictions(customer, products);
      const std::vector<Explanation> why = model->explainPredictions(customer, products);
      ASSERT_EQ(predictions.size(), products.size());
      ASSERT_EQ(why.size(), model->predictsValues() ? products.size() : 0);
      for (std::size_t i = 0; i < products.size(); ++i) {
        if (std::isnan(predictions[i])) continue;
        ASSERT_TRUE(model->predictsValues()) << what;
        EXPECT_EQ(predictions[i], why[i].score) << what;
        if (!why[i].clamped) expectThatItAddsUp(why[i], predictions[i], what);
        if (!scale) continue;
        EXPECT_GE(predictions[i], scale->low) << what;
        EXPECT_LE(predictions[i], scale->high) << what;
      }
    }
  }
}

TEST_P(Recommender, FallsBackOnAValueOfTheScale) {
  const Training data = ratings();
  const ModelPtr model = fitted(subject(), data);
  for (Index customer = 0; customer < data->matrix.rows; ++customer) {
    const double value = model->fallback(customer, 0);
    EXPECT_GE(value, 0.5);
    EXPECT_LE(value, 5.5);
  }
}

TEST_P(Recommender, GivesTheSameBitsForOneAndManyThreads) {
  const auto lists = [&](int threads, const Training& data) {
    const ThreadLimit limit(threads);
    Progress progress;
    std::vector<std::vector<Scored>> items;
    for (auto& list : recommendAll(*fitted(subject(), data), *data, {.top = 8}, {}, {}, progress))
      items.push_back(list.items);
    return items;
  };
  for (const auto& [what, data] : everyKindOfData()) EXPECT_EQ(lists(1, data), lists(3, data)) << what;
}

TEST_P(Recommender, GivesTheSameBitsAfterReloading) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    MemoryBlocks blocks;
    model->save(blocks);
    const ModelPtr again = subject().load(data, {}, blocks);
    EXPECT_EQ(again->bytes(), model->bytes());
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      EXPECT_TRUE(sameBits(scoresOf(*model, *data, customer), scoresOf(*again, *data, customer))) << what;
      EXPECT_EQ(model->fallback(customer, 0), again->fallback(customer, 0));
    }
  }
}

TEST_P(Recommender, RefusesAModelOfOtherData) {
  MemoryBlocks blocks;
  fitted(subject(), ratings())->save(blocks);
  const DatasetPtr other = test::datasetOf(DatasetKind::Explicit, test::randomRatings(5, 4, 12, 1));
  EXPECT_THROW(subject().load(trainingData(other, other->preference), {}, blocks), Error);
  EXPECT_THROW(subject().load(ratings(), {}, MemoryBlocks()), Error);
}

TEST_P(Recommender, DoesNotDependOnTheOrderOfRows) {
  std::vector<test::EventRow> rows = ratingRows();
  const DatasetPtr one = test::datasetOf(DatasetKind::Explicit, rows);
  std::ranges::reverse(rows);
  const DatasetPtr other = test::datasetOf(DatasetKind::Explicit, rows);
  const Training a = trainingData(one, one->preference), b = trainingData(other, other->preference);
  const ModelPtr first = fitted(subject(), a), second = fitted(subject(), b);
  for (Index customer = 0; customer < a->matrix.rows; ++customer) {
    EXPECT_TRUE(sameBits(scoresOf(*first, *a, customer), scoresOf(*second, *b, customer)));
  }
}

TEST_P(Recommender, DoesNotOfferWhatIsThereAlreadyUnlessAsked) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      const RecommendationList list = recommend(*model, *data, customer, {.top = 100});
      for (const Scored& item : list.items) {
        EXPECT_EQ(at(data->matrix, customer, item.index, -1), -1) << what;
      }
      EXPECT_TRUE(std::ranges::is_sorted(list.items, std::ranges::greater(), &Scored::score));
      EXPECT_GE(recommend(*model, *data, customer, {.top = 100, .includeBought = true}).items.size(),
                list.items.size());
    }
  }
}

TEST_P(Recommender, SaysThatAListForNobodyKnownIsNotPersonal) {
  const Training data = ratings();
  const ModelPtr model = fitted(subject(), data);
  const Index newcomer = *data->dataset->customers.find("x-new");
  const RecommendationList list = recommend(*model, *data, newcomer, {.top = 3});
  ASSERT_TRUE(list.coldStart);
  EXPECT_EQ(list.coldStart->key, "no_history");
  EXPECT_FALSE(list.coldStart->reason.empty());
  ASSERT_EQ(list.items.size(), 3U);
  const Popularity popular = popularity(*data);
  EXPECT_TRUE(std::equal(list.items.begin(), list.items.end(), popular.ranking.begin()));

  const std::vector<Index> peers{*data->dataset->customers.find("x-lonely")};
  const RecommendationList ofSegment = recommend(*model, *data, newcomer, {.top = 3}, peers);
  ASSERT_EQ(ofSegment.items.size(), 1U) << "the segment has one product";
  EXPECT_EQ(ofSegment.items[0].index, data->dataset->products.find("x-rarity"));
  EXPECT_EQ(ofSegment.items[0].score, 1);
}

TEST_P(Recommender, MakesListsOfAllAsOneByOne) {
  const Training data = ratings();
  const ModelPtr model = fitted(subject(), data);
  const std::vector<std::vector<Index>> groups{{0, 1, 2}};
  std::vector<int> peersOf(static_cast<std::size_t>(data->matrix.rows), -1);
  peersOf.back() = 0;  // x-new
  Progress progress;
  const auto all = recommendAll(*model, *data, {.top = 4}, groups, peersOf, progress);
  ASSERT_EQ(all.size(), peersOf.size());
  for (std::size_t customer = 0; customer < all.size(); ++customer) {
    const auto peers = peersOf[customer] < 0 ? std::span<const Index>() : std::span<const Index>(groups[0]);
    const RecommendationList one = recommend(*model, *data, static_cast<Index>(customer), {.top = 4}, peers);
    EXPECT_EQ(all[customer].items, one.items);
    EXPECT_EQ(all[customer].coldStart.has_value(), one.coldStart.has_value());
  }
}

TEST_P(Recommender, StopsWhenCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  const Training data = ratings();
  EXPECT_THROW(subject().fit(data, {}, 1, progress), Cancelled);
  EXPECT_THROW(recommendAll(*fitted(subject(), data), *data, {}, {}, {}, progress), Cancelled);
}

TEST_P(Recommender, RefusesWrongParameters) {
  const Training data = ratings();
  EXPECT_THROW(fitted(subject(), data, {{"no_such_parameter", std::int64_t{1}}}), Error);
  for (const Parameter& parameter : subject().info.parameters) {
    if (!parameter.range) continue;
    EXPECT_THROW(fitted(subject(), data, {{parameter.key, parameter.range->maximum * 2 + 1}}), Error) << parameter.key;
    EXPECT_THROW(fitted(subject(), data, {{parameter.key, std::string("many")}}), Error) << parameter.key;
  }
}

TEST_P(Recommender, BearsDataOfNothing) {
  const DatasetPtr nothing = std::make_shared<Dataset>();
  const Training data = trainingData(nothing, {.value = PreferenceValue::Bought});
  Progress progress;
  EXPECT_TRUE(recommendAll(*fitted(subject(), data), *data, {}, {}, {}, progress).empty());
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& algorithm : algorithms()) all.push_back(algorithm.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, Recommender, testing::ValuesIn(keys()), [](const auto& which) { return which.param; });

TEST(Recommenders, AreFoundByKeyOrNamedInTheError) {
  EXPECT_EQ(&algorithm("item_knn"),
            &*std::ranges::find(algorithms(), "item_knn", [](const Algorithm& a) { return a.info.key; }));
  try {
    algorithm("itemknn");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_NE(english(error.hint()).find("popular, bias, user_knn, item_knn"), std::string::npos);
  }
}

TEST_P(Recommender, SaysSoWhereNothingIsLeftToOffer) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, {{.customer = "all", .product = "p", .value = 4},
                                                                     {.customer = "all", .product = "q", .value = 2},
                                                                     {.customer = "some", .product = "p", .value = 5}});
  const Training data = trainingData(dataset, {.value = PreferenceValue::Rating});
  const ModelPtr model = fitted(subject(), data);
  const Index all = *dataset->customers.find("all");
  const RecommendationList list = recommend(*model, *data, all, {.top = 3});
  EXPECT_TRUE(list.items.empty());
  ASSERT_TRUE(list.coldStart);
  EXPECT_EQ(list.coldStart->key, "nothing_left");
  EXPECT_FALSE(recommend(*model, *data, *dataset->customers.find("some"), {.top = 3}).items.empty());
}

TEST(Recommenders, OfNeighboursSayWhenAHistoryHasNoOverlap) {
  const Training data = ratings();
  const Index lonely = *data->dataset->customers.find("x-lonely");
  for (const char* key : {"user_knn", "item_knn"}) {
    const RecommendationList list = recommend(*fitted(algorithm(key), data), *data, lonely, {.top = 5});
    ASSERT_TRUE(list.coldStart) << key;
    EXPECT_EQ(list.coldStart->key, "no_overlap");
    EXPECT_EQ(list.items.size(), 5U);
  }
}

}  // namespace
}  // namespace kindred::recommend

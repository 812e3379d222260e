// The two neighbourhood recommenders on a table small enough to check by hand:
//
//            comet  midnight  paper  robot  ferry     mean
//     Ann      5       4        1      2      ?        3
//     Ben      4       5        2      1      4        3.2
//     Cleo     1       2        5      4      2        2.8
//     Dan      ?       1        4      5      1        2.75
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

constexpr Index Ann = 0, Ben = 1, Cleo = 2, Dan = 3;
constexpr Index Comet = 0, Ferry = 1, Midnight = 2, Paper = 3, Robot = 4;  // in bytewise order of ids

DatasetPtr films() {
  const std::vector<std::string> people{"ann", "ben", "cleo", "dan"};
  const std::vector<std::string> names{"comet", "midnight", "paper", "robot", "ferry"};
  const int ratings[4][5] = {{5, 4, 1, 2, 0}, {4, 5, 2, 1, 4}, {1, 2, 5, 4, 2}, {0, 1, 4, 5, 1}};
  std::vector<test::EventRow> rows;
  for (std::size_t person = 0; person < 4; ++person) {
    for (std::size_t film = 0; film < 5; ++film) {
      const int rating = ratings[person][film];
      if (rating > 0)
        rows.push_back({.customer = people[person], .product = names[film], .value = static_cast<float>(rating)});
    }
  }
  return test::datasetOf(DatasetKind::Explicit, rows);
}

ModelPtr fitted(std::string_view key, Values values, PreferenceValue preference = PreferenceValue::Rating) {
  values.try_emplace("shrinkage", 0.0);
  Progress progress;
  return algorithm(key).fit(trainingData(films(), {.value = preference}), values, 1, progress);
}

Values options(std::int64_t neighbours, const std::string& measure, bool centre) {
  return {{"neighbours", neighbours}, {"measure", measure}, {"centre", centre}};
}

TEST(UserKnn, PlainAverageWithCosineByHand) {
  // Ann with Ben: 5·4 + 4·5 + 1·2 + 2·1 = 44, lengths √46 and √62; with Cleo: 26, √50; with Dan: 18, √43.
  const double ben = 44 / std::sqrt(46.0 * 62.0), cleo = 26 / std::sqrt(46.0 * 50.0), dan = 18 / std::sqrt(46.0 * 43.0);
  const ModelPtr two = fitted("user_knn", options(2, "cosine", false));
  EXPECT_NEAR(two->score(Ann, Ferry), (ben * 4 + cleo * 2) / (ben + cleo), 1e-12);  // 3.206282
  EXPECT_NEAR(two->score(Ann, Ferry), 3.206, 5e-4);
  const ModelPtr three = fitted("user_knn", options(3, "cosine", false));
  EXPECT_NEAR(three->score(Ann, Ferry), (ben * 4 + cleo * 2 + dan * 1) / (ben + cleo + dan), 1e-12);
}

TEST(UserKnn, PearsonByHand) {
  // Differences from the means: Ann (2, 1, −2, −1), Ben (0.8, 1.8, −1.2, −2.2): 8 ÷ √(10 · 10.16).
  // Cleo (−1.8, −0.8, 2.2, 1.2): −10 ÷ √(10 · 10.16). Dan and Ann on the last three: −6.5 ÷ √(6 · 9.6875).
  const double ben = 8 / std::sqrt(101.6), cleo = -10 / std::sqrt(101.6), dan = -6.5 / std::sqrt(58.125);
  EXPECT_NEAR(fitted("user_knn", options(3, "pearson", true))->score(Ann, Ferry), 3 + (4 - 3.2), 1e-12)
      << "Ben alone is like Ann";

  Values all = options(3, "pearson", true);
  all["positive_only"] = false;
  const double expected =
      3 + (ben * 0.8 + cleo * (2 - 2.8) + dan * (1 - 2.75)) / (ben + std::abs(cleo) + std::abs(dan));
  const ModelPtr model = fitted("user_knn", all);
  EXPECT_NEAR(model->score(Ann, Ferry), expected, 1e-12);
  EXPECT_NEAR(expected, 4.107, 5e-4);

  const Explanation why = model->explain(Ann, Ferry);
  ASSERT_EQ(why.neighbours.size(), 3U);
  EXPECT_EQ(why.neighbours[0].neighbour, Cleo) << "by descending |similarity|";
  EXPECT_EQ(why.neighbours[1].neighbour, Dan);
  EXPECT_EQ(why.neighbours[2].neighbour, Ben);
  EXPECT_DOUBLE_EQ(why.base, 3);
  EXPECT_DOUBLE_EQ(why.neighbours[1].usual, 2.75);
  EXPECT_DOUBLE_EQ(why.neighbours[1].value, 1);
}

TEST(ItemKnn, PlainAverageWithCosineByHand) {
  // Comet with Midnight: 5·4 + 4·5 + 1·2 = 42, lengths √42 and √46; with Paper and Robot: 18, √46; with Ferry: 18, √21.
  const double midnight = 42 / std::sqrt(42.0 * 46.0), paper = 18 / std::sqrt(42.0 * 46.0),
               ferry = 18 / std::sqrt(42.0 * 21.0);
  EXPECT_NEAR(fitted("item_knn", options(2, "cosine", false))->score(Dan, Comet), 1, 1e-6) << "1 and 1";
  const ModelPtr model = fitted("item_knn", options(3, "cosine", false));
  EXPECT_NEAR(model->score(Dan, Comet), (midnight * 1 + ferry * 1 + paper * 4) / (midnight + ferry + paper), 1e-6);
  const Explanation why = model->explain(Dan, Comet);
  ASSERT_EQ(why.neighbours.size(), 3U);
  EXPECT_EQ(why.neighbours[0].neighbour, Midnight);
  EXPECT_EQ(why.neighbours[1].neighbour, Ferry);
  EXPECT_EQ(why.neighbours[2].neighbour, Paper) << "Robot is as much alike, but Paper comes first";
  EXPECT_FALSE(why.neighboursAreCustomers);
}

TEST(ItemKnn, CentresOnTheMeansOfProducts) {
  // Means: Comet 10/3, Midnight 3, Ferry 7/3.
  const double midnight = 42 / std::sqrt(42.0 * 46.0), ferry = 18 / std::sqrt(42.0 * 21.0);
  const double expected = 10.0 / 3 + (midnight * (1 - 3) + ferry * (1 - 7.0 / 3)) / (midnight + ferry);
  EXPECT_NEAR(fitted("item_knn", options(2, "cosine", true))->score(Dan, Comet), expected, 1e-6);
}

TEST(ItemKnn, KeepsOnlyAsManyAsTheModelHolds) {
  Values values = options(10, "cosine", false);
  values["model_size"] = std::int64_t{1};
  const ModelPtr model = fitted("item_knn", values);
  EXPECT_EQ(model->explain(Dan, Comet).neighbours.size(), 1U);
  EXPECT_NEAR(model->score(Dan, Comet), 1, 1e-6) << "Midnight alone, which Dan gave 1";
}

TEST(Neighbours, AddUpForPurchasesWhereAnAverageWouldRankNothing) {
  const Values values = options(3, "cosine", true);
  const ModelPtr users = fitted("user_knn", values, PreferenceValue::Bought);
  // Of five films Ann has four, Ben and Cleo all: 4 ÷ √(4 · 5). Dan shares three: 3 ÷ √(4 · 4).
  EXPECT_NEAR(users->score(Ann, Ferry), 2 * 4 / std::sqrt(20.0) + 3.0 / 4, 1e-12);
  const Explanation why = users->explain(Ann, Ferry);
  EXPECT_FALSE(why.divides);
  EXPECT_EQ(why.base, 0);
  EXPECT_EQ(why.sumWeights, 1);
  EXPECT_FALSE(users->predictsValues());
  EXPECT_TRUE(fitted("user_knn", values)->predictsValues());

  Values averaged = values;
  averaged["score"] = std::string("average");
  averaged["centre"] = false;
  EXPECT_NEAR(fitted("user_knn", averaged, PreferenceValue::Bought)->score(Ann, Ferry), 1, 1e-12);
}

TEST(Neighbours, NeedAsManyVotesAsAskedFor) {
  Values values = options(3, "pearson", true);
  EXPECT_FALSE(std::isnan(fitted("user_knn", values)->score(Ann, Ferry)));
  values["minimum_neighbours"] = std::int64_t{2};
  const ModelPtr model = fitted("user_knn", values);
  EXPECT_TRUE(std::isnan(model->score(Ann, Ferry))) << "only Ben is like Ann";
  EXPECT_DOUBLE_EQ(model->fallback(Ann, Ferry), 3) << "Ann's mean";
}

TEST(Neighbours, NeedFiveVotesForAnAverageUnlessTold) {
  const auto ofData = [](PreferenceValue preference) {
    return trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(120, 110, 1500, 3)),
                        {.value = preference});
  };
  const auto fewest = [](const char* key, const std::shared_ptr<const TrainingData>& data) {
    Progress progress;
    const ModelPtr model = algorithm(key).fit(data, {}, 1, progress);
    std::size_t votes = data->matrix.indices.size();
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      for (Index product = 0; product < data->matrix.columns; ++product) {
        if (std::isnan(model->score(customer, product))) continue;
        votes = std::min(votes, model->explain(customer, product).neighbours.size());
      }
    }
    return votes;
  };
  for (const char* key : {"user_knn", "item_knn"}) {
    EXPECT_EQ(fewest(key, ofData(PreferenceValue::Rating)), 5U) << key;
    EXPECT_EQ(fewest(key, ofData(PreferenceValue::Bought)), 1U) << "sums may rest on one";
  }
}

// Cy gives 5 to everything, and Di, who is like Cy, gave the third film a third of a star more than usual.
TEST(Neighbours, KeepPredictionsWithinTheScale) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, {{.customer = "cy", .product = "a", .value = 5},
                                                                     {.customer = "cy", .product = "b", .value = 5},
                                                                     {.customer = "di", .product = "a", .value = 5},
                                                                     {.customer = "di", .product = "b", .value = 4},
                                                                     {.customer = "di", .product = "c", .value = 5}});
  const auto data = trainingData(dataset, {.value = PreferenceValue::Rating});
  Progress progress;
  const ModelPtr model = algorithm("user_knn").fit(data, {}, 1, progress);
  const double sum = 5 + (5 - 14.0 / 3);
  EXPECT_NEAR(model->score(0, 2), sum, 1e-6) << "lists rank by the sum";
  const Explanation why = model->explain(0, 2);
  EXPECT_TRUE(why.clamped);
  EXPECT_DOUBLE_EQ(why.score, 5);
  EXPECT_NEAR(why.base + why.sumWeighted / why.sumWeights, sum, 1e-6);
  const RecommendationList list = recommend(*model, *data, 0, {.top = 3});
  ASSERT_EQ(list.items.size(), 1U);
  EXPECT_DOUBLE_EQ(list.items[0].score, 5);
}

TEST(Neighbours, DoNotCountTheCustomerOrProductItself) {
  for (const NeighbourTerm& term : fitted("user_knn", options(10, "cosine", false))->explain(Ben, Ferry).neighbours) {
    EXPECT_NE(term.neighbour, Ben);
  }
  for (const NeighbourTerm& term : fitted("item_knn", options(10, "cosine", false))->explain(Ben, Robot).neighbours) {
    EXPECT_NE(term.neighbour, Robot);
  }
}

TEST(Neighbours, ExplainAListAsTheyExplainEachOfIt) {
  const std::vector<Index> list{Ferry, Comet, Robot};
  for (const char* measure : {"cosine", "pearson", "adjusted_cosine", "euclidean", "jaccard"}) {
    for (const char* key : {"user_knn", "item_knn"}) {
      const ModelPtr model = fitted(key, options(2, measure, true));
      const std::vector<Explanation> whole = model->explainAll(Dan, list);
      ASSERT_EQ(whole.size(), list.size());
      for (std::size_t i = 0; i < list.size(); ++i) {
        const Explanation one = model->explain(Dan, list[i]);
        EXPECT_EQ(whole[i].sumWeighted, one.sumWeighted) << key << ", " << measure;
        ASSERT_EQ(whole[i].neighbours.size(), one.neighbours.size());
        for (std::size_t n = 0; n < one.neighbours.size(); ++n) {
          EXPECT_EQ(whole[i].neighbours[n].neighbour, one.neighbours[n].neighbour);
          EXPECT_EQ(whole[i].neighbours[n].similarity, one.neighbours[n].similarity);
        }
      }
    }
  }
}

TEST(ShortReason, NamesWhoSpeaksForIt) {
  const DatasetPtr data = films();
  const Reason users = shortReason(fitted("user_knn", options(2, "cosine", true))->explain(Ann, Ferry), *data);
  EXPECT_EQ(users.key, "similar_customers");
  EXPECT_EQ(english(users.text), "2 customers of like taste rated it");
  const Reason items = shortReason(fitted("item_knn", options(3, "cosine", false))->explain(Dan, Comet), *data);
  EXPECT_EQ(items.key, "similar_products");
  EXPECT_EQ(english(items.text), "Rated like paper") << "4 stars outweigh the others' single ones";
}

}  // namespace
}  // namespace kindred::recommend

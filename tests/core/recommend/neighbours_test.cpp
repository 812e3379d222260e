// The two neighbourhood recommenders on a table small enough to check by hand:
//
//            comet  midnight  paper  robot  ferry     mean
//     Ann      5       4        1      2      ?        3
//     Ben      4       5        2      1      4        3.2
//     Cleo     1       2        5      4      2        2.8
//     Dan      ?       1        4      5      1        2.75
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/lists.h"
#include "tests/support/asked.h"
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

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

Asked fitted(std::string_view key, Values values, PreferenceValue preference = PreferenceValue::Rating) {
  values.try_emplace("shrinkage", 0.0);
  return {key, trainingData(films(), {.value = preference}), values};
}

/// Scores are predictions, to be checked by hand.
Values options(std::int64_t neighbours, const std::string& measure, bool centre) {
  return {{"neighbours", neighbours}, {"measure", measure}, {"centre", centre}, {"score", std::string("average")}};
}

TEST(UserKnn, PlainAverageWithCosineByHand) {
  // Ann with Ben: 5·4 + 4·5 + 1·2 + 2·1 = 44, lengths √46 and √62; with Cleo: 26, √50; with Dan: 18, √43.
  const double ben = 44 / std::sqrt(46.0 * 62.0), cleo = 26 / std::sqrt(46.0 * 50.0), dan = 18 / std::sqrt(46.0 * 43.0);
  const Asked two = fitted("user_knn", options(2, "cosine", false));
  EXPECT_NEAR(two->score(Ann, Ferry), (ben * 4 + cleo * 2) / (ben + cleo), 1e-12);  // 3.206282
  EXPECT_NEAR(two->score(Ann, Ferry), 3.206, 5e-4);
  const Asked three = fitted("user_knn", options(3, "cosine", false));
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
  const Asked model = fitted("user_knn", all);
  EXPECT_NEAR(model->score(Ann, Ferry), expected, 1e-12);
  EXPECT_NEAR(expected, 4.107, 5e-4);

  const Explanation why = model->explain(Ann, Ferry);
  ASSERT_EQ(why.terms.size(), 3U);
  EXPECT_EQ(why.terms[0].index, Cleo) << "by descending |similarity|";
  EXPECT_EQ(why.terms[1].index, Dan);
  EXPECT_EQ(why.terms[2].index, Ben);
  EXPECT_DOUBLE_EQ(why.base, 3);
  EXPECT_DOUBLE_EQ(why.terms[1].usual, 2.75);
  EXPECT_DOUBLE_EQ(why.terms[1].value, 1);
}

TEST(ItemKnn, PlainAverageWithCosineByHand) {
  // Comet with Midnight: 5·4 + 4·5 + 1·2 = 42, lengths √42 and √46; with Paper and Robot: 18, √46; with Ferry: 18, √21.
  const double midnight = 42 / std::sqrt(42.0 * 46.0), paper = 18 / std::sqrt(42.0 * 46.0),
               ferry = 18 / std::sqrt(42.0 * 21.0);
  EXPECT_NEAR(fitted("item_knn", options(2, "cosine", false))->score(Dan, Comet), 1, 1e-6) << "1 and 1";
  const Asked model = fitted("item_knn", options(3, "cosine", false));
  EXPECT_NEAR(model->score(Dan, Comet), (midnight * 1 + ferry * 1 + paper * 4) / (midnight + ferry + paper), 1e-6);
  const Explanation why = model->explain(Dan, Comet);
  ASSERT_EQ(why.terms.size(), 3U);
  EXPECT_EQ(why.terms[0].index, Midnight);
  EXPECT_EQ(why.terms[1].index, Ferry);
  EXPECT_EQ(why.terms[2].index, Paper) << "Robot is as much alike, but Paper comes first";
  EXPECT_EQ(why.of(), Term::Of::Product);
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
  const Asked model = fitted("item_knn", values);
  EXPECT_EQ(model->explain(Dan, Comet).terms.size(), 1U);
  EXPECT_NEAR(model->score(Dan, Comet), 1, 1e-6) << "Midnight alone, which Dan gave 1";
}

Values taking(const std::string& what) {
  Values values = options(3, "cosine", true);
  values["centring"] = what;
  values["minimum_neighbours"] = std::int64_t{1};
  return values;
}

TEST(UserKnn, AveragesStandardDeviationsByHand) {
  const double ben = 44 / std::sqrt(46.0 * 62.0), cleo = 26 / std::sqrt(46.0 * 50.0), dan = 18 / std::sqrt(46.0 * 43.0);
  // Squares about the means: Ann 10 of 4, Ben 10.8 of 5, Cleo 10.8 of 5, Dan 12.75 of 4.
  const double ofAnn = std::sqrt(10 / 4.0), ofBen = std::sqrt(10.8 / 5), ofDan = std::sqrt(12.75 / 4);
  const double votes = ben * (4 - 3.2) / ofBen + cleo * (2 - 2.8) / ofBen + dan * (1 - 2.75) / ofDan;
  const Asked model = fitted("user_knn", taking("z_score"));
  EXPECT_NEAR(model->score(Ann, Ferry), 3 + ofAnn * votes / (ben + cleo + dan), 1e-9);
  EXPECT_NEAR(model->explain(Ann, Ferry).total(), model->score(Ann, Ferry), 1e-9);
}

TEST(Neighbours, AverageWhatIsLeftOfTheBaseline) {
  const Data data = trainingData(films(), {.value = PreferenceValue::Rating});
  const Asked bias("bias", data, {{"support_damping", 0.0}});
  const double ben = 44 / std::sqrt(46.0 * 62.0), cleo = 26 / std::sqrt(46.0 * 50.0), dan = 18 / std::sqrt(46.0 * 43.0);
  const double votes =
      ben * (4 - bias->score(Ben, Ferry)) + cleo * (2 - bias->score(Cleo, Ferry)) + dan * (1 - bias->score(Dan, Ferry));
  const Asked customers = fitted("user_knn", taking("baseline"));
  EXPECT_NEAR(customers->score(Ann, Ferry), bias->score(Ann, Ferry) + votes / (ben + cleo + dan), 1e-6);

  // Products: what Ann gave less what was to be expected of her.
  const Asked products = fitted("item_knn", taking("baseline"));
  const Explanation why = products->explain(Ann, Ferry);
  ASSERT_EQ(why.terms.size(), 3U);
  double sum = 0, weights = 0;
  for (const Term& term : why.terms) {
    EXPECT_NEAR(term.usual, bias->score(Ann, term.index), 1e-6);
    sum += *term.weight * (term.value - term.usual);
    weights += *term.weight;
  }
  EXPECT_NEAR(products->score(Ann, Ferry), bias->score(Ann, Ferry) + sum / weights, 1e-6);
}

TEST(ItemKnn, NormalisedSaysAsMuchForOthersByEachProduct) {
  Values values = options(3, "cosine", false);
  values["score"] = std::string("sum");
  values["normalised"] = true;
  const Data data = trainingData(films(), {.value = PreferenceValue::Rating});
  const Asked model("item_knn", data, values);
  const float one = 1;
  for (Index had = 0; had < data->matrix.columns; ++had) {
    const Person person{.history = {{{&had, 1}, {&one, 1}}}};
    double sum = 0;
    for (const double score : denseScores(*model, {&person, 1}, data->matrix.columns))
      sum += std::isnan(score) ? 0 : score;
    EXPECT_NEAR(sum, 1, 1e-6);
  }
}

TEST(Neighbours, CompareWeighedNumbersAndVoteByThoseThatAre) {
  for (const char* key : {"user_knn", "item_knn"}) {
    Values values = options(3, "cosine", false);
    values["weighting"] = std::string("bm25");
    values["minimum_neighbours"] = std::int64_t{1};
    const Asked model(key, trainingData(films(), {.value = PreferenceValue::Rating}), values);
    const Explanation why = model->explain(Ann, Ferry);
    double sum = 0, weights = 0;
    for (const Term& term : why.terms) {
      EXPECT_EQ(term.value, std::round(term.value)) << "a rating as it is";
      sum += *term.weight * term.value;
      weights += *term.weight;
    }
    EXPECT_NEAR(model->score(Ann, Ferry), sum / weights, 1e-6);
    values["weighting"] = std::string("none");
    const Asked plain(key, trainingData(films(), {.value = PreferenceValue::Rating}), values);
    EXPECT_GT(std::abs(plain->score(Ann, Ferry) - model->score(Ann, Ferry)), 1e-3) << key;
  }
}

TEST(Neighbours, AddUpForPurchasesWhereAnAverageWouldRankNothing) {
  Values values = options(3, "cosine", true);
  values["score"] = std::string("auto");
  const Asked users = fitted("user_knn", values, PreferenceValue::Bought);
  // Of five films Ann has four, Ben and Cleo all: 4 ÷ √(4 · 5). Dan shares three: 3 ÷ √(4 · 4).
  EXPECT_NEAR(users->score(Ann, Ferry), 2 * 4 / std::sqrt(20.0) + 3.0 / 4, 1e-12);
  const Explanation why = users->explain(Ann, Ferry);
  EXPECT_EQ(why.combine, Explanation::Combine::Sum);
  EXPECT_EQ(why.base, 0);
  EXPECT_EQ(why.divisor(), 1);
  EXPECT_FALSE(users->predictsValues());
  EXPECT_TRUE(fitted("user_knn", values)->predictsValues());

  const Values averaged = options(3, "cosine", false);
  EXPECT_NEAR(fitted("user_knn", averaged, PreferenceValue::Bought)->score(Ann, Ferry), 1, 1e-12);
}

TEST(Neighbours, RankByTheSumAndPredictByTheAverage) {
  for (const char* key : {"user_knn", "item_knn"}) {
    const Asked model = fitted(key, {});
    const Asked sum = fitted(key, {{"score", std::string("sum")}});
    const Asked average = fitted(key, {{"score", std::string("average")}});
    EXPECT_FALSE(model->ranksByPrediction());
    EXPECT_TRUE(model->predictsValues());
    EXPECT_FALSE(sum->predictsValues());
    EXPECT_TRUE(average->ranksByPrediction());
    EXPECT_EQ(model->score(Ann, Ferry), sum->score(Ann, Ferry)) << key;
    EXPECT_EQ(model->prediction(Ann, Ferry), average->shown(average->score(Ann, Ferry))) << key;
    EXPECT_TRUE(std::isnan(sum->prediction(Ann, Ferry)));

    const Explanation ranks = model->explain(Ann, Ferry);
    EXPECT_EQ(ranks.combine, Explanation::Combine::Sum);
    EXPECT_EQ(ranks.base, 0);
    const Index ferry = Ferry;
    const Explanation predicts = model->explainPrediction(Ann, ferry);
    EXPECT_EQ(predicts.combine, Explanation::Combine::WeightedMean);
    EXPECT_EQ(predicts.terms.size(), ranks.terms.size()) << "the same neighbours vote";
  }
}

// Of forty fans of the same twenty films ten also saw one film and gave it 4; one saw another and gave it 5.
TEST(Neighbours, RankWhatManyLikeAboveWhatOneLoved) {
  std::vector<test::EventRow> rows;
  for (int fan = 0; fan < 40; ++fan) {
    const std::string customer = "fan" + std::to_string(fan);
    for (int film = 0; film < 20; ++film)
      rows.push_back({.customer = customer, .product = "seen" + std::to_string(film), .value = 4});
    if (fan < 10) rows.push_back({.customer = customer, .product = "liked", .value = 4});
    if (fan == 10) rows.push_back({.customer = customer, .product = "loved", .value = 5});
  }
  const auto data = trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
  const Index asked = *data->dataset->customers.find("fan30");
  const Index liked = *data->dataset->products.find("liked"), loved = *data->dataset->products.find("loved");
  for (const char* key : {"user_knn", "item_knn"}) {
    const auto list = [&](const Values& values) {
      return recommend(*Asked(key, data, values), *data, data->person(asked), {.top = 2}).items;
    };
    ASSERT_EQ(list({}).size(), 2U);
    EXPECT_EQ(list({})[0].index, liked) << key;
    const Values former{{"score", std::string("average")}, {"minimum_neighbours", std::int64_t{1}}};
    EXPECT_EQ(list(former)[0].index, loved) << key;
  }
}

// b is most like a but does not have z; c does.
TEST(UserKnn, SumsTheVotesOfTheMostAlikeOfAllOrOfThoseWhoHaveIt) {
  const auto data = trainingData(test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "x"},
                                                                         {.customer = "a", .product = "y"},
                                                                         {.customer = "b", .product = "x"},
                                                                         {.customer = "b", .product = "y"},
                                                                         {.customer = "b", .product = "w"},
                                                                         {.customer = "c", .product = "x"},
                                                                         {.customer = "c", .product = "z"}}),
                                 {.value = PreferenceValue::Bought});
  const Index w = 0, z = 3;
  const auto fit = [&](const char* voters) {
    const Values values{{"neighbours", std::int64_t{1}}, {"shrinkage", 0.0}, {"voters", std::string(voters)}};
    return Asked("user_knn", data, values);
  };
  const Asked nearest = fit("nearest"), holders = fit("holders");
  EXPECT_TRUE(std::isnan(nearest->score(0, z)));
  EXPECT_TRUE(nearest->explain(0, z).terms.empty());
  EXPECT_NEAR(nearest->score(0, w), 2 / std::sqrt(6.0), 1e-12);
  EXPECT_NEAR(holders->score(0, z), 1 / std::sqrt(4.0), 1e-12);
  EXPECT_EQ(recommend(*nearest, *data, data->person(0), {.top = 9}).items.size(), 1U);
  EXPECT_EQ(recommend(*holders, *data, data->person(0), {.top = 9}).items.size(), 2U);
}

TEST(Neighbours, OfAnEarlierVersionRankAsTheyDid) {
  const auto upgraded = [](const char* key, PreferenceValue preference, const char* score) {
    return std::get<std::string>(algorithm(key).upgraded({{"score", std::string(score)}}, 1, preference).at("score"));
  };
  EXPECT_EQ(upgraded("user_knn", PreferenceValue::Rating, "auto"), "average");
  EXPECT_EQ(upgraded("user_knn", PreferenceValue::Orders1To5, "auto"), "average");
  EXPECT_EQ(upgraded("item_knn", PreferenceValue::Orders1To5, "auto"), "sum");
  EXPECT_EQ(upgraded("item_knn", PreferenceValue::Rating, "auto"), "average");
  EXPECT_EQ(upgraded("user_knn", PreferenceValue::Bought, "auto"), "sum");
  EXPECT_EQ(upgraded("user_knn", PreferenceValue::Rating, "sum"), "sum") << "what was said stays";
  EXPECT_EQ(algorithm("user_knn").upgraded({}, 1, PreferenceValue::Bought).at("voters"), Value(std::string("holders")));
  EXPECT_FALSE(algorithm("item_knn").upgraded({}, 1, PreferenceValue::Bought).contains("voters"));
}

TEST(Neighbours, NeedAsManyVotesAsAskedFor) {
  Values values = options(3, "pearson", true);
  EXPECT_FALSE(std::isnan(fitted("user_knn", values)->score(Ann, Ferry)));
  values["minimum_neighbours"] = std::int64_t{2};
  const Asked model = fitted("user_knn", values);
  EXPECT_TRUE(std::isnan(model->score(Ann, Ferry))) << "only Ben is like Ann";
  EXPECT_DOUBLE_EQ(model->fallback(Ann, Ferry), 3) << "Ann's mean";
}

TEST(Neighbours, NeedFiveVotesForAnAverageUnlessTold) {
  const auto ofData = [](PreferenceValue preference) {
    return trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(120, 110, 1500, 3)),
                        {.value = preference});
  };
  const auto fewest = [](const char* key, const std::shared_ptr<const TrainingData>& data) {
    const Asked model(key, data);
    std::size_t votes = data->matrix.indices.size();
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      for (Index product = 0; product < data->matrix.columns; ++product) {
        const Explanation why =
            model->predictsValues() ? model->explainPrediction(customer, product) : model->explain(customer, product);
        if (!std::isnan(why.score)) votes = std::min(votes, why.terms.size());
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
  const Asked model("user_knn", data, {{"score", std::string("average")}});
  const double sum = 5 + (5 - 14.0 / 3);
  EXPECT_NEAR(model->score(0, 2), sum, 1e-6) << "lists rank by the sum";
  const Explanation why = model->explain(0, 2);
  EXPECT_TRUE(why.clamped);
  EXPECT_DOUBLE_EQ(why.score, 5);
  EXPECT_NEAR(why.total(), sum, 1e-6);
  const RecommendationList list = recommend(*model, *data, data->person(0), {.top = 3});
  ASSERT_EQ(list.items.size(), 1U);
  EXPECT_DOUBLE_EQ(list.items[0].score, 5);
}

// The seven critics and six films of Segaran, Programming Collective Intelligence (O'Reilly 2007), chapter 2, whose
// recommendations for Toby are The Night Listener 3.3478, Lady in the Water 2.8325 and Just My Luck 2.5310.
TEST(UserKnn, PearsonOverCommonFilmsGivesTheFiguresOfTheTextbook) {
  const std::vector<std::string> names{"lady", "luck", "night", "snakes", "superman", "dupree"};
  const std::vector<std::pair<std::string, std::vector<double>>> critics{
      {"rose", {2.5, 3, 3, 3.5, 3.5, 2.5}}, {"seymour", {3, 1.5, 3, 3.5, 5, 3.5}}, {"phillips", {2.5, 0, 4, 3, 3.5, 0}},
      {"puig", {0, 3, 4.5, 3.5, 4, 2.5}},   {"lasalle", {3, 2, 3, 4, 3, 2}},       {"matthews", {3, 0, 3, 4, 5, 3.5}},
      {"toby", {0, 0, 0, 4.5, 4, 1}}};
  std::vector<test::EventRow> rows;
  for (const auto& [critic, ratings] : critics) {
    for (std::size_t film = 0; film < names.size(); ++film) {
      if (ratings[film] > 0)
        rows.push_back({.customer = critic, .product = names[film], .value = static_cast<float>(ratings[film])});
    }
  }
  const auto data = trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
  const auto predictions = [&](const char* measure) {
    Values values = options(1000, measure, false);
    values["shrinkage"] = 0.0;
    values["minimum_neighbours"] = std::int64_t{1};
    const Asked model("user_knn", data, values);
    std::vector<double> result;
    for (const char* film : {"night", "lady", "luck"})
      result.push_back(model->prediction(*data->dataset->customers.find("toby"), *data->dataset->products.find(film)));
    return result;
  };
  const auto common = predictions("pearson_common"), everything = predictions("pearson");
  const std::vector<double> book{3.3477895267131013, 2.8325499182641614, 2.5309807037655645};
  const std::vector<double> overEverything{3.3704, 2.8225, 2.5622};
  for (std::size_t film = 0; film < 3; ++film) {
    EXPECT_NEAR(common[film], book[film], 1e-9);
    EXPECT_NEAR(everything[film], overEverything[film], 5e-5) << "with means over all that a critic rated";
  }
}

// Kim's and Lou's ratings of what both rated are not correlated; their sums leave some 1e-17 of it.
TEST(UserKnn, LetsNoRoundingNoiseVote) {
  std::vector<test::EventRow> rows;
  const auto add = [&](const char* customer, const std::vector<double>& ratings) {
    for (std::size_t film = 0; film < ratings.size(); ++film) {
      if (ratings[film] > 0)
        rows.push_back(
            {.customer = customer, .product = "f" + std::to_string(film), .value = static_cast<float>(ratings[film])});
    }
  };
  add("kim", {3.3, 3.3, 3.1, 3.1, 0});
  add("lou", {4.7, 4.9, 4.7, 4.9, 4.8});
  const auto data = trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
  Values values = options(10, "pearson", true);
  values["shrinkage"] = 0.0;
  const Asked model("user_knn", data, values);
  EXPECT_TRUE(std::isnan(model->score(0, 4)));
  EXPECT_TRUE(model->explain(0, 4).terms.empty());
}

TEST(Neighbours, DoNotCountTheCustomerOrProductItself) {
  for (const Term& term : fitted("user_knn", options(10, "cosine", false))->explain(Ben, Ferry).terms) {
    EXPECT_NE(term.index, Ben);
  }
  for (const Term& term : fitted("item_knn", options(10, "cosine", false))->explain(Ben, Robot).terms) {
    EXPECT_NE(term.index, Robot);
  }
}

TEST(Neighbours, ExplainAListAsTheyExplainEachOfIt) {
  const std::vector<Index> list{Ferry, Comet, Robot};
  for (const char* measure :
       {"cosine", "pearson", "pearson_common", "adjusted_cosine", "euclidean", "jaccard", "pearson_baseline"}) {
    for (const char* key : {"user_knn", "item_knn"}) {
      const Asked model = fitted(key, options(2, measure, true));
      const std::vector<Explanation> whole = model->explainAll(Dan, list);
      ASSERT_EQ(whole.size(), list.size());
      for (std::size_t i = 0; i < list.size(); ++i) {
        const Explanation one = model->explain(Dan, list[i]);
        EXPECT_EQ(whole[i].sum(), one.sum()) << key << ", " << measure;
        ASSERT_EQ(whole[i].terms.size(), one.terms.size());
        for (std::size_t n = 0; n < one.terms.size(); ++n) {
          EXPECT_EQ(whole[i].terms[n].index, one.terms[n].index);
          EXPECT_EQ(whole[i].terms[n].weight, one.terms[n].weight);
          EXPECT_EQ(whole[i].terms[n].shrunk->common, one.terms[n].shrunk->common);
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

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
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"
#include "tests/contract/kinds_of_data.h"
#include "tests/contract/sketches/sketches.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/rising_sink.h"

namespace kindred::recommend {
namespace {

/// Of nets a few rounds, since what is promised here does not depend on how well they have learnt.
ModelPtr fitted(const Algorithm& algorithm, const Training& data, Values values = {}) {
  if (algorithm.needs.trainer) values.try_emplace("iterations", std::int64_t{2});
  Progress progress;
  return algorithm.fit({.data = data, .values = values}, progress).model;
}

std::vector<Person> everyone(const TrainingData& data) {
  std::vector<Person> people;
  for (Index customer = 0; customer < data.matrix.rows; ++customer) people.push_back(data.person(customer));
  return people;
}

/// By customer and product.
std::vector<double> scoresOf(const Model& model, const TrainingData& data) {
  return denseScores(model, everyone(data), data.matrix.columns);
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) {
           return x == y || (std::isnan(x) && std::isnan(y));
         });
}

/// The program's own, and the sketches.
const std::vector<Algorithm>& subjects() {
  static const std::vector<Algorithm> all = [] {
    std::vector<Algorithm> both = algorithms();
    for (const auto& sketch :
         {sketches::denseItems(), sketches::factors(), sketches::blend(), sketches::content(), sketches::nextBasket()})
      both.push_back(sketch);
    return both;
  }();
  return all;
}

class Recommender : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (const Text lack = unavailable(subject()); !lack.empty()) GTEST_SKIP() << english(lack);
  }
  [[nodiscard]] static const Algorithm& subject() {
    return *std::ranges::find(subjects(), GetParam(), [](const Algorithm& each) { return each.info.key; });
  }
};

TEST_P(Recommender, DescribesItself) {
  EXPECT_FALSE(subject().info.title.empty());
  EXPECT_FALSE(subject().info.summary.empty());
  EXPECT_FALSE(subject().info.source.empty());
  std::set<std::string> keys;
  for (const Parameter& parameter : expanded(subject().info.parameters, {})) {
    EXPECT_TRUE(keys.insert(parameter.key).second) << parameter.key;
    EXPECT_FALSE(parameter.help.empty()) << parameter.key;
  }
  const Estimate estimate = subject().estimate({.customers = 1000, .products = 500, .interactions = 50000}, {});
  EXPECT_GT(estimate.seconds, 0);
  EXPECT_GT(estimate.bytes, 0);
}

TEST_P(Recommender, ScoresTheSameBitsInBlocksOfAnySize) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    const std::vector<Person> people = everyone(*data);
    const std::vector<double> together = scoresOf(*model, *data);
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}}) {
      std::vector<double> inBlocks;
      for (std::size_t begin = 0; begin < people.size(); begin += size) {
        const auto block = std::span(people).subspan(begin, std::min(size, people.size() - begin));
        std::ranges::copy(denseScores(*model, block, data->matrix.columns), std::back_inserter(inBlocks));
      }
      EXPECT_TRUE(sameBits(inBlocks, together)) << what << ", blocks of " << size;
    }
  }
}

/// Walks the tree; `total` is the whole before it is kept within the scale.
void expectThatItAddsUp(const Explanation& why, double total, const std::string& what) {
  double sum = 0, weights = 0;
  for (const Term& term : why.terms) {
    if (term.weight) {
      EXPECT_NEAR(term.adds, *term.weight * (term.value - term.usual), 1e-9) << what;
      weights += std::abs(*term.weight);
    }
    if (term.shrunk) {
      EXPECT_NEAR(*term.weight, term.shrunk->unshrunk * why.trust.factor(term.shrunk->common), 1e-6) << what;
    }
    if (term.of == Term::Of::Concept) {
      EXPECT_FALSE(term.label.empty()) << what;
    }
    sum += term.adds;
  }
  for (const Explanation& part : why.parts) {
    EXPECT_FALSE(part.title.empty()) << what;
    expectThatItAddsUp(part, part.clamped ? part.total() : part.score, what + ", a part");
    sum += part.weight * part.score;
    weights += std::abs(part.weight);
  }
  if (why.combine == Explanation::Combine::WeightedMean) sum /= weights;
  const double tolerance = 1e-6 * std::max(1.0, std::abs(total));
  EXPECT_NEAR((why.base + sum) * (why.support ? why.support->factor() : 1), total, tolerance) << what;
  EXPECT_NEAR(why.total(), total, tolerance) << what;
}

TEST_P(Recommender, ExplainsByArithmeticThatAddsUp) {
  int explained = 0;
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    const std::vector<Person> people = everyone(*data);
    const std::vector<double> scores = scoresOf(*model, *data);
    for (std::size_t person = 0; person < people.size(); ++person) {
      for (Index product = 0; product < data->matrix.columns; ++product) {
        const double score =
            scores[person * static_cast<std::size_t>(data->matrix.columns) + static_cast<std::size_t>(product)];
        if (std::isnan(score)) continue;
        const Explanation why = model->explain(people[person], product);
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
    for (const Person& person : everyone(*data)) {
      const std::vector<double> predictions = model->predictions(person, products);
      const std::vector<Explanation> why = model->explainPredictions(person, products);
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
  for (const Person& person : everyone(*data)) {
    const double value = model->fallback(person, 0);
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
    EXPECT_TRUE(sameBits(scoresOf(*model, *data), scoresOf(*again, *data))) << what;
    for (const Person& person : everyone(*data)) EXPECT_EQ(model->fallback(person, 0), again->fallback(person, 0));
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
  EXPECT_TRUE(sameBits(scoresOf(*first, *a), scoresOf(*second, *b)));
}

TEST_P(Recommender, DoesNotOfferWhatIsThereAlreadyUnlessAsked) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      const RecommendationList list = recommend(*model, *data, data->person(customer), {.top = 100});
      EXPECT_EQ(model->offersRepeats(), subject().gives.repeats);
      for (const Scored& item : list.items) {
        if (!subject().gives.repeats) {
          EXPECT_EQ(at(data->matrix, customer, item.index, -1), -1) << what;
        }
      }
      EXPECT_TRUE(std::ranges::is_sorted(list.items, std::ranges::greater(), &Scored::score));
      EXPECT_GE(recommend(*model, *data, data->person(customer), {.top = 100, .includeBought = true}).items.size(),
                list.items.size());
    }
  }
}

TEST_P(Recommender, SaysThatAListForNobodyKnownIsNotPersonal) {
  const Training data = ratings();
  const ModelPtr model = fitted(subject(), data);
  const Index newcomer = *data->dataset->customers.find("x-new");
  const RecommendationList list = recommend(*model, *data, data->person(newcomer), {.top = 3});
  ASSERT_TRUE(list.coldStart);
  EXPECT_EQ(list.coldStart->key, "no_history");
  EXPECT_FALSE(list.coldStart->reason.empty());
  ASSERT_EQ(list.items.size(), 3U);
  const Popularity popular = popularity(*data);
  EXPECT_TRUE(std::equal(list.items.begin(), list.items.end(), popular.ranking.begin()));

  const std::vector<Index> peers{*data->dataset->customers.find("x-lonely")};
  const RecommendationList ofSegment = recommend(*model, *data, data->person(newcomer), {.top = 3}, peers);
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
    const RecommendationList one =
        recommend(*model, *data, data->person(static_cast<Index>(customer)), {.top = 4}, peers);
    EXPECT_EQ(all[customer].items, one.items);
    EXPECT_EQ(all[customer].coldStart.has_value(), one.coldStart.has_value());
  }
}

TEST_P(Recommender, ItsProgressDoesNotStepBack) {
  const ThreadLimit one(1);  // several report in any order
  test::RisingSink sink;
  Progress progress(&sink, {});
  const Training data = ratings();
  static_cast<void>(subject().fit({.data = data}, progress));
  EXPECT_LE(sink.stepBack(), 1e-9);
}

TEST_P(Recommender, StopsWhenCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  const Training data = ratings();
  EXPECT_THROW(subject().fit({.data = data}, progress), Cancelled);
  EXPECT_THROW(recommendAll(*fitted(subject(), data), *data, {}, {}, {}, progress), Cancelled);
}

TEST_P(Recommender, RefusesWrongParameters) {
  const Training data = ratings();
  EXPECT_THROW(fitted(subject(), data, {{"no_such_parameter", std::int64_t{1}}}), Error);
  for (const Parameter& parameter : expanded(subject().info.parameters, {})) {
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
  for (const Algorithm& algorithm : subjects()) all.push_back(algorithm.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, Recommender, testing::ValuesIn(keys()), [](const auto& which) { return which.param; });

TEST(Recommenders, AreFoundByKeyOrNamedInTheError) {
  for (const Algorithm& each : algorithms()) EXPECT_EQ(&algorithm(each.info.key), &each);
  try {
    algorithm("nobody");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    for (const Algorithm& each : algorithms())
      EXPECT_NE(english(error.hint()).find(each.info.key), std::string::npos) << each.info.key;
  }
}

// Somebody with the history of a customer of the training, and who is none.
TEST_P(Recommender, AnswersWhoTheTrainingNeverSawByTheHistoryAlone) {
  for (const auto& [what, data] : everyKindOfData()) {
    const ModelPtr model = fitted(subject(), data);
    int scored = 0;
    for (Person person : everyone(*data)) {
      person.customer = Person::Unseen;
      EXPECT_EQ(model->knows(person), subject().gives.foldsIn && !person.history.empty()) << what;
      if (!model->knows(person)) continue;
      const std::vector<double> scores = denseScores(*model, {&person, 1}, data->matrix.columns);
      EXPECT_TRUE(sameBits(scores, denseScores(*model, {&person, 1}, data->matrix.columns))) << what;
      for (Index product = 0; product < data->matrix.columns; ++product) {
        const double score = scores[static_cast<std::size_t>(product)];
        if (std::isnan(score)) continue;
        ++scored;
        EXPECT_EQ(model->explain(person, product).score, model->shown(score)) << what;
        EXPECT_FALSE(std::isnan(model->fallback(person, product))) << what;
      }
      for (const Scored& item : recommend(*model, *data, person, {.top = 100}).items) {
        if (subject().gives.repeats) break;
        EXPECT_FALSE(std::ranges::binary_search(person.history.values.indices, item.index)) << what;
      }
    }
    EXPECT_GT(scored, subject().gives.foldsIn ? 400 : -1) << what;
  }
}

TEST_P(Recommender, SaysSoWhereNothingIsLeftToOffer) {
  if (subject().gives.repeats) GTEST_SKIP() << "something is always left";
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, {{.customer = "all", .product = "p", .value = 4},
                                                                     {.customer = "all", .product = "q", .value = 2},
                                                                     {.customer = "some", .product = "p", .value = 5}});
  const Training data = trainingData(dataset, {.value = PreferenceValue::Rating});
  const ModelPtr model = fitted(subject(), data);
  const Index all = *dataset->customers.find("all");
  const RecommendationList list = recommend(*model, *data, data->person(all), {.top = 3});
  EXPECT_TRUE(list.items.empty());
  ASSERT_TRUE(list.coldStart);
  EXPECT_EQ(list.coldStart->key, "nothing_left");
  EXPECT_FALSE(recommend(*model, *data, data->person(*dataset->customers.find("some")), {.top = 3}).items.empty());
}

// What the history leads to nothing for is told; what has a score for everybody has a list.
TEST_P(Recommender, SaysWhenAHistoryHasNoOverlapWithOthers) {
  const Training data = ratings();
  const Index lonely = *data->dataset->customers.find("x-lonely");
  const ModelPtr model = fitted(subject(), data);
  const RecommendationList list = recommend(*model, *data, data->person(lonely), {.top = 5});
  if (list.coldStart) {
    EXPECT_EQ(list.coldStart->key, "no_overlap");
    EXPECT_EQ(list.items.size(), 5U);
  } else {
    EXPECT_FALSE(list.items.empty());
  }
}

TEST_P(Recommender, ScoresWhatNobodyHasOnlyWhereItSaysSo) {
  const Training data = ratings();
  const ModelPtr model = fitted(subject(), data);
  const Index unseen = *data->dataset->products.find("x-unseen");
  const Person person = data->person(*data->dataset->customers.find("x-lonely"));
  const double score = denseScores(*model, {&person, 1}, data->matrix.columns)[static_cast<std::size_t>(unseen)];
  if (!subject().gives.unboughtProducts) {
    EXPECT_TRUE(std::isnan(score) || score == 0);
  } else {
    EXPECT_TRUE(std::isfinite(score));
  }
}

TEST_P(Recommender, HearsOfItsRoundsAndStopsByWhatWasHeldOut) {
  const Training data = ratings();
  Progress progress;
  std::vector<int> heard;
  const Fitted fitted = subject().fit({.data = data,
                                       .validation = std::make_shared<const Csr>(data->matrix),
                                       .onEpoch = [&](const Epoch& epoch) { heard.push_back(epoch.number); }},
                                      progress);
  ASSERT_EQ(heard.size(), fitted.trace.size());
  for (std::size_t i = 0; i < heard.size(); ++i) {
    EXPECT_EQ(heard[i], static_cast<int>(i) + 1);
    const Epoch& epoch = fitted.trace[i];
    EXPECT_TRUE(epoch.loss || epoch.change);
  }
}

TEST_P(Recommender, SaysWhyItCannotWorkAndWhatItCanDo) {
  const std::vector<std::string> facts = capabilities(subject());
  EXPECT_EQ(std::ranges::count(facts, "predicts"), subject().gives.predictions ? 1 : 0);
  const Training data = purchases(PreferenceValue::Bought);
  EXPECT_EQ(missing(subject(), *data->dataset, data->preference).empty(), !subject().needs.scale);
  for (const auto& [what, each] : everyKindOfData()) {
    if (fitted(subject(), each)->predictsValues()) {
      EXPECT_TRUE(subject().gives.predictions) << what;
    }
  }
}

}  // namespace
}  // namespace kindred::recommend

// What is bought again, and what follows: baskets, tifu_knn, time_aware, markov.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/matrix/memory_blocks.h"
#include "core/recommend/baskets.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::repeats_test {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

Data bought(const std::vector<test::EventRow>& rows) {
  return trainingData(test::datasetOf(DatasetKind::Transactions, rows), {.value = PreferenceValue::Bought});
}

std::vector<int> basketsOfFirst(const Data& data) { return basketsOf(data->person(0).history).of; }

TEST(Baskets, AreOrdersElseMomentsElseEvents) {
  const Data orders = bought({{.customer = "a", .product = "p", .time = 1, .order = "1"},
                              {.customer = "a", .product = "q", .time = 1, .order = "2"},
                              {.customer = "a", .product = "p", .time = 2, .order = "2"}});
  EXPECT_EQ(basketsOfFirst(orders), (std::vector<int>{0, 1, 1}));
  const Data moments = bought({{.customer = "a", .product = "p", .time = 1},
                               {.customer = "a", .product = "q", .time = 1},
                               {.customer = "a", .product = "p", .time = 2}});
  EXPECT_EQ(basketsOfFirst(moments), (std::vector<int>{0, 0, 1}));
  EXPECT_TRUE(notesOnBaskets(*moments->dataset).empty());
  const Data events = bought({{.customer = "a", .product = "p"}, {.customer = "a", .product = "q"}});
  EXPECT_EQ(basketsOfFirst(events), (std::vector<int>{0, 1}));
  EXPECT_FALSE(basketsOf(events->person(0).history).ordered);
  EXPECT_EQ(notesOnBaskets(*events->dataset).size(), 1U);
}

TEST(PersonalTop, DoesNotTakeTheOrderOfIdsForThatOfTime) {
  const Data data = bought({{.customer = "a", .product = "p"}, {.customer = "a", .product = "q"}});
  const Asked model("personal_top", data);
  EXPECT_EQ(model->score(0, 0), model->score(0, 1));
}

/// Customer a: five baskets; b and c one each.
Data five() {
  return bought({{.customer = "a", .product = "p", .time = 1},
                 {.customer = "a", .product = "q", .time = 2},
                 {.customer = "a", .product = "p", .time = 3},
                 {.customer = "a", .product = "p", .time = 4},
                 {.customer = "a", .product = "q", .time = 5},
                 {.customer = "a", .product = "q", .time = 5},
                 {.customer = "b", .product = "p", .time = 1},
                 {.customer = "c", .product = "r", .time = 1}});
}
constexpr Index P = 0, Q = 1, R = 2;

TEST(TifuKnn, FadesByGroupsAndByBasketsWithin) {
  const Asked model("tifu_knn", five(),
                    {{"groups", std::int64_t{2}}, {"basket_decay", 0.5}, {"group_decay", 0.25}, {"own_weight", 1.0}});
  // The groups are {p, q} and {p, p, q}.
  EXPECT_NEAR(model->score(0, P), (0.25 * 0.5 / 2 + (0.25 + 0.5) / 3) / 2, 1e-7);
  EXPECT_NEAR(model->score(0, Q), (0.25 * 1.0 / 2 + 1.0 / 3) / 2, 1e-7);
}

TEST(TifuKnn, AddsTheMeanOfTheNearest) {
  const Values plain{{"groups", std::int64_t{1}}, {"basket_decay", 1.0}, {"own_weight", 0.75}};
  Values nearest = plain, both = plain;
  nearest["neighbours"] = std::int64_t{1};
  both["neighbours"] = std::int64_t{2};
  // a = (3, 2, 0) ⁄ 5, b = (1, 0, 0), c = (0, 0, 1): b lies nearer to a.
  const Asked one("tifu_knn", five(), nearest), two("tifu_knn", five(), both);
  EXPECT_NEAR(one->score(0, P), 0.75 * 0.6 + 0.25 * 1, 1e-7);
  EXPECT_NEAR(one->score(0, Q), 0.75 * 0.4, 1e-7);
  EXPECT_TRUE(std::isnan(one->score(0, R)));
  EXPECT_NEAR(two->score(0, R), 0.25 * 0.5, 1e-7);
  const Explanation why = one->explain(0, P);
  ASSERT_EQ(why.parts.size(), 2U);
  EXPECT_EQ(why.parts[1].terms.front().index, 1) << "b";
  EXPECT_EQ(english(shortReason(why, *five()->dataset).text), "Bought 3 times before");
}

TEST(TifuKnn, ByDistanceAsksStrangersWithShortVectorsToo) {
  const Data data = bought({{.customer = "a", .product = "p", .time = 1},
                            {.customer = "b", .product = "p", .time = 1},
                            {.customer = "b", .product = "q", .time = 1},
                            {.customer = "b", .product = "r", .time = 1},
                            {.customer = "b", .product = "s", .time = 1},
                            {.customer = "c", .product = "t", .time = 1}});
  const Index t = *data->dataset->products.find("t");
  Values values{{"neighbours", std::int64_t{1}}, {"own_weight", 0.5}};
  EXPECT_NEAR(Asked("tifu_knn", data, values)->score(0, t), 0.5, 1e-7) << "c at √2, b at √3";
  values["nearness"] = std::string("cosine");
  EXPECT_TRUE(std::isnan(Asked("tifu_knn", data, values)->score(0, t)));
}

TEST(TifuKnn, FoldsInAHistoryAsTheTrainedCustomer) {
  const Data data = five();
  Progress progress;
  const ModelPtr model = algorithm("tifu_knn").fit({.data = data, .values = {{"own_weight", 1.0}}}, progress).model;
  Person person = data->person(0);
  const auto trained = denseScores(*model, {&person, 1}, 3);
  person.customer = Person::Unseen;
  const auto folded = denseScores(*model, {&person, 1}, 3);
  EXPECT_EQ(trained[0], folded[0]);
  EXPECT_EQ(trained[1], folded[1]);
}

constexpr std::int64_t Day = 86400;

/// Milk every 28 days or a day off, bread at any time, tea once each.
Data rhythms() {
  Random random(5);
  std::vector<test::EventRow> rows;
  for (int customer = 0; customer < 60; ++customer) {
    const std::string id = "c" + std::to_string(100 + customer);
    std::int64_t milk = static_cast<std::int64_t>(random.below(28)), bread = 0;
    for (; milk < 300; milk += 27 + static_cast<std::int64_t>(random.below(3)))
      rows.push_back({.customer = id, .product = "milk", .time = milk * Day});
    for (; bread < 300; bread += 1 + static_cast<std::int64_t>(random.below(40)))
      rows.push_back({.customer = id, .product = "bread", .time = bread * Day});
    rows.push_back({.customer = id, .product = "tea", .time = static_cast<std::int64_t>(random.below(300)) * Day});
  }
  return bought(rows);
}

constexpr Index Bread = 0, Milk = 1, Tea = 2;

/// Of a product, as the model stores them: base, again, usual, soon, interval, spread.
std::vector<double> numbersOf(const Model& model, Index product) {
  MemoryBlocks blocks;
  model.save(blocks);
  const auto all = blocks.read<double>("rhythms");
  const auto begin = all.begin() + 6 * product;
  return {begin, begin + 6};
}

TEST(TimeAware, FindsTheRhythmOfAProduct) {
  const Asked model("time_aware", rhythms(), {{"rhythm.shrinkage", 1.0}});
  const auto milk = numbersOf(*model, Milk), tea = numbersOf(*model, Tea);
  EXPECT_NEAR(milk[4], 28, 0.5) << "interval";
  EXPECT_LT(milk[5], 2) << "spread";
  EXPECT_GT(milk[2], 0.9) << "share that comes after the interval";
  EXPECT_NEAR(milk[1], 1, 0.1) << "one purchase leads to the next";
  EXPECT_LT(tea[1], 0.1) << "nobody buys it again";
}

TEST(TimeAware, ScoresByTheRatesAtTheMomentAskedAbout) {
  const Data data = rhythms();
  const Asked model("time_aware", data, {{"own_weight", 1.0}, {"moment", std::string("end_of_data")}});
  const auto of = numbersOf(*model, Milk);
  const Person person = data->person(3);
  double rate = of[0];
  for (std::size_t e = 0; e < person.history.events.size(); ++e) {
    if (person.history.events[e] != Milk) continue;
    const double days = static_cast<double>(*lastTime(data->dataset->events) - person.history.times[e]) / Day;
    const double off = (days - of[4]) / of[5];
    rate += of[1] * ((1 - of[2]) * std::exp(-days / of[3]) / of[3] +
                     of[2] * std::exp(-off * off / 2) / (of[5] * std::sqrt(2 * std::numbers::pi)));
  }
  EXPECT_NEAR(model->score(3, Milk), 30 * rate, 1e-5 * 30 * rate);
}

TEST(TimeAware, OffersWhatIsDue) {
  const Data data = rhythms();
  Progress progress;
  const ModelPtr model = algorithm("time_aware").fit({.data = data, .values = {{"own_weight", 1.0}}}, progress).model;
  const auto scoreOfMilk = [&](std::int64_t lastMilk) {
    OwnedHistory history{.products = {Bread, Milk},
                         .values = {1, 1},
                         .events = {Bread, Milk, Bread},
                         .times = {0, lastMilk * Day, 60 * Day}};
    if (lastMilk == 0) std::swap(history.events[0], history.events[1]);
    const Person person = history.person();
    return denseScores(*model, {&person, 1}, 3)[Milk];
  };
  // Visits are some 8 days apart among all, 30 in this history: the next is expected some 23 days after day 60.
  EXPECT_GT(scoreOfMilk(55), 3 * scoreOfMilk(20));
  EXPECT_GT(scoreOfMilk(55), 3 * scoreOfMilk(45));
}

TEST(TimeAware, SaysThatItNeedsDates) {
  Progress progress;
  const Data data = bought({{.customer = "a", .product = "p"}});
  EXPECT_THROW(algorithm("time_aware").fit({.data = data}, progress), Error);
  EXPECT_FALSE(missing(algorithm("time_aware"), *data->dataset, data->preference).empty());
}

/// p is followed by q twice and by r once; s comes alone.
Data sequences() {
  return bought({{.customer = "a", .product = "p", .time = 1},
                 {.customer = "a", .product = "q", .time = 2},
                 {.customer = "b", .product = "p", .time = 1},
                 {.customer = "b", .product = "q", .time = 2},
                 {.customer = "b", .product = "r", .time = 2},
                 {.customer = "c", .product = "s", .time = 1},
                 {.customer = "c", .product = "p", .time = 2}});
}

TEST(Markov, BacksOffToWhatIsBoughtByEverybody) {
  const Asked model("markov", sequences(), {{"smoothing", 2.0}, {"own_weight", 0.0}});
  // Six baskets; two with p have one after them; c's last basket is p.
  EXPECT_DOUBLE_EQ(model->score(2, Q), (2 + 2 * 2.0 / 6) / (2 + 2));
  EXPECT_DOUBLE_EQ(model->score(2, R), (1 + 2 * 1.0 / 6) / (2 + 2));
  // Nothing follows on q and r.
  EXPECT_DOUBLE_EQ(model->score(1, P), 3.0 / 6);
  const Explanation why = model->explain(2, Q);
  EXPECT_EQ(english(shortReason(why, *sequences()->dataset).text), "Often follows p");
  ASSERT_EQ(why.parts.size(), 1U) << "tables hold products or concepts, not both";
  EXPECT_EQ(why.parts[0].terms[0].index, P);
}

TEST(Markov, CountsOwnPurchasesWhereAsked) {
  const Asked model("markov", sequences(), {{"smoothing", 2.0}, {"own_weight", 0.25}});
  EXPECT_DOUBLE_EQ(model->score(2, P), 0.75 * (0 + 2 * 3.0 / 6) / (2 + 2) + 0.25 * 1.0 / 2);
}

TEST(Markov, WithoutDatesIsPopularAndSaysSo) {
  const Data data =
      bought({{.customer = "a", .product = "p"}, {.customer = "a", .product = "q"}, {.customer = "b", .product = "q"}});
  Progress progress;
  const Fitted fitted = algorithm("markov").fit({.data = data, .values = {{"own_weight", 0.0}}}, progress);
  ASSERT_EQ(fitted.notes.size(), 1U);
  const Person person = data->person(0);
  EXPECT_DOUBLE_EQ(denseScores(*fitted.model, {&person, 1}, 2)[Q], 2.0 / 3);
}

}  // namespace
}  // namespace kindred::recommend::repeats_test

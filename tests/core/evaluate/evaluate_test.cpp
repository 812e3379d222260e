#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "core/base/parallel.h"
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/protocol.h"
#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::evaluate {
namespace {

using recommend::TrainingData;
using Training = std::shared_ptr<const TrainingData>;

constexpr Index A = 0, B = 1, C = 2, New = 3;

// Products by number of customers: p 3, q 2, r 1, s 1.
Training training() {
  const DatasetPtr data = test::DatasetBuilder(DatasetKind::Explicit)
                              .events({{.customer = "a", .product = "p", .value = 4},
                                       {.customer = "b", .product = "p", .value = 2},
                                       {.customer = "b", .product = "q", .value = 5},
                                       {.customer = "c", .product = "p", .value = 3},
                                       {.customer = "c", .product = "q", .value = 1},
                                       {.customer = "c", .product = "r", .value = 4},
                                       {.customer = "c", .product = "s", .value = 4}})
                              .customer("new")
                              .product("unseen")
                              .build();
  return recommend::trainingData(data, data->preference);
}

Csr testOf(const std::map<std::pair<Index, Index>, float>& cells) {
  Csr test{.rows = 4, .columns = 5, .offsets = {0}, .indices = {}};
  for (Index customer = 0; customer < 4; ++customer) {
    for (const auto& [cell, value] : cells) {
      if (cell.first != customer) continue;
      test.indices.push_back(cell.second);
      test.values.push_back(value);
    }
    test.offsets.push_back(test.entries());
  }
  return test;
}

std::map<std::string, Figure> judged(const std::string& algorithm, const Training& data, const TestSet& tests,
                                     const std::vector<std::string>& metrics, EvaluationOptions options = {}) {
  for (const std::string& name : metrics) options.metrics.push_back(metric(name));
  Progress progress;
  const auto model = recommend::algorithm(algorithm).fit({.data = data}, progress).model;
  std::map<std::string, Figure> figures;
  for (const auto& [metric, figure] : evaluate(*model, *data, tests, options, progress).figures)
    figures[name(metric)] = figure;
  return figures;
}

// a is offered q, r, s; b is offered r, s. a wants r and s, b wants s: ranks 2, 3 and 2.
TEST(Evaluate, RankingByHand) {
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  const auto figures = judged("popular", training(), {test},
                              {"precision@2", "recall@2", "hit_rate@1", "hit_rate@2", "ndcg@2", "coverage@1"});
  EXPECT_DOUBLE_EQ(*figures.at("precision@2").mean, (0.5 + 0.5) / 2);
  EXPECT_DOUBLE_EQ(*figures.at("recall@2").mean, (0.5 + 1) / 2);
  EXPECT_DOUBLE_EQ(*figures.at("hit_rate@1").mean, 0);
  EXPECT_DOUBLE_EQ(*figures.at("hit_rate@2").mean, 1);
  const double second = 1 / std::log2(3.0);
  EXPECT_DOUBLE_EQ(*figures.at("ndcg@2").mean, (second / (1 + second) + second) / 2);
  EXPECT_DOUBLE_EQ(*figures.at("coverage@1").mean, 2.0 / 4) << "q and r, of the four products with training events";
  EXPECT_FALSE(figures.at("coverage@1").low);
  EXPECT_EQ(figures.at("ndcg@2").customers, 2);
  EXPECT_EQ(figures.at("hit_rate@2").low, 1.0) << "every resample has the same mean";
}

TEST(Evaluate, RelevantFromLeavesOutTheDisliked) {
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  const auto figures = judged("popular", training(), {test}, {"recall@2"}, {.relevantFrom = 4});
  EXPECT_EQ(figures.at("recall@2").customers, 1) << "b has nothing relevant";
  EXPECT_DOUBLE_EQ(*figures.at("recall@2").mean, 1);
}

TEST(Evaluate, ErrorsAreOverEventsAndFallBackOnMeans) {
  // popular predicts by products' means: p 3, q 3, r 4, s 4. Errors: −1, 1, 2.
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  const auto figures = judged("popular", training(), {test}, {"rmse", "mae"});
  EXPECT_DOUBLE_EQ(*figures.at("rmse").mean, std::sqrt((1 + 1 + 4) / 3.0));
  EXPECT_DOUBLE_EQ(*figures.at("mae").mean, (1 + 1 + 2) / 3.0);
  EXPECT_DOUBLE_EQ(*figures.at("mae").low, 1);
  EXPECT_DOUBLE_EQ(*figures.at("mae").high, 2) << "resamples of b alone";
}

// a has p and may be offered q, r, s, where b may be offered r and s; by popularity q 2, r and s 1.
TEST(Evaluate, AucOrdersWhatCouldBeOffered) {
  const Csr test = testOf({{{A, 1}, 5}, {{B, 3}, 2}, {{B, 4}, 1}});
  const auto auc = [&](const TestSet& tests, EvaluationOptions options = {}) {
    return *judged("popular", training(), tests, {"auc"}, std::move(options)).at("auc").mean;
  };
  // a: q above r and s. b: s ties with r, what nobody has bought is below it.
  EXPECT_DOUBLE_EQ(auc({test}), (1 + (0.5 + 0) / 2) / 2);
  EXPECT_DOUBLE_EQ(auc({test}, {.relevantFrom = 2}), (1 + 0.5) / 2);
  // With p again: a's q is below p, b's s below p and q.
  EXPECT_DOUBLE_EQ(auc({test}, {.relevantFrom = 2, .includeBought = true}), (2.0 / 3 + 0.5 / 3) / 2);
  const auto candidates = std::make_shared<const Csr>(testOf({{{A, 1}, 1}, {{A, 2}, 1}, {{B, 2}, 1}}));
  EXPECT_DOUBLE_EQ(auc({test, candidates}, {.relevantFrom = 2}), (1 + 0) / 2.0) << "b's s is no candidate: last";
}

// What new has, whom the training does not know, is told by the fold-in.
TEST(Evaluate, FoldsInWhomTheTrainingNeverSaw) {
  const Training data = training();
  auto known = std::make_shared<Dataset>(
      *test::datasetOf(DatasetKind::Explicit, {{.customer = "z", .product = "p", .value = 2}}));
  known->products = data->dataset->products;
  TestSet tests{.test = testOf({{{A, 1}, 5}})};
  tests.test = stacked(tests.test, {.rows = 1, .columns = 5, .offsets = {0, 1}, .indices = {2}, .values = {4}});
  tests.foldIn = recommend::trainingData(known, data->preference);
  // z is offered q, r, s: the hit stands second.
  const auto figures = judged("popular", data, tests, {"mrr@5", "rmse"});
  EXPECT_DOUBLE_EQ(*figures.at("mrr@5").mean, (1 + 0.5) / 2);
  EXPECT_EQ(figures.at("mrr@5").customers, 2);
  EXPECT_EQ(figures.at("rmse").customers, 2);
}

TEST(Evaluate, PoolsFoldsByCustomer) {
  const auto figure = [](const Judged& judged) {
    Progress progress;
    return evaluated(judged, {.metrics = {metric("ndcg@5"), metric("coverage@5")}}, progress).figures;
  };
  const Judged first{.contributions = {{{1, 1}, {0, 0}, {0.5, 1}}, {}},
                     .ofAll = {{}, 0.4},
                     .isJudged = {true, false, true},
                     .unknown = 1,
                     .hadBefore = 2};
  const Judged second{.contributions = {{{0, 1}, {0.3, 1}, {0, 0}}, {}},
                      .ofAll = {{}, 0.6},
                      .isJudged = {true, true, false},
                      .unknown = 2,
                      .hadBefore = 3};
  const Judged whole = pooled({first, second});
  EXPECT_EQ(whole.unknown, 3);
  EXPECT_EQ(whole.hadBefore, 5);
  EXPECT_DOUBLE_EQ(*figure(whole)[0].second.mean, (1 + 0.5 + 0 + 0.3) / 4);
  EXPECT_EQ(figure(whole)[0].second.customers, 3);
  EXPECT_DOUBLE_EQ(*figure(whole)[1].second.mean, 0.5);
  EXPECT_EQ(figure(whole)[1].second.customers, 3);
}

// Over all lists: how many different lists there are.
TEST(Evaluate, TakesAMetricOverAllListsFromOutside) {
  const MetricKind different{
      .key = "different_lists",
      .title = KI_TEXT("core", "Taste"),
      .ofAll = [](const AllLists& all, std::size_t n) -> double {
        std::set<std::vector<Index>> found;
        for (const auto& list : all.lists)
          found.insert({list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(n, list.size()))});
        return static_cast<double>(found.size());
      }};
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  Progress progress;
  const Training data = training();
  const auto model = recommend::algorithm("popular").fit({.data = data}, progress).model;
  const auto figures = evaluate(*model, *data, {test}, {.metrics = {{&different, 2}}}, progress).figures;
  EXPECT_EQ(figures[0].second.mean, 2.0) << "q, r and r, s";
  EXPECT_EQ(name(figures[0].first), "different_lists@2");
}

TEST(Evaluate, CustomersWithoutHistoryCountByThemselves) {
  const Csr test = testOf({{{New, 0}, 5}});
  Progress progress;
  const Training data = training();
  const auto model = recommend::algorithm("popular").fit({.data = data}, progress).model;
  const Evaluation result =
      evaluate(*model, *data, {test}, {.metrics = {metric("ndcg@5"), metric("rmse"), metric("coverage@5")}}, progress);
  EXPECT_EQ(result.unknownCustomers, 1);
  for (const auto& [metric, figure] : result.figures) {
    EXPECT_FALSE(figure.mean) << name(metric);
    EXPECT_FALSE(figure.reason.empty());
    EXPECT_EQ(figure.customers, 0);
  }
}

TEST(Evaluate, OffersTheHistoryAgainOnlyWhenAsked) {
  const Csr test = testOf({{{C, 0}, 5}});  // c had p
  Progress progress;
  const Training data = training();
  const auto model = recommend::algorithm("popular").fit({.data = data}, progress).model;
  EXPECT_EQ(evaluate(*model, *data, {test}, {.metrics = {metric("recall@5")}}, progress).hadBefore, 1);
  EXPECT_DOUBLE_EQ(*judged("popular", training(), {test}, {"recall@5"}).at("recall@5").mean, 0);
  EXPECT_DOUBLE_EQ(*judged("popular", training(), {test}, {"recall@5"}, {.includeBought = true}).at("recall@5").mean,
                   1);
}

// a has p and is offered q, r, s in this order, b has p and q and is offered r, s.
TEST(Evaluate, RanksAmongTheCandidatesAlone) {
  const Csr test = testOf({{{A, 3}, 5}, {{B, 3}, 2}});
  const auto among = [&](const std::map<std::pair<Index, Index>, float>& cells, const std::string& algorithm) {
    const auto candidates = std::make_shared<const Csr>(testOf(cells));
    return *judged(algorithm, training(), {test, candidates}, {"hit_rate@1"}).at("hit_rate@1").mean;
  };
  EXPECT_EQ(*judged("popular", training(), {test}, {"hit_rate@1"}).at("hit_rate@1").mean, 0);
  for (const char* algorithm : {"popular", "item_knn"}) {
    EXPECT_EQ(among({{{A, 0}, 1}, {{A, 3}, 1}, {{B, 3}, 1}, {{B, 4}, 1}}, algorithm), 1)
        << algorithm << ": what a has is not offered again, nobody has bought product 4";
    EXPECT_EQ(among({{{A, 1}, 1}, {{A, 3}, 1}, {{B, 3}, 1}}, algorithm), 0.5) << algorithm << ": q before s for a";
    EXPECT_EQ(among({{{A, 4}, 1}, {{B, 3}, 1}}, algorithm), 0.5) << algorithm << ": s is no candidate of a's: missed";
    EXPECT_EQ(among({{{B, 3}, 1}}, algorithm), 0.5) << algorithm << ": a has no candidates";
  }
}

TEST(Evaluate, HasNoErrorsOfPurchases) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}, {.customer = "b", .product = "q"}});
  const Csr test{.rows = 2, .columns = 2, .offsets = {0, 1, 1}, .indices = {1}, .values = {1}};
  const auto figures =
      judged("popular", recommend::trainingData(data, data->preference), {test}, {"rmse", "hit_rate@1"});
  EXPECT_FALSE(figures.at("rmse").mean);
  EXPECT_FALSE(figures.at("rmse").reason.empty());
  EXPECT_EQ(figures.at("hit_rate@1").mean, 1);
}

TEST(Evaluate, IsTheSameForAnyNumberOfThreads) {
  const DatasetPtr data = test::datasetOf(DatasetKind::Explicit, test::randomRatings(100, 40, 1500, 6));
  const Split parts = protocol("holdout").split(*data, data->preference, {.seed = 4});
  const auto figures = [&](int threads) {
    const ThreadLimit limit(threads);
    std::vector<double> all;
    for (const auto& [name, f] : judged("item_knn", recommend::trainingData(parts.train, data->preference),
                                        {parts.test}, {"rmse", "ndcg@10", "coverage@10"})) {
      all.insert(all.end(), {*f.mean, f.low.value_or(0), f.high.value_or(0)});
    }
    return all;
  };
  EXPECT_EQ(figures(1), figures(3));
}

TEST(Evaluate, StopsWhenCancelled) {
  Progress free;
  const Training data = training();
  const auto model = recommend::algorithm("popular").fit({.data = data}, free).model;
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(evaluate(*model, *data, {testOf({{{A, 2}, 5}})}, {.metrics = {metric("ndcg@5")}}, progress), Cancelled);
}

TEST(Bootstrap, CoversWhatTheNormalApproximationSays) {
  // 400 zeros and ones, half each: the mean is 0.5 with a standard error of 0.5 ÷ 20.
  std::vector<Contribution> contributions;
  for (int i = 0; i < 400; ++i) contributions.push_back({static_cast<double>(i % 2), 1});
  Progress progress;
  const auto bootstrap = [&](std::uint64_t seed) {
    return percentileInterval(resampledRatios(contributions, seed, progress));
  };
  const Interval interval = bootstrap(7);
  EXPECT_NEAR(interval.low, 0.5 - 1.96 * 0.025, 0.008);
  EXPECT_NEAR(interval.high, 0.5 + 1.96 * 0.025, 0.008);
  EXPECT_EQ(bootstrap(7).low, interval.low);
  EXPECT_NE(bootstrap(8).low, interval.low);
}

TEST(Bootstrap, WeighsByTheNumberOfEvents) {
  EXPECT_DOUBLE_EQ(*ratio({{3, 1}, {1, 3}}), 1);
  EXPECT_EQ(ratio({}), std::nullopt);
}

}  // namespace
}  // namespace kindred::evaluate

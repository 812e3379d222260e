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

std::map<std::string, Figure> judged(const std::string& algorithm, const Training& data, const Csr& test,
                                     const std::vector<std::string>& metrics, EvaluationOptions options = {}) {
  for (const std::string& name : metrics) options.metrics.push_back(metric(name));
  Progress progress;
  const auto model = recommend::algorithm(algorithm).fit({.data = data}, progress).model;
  std::map<std::string, Figure> figures;
  for (const auto& [metric, figure] : evaluate(*model, *data, test, options, progress).figures)
    figures[name(metric)] = figure;
  return figures;
}

// a is offered q, r, s; b is offered r, s. a wants r and s, b wants s: ranks 2, 3 and 2.
TEST(Evaluate, RankingByHand) {
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  const auto figures = judged("popular", training(), test,
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
  const auto figures = judged("popular", training(), test, {"recall@2"}, {.relevantFrom = 4});
  EXPECT_EQ(figures.at("recall@2").customers, 1) << "b has nothing relevant";
  EXPECT_DOUBLE_EQ(*figures.at("recall@2").mean, 1);
}

TEST(Evaluate, ErrorsAreOverEventsAndFallBackOnMeans) {
  // popular predicts by products' means: p 3, q 3, r 4, s 4. Errors: −1, 1, 2.
  const Csr test = testOf({{{A, 2}, 5}, {{A, 3}, 3}, {{B, 3}, 2}});
  const auto figures = judged("popular", training(), test, {"rmse", "mae"});
  EXPECT_DOUBLE_EQ(*figures.at("rmse").mean, std::sqrt((1 + 1 + 4) / 3.0));
  EXPECT_DOUBLE_EQ(*figures.at("mae").mean, (1 + 1 + 2) / 3.0);
  EXPECT_DOUBLE_EQ(*figures.at("mae").low, 1);
  EXPECT_DOUBLE_EQ(*figures.at("mae").high, 2) << "resamples of b alone";
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
  const auto figures = evaluate(*model, *data, test, {.metrics = {{&different, 2}}}, progress).figures;
  EXPECT_EQ(figures[0].second.mean, 2.0) << "q, r and r, s";
  EXPECT_EQ(name(figures[0].first), "different_lists@2");
}

TEST(Evaluate, CustomersWithoutHistoryCountByThemselves) {
  const Csr test = testOf({{{New, 0}, 5}});
  Progress progress;
  const Training data = training();
  const auto model = recommend::algorithm("popular").fit({.data = data}, progress).model;
  const Evaluation result =
      evaluate(*model, *data, test, {.metrics = {metric("ndcg@5"), metric("rmse"), metric("coverage@5")}}, progress);
  EXPECT_EQ(result.unknownCustomers, 1);
  for (const auto& [metric, figure] : result.figures) {
    EXPECT_FALSE(figure.mean) << name(metric);
    EXPECT_FALSE(figure.reason.empty());
    EXPECT_EQ(figure.customers, 0);
  }
}

TEST(Evaluate, OffersTheHistoryAgainOnlyWhenAsked) {
  const Csr test = testOf({{{C, 0}, 5}});  // c had p
  EXPECT_DOUBLE_EQ(*judged("popular", training(), test, {"recall@5"}).at("recall@5").mean, 0);
  EXPECT_DOUBLE_EQ(*judged("popular", training(), test, {"recall@5"}, {.includeBought = true}).at("recall@5").mean, 1);
}

TEST(Evaluate, HasNoErrorsOfPurchases) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}, {.customer = "b", .product = "q"}});
  const Csr test{.rows = 2, .columns = 2, .offsets = {0, 1, 1}, .indices = {1}, .values = {1}};
  const auto figures = judged("popular", recommend::trainingData(data, data->preference), test, {"rmse", "hit_rate@1"});
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
    for (const auto& [name, f] : judged("item_knn", recommend::trainingData(parts.train, data->preference), parts.test,
                                        {"rmse", "ndcg@10", "coverage@10"})) {
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
  EXPECT_THROW(evaluate(*model, *data, testOf({{{A, 2}, 5}}), {.metrics = {metric("ndcg@5")}}, progress), Cancelled);
}

TEST(Bootstrap, CoversWhatTheNormalApproximationSays) {
  // 400 zeros and ones, half each: the mean is 0.5 with a standard error of 0.5 ÷ 20.
  std::vector<Contribution> contributions;
  for (int i = 0; i < 400; ++i) contributions.push_back({static_cast<double>(i % 2), 1});
  Progress progress;
  const Interval interval = bootstrap(contributions, 7, progress);
  EXPECT_NEAR(interval.low, 0.5 - 1.96 * 0.025, 0.008);
  EXPECT_NEAR(interval.high, 0.5 + 1.96 * 0.025, 0.008);
  EXPECT_EQ(bootstrap(contributions, 7, progress).low, interval.low);
  EXPECT_NE(bootstrap(contributions, 8, progress).low, interval.low);
}

TEST(Bootstrap, WeighsByTheNumberOfEvents) {
  EXPECT_DOUBLE_EQ(*ratio({{3, 1}, {1, 3}}), 1);
  EXPECT_EQ(ratio({}), std::nullopt);
}

}  // namespace
}  // namespace kindred::evaluate

#include "core/evaluate/metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::evaluate {
namespace {

using recommend::TrainingData;

// Four customers: p stands at all, q at a and b, r at a, s at d; nobody has u.
const TrainingData& fourCustomers() {
  static const auto data = [] {
    const DatasetPtr set = test::DatasetBuilder(DatasetKind::Implicit)
                               .events({{.customer = "a", .product = "p"},
                                        {.customer = "a", .product = "q"},
                                        {.customer = "a", .product = "r"},
                                        {.customer = "b", .product = "p"},
                                        {.customer = "b", .product = "q"},
                                        {.customer = "c", .product = "p"},
                                        {.customer = "d", .product = "p"},
                                        {.customer = "d", .product = "s"}})
                               .product("u")
                               .build();
    return recommend::trainingData(set, set->preference);
  }();
  return *data;
}
constexpr Index P = 0, Q = 1, R = 2, S = 3, U = 4;

Contribution contribution(std::string_view name, const std::vector<Index>& list, const std::vector<Index>& relevant,
                          const std::vector<Index>& history = {}) {
  const auto [kind, n] = metric(name);
  return kind->ofList({fourCustomers(), list, relevant, history, 4}, static_cast<std::size_t>(n));
}

double value(std::string_view name, const std::vector<Index>& list, const std::vector<Index>& relevant,
             const std::vector<Index>& history = {}) {
  const Contribution c = contribution(name, list, relevant, history);
  EXPECT_EQ(c.weight, 1) << name;
  return c.sum;
}

std::optional<double> overAll(std::string_view name, const std::vector<std::vector<Index>>& lists) {
  const auto [kind, n] = metric(name);
  return kind->ofAll({fourCustomers(), lists}, static_cast<std::size_t>(n));
}

double auc(const std::vector<double>& relevant, const std::vector<double>& others) {
  return metric("auc").kind->ofScores({relevant, others}).sum;
}

TEST(Metrics, OfAListByHand) {
  const std::vector<Index> list{7, 3, 9, 1};  // hits at ranks 2 and 4
  const std::vector<Index> relevant{1, 3, 5};
  EXPECT_DOUBLE_EQ(value("precision@4", list, relevant), 2.0 / 4);
  EXPECT_DOUBLE_EQ(value("recall@4", list, relevant), 2.0 / 3);
  EXPECT_DOUBLE_EQ(value("recall@2", list, relevant), 1.0 / 3);
  EXPECT_DOUBLE_EQ(value("truncated_recall@2", list, relevant), 1.0 / 2);
  EXPECT_DOUBLE_EQ(value("hit_rate@1", list, relevant), 0);
  EXPECT_DOUBLE_EQ(value("hit_rate@2", list, relevant), 1);
  const double gain = 1 / std::log2(3.0) + 1 / std::log2(5.0);
  const double ideal = 1 + 1 / std::log2(3.0) + 1 / std::log2(4.0);
  EXPECT_DOUBLE_EQ(value("ndcg@4", list, relevant), gain / ideal);
  EXPECT_DOUBLE_EQ(value("ndcg@2", list, relevant), (1 / std::log2(3.0)) / (1 + 1 / std::log2(3.0)));
}

TEST(Metrics, PrecisionDividesByNHoweverShortTheList) {
  EXPECT_DOUBLE_EQ(value("precision@10", {1}, {1}), 0.1);
  EXPECT_DOUBLE_EQ(value("ndcg@10", {1}, {1}), 1);
  EXPECT_DOUBLE_EQ(value("recall@10", {}, {1}), 0);
}

TEST(Metrics, RanksOfHitsByHand) {
  const std::vector<Index> list{7, 3, 9, 1};  // hits at ranks 2 and 4
  const std::vector<Index> relevant{1, 3, 5};
  EXPECT_DOUBLE_EQ(value("map@4", list, relevant), (1.0 / 2 + 2.0 / 4) / 3);
  EXPECT_DOUBLE_EQ(value("map@2", list, relevant), (1.0 / 2) / 2) << "no more than two hits fit into the list";
  EXPECT_DOUBLE_EQ(value("map@4", {3, 1}, {1, 3}), 1);
  EXPECT_DOUBLE_EQ(value("mrr@4", list, relevant), 1.0 / 2);
  EXPECT_DOUBLE_EQ(value("mrr@1", list, relevant), 0);
  EXPECT_DOUBLE_EQ(value("mrr@3", {}, {1}), 0);
}

TEST(Metrics, AucCountsPairsInTheRightOrder) {
  // 3 is above 2 and 1, ties half with 3; 1 is above none, ties half with 1.
  EXPECT_DOUBLE_EQ(auc({3, 1}, {1, 2, 3}), (2.5 + 0.5) / 6);
  const double none = -std::numeric_limits<double>::infinity();
  EXPECT_DOUBLE_EQ(auc({none}, {none, 4}), 0.5 / 2) << "what has no score ties at the lowest place";
  EXPECT_DOUBLE_EQ(auc({9}, {1, 2}), 1);
  EXPECT_EQ(metric("auc").kind->ofScores({{1}, {}}).weight, 0) << "nothing to be above of";
}

TEST(Metrics, NoveltyIsTheSelfInformationOfTheOffers) {
  // p at 4 of 4, q at 2 of 4, r at 1 of 4; u, at nobody, as at one.
  EXPECT_DOUBLE_EQ(value("novelty@2", {P, Q, R}, {P}), (0 + 1) / 2.0);
  EXPECT_DOUBLE_EQ(value("novelty@10", {P, Q, R, U}, {P}), (0 + 1 + 2 + 2) / 4.0);
  EXPECT_EQ(contribution("novelty@10", {}, {P}).weight, 0);
}

TEST(Metrics, DiversityIsOneMinusTheCosineOfEachPair) {
  const double pq = 2 / std::sqrt(4.0 * 2), ps = 1 / std::sqrt(4.0 * 1), qs = 0;
  EXPECT_NEAR(value("diversity@2", {P, Q, S}, {P}), 1 - pq, 1e-12);
  EXPECT_NEAR(value("diversity@3", {P, Q, S}, {P}), 1 - (pq + ps + qs) / 3, 1e-12);
  EXPECT_NEAR(value("diversity@2", {S, U}, {P}), 1, 1e-12) << "what nobody has is like nothing";
  EXPECT_EQ(contribution("diversity@2", {P}, {P}).weight, 0) << "one product is no pair";
}

TEST(Metrics, PopularityLiftComparesOffersWithTheHistory) {
  // Offers: (2 + 1) ÷ 2 customers; history: (4 + 1) ÷ 2.
  const Contribution lift = contribution("popularity_lift@2", {Q, R, P}, {Q}, {P, S});
  EXPECT_DOUBLE_EQ(lift.sum, 1.5);
  EXPECT_DOUBLE_EQ(lift.weight, 2.5);
  EXPECT_DOUBLE_EQ(metric("popularity_lift@2").kind->figureOf(1.5 / 2.5), -0.4);
}

TEST(Metrics, RepeatsAreTheShareOfOffersFromTheHistory) {
  EXPECT_DOUBLE_EQ(value("repeats@3", {P, Q, R}, {Q}, {P, S}), 1.0 / 3);
  EXPECT_DOUBLE_EQ(value("repeats@10", {P, S}, {Q}, {P, S}), 1);
  EXPECT_EQ(contribution("repeats@3", {}, {Q}, {P}).weight, 0);
}

TEST(Metrics, OverAllListsByHand) {
  const std::vector<std::vector<Index>> lists = {{P, Q}, {P, R}, {P, Q}};  // p 3 times, q 2, r 1, s 0
  EXPECT_DOUBLE_EQ(*overAll("coverage@2", lists), 3.0 / 4);
  // Ascending 0, 1, 2, 3: (−3·0 − 1·1 + 1·2 + 3·3) ÷ (4 · 6).
  EXPECT_DOUBLE_EQ(*overAll("gini@2", lists), 10.0 / 24);
  EXPECT_DOUBLE_EQ(*overAll("gini@1", lists), 0.75) << "one product of four is all that is offered";
  EXPECT_EQ(overAll("gini@1", {{}, {}}), std::nullopt);
  EXPECT_DOUBLE_EQ(*overAll("coverage@1", {{}, {}}), 0);
}

TEST(Metrics, EachHasASentenceAndOneFunction) {
  for (const MetricKind& kind : metricKinds()) {
    EXPECT_FALSE(kind.summary.empty()) << kind.key;
    EXPECT_EQ(!!kind.ofList + !!kind.ofScores + !!kind.ofError + !!kind.ofAll, 1) << kind.key;
  }
}

TEST(Metrics, AFigureThatIsMissingIsWorst) {
  EXPECT_TRUE(isBetter(Better::Higher, 0.0, std::nullopt));
  EXPECT_FALSE(isBetter(Better::Higher, std::nullopt, std::nullopt));
  EXPECT_TRUE(isBetter(Better::Lower, 0.1, 0.2));
}

TEST(Metrics, NamesReadBack) {
  for (const std::string& known : metricNames()) {
    const std::string asked = known.ends_with("@N") ? known.substr(0, known.size() - 1) + "15" : known;
    EXPECT_EQ(name(metric(asked)), asked);
  }
}

TEST(Metrics, UnknownOnesAreNamedWithThoseThereAre) {
  for (const char* wrong : {"ndcg", "rmse@5", "ndcg@0", "ndcg@", "ndcg@x", "ndcg@5x", "auc@5", "map", ""}) {
    try {
      metric(wrong);
      ADD_FAILURE() << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadParameters);
      EXPECT_NE(english(error.hint()).find("truncated_recall@N"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace kindred::evaluate

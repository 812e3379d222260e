#include "core/evaluate/metrics.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace kindred::evaluate {
namespace {

double value(std::string_view name, const std::vector<Index>& list, const std::vector<Index>& relevant) {
  const auto [kind, n] = metric(name);
  return kind->ofList({list, relevant}, static_cast<std::size_t>(n));
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

TEST(Metrics, NamesReadBack) {
  for (const std::string& known : metricNames()) {
    const std::string asked = known.ends_with("@N") ? known.substr(0, known.size() - 1) + "15" : known;
    EXPECT_EQ(name(metric(asked)), asked);
  }
}

TEST(Metrics, UnknownOnesAreNamedWithThoseThereAre) {
  for (const char* wrong : {"ndcg", "rmse@5", "ndcg@0", "ndcg@", "ndcg@x", "ndcg@5x", "auc", ""}) {
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

// How far likeness is trusted that rests on little, in the scores of neighbours and in what explains them.
#include <gtest/gtest.h>

#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

// Ann has four films in common with Ben and two with Cy; all gave the fifth.
std::shared_ptr<const TrainingData> films() {
  std::vector<test::EventRow> rows;
  const auto add = [&](const char* customer, const std::vector<float>& ratings) {
    for (std::size_t film = 0; film < ratings.size(); ++film) {
      if (ratings[film] > 0)
        rows.push_back({.customer = customer, .product = "f" + std::to_string(film), .value = ratings[film]});
    }
  };
  add("ann", {5, 4, 1, 2, 0});
  add("ben", {4, 5, 2, 1, 4});
  add("cy", {0, 0, 5, 4, 2});
  return trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
}

TEST(Significance, WeighsTheVotesOfNeighbours) {
  const test::Asked model("user_knn", films(),
                          {{"significance", std::int64_t{3}},
                           {"shrinkage", 0.0},
                           {"centre", false},
                           {"minimum_neighbours", std::int64_t{1}},
                           {"score", std::string("average")}});
  const double ben = 44 / std::sqrt(46.0 * 62.0), cy = 13 / std::sqrt(46.0 * 45.0) * 2 / 3;
  EXPECT_NEAR(model->score(0, 4), (ben * 4 + cy * 2) / (ben + cy), 1e-9);
}

TEST(Significance, IsToldWithShrinkageInTheArithmetic) {
  const auto data = trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(40, 20, 300, 3)),
                                 {.value = PreferenceValue::Rating});
  const Values values{{"significance", std::int64_t{6}}, {"shrinkage", 2.0}};
  for (const char* key : {"user_knn", "item_knn"}) {
    const test::Asked model(key, data, values);
    int less = 0;
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      for (const Term& term : model->explain(customer, 0).terms) {
        const double common = term.shrunk->common;
        EXPECT_NEAR(*term.weight, term.shrunk->unshrunk * common / (common + 2) * std::min(common, 6.0) / 6, 1e-6);
        less += common < 6 ? 1 : 0;
      }
    }
    EXPECT_GT(less, 10) << key;
  }
}

}  // namespace
}  // namespace kindred::recommend

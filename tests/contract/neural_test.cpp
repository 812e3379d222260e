// What neural recommenders learn, where the library that trains them is there: an order that was planted.
#include <gtest/gtest.h>

#include "core/recommend/recommender.h"
#include "core/recommend/validation.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

constexpr int Groups = 6, Products = 12, Bought = 6, Customers = 180;

std::string product(int group, int place) {
  return "p" + std::to_string(group) + "-" + std::to_string(10 + (place % Products));
}

/// Everybody goes round a ring of products of one group, from somewhere; what comes next is held out.
struct Rings {
  std::shared_ptr<const TrainingData> data;
  Csr next;

  Rings() {
    std::vector<test::EventRow> rows;
    for (int customer = 0; customer < Customers; ++customer) {
      for (int i = 0; i < Bought; ++i) {
        rows.push_back({.customer = "c" + std::to_string(1000 + customer),
                        .product = product(customer % Groups, customer / Groups + i),
                        .value = 5,
                        .time = 86400 * i});
      }
    }
    data = trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Bought});
    next = {.rows = data->matrix.rows, .columns = data->matrix.columns};
    for (int customer = 0; customer < Customers; ++customer) {
      const std::string told = product(customer % Groups, customer / Groups + Bought);
      next.indices.push_back(*data->dataset->products.find(told));
      next.values.push_back(1);
      next.offsets.push_back(next.entries());
    }
  }

  [[nodiscard]] double ndcg(const Algorithm& algorithm, const Values& values = {}) const {
    Progress progress;
    return validationNdcg(*algorithm.fit({.data = data, .values = values}, progress).model, *data, next, progress);
  }
};

TEST(NeuralRecommenders, TellWhatComesNextFarBetterThanWhatIsPopular) {
  const Rings rings;
  const double popular = rings.ndcg(algorithm("popular"));
  int trained = 0;
  for (const Algorithm& each : algorithms()) {
    if (!each.needs.trainer || !unavailable(each).empty()) continue;
    const double ndcg = rings.ndcg(each, {{"batch", std::int64_t{16}}});  // few data: many steps
    EXPECT_GT(ndcg, popular + 0.3) << each.info.key;
    // Of a group's six others one is right: by chance .496. An order is worth more.
    if (each.needs.times) {
      EXPECT_GT(ndcg, 0.9) << each.info.key;
    }
    ++trained;
  }
  if (trained == 0) GTEST_SKIP() << "the extra is not installed";
}

}  // namespace
}  // namespace kindred::recommend

#include "core/data/subset.h"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

TEST(WithEvents, KeepsPeopleProductsAndTheOtherColumns) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Explicit, {{.customer = "a", .product = "p", .value = 1, .time = 5},
                                              {.customer = "b", .product = "q", .value = 2, .time = 6},
                                              {.customer = "b", .product = "r", .value = 3, .time = 7}});
  const DatasetPtr part = withEvents(*data, {false, true, false});
  EXPECT_EQ(part->customers.ids(), data->customers.ids());
  EXPECT_EQ(part->products.keys(), data->products.keys());
  EXPECT_EQ(part->events.offsets, (std::vector<std::int64_t>{0, 0, 1}));
  EXPECT_EQ(part->events.value, (std::vector<float>{2}));
  EXPECT_EQ(part->events.time, (std::vector<std::int64_t>{6}));
  EXPECT_TRUE(part->events.quantity.empty());
}

}  // namespace
}  // namespace kindred

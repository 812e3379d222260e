#include "core/data/customer_set.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

CustomerSet setOf(std::vector<Key> keys) { return {std::move(keys), KI_TEXT("core", "test")}; }

TEST(CustomerSet, SortsAndDropsRepeats) {
  const CustomerSet set = setOf({5, 1, 5, 3});
  EXPECT_EQ(set.keys(), (std::vector<Key>{1, 3, 5}));
  EXPECT_TRUE(set.contains(3));
  EXPECT_FALSE(set.contains(2));
}

TEST(CustomerSet, Combines) {
  const CustomerSet a = setOf({1, 2, 3});
  const CustomerSet b({3, 4}, KI_TEXT("core", "lasso"));
  EXPECT_EQ(a.combined(b, SetMode::New), b);
  EXPECT_EQ(a.combined(b, SetMode::Add), setOf({1, 2, 3, 4}));
  EXPECT_EQ(a.combined(b, SetMode::Subtract), setOf({1, 2}));
  EXPECT_EQ(a.combined(b, SetMode::Intersect), setOf({3}));
  EXPECT_EQ(english(a.combined(b, SetMode::New).origin()), "lasso");
  EXPECT_EQ(english(CustomerSet().combined(b, SetMode::Add).origin()), "lasso") << "alone";
  const CustomerSet two = a.combined(b, SetMode::Add);
  EXPECT_EQ(english(two.origin()), "2 selections combined");
  EXPECT_EQ(english(two.combined(b, SetMode::Subtract).origin()), "3 selections combined");
}

TEST(CustomerSet, KnowsItsPlaceInADataset) {
  Dataset dataset;
  dataset.customers = Entities({"a", "b", "c"}, {30, 10, 20});
  EXPECT_EQ(setOf({10, 30, 99}).indices(dataset), (std::vector<Index>{0, 1}));
  EXPECT_EQ(setOf({10, 99}).inverted(dataset, {}), setOf({20, 30}));
}

}  // namespace
}  // namespace kindred

#include "core/rules/baskets.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "tests/support/dataset_builder.h"

namespace kindred::rules {
namespace {

constexpr std::int64_t Monday = 4 * SecondsPerDay;  // 1970-01-05

class BasketsTest : public testing::Test {
 protected:
  static DatasetPtr shop() {
    kindred::test::DatasetBuilder builder(DatasetKind::Transactions);
    builder.events({{.customer = "a", .product = "pen", .time = Monday, .order = "1"},
                    {.customer = "a", .product = "ink", .time = Monday, .order = "1"},
                    {.customer = "a", .product = "pen", .time = Monday, .order = "1"},
                    {.customer = "a", .product = "cup", .time = Monday + SecondsPerDay, .order = "2"},
                    {.customer = "a", .product = "pen", .time = Monday + 7 * SecondsPerDay, .order = "3"},
                    {.customer = "b", .product = "cup", .time = Monday + 40 * SecondsPerDay, .order = "4"}});
    builder.product("pen", {{"kind", "paper"}}).product("ink", {{"kind", "paper"}}).product("cup", {{"kind", "table"}});
    builder.product("never", {{"kind", "table"}});
    builder.customer("a", {{"region", "North"}}).customer("b", {{"region", "South"}});
    return builder.build();
  }
  static Baskets baskets(const BasketOptions& options, const std::optional<CustomerLabels>& labels = {}) {
    Progress progress;
    return basketsOf(*shop(), options, labels, progress);
  }
  static std::string written(const Baskets& all) {
    std::string text;
    for (std::int64_t b = 0; b < all.table.size(); ++b) {
      text += b > 0 ? " | " : "";
      for (const Index item : all.table.basket(b)) text += all.items[static_cast<std::size_t>(item)].id + " ";
    }
    return text;
  }
};

TEST_F(BasketsTest, AreOrdersCustomersDaysWeeksOrMonths) {
  EXPECT_EQ(written(baskets({})), "ink pen  | cup  | pen  | cup ");
  EXPECT_EQ(written(baskets({.baskets = BasketKind::Customer})), "cup ink pen  | cup ");
  EXPECT_EQ(written(baskets({.baskets = BasketKind::Day})), "ink pen  | cup  | pen  | cup ");
  EXPECT_EQ(written(baskets({.baskets = BasketKind::Week})), "cup ink pen  | pen  | cup ");
  EXPECT_EQ(written(baskets({.baskets = BasketKind::Month})), "cup ink pen  | cup ");
  EXPECT_EQ(basketCounts(*shop()), (std::vector<std::int64_t>{4, 2, 4, 3, 2}));
}

TEST_F(BasketsTest, KnowTheirCustomerAndTime) {
  const Baskets all = baskets({});
  EXPECT_EQ(all.customers, (std::vector<Index>{0, 0, 0, 1}));
  EXPECT_EQ(all.times.front(), Monday);
}

TEST_F(BasketsTest, HoldValuesOfALevelAndWhatCustomersAre) {
  EXPECT_EQ(written(baskets({.level = "kind"})), "paper  | table  | paper  | table ");
  const Baskets with = baskets({.level = "kind", .with = {"region"}});
  EXPECT_EQ(written(with), "paper region=North  | table region=North  | paper region=North  | table region=South ");
  EXPECT_TRUE(with.items.back().isOfCustomer);
  EXPECT_EQ(with.items.back().title, "region: South");
}

TEST_F(BasketsTest, HoldSegments) {
  const CustomerLabels labels{.name = "Segment", .of = {0, -1}, .titles = {"Big"}};
  EXPECT_EQ(written(baskets({.level = "kind"}, labels)),
            "paper Segment=Big  | table Segment=Big  | paper Segment=Big  | table ");
}

TEST_F(BasketsTest, WhatIsLeftOutLeavesItsBasket) {
  EXPECT_EQ(written(baskets({.leaveOut = {"pen"}})), "ink  | cup  |  | cup ");
}

TEST_F(BasketsTest, WithoutOrdersOneTimeIsAnOrder) {
  Progress progress;
  const auto timed =
      kindred::test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "x", .time = 5},
                                                           {.customer = "a", .product = "y", .time = 5},
                                                           {.customer = "a", .product = "x", .time = 9}});
  EXPECT_EQ(basketsOf(*timed, {}, {}, progress).table.size(), 2);
  const auto untimed = kindred::test::datasetOf(DatasetKind::Implicit,
                                                {{.customer = "a", .product = "x"}, {.customer = "a", .product = "y"}});
  EXPECT_EQ(basketsOf(*untimed, {}, {}, progress).table.size(), 2);
  EXPECT_THROW(basketsOf(*untimed, {.baskets = BasketKind::Week}, {}, progress), Error);
  EXPECT_EQ(basketCounts(*untimed), (std::vector<std::int64_t>{2, 1, -1, -1, -1}));
}

TEST_F(BasketsTest, WhatIsNotThereIsRefusedWithWhatIs) {
  EXPECT_THROW(baskets({.level = "colour"}), Error);
  EXPECT_THROW(baskets({.with = {"age"}}), Error);
  EXPECT_EQ(customerColumnsOf(*shop()), std::vector<std::string>{"region"});
  EXPECT_EQ(levelsOf(*shop()), (std::vector<std::string>{"product", "kind"}));
  Progress progress;
  EXPECT_THROW(basketsOf(*kindred::test::DatasetBuilder(DatasetKind::Transactions).build(), {}, {}, progress), Error);
}

}  // namespace
}  // namespace kindred::rules

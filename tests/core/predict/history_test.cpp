// What is known at a day, and that nothing of what came after it gets in.
#include "core/predict/history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::predict {
namespace {

using testing::ElementsAre;

std::int64_t day(int month, int date) { return toSeconds({.year = 2024, .month = month, .day = date}); }

test::DatasetBuilder shop() {
  test::DatasetBuilder made(DatasetKind::Transactions);
  made.event({.customer = "ann", .product = "tea", .quantity = 2, .price = 3, .time = day(1, 1), .order = "1"});
  made.event({.customer = "ann", .product = "cup", .quantity = 1, .price = 4, .time = day(1, 11), .order = "2"});
  made.event({.customer = "ann", .product = "tea", .quantity = 1, .price = 3, .time = day(1, 31), .order = "3"});
  made.event({.customer = "ann", .product = "tea", .quantity = 1, .price = 3, .time = day(3, 5), .order = "6"});
  made.event({.customer = "ben", .product = "tea", .quantity = 1, .price = 3, .time = day(2, 10), .order = "4"});
  made.event({.customer = "cem", .product = "cup", .quantity = 1, .price = 4, .time = day(3, 2), .order = "5"});
  made.product("tea", {{"category", "drinks"}}).product("cup", {{"category", "drinks"}});
  return made;
}

double cell(const Table& table, const std::string& column, std::size_t row) {
  return std::ranges::find(table.columns, column, &Column::name)->numbers.at(row);
}

TEST(History, TellsWhatWasKnownAtTheCut) {
  const std::int64_t cut = day(3, 1);
  const KnownCustomers known = featuresAt(*knownBefore(*shop().build(), cut), cut);
  EXPECT_THAT(known.customers, ElementsAre(0, 1));  // cem was not known yet
  EXPECT_EQ(cell(known.table, LastOrderColumn, 0), 30);
  EXPECT_EQ(cell(known.table, "orders", 0), 3);
  EXPECT_EQ(cell(known.table, "tenure_days", 0), 60);
  EXPECT_EQ(cell(known.table, "gap_days", 0), 15);
  EXPECT_NEAR(cell(known.table, "gap_trend", 0), 20.0 / 15, 1e-12);
  EXPECT_EQ(cell(known.table, "spend", 0), 13);
  EXPECT_NEAR(cell(known.table, "basket", 0), 13.0 / 3, 1e-12);
  EXPECT_EQ(cell(known.table, "products", 0), 2);
  EXPECT_TRUE(std::isnan(cell(known.table, "gap_days", 1)));
}

TEST(History, AnswersComeFromTheDaysAfterTheCut) {
  const DatasetPtr dataset = shop().build();
  const std::int64_t cut = day(3, 1);
  using Kind = HistoryQuestion::Kind;
  const std::vector<Index> both = {0, 1};
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::BuysAgain, 30}), ElementsAre(1, 0));
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::BuysAgain, 4}), ElementsAre(0, 0));
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::BuysAgain, 5}), ElementsAre(1, 0));
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::Leaves, 30}), ElementsAre(0, 1));
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::Buys, 30, "cup"}), ElementsAre(0, 0));
  EXPECT_THAT(answersAfter(*dataset, both, cut, {Kind::Buys, 30, "tea"}), ElementsAre(1, 0));
  EXPECT_THROW(answersAfter(*dataset, both, cut, {Kind::Buys, 30, "car"}), Error);
}

// Whatever is done after the cut, the features are the same to the bit: what comes later cannot get in.
TEST(History, TheFutureCannotGetIn) {
  const std::int64_t cut = day(3, 1);
  const auto featuresOf = [&](test::DatasetBuilder made) { return featuresAt(*knownBefore(*made.build(), cut), cut); };
  const KnownCustomers before = featuresOf(shop());
  test::DatasetBuilder changed = shop();
  for (int i = 0; i < 40; ++i)  // planted: whoever buys much later
    changed.event({.customer = i % 2 == 0 ? "ann" : "ben",
                   .product = i % 3 == 0 ? "tea" : "cup",
                   .quantity = 50,
                   .price = 100,
                   .time = day(3, 1) + i * 3600,
                   .order = "later" + std::to_string(i)});
  const KnownCustomers after = featuresOf(changed);
  ASSERT_EQ(after.customers, before.customers);
  ASSERT_EQ(after.table.columns.size(), before.table.columns.size());
  for (std::size_t c = 0; c < before.table.columns.size(); ++c) {
    EXPECT_EQ(after.table.columns[c].name, before.table.columns[c].name);
    for (std::size_t row = 0; row < before.table.rows; ++row) {
      const double a = before.table.columns[c].numbers[row], b = after.table.columns[c].numbers[row];
      EXPECT_TRUE(a == b || (std::isnan(a) && std::isnan(b))) << before.table.columns[c].name;
    }
  }
}

// An attribute with a date from the cut on, such as the day on which someone left, is not known yet.
TEST(History, DatesAfterTheCutAreNotKnown) {
  test::DatasetBuilder made = shop();
  made.customer("ann", {{"left", "2024-03-20"}})
      .customer("ben", {{"left", "2024-02-20"}})
      .customer("cem", {{"left", "2024-03-25"}});
  const std::int64_t cut = day(3, 1);
  const KnownCustomers known = featuresAt(*knownBefore(*made.build(), cut), cut);
  EXPECT_TRUE(std::isnan(cell(known.table, "left", 0)));
  EXPECT_EQ(cell(known.table, "left", 1), 10);
}

TEST(History, NothingBeforeTheCutIsAnError) { EXPECT_THROW(knownBefore(*shop().build(), day(1, 1)), Error); }

}  // namespace
}  // namespace kindred::predict

#include "core/describe/habits.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/date.h"
#include "core/describe/interval.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

std::int64_t at(int day, int hour = 0) { return day * SecondsPerDay + hour * 3600; }

test::EventRow line(const std::string& customer, const std::string& order, int day, double price,
                    const std::string& product = "p", int hour = 0) {
  return {.customer = customer, .product = product, .price = price, .time = at(day, hour), .order = order};
}

TEST(Habits, CountOrdersAndTheDaysBetweenThem) {
  const auto shop = test::datasetOf(DatasetKind::Transactions,
                                    {line("a", "1", 0, 10), line("a", "1", 0, 5, "q"), line("a", "2", 10, 20),
                                     line("a", "3", 40, 25), line("b", "4", 99, 7)});
  const HabitTable table = habitsOf(*shop);
  EXPECT_EQ(table.referenceDate, at(100));
  EXPECT_EQ(table.days, 100);
  EXPECT_EQ(table.window, 33);
  const Habits& a = table.customers[0];
  EXPECT_EQ(a.orders, 3);
  EXPECT_EQ(a.firstDaysAgo, 100);
  EXPECT_EQ(a.lastDaysAgo, 60);
  EXPECT_EQ(a.gapDays, 20);
  EXPECT_EQ(a.secondAfter, 10);
  EXPECT_EQ(a.spend, 60);
  EXPECT_EQ(a.basket, 20);
  EXPECT_EQ(a.variety, 2);
  EXPECT_EQ(a.recentOrders, 0);
  EXPECT_EQ(a.earlierOrders, 1) << "60 days ago lies in the window before the last 33 days";
  const Habits& b = table.customers[1];
  EXPECT_TRUE(std::isnan(b.gapDays)) << "one order has no gap";
  EXPECT_EQ(b.recentOrders, 1);
}

TEST(Habits, TellDiscountsByTheUsualPriceOfAProduct) {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 6; ++i) rows.push_back(line("full" + std::to_string(i), "f" + std::to_string(i), i, 10));
  rows.push_back(line("hunter", "h1", 1, 8));
  rows.push_back(line("hunter", "h2", 2, 9.5));
  rows.push_back(line("hunter", "h3", 3, 1, "rare"));
  const auto shop = test::datasetOf(DatasetKind::Transactions, rows);
  const HabitTable table = habitsOf(*shop);
  const Habits& hunter = table.customers[static_cast<std::size_t>(*shop->customers.find("hunter"))];
  EXPECT_EQ(hunter.discounted, 0.5) << "5 % less is none, and what was sold once has no usual price";
  EXPECT_EQ(hunter.priceLevel, 10);
  EXPECT_EQ(table.customers[0].discounted, 0);
}

TEST(Habits, AreUnknownWhereTheDataDoNotSay) {
  const auto shop = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}});
  const HabitTable table = habitsOf(*shop);
  EXPECT_EQ(table.days, 0);
  const Habits& a = table.customers[0];
  EXPECT_EQ(a.orders, 1);
  for (const double figure : {a.firstDaysAgo, a.lastDaysAgo, a.gapDays, a.spend, a.basket, a.discounted, a.priceLevel})
    EXPECT_TRUE(std::isnan(figure));
  EXPECT_TRUE(shoppingTimes(*shop, {0}, 1).empty());
}

TEST(ShoppingTimes, CountOrdersByWeekdayAndHour) {
  // 1970-01-05 was a Monday.
  const auto shop =
      test::datasetOf(DatasetKind::Transactions, {line("a", "1", 4, 10, "p", 9), line("a", "1", 4, 10, "q", 9),
                                                  line("a", "2", 5, 10, "p", 9), line("b", "3", 11, 10, "p", 20)});
  const auto times = shoppingTimes(*shop, {0, -1}, 1);
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].orders, 2);
  EXPECT_EQ(times[0].byWeekday[0], 1);
  EXPECT_EQ(times[0].byWeekday[1], 1);
  EXPECT_EQ(times[0].byHour[9], 2);
  EXPECT_EQ(times[1].orders, 3) << "who is in no group counts among all";
  EXPECT_EQ(times[1].byWeekday[0], 2);
}

TEST(ShoppingTimes, HaveNoHoursWhereTimesAreDays) {
  const auto shop = test::datasetOf(DatasetKind::Transactions, {line("a", "1", 4, 10)});
  EXPECT_EQ(shoppingTimes(*shop, {0}, 1)[0].byHour[0], 0);
}

// Brown, Cai and DasGupta, Statistical Science 16(2), 2001: 0 of 10 and 5 of 10.
TEST(WilsonInterval, IsThePublishedOne) {
  EXPECT_NEAR(wilsonInterval(0, 10).high, 0.2775, 1e-4);
  EXPECT_EQ(wilsonInterval(0, 10).low, 0);
  EXPECT_NEAR(wilsonInterval(5, 10).low, 0.2366, 1e-4);
  EXPECT_NEAR(wilsonInterval(5, 10).high, 0.7634, 1e-4);
  EXPECT_EQ(wilsonInterval(0, 0).high, 1);
}

}  // namespace
}  // namespace kindred

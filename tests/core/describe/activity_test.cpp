#include "core/describe/activity.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

constexpr std::int64_t Day = SecondsPerDay;
constexpr std::int64_t Hour = 3600;

std::int64_t date(int year, int month, int day, int hour = 0) {
  return toSeconds({.year = year, .month = month, .day = day, .hour = hour});
}

Activity weeksOf(const DatasetPtr& data, const std::vector<Index>* customers = nullptr) {
  Progress progress;
  return activityOf(*data, Period::Week, progress, customers).value();
}

TEST(Periods, BeginWithMondayTheFirstAndJanuary) {
  const std::int64_t friday = date(2011, 12, 9, 12);
  EXPECT_EQ(periodBegin(Period::Week, friday), date(2011, 12, 5));
  EXPECT_EQ(periodEnd(Period::Week, friday), date(2011, 12, 12));
  EXPECT_EQ(periodBegin(Period::Month, friday), date(2011, 12, 1));
  EXPECT_EQ(periodEnd(Period::Month, friday), date(2012, 1, 1));
  EXPECT_EQ(periodBegin(Period::Year, friday), date(2011, 1, 1));
  EXPECT_EQ(periodEnd(Period::Year, friday), date(2012, 1, 1));
  EXPECT_EQ(periodBegin(Period::Week, date(2011, 12, 5)), date(2011, 12, 5));
  EXPECT_EQ(periodBegin(Period::Week, date(1969, 12, 31)), date(1969, 12, 29)) << "also before 1970";
}

TEST(Activity, OfRatingsCountsEach) {
  const auto data = test::datasetOf(DatasetKind::Explicit,
                                    {{.customer = "a", .product = "p", .value = 3, .time = date(2011, 12, 5, 9)},
                                     {.customer = "a", .product = "q", .value = 4, .time = date(2011, 12, 5, 9)}});
  const Activity activity = weeksOf(data);
  EXPECT_EQ(activity.steps[0].orders, 2) << "at one moment";
  EXPECT_EQ(activity.profile[0][9], 2);
}

// Monday 5 to Friday 9 December 2011, with nothing in the week before.
TEST(Activity, CountsOrdersEventsCustomersAndSpend) {
  const auto data = test::datasetOf(
      DatasetKind::Transactions,
      {{.customer = "a", .product = "p", .quantity = 2, .price = 3, .time = date(2011, 11, 21, 9), .order = "1"},
       {.customer = "a", .product = "q", .quantity = 1, .price = 4, .time = date(2011, 11, 21, 9), .order = "1"},
       {.customer = "a", .product = "p", .quantity = 1, .price = 3, .time = date(2011, 12, 5, 10), .order = "2"},
       {.customer = "b", .product = "q", .quantity = 5, .price = 4, .time = date(2011, 12, 9, 10), .order = "3"}});
  const Activity activity = weeksOf(data);
  ASSERT_EQ(activity.steps.size(), 3U);
  EXPECT_EQ(activity.steps[0].orders, 1);
  EXPECT_EQ(activity.steps[0].events, 2);
  EXPECT_EQ(activity.steps[0].customers, 1);
  EXPECT_DOUBLE_EQ(activity.steps[0].spend, 10);
  EXPECT_EQ(activity.steps[1].events, 0) << "no step is left out";
  EXPECT_EQ(activity.steps[2].orders, 2);
  EXPECT_EQ(activity.steps[2].customers, 2);
  EXPECT_DOUBLE_EQ(activity.steps[2].spend, 23);
  EXPECT_EQ(activity.profile[0][9], 1);
  EXPECT_EQ(activity.profile[0][10], 1);
  EXPECT_EQ(activity.profile[4][10], 1);
  EXPECT_TRUE(activity.hasHours);
  EXPECT_TRUE(activity.lastIsIncomplete());
  EXPECT_EQ(activity.lastDays, 5);
  EXPECT_EQ(activity.lastLength, 7);

  const std::vector<Index> b = {1};
  const Activity selected = weeksOf(data, &b);
  ASSERT_EQ(selected.steps.size(), 3U) << "the steps are those of everyone";
  EXPECT_EQ(selected.steps[0].events, 0);
  EXPECT_EQ(selected.steps[2].orders, 1);
  EXPECT_EQ(selected.lastDays, 5);
}

TEST(Activity, AnOrderBelongsToItsFirstEvent) {
  const auto data = test::datasetOf(DatasetKind::Transactions,
                                    {{.customer = "a", .product = "p", .time = date(2024, 1, 7, 23), .order = "1"},
                                     {.customer = "a", .product = "q", .time = date(2024, 1, 8, 1), .order = "1"}});
  const Activity activity = weeksOf(data);
  ASSERT_EQ(activity.steps.size(), 2U);
  EXPECT_EQ(activity.steps[0].orders, 1);
  EXPECT_EQ(activity.steps[1].orders, 0);
  EXPECT_EQ(activity.steps[1].events, 1);
}

TEST(Activity, NamesGapsLongerThanUsual) {
  std::vector<test::EventRow> rows;
  for (int day = 0; day < 60; ++day) {
    if (day >= 20 && day < 31) continue;  // eleven days closed
    if (day % 7 == 5) continue;           // and every Saturday
    rows.push_back({.customer = "a", .product = "p", .time = date(2024, 1, 1) + day * Day + 9 * Hour});
  }
  const auto gaps = weeksOf(test::datasetOf(DatasetKind::Implicit, rows)).gaps;
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].begin, date(2024, 1, 20)) << "the Saturday before belongs to it";
  EXPECT_EQ(gaps[0].days, 12);
}

TEST(Activity, OfMonthlyDataHasNoGaps) {
  std::vector<test::EventRow> rows;
  for (int month = 1; month <= 12; ++month) {
    rows.push_back({.customer = "a", .product = "p", .time = date(2024, month, 1)});
  }
  const Activity activity = weeksOf(test::datasetOf(DatasetKind::Implicit, rows));
  EXPECT_TRUE(activity.gaps.empty());
  EXPECT_FALSE(activity.hasHours);
}

TEST(Activity, NeedsTimes) {
  Progress progress;
  const auto data = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}});
  EXPECT_FALSE(activityOf(*data, Period::Week, progress));
}

TEST(Activity, FittingPeriodKeepsTheStepsFew) {
  const auto spanning = [](int years) {
    return fittingPeriod(
        test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p", .time = date(1000, 1, 1)},
                                                {.customer = "a", .product = "p", .time = date(1000 + years, 1, 1)}})
            ->events);
  };
  EXPECT_EQ(spanning(20), Period::Week);
  EXPECT_EQ(spanning(60), Period::Month);
  EXPECT_EQ(spanning(2000), Period::Year);
}

TEST(Activity, IsTheSameForOneAndManyThreadsAndAddsUp) {
  const auto data = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(700, 40, 9000, 3));
  const Activity many = weeksOf(data);
  const ThreadLimit one(1);
  const Activity single = weeksOf(data);
  std::int64_t events = 0, orders = 0, profile = 0;
  for (std::size_t i = 0; i < many.steps.size(); ++i) {
    EXPECT_EQ(many.steps[i].spend, single.steps[i].spend) << "the same bits";
    EXPECT_EQ(many.steps[i].orders, single.steps[i].orders);
    events += many.steps[i].events;
    orders += many.steps[i].orders;
  }
  for (const auto& day : many.profile) {
    for (const std::int64_t count : day) profile += count;
  }
  EXPECT_EQ(events, 9000);
  EXPECT_EQ(orders, profile);
}

}  // namespace
}  // namespace kindred

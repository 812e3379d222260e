#include "core/describe/summary.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

constexpr std::int64_t Day = SecondsPerDay;

DatasetPtr shop() {
  return test::DatasetBuilder(DatasetKind::Transactions)
      .events({{.customer = "a", .product = "p", .quantity = 2, .price = 3.0, .time = 1 * Day + 60, .order = "1"},
               {.customer = "a", .product = "q", .quantity = 1, .price = 4.0, .time = 1 * Day + 60, .order = "1"},
               {.customer = "a", .product = "p", .quantity = 1, .price = 3.0, .time = 4 * Day, .order = "2"},
               {.customer = "b", .product = "q", .quantity = 5, .price = 4.0, .time = 9 * Day + 3600, .order = "3"}})
      .customer("silent")
      .product("unsold")
      .build();
}

TEST(SpreadOf, InterpolatesAsType7) {
  const Spread s = spreadOf({4, 1, 3, 2});  // R: quantile(1:4, .9) = 3.7
  EXPECT_DOUBLE_EQ(s.minimum, 1);
  EXPECT_DOUBLE_EQ(s.median, 2.5);
  EXPECT_DOUBLE_EQ(s.mean, 2.5);
  EXPECT_DOUBLE_EQ(s.p90, 3.7);
  EXPECT_DOUBLE_EQ(s.maximum, 4);
  EXPECT_EQ(spreadOf({}).maximum, 0);
}

TEST(Summary, CountsWhatThereIs) {
  const DatasetSummary s = summarise(*shop());
  EXPECT_EQ(s.customers, 2);
  EXPECT_EQ(s.customersListed, 3);
  EXPECT_EQ(s.products, 2);
  EXPECT_EQ(s.productsListed, 3);
  EXPECT_EQ(s.interactions, 4);
  EXPECT_EQ(s.pairs, 3);
  EXPECT_DOUBLE_EQ(s.density, 0.75);
  EXPECT_EQ(s.orders, 3);
  EXPECT_DOUBLE_EQ(s.revenue, 33);
  EXPECT_DOUBLE_EQ(s.reordered, 0.5);
  EXPECT_DOUBLE_EQ(s.perCustomer.maximum, 3);
  EXPECT_DOUBLE_EQ(s.perCustomer.minimum, 1) << "customers without events do not count";
  EXPECT_EQ(s.first, 1 * Day + 60);
  EXPECT_EQ(s.last, 9 * Day + 3600);
  ASSERT_TRUE(s.value);
  EXPECT_DOUBLE_EQ(s.value->maximum, 20);
}

TEST(Summary, OfAnEmptyDatasetIsEmpty) {
  const DatasetSummary s = summarise(Dataset{});
  EXPECT_EQ(s.interactions, 0);
  EXPECT_EQ(s.density, 0);
  EXPECT_FALSE(s.value);
  EXPECT_TRUE(s.histogram.empty());
}

TEST(Summary, RatingsGetABinEach) {
  const DatasetSummary s =
      summarise(*test::datasetOf(DatasetKind::Explicit, {{.customer = "a", .product = "p", .value = 1},
                                                         {.customer = "a", .product = "q", .value = 4.5},
                                                         {.customer = "b", .product = "q", .value = 4.5}}));
  ASSERT_EQ(s.histogram.size(), 2U);
  EXPECT_EQ(s.histogram[0].count, 1);
  EXPECT_EQ(s.histogram[1].from, 4.5);
  EXPECT_EQ(s.histogram[1].count, 2);
}

TEST(Summary, HistogramHoldsEveryValueOnce) {
  const DatasetPtr data = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(30, 40, 1000, 1));
  std::int64_t total = 0;
  for (const HistogramBin& bin : summarise(*data).histogram) {
    EXPECT_LT(bin.from, bin.to);
    total += bin.count;
  }
  EXPECT_EQ(total, 1000);
}

TEST(CustomerFacts, TellEachCustomer) {
  const std::vector<CustomerFacts> facts = customerFacts(*shop());
  ASSERT_EQ(facts.size(), 3U);
  EXPECT_EQ(facts[0].events, 3);
  EXPECT_EQ(facts[0].orders, 2);
  EXPECT_EQ(facts[0].products, 2);
  EXPECT_DOUBLE_EQ(facts[0].spend, 13);
  EXPECT_EQ(facts[0].first, 1 * Day + 60);
  EXPECT_EQ(facts[0].last, 4 * Day);
  EXPECT_EQ(facts[2].events, 0);
  EXPECT_FALSE(facts[2].last);
}

TEST(Rfm, CountsWholeDaysToTheDayAfterTheLastEvent) {
  const Rfm result = rfm(*shop());
  EXPECT_EQ(result.referenceDate, 10 * Day);
  ASSERT_EQ(result.rows.size(), 2U) << "customers without events have no row";
  EXPECT_EQ(result.rows[0].recencyDays, 6);
  EXPECT_EQ(result.rows[0].orders, 2);
  EXPECT_EQ(result.rows[0].spend, 13);
  EXPECT_EQ(result.rows[1].recencyDays, 1);
  EXPECT_GT(result.rows[1].r, result.rows[0].r);
  EXPECT_GT(result.rows[0].f, result.rows[1].f);
}

TEST(Rfm, LeavesOutWhatHappenedAfterTheReferenceDate) {
  const Rfm result = rfm(*shop(), 4 * Day + 3600);
  EXPECT_EQ(result.referenceDate, 4 * Day);
  ASSERT_EQ(result.rows.size(), 1U);
  EXPECT_EQ(result.rows[0].recencyDays, 0);
}

TEST(Rfm, ScoresQuintilesAndGivesTiesTheMiddleOfTheirRanks) {
  std::vector<test::EventRow> rows;
  for (int customer = 0; customer < 10; ++customer) {
    const double price = customer < 7 ? 1.0 : customer;  // seven spend the same
    rows.push_back({.customer = std::string(1, static_cast<char>('a' + customer)),
                    .product = "p",
                    .price = price,
                    .time = customer * Day});
  }
  const Rfm result = rfm(*test::datasetOf(DatasetKind::Transactions, rows));
  std::vector<int> r, f, m;
  for (const RfmRow& row : result.rows) {
    r.push_back(row.r);
    f.push_back(row.f);
    m.push_back(row.m);
  }
  EXPECT_EQ(r, (std::vector<int>{1, 1, 2, 2, 3, 3, 4, 4, 5, 5}));
  EXPECT_EQ(f, std::vector<int>(10, 3)) << "all have one order";
  EXPECT_EQ(m, (std::vector<int>{2, 2, 2, 2, 2, 2, 2, 4, 5, 5}));
}

TEST(Rfm, NeedsDates) {
  EXPECT_THROW(rfm(*test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}})), Error);
}

}  // namespace
}  // namespace kindred

#include "core/describe/quality.h"

#include <gtest/gtest.h>

#include <map>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/describe/lookalikes.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

constexpr std::int64_t Day = SecondsPerDay;
constexpr std::int64_t Now = 20000 * Day;

using Found = std::map<std::string, QualityCheck>;

Found checksOf(const DatasetPtr& data) {
  Progress progress;
  Found found;
  const auto activity = activityOf(*data, Period::Week, progress);
  for (auto& check : qualityChecks(*data, customerFacts(*data), activity, Now, progress)) {
    EXPECT_FALSE(english(check.note).empty());
    EXPECT_EQ(check.count == 0 && check.key != "popularity_concentration", check.severity == Severity::Good)
        << check.key;
    const std::string key = check.key;
    EXPECT_TRUE(found.emplace(key, std::move(check)).second) << "keys are unique";
  }
  return found;
}

TEST(Quality, OfACleanShopIsGood) {
  std::vector<test::EventRow> rows;
  for (int c = 0; c < 20; ++c) {
    for (int p = 0; p < 10; ++p) {
      rows.push_back({.customer = "c" + std::to_string(c),
                      .product = "p" + std::to_string(p),
                      .quantity = static_cast<float>(1 + (c + p) % 3),
                      .price = 2,
                      .time = (10001 + 7 * p - (p == 9 ? 1 : 0)) * Day});
    }
  }
  // From a Thursday on; the last event lies on a Sunday, so that no week is cut.
  rows.push_back({.customer = "c0", .product = "p0", .quantity = 1, .price = 2, .time = 10069 * Day + 9});
  for (const auto& [key, check] : checksOf(test::datasetOf(DatasetKind::Transactions, rows))) {
    if (key == "popularity_concentration" || key == "incomplete_last_week") continue;
    EXPECT_EQ(check.count, 0) << key;
    EXPECT_TRUE(english(check.check).starts_with("No ")) << "a fault that is not there: " << english(check.check);
  }
}

TEST(Quality, CountsWhoOrderedOnlyOnce) {
  Found found = checksOf(
      test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "p", .time = Day, .order = "1"},
                                                  {.customer = "a", .product = "q", .time = Day, .order = "1"},
                                                  {.customer = "b", .product = "p", .time = Day, .order = "2"},
                                                  {.customer = "b", .product = "p", .time = 2 * Day, .order = "3"}}));
  EXPECT_EQ(found["customers_with_one_order"].count, 1);
  EXPECT_EQ(found["customers_with_one_order"].customers, std::vector<Index>{0});
  EXPECT_EQ(found["customers_with_one_event"].count, 0);
}

TEST(Quality, CountsWhatIsOddAboutEvents) {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 40; ++i) {
    rows.push_back({.customer = "a",
                    .product = "p" + std::to_string(i),
                    .quantity = static_cast<float>(1 + i % 4),
                    .price = 1,
                    .time = (10000 + i) * Day});
  }
  rows.push_back({.customer = "b", .product = "p1", .quantity = 1, .price = 1, .time = 10000 * Day});
  rows.push_back({.customer = "b", .product = "p1", .quantity = 2, .price = 1, .time = 10000 * Day});
  rows.push_back({.customer = "b", .product = "p2", .quantity = 1, .price = 1, .time = 10000 * Day});
  rows.push_back({.customer = "b", .product = "p1", .quantity = 1, .price = 1, .time = 10000 * Day});
  rows.push_back({.customer = "c", .product = "p2", .quantity = -1, .price = 1, .time = 10001 * Day});
  rows.push_back({.customer = "c", .product = "p2", .quantity = 1, .price = 0, .time = 10002 * Day});
  rows.push_back({.customer = "d", .product = "p3", .quantity = 80995, .price = 1, .time = 10003 * Day});
  rows.push_back({.customer = "e", .product = "p3", .quantity = 1, .price = 1, .time = Now + 1});
  rows.push_back({.customer = "f", .product = "p3", .quantity = 1, .price = 1, .time = -30000 * Day});
  Found found = checksOf(test::datasetOf(DatasetKind::Transactions, rows));
  EXPECT_EQ(found["repeated_events"].count, 2) << "two more than the first";
  EXPECT_EQ(found["repeated_events"].customers, std::vector<Index>{1});
  EXPECT_EQ(found["not_positive"].count, 2);
  EXPECT_EQ(found["not_positive"].customers, std::vector<Index>{2});
  EXPECT_EQ(found["huge_quantities"].count, 1);
  EXPECT_EQ(found["huge_quantities"].customers, std::vector<Index>{3});
  EXPECT_EQ(found["future_dates"].customers, std::vector<Index>{4});
  EXPECT_EQ(found["ancient_dates"].customers, std::vector<Index>{5});
  EXPECT_EQ(found["customers_with_one_event"].customers, (std::vector<Index>{3, 4, 5}));
  EXPECT_GE(found["gaps_in_time"].count, 2);
  EXPECT_EQ(found["sparse_matrix"].count, 5) << "only a has five products";
  EXPECT_EQ(found["sparse_matrix"].severity, Severity::Warning);
  EXPECT_FALSE(found.contains("one_rating"));
  EXPECT_EQ(found["one_customer"].customers, std::vector<Index>{0}) << "40 of 50 events, of others four at most";
}

TEST(Quality, NamesCustomersWhoMayBeManyPeople) {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 20; ++i) {
    const std::string customer = i % 5 == 0 ? "guest" : i % 2 == 0 ? "Guest" : "C" + std::to_string(i % 3);
    rows.push_back({.customer = customer, .product = "p" + std::to_string(i % 4)});
  }
  Found found = checksOf(test::datasetOf(DatasetKind::Implicit, rows));
  EXPECT_EQ(found["one_customer"].count, 2);
  EXPECT_EQ(english(found["one_customer"].note),
            "“Guest” and others have 60 % of all events: perhaps many people under one id.");
}

TEST(Quality, FindsCustomersWhoAlwaysRateTheSame) {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 5; ++i) {
    const std::string product = "p" + std::to_string(i);
    rows.push_back({.customer = "same", .product = product, .value = 4});
    rows.push_back({.customer = "varied", .product = product, .value = static_cast<float>(i)});
    if (i < 4) rows.push_back({.customer = "few", .product = product, .value = 4});
  }
  Found found = checksOf(test::datasetOf(DatasetKind::Explicit, rows));
  EXPECT_EQ(found["one_rating"].count, 1);
  EXPECT_EQ(found["one_rating"].customers, std::vector<Index>{1});
  EXPECT_FALSE(found.contains("gaps_in_time")) << "no dates, nothing to say of them";
  EXPECT_FALSE(found.contains("huge_quantities"));
}

TEST(Quality, ProposesTheFilterThatLeavesItOut) {
  std::vector<test::EventRow> rows;
  for (int day = 0; day < 19; ++day) {  // 1970-01-05 is a Monday; the third week has five days
    rows.push_back({.customer = "a", .product = "p" + std::to_string(day % 6), .time = (4 + day) * Day});
  }
  Found found = checksOf(test::datasetOf(DatasetKind::Implicit, rows));
  const QualityCheck& cut = found["incomplete_last_week"];
  EXPECT_EQ(cut.count, 2);
  ASSERT_TRUE(cut.remedy);
  Progress progress;
  const auto data = test::datasetOf(DatasetKind::Implicit, rows);
  EXPECT_EQ(filtered(*data, *cut.remedy, progress)->events.size(), 14);
  EXPECT_EQ(found["rare_products"].remedy->minimumProduct, 10);
}

TEST(Quality, IsTheSameForOneAndManyThreads) {
  const auto data = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(5000, 50, 9000, 5));
  const Found many = checksOf(data);
  const ThreadLimit one(1);
  for (const auto& [key, check] : checksOf(data)) {
    EXPECT_EQ(check.count, many.at(key).count) << key;
    EXPECT_EQ(check.customers, many.at(key).customers) << key;
    EXPECT_EQ(check.note, many.at(key).note) << key;
  }
}

TEST(Quality, OfNothingSaysNothingOfEvents) {
  const Found found = checksOf(std::make_shared<Dataset>());
  EXPECT_FALSE(found.contains("sparse_matrix"));
  EXPECT_TRUE(found.contains("customers_without_events"));
}

TEST(Lookalikes, DifferInCaseBlanksAndZeros) {
  const Entities ids({" 7", "007", "0A1", "7", "a1", "b", "b2"}, {1, 2, 3, 4, 5, 6, 7});
  const Lookalikes found = lookalikesOf(ids);
  EXPECT_EQ(found.members, (std::vector<Index>{0, 1, 2, 3, 4}));
  EXPECT_EQ(found.groups, 2);
  EXPECT_EQ(found.example, std::pair(0, 1));
  EXPECT_EQ(lookalikesOf(Entities({"0", "00", "1", "10", "100"}, {1, 2, 3, 4, 5})).members, (std::vector<Index>{0, 1}))
      << "zeros behind a digit count";
  EXPECT_TRUE(lookalikesOf(Entities({"a", "b"}, {1, 2})).members.empty());
}

}  // namespace
}  // namespace kindred

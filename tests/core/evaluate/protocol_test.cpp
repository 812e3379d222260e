#include "core/evaluate/protocol.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::evaluate {
namespace {

const Preference Spend{.value = PreferenceValue::Spend};

DatasetPtr shop() { return test::datasetOf(DatasetKind::Transactions, test::randomPurchases(25, 30, 900, 4)); }

// Every pair of the whole is on exactly one side, with its value.
void expectPartition(const Dataset& data, const Split& parts) {
  const Csr whole = interactions(data, Spend);
  const Csr train = interactions(*parts.train, Spend);
  EXPECT_EQ(train.entries() + parts.test.entries(), whole.entries());
  for (Index c = 0; c < whole.rows; ++c) {
    for (std::size_t i = 0; i < whole.row(c).size(); ++i) {
      const Index product = whole.row(c).indices[i];
      const bool inTrain = at(train, c, product, -1) >= 0;
      const bool inTest = at(parts.test, c, product, -1) >= 0;
      EXPECT_NE(inTrain, inTest);
      EXPECT_EQ(at(inTrain ? train : parts.test, c, product), whole.row(c).values[i]);
    }
  }
}

TEST(HoldOut, TakesAShareOfEachCustomersPairsAndLeaksNothing) {
  const DatasetPtr data = shop();
  const Split parts = protocol("holdout").split(*data, Spend, {.testShare = 0.3, .seed = 9});
  expectPartition(*data, parts);
  const Csr whole = interactions(*data, Spend);
  for (Index c = 0; c < whole.rows; ++c) {
    EXPECT_EQ(parts.test.row(c).size(),
              static_cast<std::size_t>(std::floor(0.3 * static_cast<double>(whole.row(c).size()) + 1e-9)));
  }
}

TEST(HoldOut, IsDecidedByTheSeed) {
  const DatasetPtr data = shop();
  EXPECT_EQ(protocol("holdout").split(*data, Spend, {.seed = 1}).test,
            protocol("holdout").split(*data, Spend, {.seed = 1}).test);
  EXPECT_NE(protocol("holdout").split(*data, Spend, {.seed = 1}).test,
            protocol("holdout").split(*data, Spend, {.seed = 2}).test);
}

TEST(LeaveLastOut, TakesThePairThatBeganLast) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Transactions,
                      {{.customer = "a", .product = "p", .price = 1.0, .time = 10},
                       {.customer = "a", .product = "q", .price = 1.0, .time = 20},
                       {.customer = "a", .product = "p", .price = 1.0, .time = 30},  // p again: it began at 10
                       {.customer = "b", .product = "p", .price = 1.0, .time = 10},
                       {.customer = "b", .product = "q", .price = 1.0, .time = 10},
                       {.customer = "c", .product = "p", .price = 1.0, .time = 10}});
  const Split parts = protocol("leave_last_out").split(*data, Spend, {});
  expectPartition(*data, parts);
  EXPECT_EQ(parts.test.offsets, (std::vector<std::int64_t>{0, 1, 2, 2})) << "one purchase is not taken away";
  EXPECT_EQ(parts.test.indices, (std::vector<Index>{1, 1})) << "ties go to the greatest product";
}

TEST(LeaveLastOut, NeedsDates) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}, {.customer = "a", .product = "q"}});
  EXPECT_THROW(protocol("leave_last_out").split(*data, {.value = PreferenceValue::Bought}, {}), Error);
}

TEST(LastBasket, TakesEachCustomersLatestPurchase) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "p", .price = 1.0, .time = 10},
                                                  {.customer = "a", .product = "p", .price = 2.0, .time = 30},  // again
                                                  {.customer = "a", .product = "q", .price = 5.0, .time = 30},
                                                  {.customer = "b", .product = "p", .price = 1.0, .time = 40},
                                                  {.customer = "b", .product = "q", .price = 1.0, .time = 40}});
  const Split parts = protocol("last_basket").split(*data, Spend, {});
  EXPECT_EQ(parts.test.offsets, (std::vector<std::int64_t>{0, 2, 2})) << "b's only purchase is not taken away";
  EXPECT_EQ(at(parts.test, 0, 0), 2);
  EXPECT_EQ(at(interactions(*parts.train, Spend), 0, 0), 1);
}

TEST(Temporal, CutsAllCustomersAtOneMoment) {
  std::vector<test::EventRow> events;
  for (int i = 0; i < 10; ++i)
    events.push_back(
        {.customer = i % 2 == 0 ? "a" : "b", .product = "p" + std::to_string(i), .price = 1.0, .time = 100 + i / 2});
  const DatasetPtr data = test::datasetOf(DatasetKind::Transactions, events);
  const Split parts = protocol("temporal").split(*data, Spend, {.testShare = 0.3});
  // Three events of ten from 103 on; the fourth shares that moment.
  EXPECT_EQ(parts.test.entries(), 4);
  for (const std::int64_t time : parts.train->events.time) EXPECT_LT(time, 103);
  EXPECT_EQ(protocol("temporal").split(*data, Spend, {.testShare = 0.99}).test.entries(), 8)
      << "the first moment stays";
  for (auto& event : events) event.time = 100;
  const DatasetPtr atOnce = test::datasetOf(DatasetKind::Transactions, events);
  EXPECT_THROW(protocol("temporal").split(*atOnce, Spend, {}), Error);
}

TEST(KFold, IsATestOfEachPairOnce) {
  const DatasetPtr data = shop();
  const Csr whole = interactions(*data, Spend);
  ProtocolOptions options{.folds = 4, .seed = 3};
  EXPECT_EQ(protocol("k_fold").splits(options), 4);
  EXPECT_EQ(protocol("holdout").splits(options), 1);
  std::map<std::pair<Index, Index>, int> times;
  for (options.fold = 0; options.fold < 4; ++options.fold) {
    const Split parts = protocol("k_fold").split(*data, Spend, options);
    expectPartition(*data, parts);
    for (Index c = 0; c < whole.rows; ++c) {
      for (const Index product : parts.test.row(c).indices) ++times[{c, product}];
      const auto least = whole.row(c).size() / 4;
      EXPECT_GE(parts.test.row(c).size(), least);
      EXPECT_LE(parts.test.row(c).size(), least + 1);
    }
  }
  EXPECT_EQ(std::ssize(times), whole.entries());
  for (const auto& [pair, count] : times) EXPECT_EQ(count, 1);
}

TEST(HeldOutCustomers, AreShownByAPartOfWhatTheyHave) {
  const DatasetPtr data = shop();
  const Csr whole = interactions(*data, Spend);
  const Split parts =
      protocol("held_out_customers").split(*data, Spend, {.testShare = 0.2, .foldInShare = 0.75, .seed = 5});
  const Csr train = interactions(*parts.train, Spend), shown = interactions(*parts.foldIn, Spend);
  ASSERT_EQ(parts.foldIn->customers.size(), data->customers.size() / 5);
  ASSERT_EQ(parts.test.rows, data->customers.size());
  ASSERT_EQ(parts.train->customers.size() + parts.foldIn->customers.size(), data->customers.size());
  for (Index c = 0; c < train.rows; ++c) {
    const Index old = *data->customers.find(parts.train->customers.id(c));
    EXPECT_TRUE(std::ranges::equal(train.row(c).indices, whole.row(old).indices));
    EXPECT_TRUE(parts.test.row(c).empty());
  }
  for (Index c = 0; c < shown.rows; ++c) {
    const Index old = *data->customers.find(parts.foldIn->customers.id(c));
    const Csr::Row hidden = parts.test.row(train.rows + c);
    std::vector<Index> both(shown.row(c).indices.begin(), shown.row(c).indices.end());
    both.insert(both.end(), hidden.indices.begin(), hidden.indices.end());
    std::ranges::sort(both);
    EXPECT_TRUE(std::ranges::equal(both, whole.row(old).indices));
    EXPECT_EQ(hidden.size(), static_cast<std::size_t>(0.25 * static_cast<double>(both.size())));
  }
  EXPECT_EQ(protocol("held_out_customers").split(*data, Spend, {.seed = 5}).test,
            protocol("held_out_customers").split(*data, Spend, {.seed = 5}).test);
  EXPECT_NE(protocol("held_out_customers").split(*data, Spend, {.seed = 5}).test,
            protocol("held_out_customers").split(*data, Spend, {.seed = 6}).test);
}

TEST(HeldOutCustomers, NeedsSomebodyWithTwoProducts) {
  const DatasetPtr data = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}});
  EXPECT_THROW(protocol("held_out_customers").split(*data, {.value = PreferenceValue::Bought}, {}), Error);
}

TEST(SplitEvents, PutsAProductBoughtAgainOnBothSides) {
  const DatasetPtr data =
      test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "p", .price = 1.0, .time = 10},
                                                  {.customer = "a", .product = "p", .price = 4.0, .time = 30}});
  const Split parts = splitEvents(*data, Spend, {false, true});
  EXPECT_EQ(at(interactions(*parts.train, Spend), 0, 0), 1);
  EXPECT_EQ(at(parts.test, 0, 0), 4);
}

TEST(Protocols, AreFoundByKeyOrNamedInTheError) {
  for (const Protocol& each : protocols()) EXPECT_EQ(&protocol(each.key), &each);
  try {
    protocol("nothing");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_NE(english(error.hint()).find("leave_last_out"), std::string::npos);
  }
}

}  // namespace
}  // namespace kindred::evaluate

#include "core/evaluate/protocol.h"

#include <gtest/gtest.h>

#include <cmath>

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

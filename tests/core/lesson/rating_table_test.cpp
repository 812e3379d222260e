#include "core/lesson/rating_table.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace {

using namespace kindred;
using lesson::RatingTable;

TEST(RatingTable, AsADataSetKeepsItsOrderAndItsGaps) {
  const RatingTable table = lesson::giftShop();
  const DatasetPtr dataset = lesson::datasetOf(table);
  ASSERT_EQ(dataset->customers.size(), 4);
  ASSERT_EQ(dataset->products.size(), 5);
  const Csr matrix = interactions(*dataset, dataset->preference);
  for (Index person = 0; person < 4; ++person) {
    EXPECT_EQ(dataset->customers.title(person), table.people[static_cast<std::size_t>(person)]);
    const Csr::Row row = matrix.row(person);
    for (std::size_t i = 0; i < row.size(); ++i) EXPECT_EQ(row.values[i], table.values(person, row.indices[i]));
  }
  EXPECT_EQ(matrix.entries(), 18U);
}

TEST(RatingTable, OfMoreThanNineRowsKeepsItsOrderToo) {
  RatingTable table{.people = {}, .products = {"a", "b"}, .values = Matrix::Constant(12, 2, 3)};
  for (int i = 0; i < 12; ++i) table.people.push_back("person " + std::to_string(12 - i));
  const DatasetPtr dataset = lesson::datasetOf(table);
  for (Index i = 0; i < 12; ++i) EXPECT_EQ(dataset->customers.title(i), table.people[static_cast<std::size_t>(i)]);
}

TEST(RatingTable, OffTheScaleOrWithAnEmptyRowIsRefusedByName) {
  RatingTable table = lesson::giftShop();
  table.values(1, 2) = 7;
  try {
    lesson::datasetOf(table);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(english(error.message()), "Ben gave 7 to Lunch bag: the scale goes from 1 to 5.");
  }
  table = lesson::giftShop();
  table.values.row(0).setConstant(std::nan(""));
  try {
    lesson::datasetOf(table);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(english(error.message()), "Ana has rated nothing.");
  }
  EXPECT_THROW(lesson::datasetOf({.people = {"a"}, .products = {"b"}, .values = Matrix::Ones(1, 1)}), Error);
}

TEST(RatingTable, OutOfADataSetHoldsItsRatingsAndAsksForOneWhoLacksSome) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, test::randomRatings(60, 30, 700, 3));
  const RatingTable table = lesson::tableFrom(*dataset, 5, 6);
  ASSERT_EQ(table.values.rows(), 5);
  ASSERT_EQ(table.values.cols(), 6);
  const Csr matrix = interactions(*dataset, dataset->preference);
  int known = 0, missingOfAsked = 0;
  for (Eigen::Index i = 0; i < 5; ++i) {
    const auto customer = dataset->customers.find(table.people[static_cast<std::size_t>(i)]);
    ASSERT_TRUE(customer);
    const Csr::Row row = matrix.row(*customer);
    for (Eigen::Index j = 0; j < 6; ++j) {
      const auto product = *dataset->products.find(table.products[static_cast<std::size_t>(j)]);
      const auto has = std::ranges::find(row.indices, product);
      EXPECT_EQ(table.isKnown(i, j), has != row.indices.end());
      if (!table.isKnown(i, j)) continue;
      EXPECT_EQ(table.values(i, j), row.values[static_cast<std::size_t>(has - row.indices.begin())]);
      ++known;
    }
  }
  for (Eigen::Index j = 0; j < 6; ++j) missingOfAsked += table.isKnown(4, j) ? 0 : 1;
  EXPECT_GE(missingOfAsked, 1);
  EXPECT_GT(known, 15);
  EXPECT_NO_THROW(lesson::datasetOf(table));
}

TEST(RatingTable, OutOfPurchasesIsInStars) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(50, 20, 900, 5));
  const RatingTable table = lesson::tableFrom(*dataset, 4, 5);
  EXPECT_EQ(table.low, 1);
  EXPECT_EQ(table.high, 5);
  EXPECT_NO_THROW(lesson::datasetOf(table));
}

TEST(RatingTable, OutOfDataWhereNobodySharesAnythingIsRefused) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, {{.customer = "a", .product = "x", .value = 3.0F},
                                                                     {.customer = "b", .product = "y", .value = 4.0F}});
  EXPECT_THROW(lesson::tableFrom(*dataset, 4, 5), Error);
}

}  // namespace

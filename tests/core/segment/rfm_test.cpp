#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/segment/clusterer.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

/// `orders` of £`price` each, one a day, the last of them `ago` days before day 400.
void buy(test::DatasetBuilder& shop, const std::string& customer, int ago, int orders, double price) {
  for (int i = 0; i < orders; ++i) {
    shop.event({.customer = customer,
                .product = "p",
                .price = price,
                .time = (400 - ago - i) * SecondsPerDay,
                .order = customer + std::to_string(i)});
  }
}

Clustering group(const Dataset& dataset, const Values& values = {}) {
  Progress progress;
  return algorithm("rfm").group(dataset, values, progress);
}

std::string titleOf(const Dataset& dataset, const Clustering& found, const std::string& customer) {
  const int label = found.labels[static_cast<std::size_t>(*dataset.customers.find(customer))];
  return label == Noise ? "" : english(found.titles[static_cast<std::size_t>(label)]);
}

/// Five customers whose every figure falls with their number.
test::DatasetBuilder ladder() {
  test::DatasetBuilder shop(DatasetKind::Transactions);
  for (int i = 0; i < 5; ++i) buy(shop, "c" + std::to_string(i), 1 + 60 * i, 9 - 2 * i, 10);
  return shop;
}

TEST(RfmGrid, NamesTheCornersAsMarketersDo) {
  auto builder = ladder();
  const auto shop = builder.customer("never").build();
  const Clustering found = group(*shop);
  EXPECT_EQ(titleOf(*shop, found, "c0"), "Champions");
  EXPECT_EQ(titleOf(*shop, found, "c4"), "Lost");
  EXPECT_EQ(titleOf(*shop, found, "never"), "");
}

TEST(RfmGrid, TellsTheNewFromTheLostAndThoseWhoUsedToBuyMuch) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (int i = 0; i < 20; ++i) {
    buy(builder, "new" + std::to_string(i), 1, 1, 5);
    buy(builder, "star" + std::to_string(i), 200, 30, 50);
    for (const char* kind : {"x", "y", "z"}) buy(builder, kind + std::to_string(i), 60, 5, 20);
  }
  const auto shop = builder.build();
  const Clustering found = group(*shop);
  EXPECT_EQ(titleOf(*shop, found, "new3"), "New customers");
  EXPECT_EQ(titleOf(*shop, found, "star3"), "Cannot lose them");
}

TEST(RfmGrid, AnswersWhereAllAreAlike) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (int i = 0; i < 8; ++i) buy(builder, "c" + std::to_string(i), 5, 2, 10);
  const Clustering found = group(*builder.build());
  EXPECT_EQ(found.clusters, 1);
  EXPECT_EQ(english(found.titles[0]), "Need attention") << "the middle of the grid";
}

TEST(RfmGrid, LooksAtOrdersAloneWhereNothingHasAPrice) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (int i = 0; i < 5; ++i) {
    for (int order = 0; order < 1 + i; ++order) {
      builder.event({.customer = "c" + std::to_string(i),
                     .product = "p",
                     .time = (100 + 20 * i - order) * SecondsPerDay,
                     .order = std::to_string(i) + "-" + std::to_string(order)});
    }
  }
  const auto shop = builder.build();
  EXPECT_EQ(titleOf(*shop, group(*shop), "c4"), "Champions");
  EXPECT_EQ(titleOf(*shop, group(*shop), "c0"), "Lost");
}

TEST(RfmGrid, CountsUpToTheReferenceDate) {
  const auto shop = ladder().build();
  const Clustering found = group(*shop, {{"reference_date", std::int64_t{250} * SecondsPerDay}});
  EXPECT_EQ(titleOf(*shop, found, "c0"), "") << "had not bought by then";
  EXPECT_NE(titleOf(*shop, found, "c4"), "");
}

TEST(RfmGrid, IsThePersonsOwnToWrite) {
  const std::string row = " lost lost lost lost lost";
  const auto shop = ladder().build();
  const Clustering found =
      group(*shop, {{"grid", row + "/" + row + "/" + row + "/" + row + "/ champions" + row.substr(5)}});
  EXPECT_EQ(titleOf(*shop, found, "c0"), "Lost");
  EXPECT_EQ(titleOf(*shop, found, "c4"), "Champions");
}

TEST(RfmGrid, RefusesAGridThatIsNone) {
  const auto shop = ladder().build();
  const std::string row = "lost lost lost lost lost";
  for (const std::string& grid : {std::string(), row, row + "/" + row + "/" + row + "/" + row + "/lost lost",
                                  row + "/" + row + "/" + row + "/" + row + "/lost lost lost lost lots"}) {
    try {
      group(*shop, {{"grid", grid}});
      FAIL() << grid;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadParameters);
      EXPECT_NE(english(error.hint()).find("champions"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace kindred::segment

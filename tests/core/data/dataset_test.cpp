#include "core/data/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

using test::DatasetBuilder;
using test::datasetOf;
using test::EventRow;

constexpr std::int64_t Day = SecondsPerDay;

// Ann buys apples in orders o1 (two lines) and o2, and one melon; Bob one melon.
DatasetPtr shop() {
  return datasetOf(
      DatasetKind::Transactions,
      {
          {.customer = "Bob", .product = "melon", .quantity = 1, .price = 4.0, .time = 5 * Day, .order = "o3"},
          {.customer = "Ann", .product = "apple", .quantity = 2, .price = 0.5, .time = 0, .order = "o1"},
          {.customer = "Ann", .product = "apple", .quantity = 1, .price = 0.5, .time = 0, .order = "o1"},
          {.customer = "Ann", .product = "apple", .quantity = 3, .price = 1.0, .time = 10 * Day, .order = "o2"},
          {.customer = "Ann", .product = "melon", .quantity = 1, .price = 4.0, .time = 0, .order = "o1"},
      });
}

float cell(const Csr& matrix, Index row, Index column) { return at(matrix, row, column, -1); }

TEST(Interactions, GiveEachPreferenceItsNumber) {
  const DatasetPtr data = shop();  // Ann 0, Bob 1; apple 0, melon 1
  const auto ofAnnsApples = [&](PreferenceValue value) { return cell(interactions(*data, {.value = value}), 0, 0); };
  EXPECT_EQ(ofAnnsApples(PreferenceValue::Bought), 1);
  EXPECT_EQ(ofAnnsApples(PreferenceValue::Orders), 2);
  EXPECT_EQ(ofAnnsApples(PreferenceValue::Orders1To5), 3);
  EXPECT_EQ(ofAnnsApples(PreferenceValue::Quantity), 6);
  EXPECT_EQ(ofAnnsApples(PreferenceValue::Spend), 4.5F);
}

TEST(Interactions, HaveOneEntryForEachPairInOrder) {
  const Csr matrix = interactions(*shop(), {.value = PreferenceValue::Orders});
  EXPECT_EQ(matrix.offsets, (std::vector<std::int64_t>{0, 2, 3}));
  EXPECT_EQ(matrix.indices, (std::vector<Index>{0, 1, 1}));
  EXPECT_EQ(matrix.values, (std::vector<float>{2, 1, 1}));
}

TEST(Interactions, StarsStopAtFive) {
  std::vector<EventRow> rows;
  for (int order = 0; order < 7; ++order)
    rows.push_back({.customer = "a", .product = "p", .order = std::to_string(order)});
  EXPECT_EQ(
      cell(interactions(*datasetOf(DatasetKind::Transactions, rows), {.value = PreferenceValue::Orders1To5}), 0, 0), 5);
}

TEST(Interactions, HalfLifeWeighsByAgeFromTheLastEvent) {
  const DatasetPtr data = shop();
  const auto aged = [&](PreferenceValue value) { return interactions(*data, {.value = value, .halfLifeDays = 10}); };
  EXPECT_FLOAT_EQ(cell(aged(PreferenceValue::Quantity), 0, 0), 3 * 0.5F + 3);
  EXPECT_FLOAT_EQ(cell(aged(PreferenceValue::Orders), 0, 0), 1.5F);
  EXPECT_FLOAT_EQ(cell(aged(PreferenceValue::Orders1To5), 0, 0), 2.5F);
  EXPECT_FLOAT_EQ(cell(aged(PreferenceValue::Bought), 0, 0), 1.0F);
  EXPECT_FLOAT_EQ(cell(aged(PreferenceValue::Bought), 1, 1), std::sqrt(0.5F));
}

TEST(Interactions, CombineRepeatedRatings) {
  const DatasetPtr data = datasetOf(DatasetKind::Explicit, {{.customer = "a", .product = "p", .value = 2, .time = 30},
                                                            {.customer = "a", .product = "p", .value = 5, .time = 10},
                                                            {.customer = "a", .product = "p", .value = 4, .time = 20}});
  const auto rating = [&](Repeats repeats) {
    return cell(interactions(*data, {.value = PreferenceValue::Rating, .repeats = repeats}), 0, 0);
  };
  EXPECT_EQ(rating(Repeats::Last), 2);
  EXPECT_EQ(rating(Repeats::Maximum), 5);
  EXPECT_FLOAT_EQ(rating(Repeats::Mean), 11.0F / 3);
}

TEST(Interactions, DoNotDependOnTheOrderOfRows) {
  std::vector<EventRow> rows = test::randomPurchases(20, 10, 300, 3);
  const DatasetPtr one = datasetOf(DatasetKind::Transactions, rows);
  std::ranges::reverse(rows);
  const DatasetPtr other = datasetOf(DatasetKind::Transactions, rows);
  for (const auto value : {PreferenceValue::Spend, PreferenceValue::Orders, PreferenceValue::Quantity}) {
    const Preference preference{.value = value, .halfLifeDays = 7};
    EXPECT_EQ(interactions(*one, preference), interactions(*other, preference)) << name(value);
  }
}

TEST(Interactions, RefuseWhatTheColumnsCannotGive) {
  const DatasetPtr bare = datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}});
  EXPECT_THROW(interactions(*bare, {.value = PreferenceValue::Rating}), Error);
  EXPECT_THROW(interactions(*bare, {.value = PreferenceValue::Spend}), Error);
  EXPECT_THROW(interactions(*bare, {.value = PreferenceValue::Bought, .halfLifeDays = 3}), Error);
  EXPECT_EQ(cell(interactions(*bare, {.value = PreferenceValue::Quantity}), 0, 0), 1);
}

TEST(Entities, FindByIdAndKey) {
  const Entities entities({"10", "9", "a"}, {7, 3, 5});
  EXPECT_EQ(entities.find("9"), 1);
  EXPECT_EQ(entities.find("99"), std::nullopt);
  EXPECT_EQ(entities.indexOf(7), 0);
  EXPECT_EQ(entities.indexOf(5), 2);
  EXPECT_EQ(entities.indexOf(4), std::nullopt);
}

TEST(Entities, TitleFallsBackOnTheId) {
  const DatasetPtr data = DatasetBuilder(DatasetKind::Implicit)
                              .product("p1", {{"name", "Red cup"}})
                              .product("p2")
                              .productRole("name", AttributeRole::Title)
                              .build();
  EXPECT_EQ(data->products.title(0), "Red cup");
  EXPECT_EQ(data->products.title(1), "p2");
}

TEST(DatasetKind, NamesReadBack) {
  for (const auto kind : {DatasetKind::Explicit, DatasetKind::Implicit, DatasetKind::Transactions,
                          DatasetKind::Customers, DatasetKind::Products}) {
    EXPECT_EQ(datasetKind(name(kind)), kind);
  }
  EXPECT_EQ(datasetKind("nothing"), std::nullopt);
}

TEST(PreferenceSchema, ReadsWhatItWrites) {
  const Preference preference{.value = PreferenceValue::Spend, .repeats = Repeats::Mean, .halfLifeDays = 30};
  EXPECT_EQ(preferenceSchema().options(preferenceSchema().values(preference)), preference);
  EXPECT_EQ(preferenceSchema().options({{"value", std::string("orders_1_to_5")}}).value, PreferenceValue::Orders1To5);
  EXPECT_THROW((void)preferenceSchema().options({{"half_life", 0.0}}), Error);
}

TEST(PreferenceDescription, SaysTheHalfLife) {
  EXPECT_EQ(english(describe({.value = PreferenceValue::Orders1To5})), "Stars from 1 to 5, by number of orders");
  EXPECT_EQ(english(describe({.value = PreferenceValue::Quantity, .halfLifeDays = 30})),
            "Quantity, older purchases counting less (half after 30 days)");
}

}  // namespace
}  // namespace kindred

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/date.h"
#include "core/matrix/memory_blocks.h"
#include "core/segment/features/behaviour/habits.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/features/figures.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment::features {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t Monday = 4 * SecondsPerDay;  // 1970-01-05

// Ann buys on a Monday morning and on the Friday after next; Bob once, at night, reduced. Teas usually cost 4, x 4 and y 8.
test::DatasetBuilder shop() {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  builder.product("x", {{"kind", "Tea"}})
      .product("y", {{"kind", "Tea"}})
      .product("loose")
      .product("other", {{"kind", "Pots"}});
  builder.product("pot", {{"kind", "Pots"}}).productRole("kind", AttributeRole::Category);
  const std::int64_t morning = Monday + 9 * 3600, later = Monday + 11 * SecondsPerDay + 9 * 3600;
  builder.event({.customer = "ann", .product = "x", .price = 4.0, .time = morning, .order = "1"});
  builder.event({.customer = "ann", .product = "y", .price = 8.0, .time = morning, .order = "1"});
  builder.event({.customer = "ann", .product = "x", .price = 4.0, .time = later, .order = "2"});
  builder.event({.customer = "bob", .product = "x", .price = 2.0, .time = Monday + 3600, .order = "3"});
  return builder.customer("cy");
}

behaviour::Habits habitsOf(const Dataset& dataset) { return {true, behaviour::UsualPrices(dataset)}; }

std::size_t place(const behaviour::Habits& habits, const std::string& column) {
  const auto columns = habits.columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (english(columns[i]) == column) return i;
  }
  ADD_FAILURE() << column;
  return 0;
}

TEST(Behaviour, TellsWhenAndHowSomeoneBuys) {
  const DatasetPtr dataset = shop().build();
  const behaviour::Habits habits = habitsOf(*dataset);
  const Matrix figures = habits.of(*dataset);
  const auto of = [&](Eigen::Index customer, const std::string& column) {
    return figures(customer, static_cast<Eigen::Index>(place(habits, column)));
  };
  EXPECT_EQ(of(0, "Orders on Mondays"), 0.5);
  EXPECT_EQ(of(0, "Orders on Fridays"), 0.5);
  EXPECT_EQ(of(0, "Orders on Sundays"), 0);
  EXPECT_EQ(of(0, "Orders in the morning"), 1);
  EXPECT_EQ(of(1, "Orders at night"), 1);
  EXPECT_NEAR(of(0, "Products an order"), std::log1p(1.5), 1e-12);
  EXPECT_NEAR(of(0, "Variety"), 2 / 3.0, 1e-12);
  EXPECT_NEAR(of(0, "Days between orders"), std::log1p(11), 1e-12);
  EXPECT_TRUE(std::isnan(of(1, "Days between orders"))) << "one order has no gap";
  EXPECT_NEAR(of(0, "Price level"), std::log(2) / 3, 1e-12) << "4, 8 and 4 over 4";
  EXPECT_NEAR(of(1, "Price level"), std::log(0.5), 1e-12);
  EXPECT_EQ(of(0, "Bought reduced"), 0);
  EXPECT_EQ(of(1, "Bought reduced"), 1);
  EXPECT_TRUE(figures.row(2).array().isNaN().all()) << "who never bought has no habits";
}

TEST(Behaviour, LeavesOutWhatTheDataCannotTell) {
  const DatasetPtr days = test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "x", .time = Monday},
                                                                      {.customer = "b", .product = "x", .time = 0}});
  Progress progress;
  const Features features = featureSet("behaviour").make(*days, {}, progress);
  EXPECT_EQ(features.columns.size(), 10U) << "seven weekdays, products an order, variety, gap";
  EXPECT_TRUE(features.values.allFinite());
  const DatasetPtr constant =
      test::datasetOf(DatasetKind::Transactions, {{.customer = "a", .product = "x", .price = 3.0, .time = Monday},
                                                  {.customer = "b", .product = "x", .price = 3.0, .time = 0}});
  EXPECT_EQ(featureSet("behaviour").make(*constant, {}, progress).columns.size(), 11U) << "nothing was ever reduced";
}

TEST(Behaviour, EveryHabitWeighsTheSameAndStrangersStandAtTheMean) {
  const DatasetPtr dataset = shop().build();
  Progress progress;
  const Features features = featureSet("behaviour").make(*dataset, {{"winsorise", 0.0}}, progress);
  const auto variance = [&](Eigen::Index first, Eigen::Index count) {
    const Matrix block = features.values.middleCols(first, count);
    return (block.rowwise() - block.colwise().mean()).squaredNorm() / static_cast<double>(block.rows() - 1);
  };
  EXPECT_NEAR(variance(0, 7), 1, 1e-9);
  EXPECT_NEAR(variance(7, 4), 1, 1e-9);
  EXPECT_NEAR(variance(11, 1), 1, 1e-9);
  EXPECT_NEAR(features.values.row(2).norm(), 0, 1e-9);
}

TEST(Winsoriser, TakesWhatLiesBeyondTheShareForItsBound) {
  Matrix figures(10, 1);
  figures << 5, 1, 2, 3, 4, 1000, 6, 7, 8, -50;
  const Winsoriser tenth = Winsoriser::of(figures, 0.1);
  EXPECT_EQ(tenth.lows[0], 1);
  EXPECT_EQ(tenth.highs[0], 8);
  Matrix other(3, 1);
  other << -7, Unknown, 9;
  const Matrix drawnIn = tenth.drawnIn(other);
  EXPECT_EQ(drawnIn(0, 0), 1);
  EXPECT_TRUE(std::isnan(drawnIn(1, 0)));
  EXPECT_EQ(drawnIn(2, 0), 8);
  EXPECT_EQ(Winsoriser::of(figures, 0).drawnIn(figures), figures);
}

TEST(Rfm, LogarithmsAndExtremesAreAChoice) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(100, 20, 700, 3));
  Progress progress;
  const auto made = [&](const Values& values) { return featureSet("rfm").make(*dataset, values, progress).values; };
  EXPECT_FALSE(made({}).isApprox(made({{"logarithms", false}})));
  EXPECT_LT(made({{"logarithms", false}, {"winsorise", 0.1}}).maxCoeff(), made({{"logarithms", false}}).maxCoeff());
  EXPECT_EQ(made({}), made({{"winsorise", 0.0}}));
}

DatasetPtr people() {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  const std::vector<std::string> ages = {"20", "30", "40", "50", "900", ""};
  const std::vector<std::string> regions = {"North", "North", "North", "South", "South", ""};
  for (std::size_t i = 0; i < ages.size(); ++i)
    builder.customer("c" + std::to_string(i), {{"age", ages[i]}, {"region", regions[i]}});
  return builder.build();
}

TEST(Attributes, WhatIsNotKnownIsImputedAndFlagged) {
  Progress progress;
  const Features plain = featureSet("attributes").make(*people(), {}, progress);
  EXPECT_EQ(plain.columns.size(), 3U);
  const Features flagged = featureSet("attributes").make(*people(), {{"unknown", std::string("imputed")}}, progress);
  ASSERT_EQ(flagged.columns.size(), 5U);
  EXPECT_EQ(english(flagged.columns[1]), "age: not known");
  EXPECT_NEAR(flagged.values(5, 1), 5 / 6.0, 1e-12);
  EXPECT_NEAR(flagged.values(0, 1), -1 / 6.0, 1e-12);
  EXPECT_NEAR(flagged.values(5, 0), flagged.values(2, 0), 1e-12) << "at the median";
  EXPECT_NEAR(flagged.values(5, 2), flagged.values(0, 2), 1e-12) << "at the most frequent category";
  const Matrix regions = flagged.values.middleCols(2, 2);
  EXPECT_NEAR((regions.rowwise() - regions.colwise().mean()).squaredNorm() / 5, 1, 1e-12);
}

TEST(Attributes, TheRobustScaleIsThatOfTheQuartiles) {
  Progress progress;
  const Features robust = featureSet("attributes").make(*people(), {{"scale", std::string("robust")}}, progress);
  EXPECT_NEAR(robust.values(2, 0), 0, 1e-12);
  EXPECT_NEAR(robust.values(3, 0), 10 / (20 / 1.3489795), 1e-9);
  EXPECT_NEAR(robust.values(5, 0), 0, 1e-12);
}

}  // namespace
}  // namespace kindred::segment::features

#include <gmock/gmock.h>

#include <cmath>

#include "core/base/date.h"
#include "core/data/subset.h"
#include "core/matrix/memory_blocks.h"
#include "core/segment/features/feature_set.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

Features made(const std::string& key, const DatasetPtr& dataset, const Values& values = {}) {
  Progress progress;
  return featureSet(key).make(*dataset, values, progress);
}

std::vector<std::string> columnsOf(const Features& features) {
  std::vector<std::string> names;
  for (const Text& column : features.columns) names.push_back(english(column));
  return names;
}

double varianceOf(const Matrix& values) {
  return (values.rowwise() - values.colwise().mean()).squaredNorm() / static_cast<double>(values.rows() - 1);
}

std::vector<std::string> problemsOf(const std::string& list) {
  try {
    chosenFeatures(list);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_FALSE(english(error.hint()).empty());
    std::vector<std::string> all;
    for (const Text& problem : error.problems()) all.push_back(english(problem));
    return all;
  }
  return {};
}

DatasetPtr shop() {
  return test::DatasetBuilder(DatasetKind::Transactions)
      .customer("a", {{"region", "North"}, {"age", "30"}, {"club", "yes"}, {"name", "Ann"}})
      .customer("b", {{"region", "South"}, {"age", "50"}, {"club", "no"}, {"name", "Bob"}})
      .customer("c", {{"region", "North"}, {"club", "no"}, {"name", "Cy"}})
      .customer("d", {{"region", "South"}, {"age", "40"}, {"club", "yes"}, {"name", "Di"}})
      .customerRole("name", AttributeRole::Name)
      .product("x", {{"kind", "Tea"}})
      .product("y", {{"kind", "Pots"}})
      .product("z", {{"kind", "Tea"}})
      .product("u", {{"kind", "Pots"}})
      .product("loose")
      .productRole("kind", AttributeRole::Category)
      .event({.customer = "a", .product = "x", .quantity = 3, .price = 1.0, .time = 0, .order = "1"})
      .event({.customer = "a", .product = "y", .quantity = 1, .price = 9.0, .time = 10 * SecondsPerDay, .order = "2"})
      .event({.customer = "b", .product = "z", .quantity = 1, .price = 2.0, .time = 4 * SecondsPerDay, .order = "3"})
      .event(
          {.customer = "c", .product = "loose", .quantity = 1, .price = 5.0, .time = 9 * SecondsPerDay, .order = "4"})
      .event({.customer = "c", .product = "u", .quantity = 1, .price = 5.0, .time = 9 * SecondsPerDay, .order = "4"})
      .build();
}

TEST(ChosenFeatures, ReadsSetsWeightsAndParameters) {
  const auto chosen = chosenFeatures("rfm,taste:weight=2.5:factors=8");
  ASSERT_EQ(chosen.size(), 2U);
  EXPECT_EQ(chosen[0].key, "rfm");
  EXPECT_EQ(chosen[0].weight, 1);
  EXPECT_EQ(chosen[1].key, "taste");
  EXPECT_EQ(chosen[1].weight, 2.5);
  EXPECT_EQ(chosen[1].values, (Values{{"factors", std::int64_t{8}}}));
  EXPECT_EQ(written(chosen), "rfm,taste:weight=2.5:factors=8");
  EXPECT_EQ(written(chosenFeatures("rfm:reference_date=2011-12-10")), "rfm:reference_date=2011-12-10");
}

TEST(ChosenFeatures, SaysAllThatIsWrong) {
  EXPECT_EQ(problemsOf("rfn,taste:weight=-1,rfm:2,rfm").size(), 4U);
  EXPECT_EQ(problemsOf("").size(), 1U);
  EXPECT_EQ(problemsOf("taste:factors=1000").size(), 1U);
  EXPECT_EQ(problemsOf("taste:factors=many").size(), 1U);
  EXPECT_THAT(problemsOf("taste:factor=4").at(0), testing::HasSubstr("factors"));
  EXPECT_EQ(problemsOf("taste:weight=nan").size(), 1U);
}

TEST(MakeFeatures, WeighsSetsAlikeUnlessToldOtherwise) {
  Progress progress;
  const Features both = makeFeatures(*shop(), chosenFeatures("rfm,spending:weight=3"), progress);
  ASSERT_EQ(both.values.cols(), 5);
  EXPECT_EQ(both.columns.size(), 5U);
  EXPECT_NEAR(varianceOf(both.values.leftCols(3)), 1, 1e-12);
  EXPECT_NEAR(varianceOf(both.values.rightCols(2)), 3, 1e-12);
}

TEST(MakeFeatures, NewcomersStandAmongThoseOfThen) {
  const auto chosen = chosenFeatures("rfm,spending:weight=3,attributes,taste:factors=2");
  Progress progress;
  const Features made = makeFeatures(*shop(), chosen, progress);
  MemoryBlocks blocks;
  made.fitted->save(blocks);
  const Matrix rows = loadFeatures(blocks, chosen)->rows(*ofCustomers(*shop(), std::vector<Index>{1, 3}), progress);
  EXPECT_TRUE(rows.row(0).isApprox(made.values.row(1), 1e-12));
  EXPECT_TRUE(rows.row(1).isApprox(made.values.row(3), 1e-12));
}

TEST(MakeFeatures, SaysWhatANewcomersDataLack) {
  Progress progress;
  const Features made = makeFeatures(*shop(), chosenFeatures("rfm"), progress);
  const DatasetPtr bare = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "x"}});
  EXPECT_THROW((void)made.fitted->rows(*bare, progress), Error);
}

TEST(Rfm, CountsNewcomersToTheirLastDayUnlessADayWasGiven) {
  const auto later = test::datasetOf(
      DatasetKind::Transactions,
      {{.customer = "n", .product = "x", .quantity = 1.0F, .price = 3.0, .time = 50 * SecondsPerDay, .order = "9"}});
  Progress progress;
  const Features today = made("rfm", shop());
  // One day since the last order, as customer a had then.
  EXPECT_NEAR(today.fitted->rows(*later, progress)(0, 0), today.values(0, 0), 1e-12);
  const Features given = made("rfm", shop(), {{"reference_date", 11 * SecondsPerDay}});
  EXPECT_NEAR(given.fitted->rows(*later, progress)(0, 0), given.values.col(0).maxCoeff(), 1e-12) << "not there yet";
}

TEST(MakeFeatures, SaysWhatTheDataLack) {
  const DatasetPtr bare = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "x"}});
  Progress progress;
  for (const char* key : {"rfm", "attributes", "spending"}) {
    EXPECT_FALSE(english(featureSet(key).missing(*bare)).empty());
    EXPECT_THROW(makeFeatures(*bare, chosenFeatures(key), progress), Error);
  }
  EXPECT_TRUE(english(featureSet("taste").missing(*bare)).empty());
  EXPECT_THROW(makeFeatures(*bare, {}, progress), Error);
}

TEST(Rfm, StandsOnLogarithmsAndTreatsStrangersAsLongGone) {
  const Features rfm = made("rfm", shop());
  const auto scored = [&](std::vector<double> raw, std::size_t column) {
    Vector values = Eigen::Map<Vector>(raw.data(), static_cast<Eigen::Index>(raw.size())).array().log1p();
    values.array() -= values.mean();
    values /= std::sqrt(values.squaredNorm() / 3);
    EXPECT_TRUE(rfm.values.col(static_cast<Eigen::Index>(column)).isApprox(values, 1e-9)) << rfm.values;
  };
  scored({1, 7, 2, 7}, 0);
  scored({2, 1, 1, 0}, 1);
  scored({12, 2, 10, 0}, 2);
}

TEST(Rfm, TheReferenceDateMovesRecency) {
  const Features later = made("rfm", shop(), {{"reference_date", 100 * SecondsPerDay}});
  EXPECT_FALSE(later.values.col(0).isApprox(made("rfm", shop()).values.col(0)));
  EXPECT_TRUE(later.values.col(1).isApprox(made("rfm", shop()).values.col(1)));
}

TEST(Spending, IsTheShareOfEachCategory) {
  const Features spending = made("spending", shop());
  EXPECT_EQ(columnsOf(spending), (std::vector<std::string>{"Share of spend on Pots", "Share of spend on Tea"}));
  Matrix shares(4, 2);
  shares << 0.75, 0.25, 0, 1, 0.5, 0, 0, 0;
  EXPECT_TRUE(spending.values.isApprox(shares, 1e-12)) << spending.values;
}

TEST(Attributes, WeighEveryColumnAlike) {
  const Features attributes = made("attributes", shop());
  EXPECT_EQ(columnsOf(attributes), (std::vector<std::string>{"age", "club", "region: North", "region: South"}));
  EXPECT_NEAR(varianceOf(attributes.values.col(0)), 1, 1e-12);
  EXPECT_NEAR(varianceOf(attributes.values.col(1)), 1, 1e-12);
  EXPECT_NEAR(varianceOf(attributes.values.rightCols(2)), 1, 1e-12);
  EXPECT_NEAR(attributes.values(2, 0), 0, 1e-12) << "an unknown age stands at the mean";
}

TEST(Attributes, TakesTheColumnsAskedFor) {
  const Features region = made("attributes", shop(), {{"columns", std::vector<std::string>{"region"}}});
  EXPECT_EQ(region.values.cols(), 2);
  try {
    made("attributes", shop(), {{"columns", std::vector<std::string>{"regoin", "name", "income"}}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_GE(error.problems().size(), 2U);
  }
}

TEST(FeatureSet, AnUnknownOneIsAnErrorThatNamesTheOthers) {
  try {
    featureSet("fashion");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(english(error.message()), testing::HasSubstr("fashion"));
    EXPECT_THAT(english(error.hint()), testing::HasSubstr("rfm, taste"));
  }
}

}  // namespace
}  // namespace kindred::segment

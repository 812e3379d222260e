// What every set of features promises, over all there are.
#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/data/subset.h"
#include "core/matrix/memory_blocks.h"
#include "core/segment/features/feature_set.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

// A shop that lacks nothing.
test::DatasetBuilder shop(std::vector<test::EventRow> rows) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (int p = 0; p < 40; ++p) {
    const std::string number = std::to_string(p);
    builder.product("p" + std::string(3 - number.size(), '0') + number, {{"kind", p % 3 == 0 ? "Tea" : "Pots"}});
  }
  for (int c = 0; c < 300; ++c) {
    const std::string number = std::to_string(c);
    builder.customer("c" + std::string(3 - number.size(), '0') + number,
                     {{"region", c % 4 == 0 ? "North" : "South"}, {"age", std::to_string(20 + c % 50)}});
  }
  return builder.productRole("kind", AttributeRole::Category).events(rows);
}

std::vector<test::EventRow> purchases() { return test::randomPurchases(300, 40, 4000, 8); }

class FeatureSetContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Features make(const DatasetPtr& dataset) const {
    Progress progress;
    return featureSet(GetParam()).make(*dataset, {}, progress);
  }
};

/// What was fitted to `dataset`, through a project file.
FittedFeaturesPtr reread(const std::string& key, const Features& made) {
  MemoryBlocks blocks;
  made.fitted->save(blocks);
  return featureSet(key).load(blocks);
}

TEST_P(FeatureSetContract, SaysWhatItIs) {
  const AlgorithmInfo& info = featureSet(GetParam()).info;
  EXPECT_FALSE(english(info.title).empty());
  EXPECT_FALSE(english(info.summary).empty());
  EXPECT_FALSE(info.source.empty());
  EXPECT_TRUE(problems(info.parameters, {}).empty());
}

TEST_P(FeatureSetContract, HasARowACustomerAndANameAColumn) {
  const DatasetPtr dataset = shop(purchases()).customer("zz no events").build();
  const Features features = make(dataset);
  EXPECT_EQ(features.values.rows(), dataset->customers.size());
  EXPECT_EQ(static_cast<std::size_t>(features.values.cols()), features.columns.size());
  EXPECT_GT(features.values.cols(), 0);
  EXPECT_TRUE(features.values.allFinite());
  for (const Text& column : features.columns) EXPECT_FALSE(english(column).empty());
}

TEST_P(FeatureSetContract, ANewcomerStandsWhereTheSameHistoryStood) {
  const DatasetPtr dataset = shop(purchases()).build();
  const Features features = make(dataset);
  std::vector<Index> some;
  for (Index customer = 5; customer < 300; customer += 7) some.push_back(customer);
  Progress progress;
  const Matrix rows = reread(GetParam(), features)->rows(*ofCustomers(*dataset, some), progress);
  ASSERT_EQ(rows.cols(), features.values.cols());
  for (std::size_t i = 0; i < some.size(); ++i) {
    EXPECT_TRUE(rows.row(static_cast<Eigen::Index>(i)).isApprox(features.values.row(some[i]), 1e-12)) << some[i];
  }
}

TEST_P(FeatureSetContract, WhatThereWasNotThenCountsForNothing) {
  const Features features = make(shop(purchases()).build());
  std::vector<test::EventRow> later;
  for (int i = 0; i < 60; ++i) {
    const std::string customer = "new" + std::to_string(i % 5);
    const std::string product = i % 2 == 0 ? "p000" : "unheard of";
    later.push_back({.customer = customer,
                     .product = product,
                     .quantity = 1.0F,
                     .price = 2.0,
                     .time = i * 86400L,
                     .order = std::to_string(i)});
  }
  const DatasetPtr others = test::DatasetBuilder(DatasetKind::Transactions)
                                .customer("new1", {{"region", "Abroad"}, {"age", "30"}})
                                .customer("new2", {{"region", "Abroad"}, {"age", "31"}})
                                .customer("new3", {{"region", "North"}})
                                .customer("new4", {{"region", "North"}})
                                .product("p000", {{"kind", "Tea"}})
                                .product("unheard of", {{"kind", "Novelties"}})
                                .product("never sold", {{"kind", "Novelties"}})
                                .product("neither", {{"kind", "Tea"}})
                                .productRole("kind", AttributeRole::Category)
                                .events(later)
                                .build();
  Progress progress;
  const Matrix rows = reread(GetParam(), features)->rows(*others, progress);
  EXPECT_EQ(rows.rows(), others->customers.size());
  EXPECT_EQ(rows.cols(), features.values.cols());
  EXPECT_TRUE(rows.allFinite());
}

TEST_P(FeatureSetContract, TheNumberOfThreadsDoesNotMatter) {
  const DatasetPtr dataset = shop(purchases()).build();
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return make(dataset).values;
  };
  const Matrix one = withThreads(1);
  EXPECT_EQ(one, withThreads(2));
  EXPECT_EQ(one, withThreads(3));
}

TEST_P(FeatureSetContract, TheOrderOfRowsInTheFileDoesNotMatter) {
  auto rows = purchases();
  const Matrix before = make(shop(rows).build()).values;
  std::ranges::reverse(rows);
  const Matrix after = make(shop(rows).build()).values;
  EXPECT_TRUE(before.isApprox(after, 1e-9));
}

TEST_P(FeatureSetContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(featureSet(GetParam()).make(*shop(purchases()).build(), {}, progress), Cancelled);
}

TEST_P(FeatureSetContract, IsMissingFromAnEmptyDataSetAndSaysWhy) {
  const DatasetPtr empty = test::DatasetBuilder(DatasetKind::Transactions).customer("a").customer("b").build();
  EXPECT_FALSE(english(featureSet(GetParam()).missing(*empty)).empty());
  EXPECT_TRUE(english(featureSet(GetParam()).missing(*shop(purchases()).build())).empty());
  Progress progress;
  try {
    makeFeatures(*empty, {{.key = GetParam()}}, progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadData);
  }
}

TEST_P(FeatureSetContract, AWrongParameterIsAnError) {
  Progress progress;
  EXPECT_THROW(featureSet(GetParam()).make(*shop(purchases()).build(), {{"no such parameter", true}}, progress), Error);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const FeatureSet& each : featureSets()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, FeatureSetContract, testing::ValuesIn(keys()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace kindred::segment

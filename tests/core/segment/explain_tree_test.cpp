#include "core/segment/explain_tree.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/date.h"
#include "core/base/random.h"
#include "core/segment/clustering.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

ExplainTree explained(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, int segments) {
  Progress progress;
  return explain(columns, labels, segments, 1, progress);
}

// 0: North; 1: South with 5 orders or more; 2: the others of the South.
struct Known {
  std::vector<AskedColumn> columns;
  std::vector<int> labels;
};
Known known() {
  Known all;
  AskedColumn orders{.name = "orders", .subject = "Orders"};
  AskedColumn region{
      .name = "region", .of = AskedColumn::Of::Attribute, .subject = "region", .kind = AskedColumn::Kind::Word};
  for (int i = 0; i < 300; ++i) {
    orders.numbers.push_back(1 + i % 9);
    region.words.push_back(i % 2 == 0 ? "North" : "South");
    all.labels.push_back(i % 2 == 0 ? 0 : 1 + i % 9 >= 5 ? 1 : 2);
  }
  all.columns = {orders, region};
  return all;
}

TEST(ExplainTree, FindsTheQuestionsThatMadeTheGroups) {
  const auto [columns, labels] = known();
  const ExplainTree tree = explained(columns, labels, 3);
  EXPECT_EQ(tree.accuracy, 1);
  EXPECT_EQ(tree.crossValidated, 1);
  EXPECT_DOUBLE_EQ(tree.majority, 0.5);
  EXPECT_EQ(tree.segments[0].where, "\"region\" = 'North'");
  EXPECT_EQ(tree.segments[1].where, "\"region\" <> 'North' AND \"orders\" >= 5");
  EXPECT_EQ(tree.segments[2].where, "\"region\" <> 'North' AND \"orders\" < 5");
  EXPECT_EQ(tree.segments[2].recall, 1);
  const Rule& rule = tree.segments[1].rules.at(0);
  EXPECT_EQ(english(described(columns[rule.answers[0].column], rule.answers[0])), "region: not North");
  EXPECT_EQ(english(described(columns[rule.answers[1].column], rule.answers[1])), "Orders: at least 5");
}

TEST(ExplainTree, AsksThreeQuestionsAtMost) {
  AskedColumn number{.name = "n", .subject = "n"};
  std::vector<int> labels;
  for (int i = 0; i < 640; ++i) {
    number.numbers.push_back(i);
    labels.push_back(i / 40 % 2);
  }
  const ExplainTree tree = explained({number}, labels, 2);
  std::size_t leaves = 0;
  for (const ExplainedSegment& segment : tree.segments) {
    leaves += segment.rules.size();
    for (const Rule& rule : segment.rules) EXPECT_LE(rule.answers.size(), 3U);
  }
  EXPECT_LE(leaves, 8U);
  EXPECT_LT(tree.accuracy, 1);
}

TEST(ExplainTree, WhatExplainsNothingIsWorthNothing) {
  AskedColumn number{.name = "n", .subject = "n"};
  std::vector<int> labels;
  Random random(3);
  for (int i = 0; i < 500; ++i) {
    number.numbers.push_back(random.real());
    labels.push_back(static_cast<int>(random.below(2)));
  }
  const ExplainTree tree = explained({number}, labels, 2);
  EXPECT_LT(tree.crossValidated, tree.majority + 0.06);
}

TEST(ExplainTree, WhoIsUnknownAnswersNoInSqlToo) {
  auto [columns, labels] = known();
  for (std::size_t i = 1; i < labels.size(); i += 20) columns[1].words[i] = "";  // of the South
  const ExplainTree tree = explained(columns, labels, 3);
  EXPECT_EQ(tree.accuracy, 1);
  EXPECT_EQ(tree.segments[2].where, "(\"region\" <> 'North' OR \"region\" IS NULL) AND \"orders\" < 5");
}

TEST(ExplainTree, CustomersInNoSegmentDoNotCount) {
  auto [columns, labels] = known();
  for (std::size_t i = 0; i < labels.size(); i += 3) labels[i] = Noise;
  EXPECT_EQ(explained(columns, labels, 3).accuracy, 1);
  EXPECT_TRUE(explained(columns, std::vector<int>(labels.size(), Noise), 3).segments[0].rules.empty());
}

TEST(ExplainTree, QuotesWhatDatabasesRead) {
  EXPECT_EQ(sqlIdentifier("a \"b\"; DROP TABLE x --"), "\"a \"\"b\"\"; DROP TABLE x --\"");
  EXPECT_EQ(sqlString("O'Brien\0x"), "'O''Brien'");
  EXPECT_EQ(sqlString(std::string("a\0b", 3)), "'ab'");
}

TEST(AskedColumns, AreFiguresAttributesAndShares) {
  const DatasetPtr dataset =
      test::DatasetBuilder(DatasetKind::Transactions)
          .customer("a", {{"region", "North"}, {"age", "30"}, {"mail", "a@x"}})
          .customer("b", {{"region", "South"}, {"age", "31"}})
          .customer("c", {{"region", "North"}})
          .customer("d", {{"region", "South"}})
          .customerRole("mail", AttributeRole::Email)
          .product("x", {{"kind", "Tea"}})
          .product("y", {{"kind", "Pots"}})
          .product("z", {{"kind", "Tea"}})
          .product("u", {{"kind", "Pots"}})
          .productRole("kind", AttributeRole::Category)
          .event({.customer = "a", .product = "x", .quantity = 1.0F, .price = 3.0, .time = 0, .order = "1"})
          .event({.customer = "a", .product = "y", .quantity = 1.0F, .price = 1.0, .time = SecondsPerDay, .order = "2"})
          .build();
  const auto columns = askedColumns(*dataset);
  const auto named = [&](const std::string& name) { return *std::ranges::find(columns, name, &AskedColumn::name); };
  EXPECT_EQ(named("orders").numbers[0], 2);
  EXPECT_EQ(named("region").words[1], "South");
  EXPECT_EQ(named("age").numbers[0], 30);
  EXPECT_TRUE(std::isnan(named("age").numbers[2]));
  EXPECT_DOUBLE_EQ(named("share of spend: Tea").numbers[0], 0.75);
  EXPECT_EQ(std::ranges::find(columns, "mail", &AskedColumn::name), columns.end());
  EXPECT_EQ(english(described(named("share of spend: Tea"), {.bound = 0.25})), "Share of spend on Tea: at least 25 %");
}

}  // namespace
}  // namespace kindred::segment

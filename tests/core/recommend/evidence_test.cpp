#include "core/recommend/evidence.h"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

// Five hundred customers have "common"; "rare" has three of them.
std::shared_ptr<const TrainingData> shop() {
  std::vector<test::EventRow> rows;
  for (int i = 0; i < 500; ++i) {
    const std::string customer = "c" + std::to_string(i);
    rows.push_back({.customer = customer, .product = "common", .order = customer});
    if (i < 3) rows.push_back({.customer = customer, .product = "rare", .order = customer});
  }
  return trainingData(test::datasetOf(DatasetKind::Transactions, rows), {.value = PreferenceValue::Bought});
}

Explanation ofLikeness(double similarity) {
  const auto vote = [](Index customer, double weight) {
    return Term{.of = Term::Of::Customer, .index = customer, .weight = weight, .shrunk = Shrunk{weight, 3}};
  };
  return {.terms = {vote(1, similarity), vote(2, similarity / 2)}};
}

TEST(Evidence, IsThinOfAProductThatFewHave) {
  const auto data = shop();
  const Index common = *data->dataset->products.find("common"), rare = *data->dataset->products.find("rare");
  EXPECT_EQ(fewestBuyers(data->matrix.rows), 5);
  const Evidence enough = evidenceOf(ofLikeness(0.3), common, *data);
  EXPECT_EQ(enough.buyers, 500);
  EXPECT_EQ(enough.votes, 2);
  EXPECT_EQ(enough.likeness, 0.3);
  EXPECT_FALSE(enough.thin);
  const Evidence few = evidenceOf(ofLikeness(0.3), rare, *data);
  ASSERT_TRUE(few.thin);
  EXPECT_EQ(few.thin->key, "few_buyers");
  EXPECT_EQ(english(few.thin->text), "Only 3 customers have it");
}

TEST(Evidence, IsThinWhereNobodyIsMuchAlike) {
  const auto data = shop();
  const Index common = *data->dataset->products.find("common");
  const Evidence weak = evidenceOf(ofLikeness(0.005), common, *data);
  ASSERT_TRUE(weak.thin);
  EXPECT_EQ(weak.likeness, 0.005);
  EXPECT_EQ(weak.thin->key, "weak_likeness");
  EXPECT_EQ(english(weak.thin->text), "Rests on hardly any likeness");
  EXPECT_FALSE(evidenceOf({}, common, *data).thin) << "nobody votes";
}

TEST(Evidence, AsksForLessOfSmallDataSets) {
  EXPECT_EQ(fewestBuyers(12), 2);
  EXPECT_EQ(fewestBuyers(610), 6);
  EXPECT_EQ(fewestBuyers(1000000), 10);
}

TEST(Familiarity, FollowsTheShareOfCustomers) {
  EXPECT_EQ(familiarity(0), Familiarity::Fresh);
  EXPECT_EQ(familiarity(0.049), Familiarity::Fresh);
  EXPECT_EQ(familiarity(FreshShare), Familiarity::Known);
  EXPECT_EQ(familiarity(0.099), Familiarity::Known);
  EXPECT_EQ(familiarity(PopularShare), Familiarity::Popular);
}

}  // namespace
}  // namespace kindred::recommend

#include "core/recommend/variety.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

// Who has what: a and b have the same six buyers, c has two of them and two others, d has nobody in common.
std::shared_ptr<const TrainingData> shop() {
  std::vector<test::EventRow> rows;
  const auto buy = [&](const char* product, int from, int to) {
    for (int i = from; i < to; ++i) {
      const std::string customer = "c" + std::to_string(100 + i);
      rows.push_back({.customer = customer, .product = product, .order = customer});
    }
  };
  buy("a", 0, 6);
  buy("b", 0, 6);
  buy("c", 4, 8);
  buy("d", 8, 12);
  return trainingData(test::datasetOf(DatasetKind::Transactions, rows), {.value = PreferenceValue::Bought});
}

std::vector<Scored> candidates(const TrainingData& data) {
  std::vector<Scored> all;
  double score = 10;
  for (const char* product : {"a", "b", "c", "d"}) all.push_back({*data.dataset->products.find(product), score -= 1});
  return all;
}

std::vector<std::string> ids(const TrainingData& data, const VariedList& list) {
  std::vector<std::string> found;
  for (const Scored& item : list.items) found.push_back(data.dataset->products.id(item.index));
  return found;
}

using Ids = std::vector<std::string>;

TEST(Variety, CosinesAreThoseOfWhoHasThem) {
  const auto data = shop();
  const auto all = candidates(*data);
  EXPECT_DOUBLE_EQ(cosineOfHaving(*data, all[0].index, all[1].index), 1);
  EXPECT_DOUBLE_EQ(cosineOfHaving(*data, all[0].index, all[2].index), 2 / std::sqrt(24.0));
  EXPECT_DOUBLE_EQ(cosineOfHaving(*data, all[2].index, all[3].index), 0);
}

TEST(Variety, NoneKeepsTheBestByScore) {
  const auto data = shop();
  const VariedList list = varied(*data, candidates(*data), 2, 0);
  EXPECT_EQ(ids(*data, list), (Ids{"a", "b"}));
  EXPECT_DOUBLE_EQ(list.meanBefore, 8.5);
  EXPECT_DOUBLE_EQ(list.meanAfter, 8.5);
  EXPECT_DOUBLE_EQ(list.alikeBefore, 1);
  EXPECT_DOUBLE_EQ(list.alikeAfter, 1);
}

// After a (relevance 1) the others gain, at variety v: b (1 − v)·2/3 − v, c (1 − v)/3 − v·2/√24, d 0. So b comes while v is
// below 2/5 and d from there on; c, whose gain is above 0 only below .4496 and above b's only from .3603 on, in between.
TEST(Variety, IsTheGreatestMarginalRelevance) {
  const auto data = shop();
  const auto second = [&](double variety) { return ids(*data, varied(*data, candidates(*data), 2, variety)).back(); };
  EXPECT_EQ(second(0.35), "b");
  EXPECT_EQ(second(0.37), "c");
  EXPECT_EQ(second(0.44), "c");
  EXPECT_EQ(second(0.46), "d");
  EXPECT_EQ(second(1), "d");
}

TEST(Variety, SaysWhatItCost) {
  const auto data = shop();
  const VariedList list = varied(*data, candidates(*data), 2, 1);
  EXPECT_DOUBLE_EQ(list.meanBefore, 8.5);
  EXPECT_DOUBLE_EQ(list.meanAfter, 7.5);
  EXPECT_DOUBLE_EQ(list.alikeAfter, 0);
}

TEST(Variety, OfFewOrEquallyGoodCandidatesIsNoTrouble) {
  const auto data = shop();
  EXPECT_TRUE(varied(*data, {}, 5, 0.5).items.empty());
  const auto all = candidates(*data);
  EXPECT_EQ(varied(*data, std::span(all).first(1), 5, 1).items.size(), 1U);
  auto equal = all;
  for (Scored& item : equal) item.score = 1;
  const VariedList list = varied(*data, equal, 4, 0.5);
  EXPECT_EQ(list.items.size(), 4U);
  EXPECT_DOUBLE_EQ(list.meanAfter, 1);
}

}  // namespace
}  // namespace kindred::recommend

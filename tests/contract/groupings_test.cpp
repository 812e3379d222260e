// What every method promises that groups the customers of a data set, over all there are.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/segment/clusterer.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

const std::vector<Algorithm>& groupings() {
  static const std::vector<Algorithm> all = [] {
    std::vector<Algorithm> found;
    std::ranges::copy_if(algorithms(), std::back_inserter(found),
                         [](const Algorithm& each) { return each.group != nullptr; });
    return found;
  }();
  return all;
}

class GroupingContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] static const Algorithm& subject() { return algorithm(GetParam()); }
  [[nodiscard]] static Clustering group(const Dataset& dataset, const Values& values = {}) {
    Progress progress;
    return subject().group(dataset, values, progress);
  }
};

TEST_P(GroupingContract, SaysWhatItIs) {
  const AlgorithmInfo& info = subject().info;
  EXPECT_FALSE(english(info.title).empty());
  EXPECT_FALSE(english(info.summary).empty());
  EXPECT_FALSE(info.source.empty());
  EXPECT_TRUE(problems(info.parameters, {}).empty()) << "its defaults are valid";
  EXPECT_EQ(subject().fit, nullptr) << "it has one way of grouping";
}

TEST_P(GroupingContract, GroupsAreNumberedBySizeAndNoneIsEmpty) {
  const auto shop = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(300, 40, 4000, 3));
  const Clustering found = group(*shop);
  ASSERT_EQ(found.labels.size(), static_cast<std::size_t>(shop->customers.size()));
  ASSERT_GE(found.clusters, 1);
  std::vector<std::ptrdiff_t> sizes;
  for (int cluster = 0; cluster < found.clusters; ++cluster) sizes.push_back(std::ranges::count(found.labels, cluster));
  EXPECT_TRUE(std::ranges::is_sorted(sizes, std::ranges::greater()));
  EXPECT_GT(sizes.back(), 0);
  for (const int label : found.labels) EXPECT_TRUE(label < found.clusters && label >= Noise);
  EXPECT_EQ(found.titles.size(), subject().gives.titles ? static_cast<std::size_t>(found.clusters) : 0U);
}

TEST_P(GroupingContract, AnswersOneCustomerAndThoseWhoNeverBought) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  const auto shop = builder.event({.customer = "a", .product = "p", .price = 1, .time = 0}).customer("b").build();
  const Clustering found = group(*shop);
  EXPECT_EQ(found.clusters, 1);
  EXPECT_EQ(found.labels, (std::vector<int>{0, Noise}));
}

TEST_P(GroupingContract, PlacesNewcomersWithThoseWhoDidTheSame) {
  EXPECT_EQ(subject().place != nullptr, subject().gives.assigns);
  if (!subject().gives.assigns) GTEST_SKIP() << "cannot tell newcomers";
  const auto purchases = test::randomPurchases(300, 40, 4000, 3);
  const auto shop = test::datasetOf(DatasetKind::Transactions, purchases);
  const std::vector<int> labels = group(*shop).labels;
  Progress progress;
  EXPECT_EQ(subject().place(*shop, *shop, {}, progress), labels);
  // A tenth of them in a shop of their own, where their fifths would be others.
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (const auto& event : purchases)
    if (std::stoi(event.customer.substr(1)) % 10 == 0) builder.event(event);
  const auto few = builder.build();
  const auto placed = subject().place(*shop, *few, {}, progress);
  ASSERT_EQ(placed.size(), static_cast<std::size_t>(few->customers.size()));
  for (Index customer = 0; customer < few->customers.size(); ++customer) {
    const Index same = shop->customers.find(few->customers.id(customer)).value();
    EXPECT_EQ(placed[static_cast<std::size_t>(customer)], labels[static_cast<std::size_t>(same)]);
  }
}

TEST_P(GroupingContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  const auto shop = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(300, 40, 4000, 3));
  EXPECT_THROW(subject().group(*shop, {}, progress), Cancelled);
}

TEST_P(GroupingContract, RefusesWhatItDoesNotKnow) {
  const auto shop = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(30, 10, 100, 3));
  EXPECT_THROW(group(*shop, {{"no such parameter", true}}), Error);
}

TEST_P(GroupingContract, EstimatesMoreForMore) {
  const auto& estimate = subject().estimate;
  EXPECT_GT(estimate(1000, 3, {}).seconds, 0);
  EXPECT_GT(estimate(100000, 3, {}).seconds, estimate(1000, 3, {}).seconds);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& each : groupings()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, GroupingContract, testing::ValuesIn(keys()), [](const auto& test) { return test.param; });

}  // namespace
}  // namespace kindred::segment

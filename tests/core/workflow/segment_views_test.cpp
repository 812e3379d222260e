// What views of a segmentation show: how well customers sit in it, its features, its past.
#include <numeric>

#include "core/segment/separation.h"
#include "core/workflow/queries/feature_spread.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/queries/segment_members.h"
#include "core/workflow/queries/segment_trend.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

using SegmentViewsTest = ShopTest;

TEST_F(SegmentViewsTest, TypicalCustomersAreTheNearestAndThoseAtTheBorderSitWorst) {
  const auto made = segment();
  const Membership found = segmentMembers(*m_workspace, *made, 5, m_progress);
  ASSERT_EQ(found.segments.size(), made->segments.size());
  EXPECT_EQ(found.customers, 120);
  EXPECT_EQ(found.members.size(), 120U);
  EXPECT_FALSE(found.isSampled());
  EXPECT_NEAR(found.silhouette, made->quality.silhouette, 1e-12) << "the same figure everywhere";
  const auto features = segment::makeFeatures(*m_workspace->dataset(m_dataset), {{.key = "taste"}}, m_progress);
  const Matrix means = segment::meansOf(features.values, made->labels, 3);
  std::vector<double> widths(120);
  for (const MemberSilhouette& member : found.members)
    widths[static_cast<std::size_t>(member.customer)] = member.silhouette;
  for (const SegmentMembers& members : found.segments) {
    const auto away = [&](Index customer) {
      return (features.values.row(customer) - means.row(members.segment)).norm();
    };
    ASSERT_EQ(members.typical.size(), 5U);
    ASSERT_EQ(members.border.size(), 5U);
    const double farthest = away(members.typical.back());
    const double best = widths[static_cast<std::size_t>(members.border.back())];
    for (const Index customer : made->customersOf(members.segment)) {
      if (std::ranges::find(members.typical, customer) != members.typical.end()) continue;
      EXPECT_GE(away(customer), farthest);
      if (std::ranges::find(members.border, customer) == members.border.end()) {
        EXPECT_GE(widths[static_cast<std::size_t>(customer)], best);
      }
    }
    for (const Index customer : members.border) {
      EXPECT_EQ(made->labels[static_cast<std::size_t>(customer)], members.segment);
      EXPECT_EQ(std::ranges::find(members.typical, customer), members.typical.end());
    }
  }
}

TEST_F(SegmentViewsTest, SilhouettesStandBySegmentInDescendingOrder) {
  const Membership found = segmentMembers(*m_workspace, *segment(), 0, m_progress);
  for (std::size_t i = 1; i < found.members.size(); ++i) {
    const MemberSilhouette &before = found.members[i - 1], &after = found.members[i];
    EXPECT_TRUE(before.segment < after.segment ||
                (before.segment == after.segment && before.silhouette >= after.silhouette))
        << i;
  }
  EXPECT_TRUE(found.segments.front().typical.empty()) << "none was asked for";
}

TEST_F(SegmentViewsTest, MonthsOfTheSegmentsAddUpToThoseOfTheShop) {
  const auto made = segment();
  const SegmentTrends found = segmentTrends(*m_workspace, *made, m_progress);
  const auto all = activityOf(*m_workspace->dataset(m_dataset), found.period, m_progress);
  ASSERT_EQ(found.segments.size(), 3U);
  ASSERT_TRUE(all);
  for (std::size_t step = 0; step < all->steps.size(); ++step) {
    std::int64_t orders = 0, customers = 0;
    double spend = 0;
    for (const SegmentTrend& trend : found.segments) {
      ASSERT_EQ(trend.steps.size(), all->steps.size());
      EXPECT_EQ(trend.steps[step].begin, all->steps[step].begin);
      orders += trend.steps[step].orders;
      customers += trend.steps[step].customers;
      spend += trend.steps[step].spend;
    }
    EXPECT_EQ(orders, all->steps[step].orders);
    EXPECT_EQ(customers, all->steps[step].customers);
    EXPECT_NEAR(spend, all->steps[step].spend, 1e-6);
  }
}

TEST_F(SegmentViewsTest, FeaturesAreSpreadOverTheirCustomers) {
  const auto made = segment();
  const FeatureSpreads found = featureSpreads(*m_workspace, *made, 3, 20, m_progress);
  ASSERT_EQ(found.features.size(), 3U);
  EXPECT_EQ(found.lines.size(), 20U);
  EXPECT_EQ(found.customers, 120);
  for (std::size_t i = 0; i < found.features.size(); ++i) {
    const FeatureSpread& feature = found.features[i];
    if (i > 0) {
      EXPECT_GE(found.features[i - 1].share, feature.share);
    }
    EXPECT_EQ(std::accumulate(feature.all.counts.begin(), feature.all.counts.end(), std::int64_t{0}), 120);
    ASSERT_EQ(feature.segments.size(), made->segments.size());
    for (std::size_t segment = 0; segment < feature.segments.size(); ++segment) {
      const SegmentSpread& spread = feature.segments[segment];
      EXPECT_LE(spread.low, spread.median);
      EXPECT_LE(spread.median, spread.high);
      EXPECT_EQ(std::accumulate(spread.counts.begin(), spread.counts.end(), std::int64_t{0}),
                made->segments[segment].customers);
    }
  }
  for (const CustomerLine& line : found.lines) {
    EXPECT_EQ(line.segment, made->labels[static_cast<std::size_t>(line.customer)]);
    EXPECT_EQ(line.values.size(), 3U);
  }
}

}  // namespace
}  // namespace kindred::workflow::test

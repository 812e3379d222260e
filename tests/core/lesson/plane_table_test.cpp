#include "core/lesson/plane_table.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/describe/summary.h"
#include "tests/support/dataset_builder.h"

namespace {

using namespace kindred;

TEST(PlaneTable, CountsBothFiguresAlikeAndFindsItsWayBack) {
  const lesson::PlaneTable table = lesson::blobs({.customers = 50});
  const Matrix standard = table.standardised();
  EXPECT_NEAR(standard.col(0).mean(), 0, 1e-12);
  EXPECT_NEAR(standard.col(1).squaredNorm() / 50, 1, 1e-12);
  EXPECT_LT((table.toPlane(standard) - table.points).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(PlaneTable, OfOneValueOnlyStaysFinite) {
  lesson::PlaneTable table = lesson::blobs({.customers = 8});
  table.points.col(1).setConstant(7);
  EXPECT_TRUE(table.standardised().allFinite());
}

TEST(PlaneTable, OfPurchasesShowsWhatRfmSays) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(40, 10, 400, 1));
  const lesson::PlaneTable table = lesson::planeFrom(*dataset, 25, 3);
  ASSERT_EQ(table.names.size(), 25U);
  EXPECT_EQ(table.x.unit, lesson::PlaneAxis::Unit::Days);
  const Rfm all = rfm(*dataset);
  for (std::size_t i = 0; i < table.names.size(); ++i) {
    const auto row = std::ranges::find(all.rows, *dataset->customers.find(table.names[i]), &RfmRow::customer);
    EXPECT_EQ(table.points(static_cast<Eigen::Index>(i), 0), row->recencyDays);
    EXPECT_DOUBLE_EQ(table.points(static_cast<Eigen::Index>(i), 1), row->spend / row->orders);
  }
  EXPECT_EQ(lesson::planeFrom(*dataset, 25, 3).names, table.names);
  EXPECT_NE(lesson::planeFrom(*dataset, 25, 4).names, table.names);
}

TEST(PlaneTable, OfRatingsCountsThemAndTakesTheirMean) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, test::randomRatings(30, 20, 300, 1));
  const lesson::PlaneTable table = lesson::planeFrom(*dataset, 100, 1);
  EXPECT_EQ(table.names.size(), 30U) << "there are no more";
  EXPECT_LE(table.points.col(1).maxCoeff(), 5);
  EXPECT_EQ(table.points.col(0).sum(), static_cast<double>(dataset->events.size()));
}

TEST(PlaneTable, OfTooFewCustomersIsRefused) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, test::randomRatings(3, 5, 10, 1));
  EXPECT_THROW(lesson::planeFrom(*dataset, 10, 1), Error);
}

}  // namespace

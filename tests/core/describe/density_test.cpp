#include "core/describe/density.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "core/base/parallel.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

Progress progress;

DatasetPtr small() {
  return test::DatasetBuilder(DatasetKind::Implicit)
      .events({{.customer = "a", .product = "r"},
               {.customer = "b", .product = "p"},
               {.customer = "b", .product = "q"},
               {.customer = "b", .product = "r"},
               {.customer = "b", .product = "r"},
               {.customer = "c", .product = "r"},
               {.customer = "c", .product = "q"}})
      .customer("silent")
      .product("unsold")
      .build();
}

TEST(RankedMatrix, PutsTheBusiestAndTheMostBoughtFirst) {
  const RankedMatrix matrix = rankedMatrix(*small(), progress);
  EXPECT_EQ(matrix.customers, (std::vector<Index>{1, 2, 0})) << "b has three, c two, a one; silent has no rank";
  EXPECT_EQ(matrix.products, (std::vector<Index>{2, 1, 0})) << "r, q, p";
  EXPECT_EQ(matrix.offsets, (std::vector<std::int64_t>{0, 3, 5, 6}));
  EXPECT_EQ(matrix.columns, (std::vector<Index>{0, 1, 2, 0, 1, 0}));
  EXPECT_TRUE(matrix.isFilled(1, 1));
  EXPECT_FALSE(matrix.isFilled(2, 1));
}

TEST(DensityTile, OfSingleCellsIsTheMatrix) {
  const RankedMatrix matrix = rankedMatrix(*small(), progress);
  const DensityTile tile = densityTile(matrix, {0, 3}, {0, 3}, 100, 100, progress);
  EXPECT_EQ(tile.height, 3);
  EXPECT_EQ(tile.width, 3);
  EXPECT_EQ(tile.counts, (std::vector<std::int32_t>{1, 1, 1, 1, 1, 0, 1, 0, 0}));
  const DensityTile corner = densityTile(matrix, {1, 3}, {1, 2}, 2, 1, progress);
  EXPECT_EQ(corner.counts, (std::vector<std::int32_t>{1, 0}));
}

// Against counting every cell one by one, over bands that do not divide evenly.
TEST(DensityTile, CountsEachFilledCellOnceAtAnyZoom) {
  const auto data = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(97, 61, 1500, 8));
  const RankedMatrix matrix = rankedMatrix(*data, progress);
  for (const auto& [rows, columns] : {std::pair<RankRange, RankRange>{{0, 97}, {0, 61}}, {{5, 40}, {7, 40}}}) {
    for (const int bands : {1, 7, 33, 1000}) {
      const DensityTile tile = densityTile(matrix, rows, columns, bands, bands, progress);
      for (int i = 0; i < tile.height; ++i) {
        for (int j = 0; j < tile.width; ++j) {
          std::int32_t filled = 0;
          for (Index r = bandBegin(rows, tile.height, i); r < bandBegin(rows, tile.height, i + 1); ++r) {
            for (Index c = bandBegin(columns, tile.width, j); c < bandBegin(columns, tile.width, j + 1); ++c) {
              filled += matrix.isFilled(r, c) ? 1 : 0;
            }
          }
          ASSERT_EQ(tile.at(i, j), filled) << bands;
          EXPECT_LE(tile.density(i, j), 1);
        }
      }
    }
  }
}

TEST(DensityTile, IsTheSameForOneAndManyThreads) {
  const auto data = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(2500, 100, 6000, 4));
  const auto counted = [&] {
    const RankedMatrix matrix = rankedMatrix(*data, progress);
    return densityTile(matrix, {0, matrix.rows()}, {0, matrix.width()}, 120, 90, progress).counts;
  };
  const auto many = counted();
  const ThreadLimit one(1);
  EXPECT_EQ(many, counted());
  std::set<std::pair<std::string, std::string>> pairs;
  for (const auto& row : test::randomPurchases(2500, 100, 6000, 4)) pairs.insert({row.customer, row.product});
  EXPECT_EQ(std::accumulate(many.begin(), many.end(), std::int64_t{0}), static_cast<std::int64_t>(pairs.size()));
}

TEST(DensityTile, OfNothingIsEmpty) {
  const RankedMatrix matrix = rankedMatrix(Dataset{}, progress);
  EXPECT_EQ(matrix.rows(), 0);
  EXPECT_TRUE(densityTile(matrix, {0, 0}, {0, 0}, 10, 10, progress).counts.empty());
}

}  // namespace
}  // namespace kindred

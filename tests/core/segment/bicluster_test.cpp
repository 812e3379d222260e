#include <gtest/gtest.h>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Clustering bicluster(const Matrix& points, const Values& values) {
  Progress progress;
  return algorithm("bicluster").fit(points, values, 1, progress);
}

struct Blocks {
  Matrix amounts;
  std::vector<int> ofRow, ofColumn;
};

/// Rows have more of the columns of their own block, the more the later the block.
Blocks planted(Eigen::Index rows, Eigen::Index columns, int blocks) {
  Blocks all{test::randomMatrix(rows, columns, 5).cwiseAbs(), {}, {}};
  for (Eigen::Index i = 0; i < rows; ++i) all.ofRow.push_back(static_cast<int>(i) % blocks);
  for (Eigen::Index c = 0; c < columns; ++c) all.ofColumn.push_back(static_cast<int>(c * 7) % blocks);
  for (Eigen::Index i = 0; i < rows; ++i) {
    for (Eigen::Index c = 0; c < columns; ++c) {
      if (all.ofRow[static_cast<std::size_t>(i)] == all.ofColumn[static_cast<std::size_t>(c)])
        all.amounts(i, c) += 4 + 2 * all.ofRow[static_cast<std::size_t>(i)];
    }
  }
  return all;
}

TEST(Bicluster, FindsPlantedBlocksOfRowsAndColumns) {
  const Blocks blocks = planted(400, 30, 4);
  const Clustering found = bicluster(blocks.amounts, {{"k", std::int64_t{4}}});
  EXPECT_EQ(found.clusters, 4);
  EXPECT_GE(adjustedRand(found.labels, blocks.ofRow), 0.95);
  ASSERT_EQ(found.columnLabels.size(), 30U);
  EXPECT_EQ(adjustedRand(found.columnLabels, blocks.ofColumn), 1);
}

// A column's group is that of the rows which have most of it, after groups got their final numbers too.
TEST(Bicluster, CallsGroupsOfColumnsAsThoseOfTheirRows) {
  const Blocks blocks = planted(403, 30, 4);
  const Clustering found = bicluster(blocks.amounts, {{"k", std::int64_t{4}}});
  int same = 0;
  for (std::size_t row = 0; row < 403; ++row) {
    for (std::size_t column = 0; column < 30; ++column) {
      const bool isPlanted = blocks.ofRow[row] == blocks.ofColumn[column];
      same += isPlanted == (found.labels[row] == found.columnLabels[column]) ? 1 : 0;
    }
  }
  EXPECT_GE(same, 403 * 30 * 95 / 100);
}

TEST(Bicluster, CountsColumnsWithNumbersBelowZeroFromTheLeastOrRefusesThem) {
  Blocks blocks = planted(400, 30, 4);
  blocks.amounts.rowwise() -= blocks.amounts.colwise().mean();
  EXPECT_GE(adjustedRand(bicluster(blocks.amounts, {{"k", std::int64_t{4}}}).labels, blocks.ofRow), 0.9);
  try {
    bicluster(blocks.amounts, {{"k", std::int64_t{4}}, {"negatives", std::string("refuse")}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadData);
    EXPECT_FALSE(english(error.hint()).empty());
  }
}

TEST(Bicluster, NeedsTwoColumns) {
  EXPECT_THROW(bicluster(test::randomMatrix(20, 1, 1), {{"k", std::int64_t{2}}}), Error);
}

TEST(Bicluster, PutsRowsOfNothingSomewhere) {
  Blocks blocks = planted(100, 8, 2);
  blocks.amounts.topRows(5).setZero();
  blocks.amounts.col(3).setZero();
  EXPECT_EQ(bicluster(blocks.amounts, {{"k", std::int64_t{2}}}).labels.size(), 100U);
}

}  // namespace
}  // namespace kindred::segment

#include "core/matrix/csr.h"

#include <gtest/gtest.h>

#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

// 3 × 4, with an empty row and an empty column.
Csr example() {
  return {.rows = 3, .columns = 4, .offsets = {0, 2, 2, 5}, .indices = {0, 3, 0, 1, 3}, .values = {1, 2, 3, 4, 5}};
}

TEST(Csr, RowsAreViews) {
  const Csr matrix = example();
  EXPECT_EQ(matrix.entries(), 5);
  EXPECT_EQ(matrix.row(0).size(), 2u);
  EXPECT_TRUE(matrix.row(1).empty());
  EXPECT_EQ(matrix.row(2).indices[1], 1);
  EXPECT_EQ(matrix.row(2).values[2], 5);
}

TEST(Transposed, OfTheExample) {
  const Csr expected{
      .rows = 4, .columns = 3, .offsets = {0, 2, 3, 3, 5}, .indices = {0, 2, 2, 0, 2}, .values = {1, 3, 4, 2, 5}};
  EXPECT_EQ(transposed(example()), expected);
}

TEST(Transposed, TwiceGivesTheMatrixBack) {
  const Csr matrix = test::randomCsr(200, 70, 0.1, 1);
  const Csr other = transposed(matrix);
  EXPECT_EQ(transposed(other), matrix);
  for (Index i = 0; i < matrix.rows; ++i) {
    for (Index j = 0; j < matrix.columns; ++j) ASSERT_EQ(at(matrix, i, j, -1), at(other, j, i, -1));
  }
}

TEST(Transposed, OfEmptyMatrices) {
  EXPECT_EQ(transposed(Csr{}), Csr{});
  const Csr wide{.rows = 0, .columns = 3, .offsets = {0}};
  const Csr tall{.rows = 3, .columns = 0, .offsets = {0, 0, 0, 0}};
  EXPECT_EQ(transposed(wide), tall);
  EXPECT_EQ(transposed(tall), wide);
}

TEST(At, FindsStoredAndMissingEntries) {
  EXPECT_EQ(at(example(), 2, 1), 4);
  EXPECT_EQ(at(example(), 0, 1), 0);
  EXPECT_EQ(at(example(), 1, 3, -1), -1);
  EXPECT_EQ(at(example(), 0, 3), 2);
}

TEST(RowMeans, OfStoredValuesOnly) { EXPECT_EQ(rowMeans(example(), 9), (std::vector<double>{1.5, 9, 4})); }

TEST(RowMeans, SumInDouble) {
  constexpr std::size_t Entries = 1 << 20;
  Csr matrix{.rows = 1, .columns = Entries, .offsets = {0, Entries}};
  for (std::size_t i = 0; i < Entries; ++i) matrix.indices.push_back(static_cast<Index>(i));
  matrix.values.assign(Entries, 0.1f);
  EXPECT_NEAR(rowMeans(matrix, 0).front(), static_cast<double>(0.1f), 1e-12);
}

}  // namespace
}  // namespace kindred

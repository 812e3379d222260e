#include "core/matrix/lanes.h"

#include <gtest/gtest.h>

#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

Lanes lanesOf(const FloatMatrix& columns) {
  Lanes lanes(static_cast<std::size_t>(columns.rows()));
  arrayOf(lanes).leftCols(columns.cols()) = columns.array();
  return lanes;
}

/// About half of the entries.
Csr sparseOf(const FloatMatrix& dense) {
  Csr result{.rows = static_cast<Index>(dense.rows()), .columns = static_cast<Index>(dense.cols())};
  for (Eigen::Index row = 0; row < dense.rows(); ++row) {
    for (Eigen::Index column = 0; column < dense.cols(); ++column) {
      if (dense(row, column) < 0) continue;
      result.indices.push_back(static_cast<Index>(column));
      result.values.push_back(dense(row, column));
    }
    result.offsets.push_back(static_cast<std::int64_t>(result.indices.size()));
  }
  return result;
}

TEST(Lanes, AreMultipliedByDenseRows) {
  for (const Eigen::Index length : {1, 7, 512, 1300}) {
    const FloatMatrix rows = test::randomMatrix(23, length, 1).cast<float>(),
                      signals = test::randomMatrix(length, 16, 2).cast<float>();
    Lanes result = productHere(rows, lanesOf(signals));
    ASSERT_EQ(result.size(), 23U);
    const Matrix expected = rows.cast<double>() * signals.cast<double>();
    EXPECT_TRUE(arrayOf(result).matrix().cast<double>().isApprox(expected, 1e-5)) << length;
  }
}

TEST(Lanes, AreMultipliedByASliceOfRows) {
  const FloatMatrix rows = test::randomMatrix(40, 30, 1).cast<float>(),
                    signals = test::randomMatrix(10, 3, 2).cast<float>();
  Lanes result = productHere(rows.block(5, 7, 13, 10), lanesOf(signals));
  const FloatMatrix expected = rows.block(5, 7, 13, 10) * signals;
  EXPECT_TRUE(arrayOf(result).leftCols(3).matrix().isApprox(expected, 1e-5F));
}

TEST(Lanes, AreMultipliedBySparseRows) {
  FloatMatrix rows = test::randomMatrix(31, 57, 3).cast<float>();
  const Csr sparse = sparseOf(rows);
  rows = rows.cwiseMax(0);
  const FloatMatrix signals = test::randomMatrix(57, 16, 4).cast<float>();
  Lanes result = productHere(sparse, lanesOf(signals));
  EXPECT_TRUE(arrayOf(result).matrix().isApprox(rows * signals, 1e-5F));
}

TEST(Lanes, OfNoRowsOrNoColumnsAreNothing) {
  EXPECT_TRUE(productHere(FloatMatrix(0, 4), Lanes(4)).empty());
  const Lanes zero = productHere(FloatMatrix(3, 0), Lanes());
  ASSERT_EQ(zero.size(), 3U);
  EXPECT_EQ(zero[2].signals[15], 0);
}

TEST(Lanes, HaveTheSameBitsInEveryPlace) {
  for (const Eigen::Index length : {3, 64, 130, 700}) {
    const FloatMatrix rows = test::randomMatrix(50, length, 5).cast<float>(),
                      one = test::randomMatrix(length, 1, 6).cast<float>();
    Lanes alone = productHere(rows, lanesOf(one)), together = productHere(rows, lanesOf(one.replicate(1, 16)));
    for (Eigen::Index place = 0; place < 16; ++place)
      EXPECT_TRUE((arrayOf(together).col(place) == arrayOf(alone).col(0)).all()) << length << ' ' << place;
  }
}

}  // namespace
}  // namespace kindred

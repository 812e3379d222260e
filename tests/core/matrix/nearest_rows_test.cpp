#include "core/matrix/nearest_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

NearestRows nearest(const Matrix& points, int k) {
  Progress progress;
  return nearestRows(points, k, progress);
}

struct Other {
  double distance;
  Index row;
  auto operator<=>(const Other&) const = default;
};

std::vector<Other> sortedFrom(const Matrix& points, const Eigen::RowVectorXd& asked, Index self) {
  std::vector<Other> all;
  for (Index row = 0; row < static_cast<Index>(points.rows()); ++row) {
    double squared = 0;
    for (Eigen::Index c = 0; c < points.cols(); ++c)
      squared += (asked[c] - points(row, c)) * (asked[c] - points(row, c));
    if (row != self) all.push_back({std::sqrt(squared), row});
  }
  std::ranges::sort(all);
  return all;
}

/// To the bit, ties too.
void expectTheNearest(const Matrix& points, int k) {
  const NearestRows found = nearest(points, k);
  ASSERT_EQ(found.rows.cols(), k);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const auto all = sortedFrom(points, points.row(i), static_cast<Index>(i));
    for (Eigen::Index j = 0; j < k; ++j) {
      const Other& expected = all[static_cast<std::size_t>(j)];
      ASSERT_EQ(found.rows(i, j), expected.row) << "row " << i << ", neighbour " << j;
      ASSERT_EQ(found.distances(i, j), expected.distance);
    }
  }
}

/// Many the same, many as far away.
Matrix onAGrid(Eigen::Index rows, Eigen::Index columns) {
  return (test::randomMatrix(rows, columns, 3) * 1.5).array().round();
}

class NearestRowsOf : public testing::TestWithParam<int> {};

TEST_P(NearestRowsOf, AreThose) { expectTheNearest(test::randomMatrix(700, GetParam(), 1), 12); }

TEST_P(NearestRowsOf, BreakTiesByTheLowerRow) { expectTheNearest(onAGrid(600, GetParam()), 9); }

TEST_P(NearestRowsOf, AreThoseFarFromTheOriginAndBesideRowsFarAway) {
  Matrix points = test::randomMatrix(500, GetParam(), 5).array() + 1e6;
  points.topRows(3) *= 1000;
  points.row(7).setConstant(-1e9);
  expectTheNearest(points, 5);
}

TEST_P(NearestRowsOf, AreTheSameByAnyNumberOfThreads) {
  const Matrix points = test::randomMatrix(1100, GetParam(), 7);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return nearest(points, 10);
  };
  const NearestRows one = withThreads(1), three = withThreads(3);
  EXPECT_EQ(one.rows, three.rows);
  EXPECT_EQ(one.distances, three.distances);
}

TEST_P(NearestRowsOf, AreFoundForOthersToo) {
  const Matrix points = test::randomMatrix(400, GetParam(), 9), asked = test::randomMatrix(50, GetParam(), 10);
  Progress progress;
  const NearestRows found = nearestRowsTo(asked, points, 4, progress);
  for (Eigen::Index i = 0; i < asked.rows(); ++i) {
    const auto all = sortedFrom(points, asked.row(i), -1);
    for (Eigen::Index j = 0; j < 4; ++j) ASSERT_EQ(found.rows(i, j), all[static_cast<std::size_t>(j)].row);
  }
}

TEST_P(NearestRowsOf, FewAreAllOthers) {
  EXPECT_EQ(nearest(test::randomMatrix(5, GetParam(), 1), 12).rows.cols(), 4);
  EXPECT_EQ(nearest(test::randomMatrix(1, GetParam(), 1), 12).rows.size(), 0);
  EXPECT_EQ(nearest(Matrix(0, GetParam()), 12).rows.size(), 0);
}

TEST_P(NearestRowsOf, AreNoLongerSoughtWhenCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(nearestRows(test::randomMatrix(500, GetParam(), 1), 5, progress), Cancelled);
}

// Few columns are searched otherwise than many.
INSTANTIATE_TEST_SUITE_P(Columns, NearestRowsOf, testing::Values(1, 3, 16, 17, 40),
                         [](const auto& test) { return std::to_string(test.param); });

}  // namespace
}  // namespace kindred

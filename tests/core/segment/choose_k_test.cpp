#include "core/segment/choose_k.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/segment/separation.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

ChoiceOfK choose(const Matrix& points, KRange range = {2, 8}, std::uint64_t seed = 1) {
  Progress progress;
  return chooseK(points, algorithm("kmeans"), {}, range, seed, progress);
}

// Centres at least `apart` from each other, the nearest two just so far.
Matrix centres(int k, int columns, double apart, std::uint64_t seed) {
  for (Random random(seed);;) {
    Matrix places(k, columns);
    for (Eigen::Index i = 0; i < places.size(); ++i) places.data()[i] = random.real();
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (int a = 0; a < k; ++a) {
      for (int b = 0; b < a; ++b) {
        least = std::min(least, (places.row(a) - places.row(b)).norm());
        most = std::max(most, (places.row(a) - places.row(b)).norm());
      }
    }
    if (most < 3.2 * least) return places * (apart / least);
  }
}

/// Gaussians of deviation 1; where `unequal`, the last has four times as many rows as the first.
Matrix planted(int k, int columns, double apart, bool unequal, int rows, std::uint64_t seed) {
  const Matrix places = centres(k, columns, apart, seed);
  Matrix points = test::randomMatrix(rows, columns, seed + 1000);
  std::vector<int> owner;
  for (int c = 0; c < k; ++c) owner.insert(owner.end(), static_cast<std::size_t>(unequal ? 3 + 9 * c / (k - 1) : 1), c);
  for (Eigen::Index i = 0; i < rows; ++i)
    points.row(i) += places.row(owner[static_cast<std::size_t>(i) % owner.size()]);
  return points;
}

Matrix cube(int rows, int columns, std::uint64_t seed) {
  Random random(seed);
  Matrix points(rows, columns);
  for (Eigen::Index i = 0; i < points.size(); ++i) points.data()[i] = random.real();
  return points;
}

TEST(ChooseK, NamesThePlantedNumber) {
  struct Case {
    int k, columns;
    double apart;
    bool unequal;
  };
  for (const Case& each : {Case{2, 2, 5, true}, Case{3, 5, 4, false}, Case{4, 2, 5, true}, Case{6, 5, 5, false}}) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
      const ChoiceOfK found = choose(planted(each.k, each.columns, each.apart, each.unequal, 300, seed));
      EXPECT_EQ(found.recommended, each.k) << "columns " << each.columns << ", seed " << seed;
      EXPECT_EQ(found.reasonKey, "clear_groups");
    }
  }
}

TEST(ChooseK, RecommendsNothingWithoutStructure) {
  for (const int columns : {2, 5, 10}) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      EXPECT_FALSE(choose(cube(150, columns, seed), {2, 6}).recommended) << "cube, columns " << columns;
      EXPECT_FALSE(choose(test::randomMatrix(150, columns, seed), {2, 6}).recommended) << "cloud, columns " << columns;
    }
  }
  const ChoiceOfK many = choose(cube(2500, 2, 7), {2, 4});
  EXPECT_FALSE(many.recommended);
  EXPECT_EQ(many.reasonKey, "not_set_apart");
  EXPECT_EQ(many.sampled, ChooseKRows);
}

TEST(ChooseK, AFewOutliersAreNoGroup) {
  Matrix points = test::randomMatrix(400, 2, 3);
  points.bottomRows(2).array() += 40;
  EXPECT_FALSE(choose(points, {2, 4}).recommended);
}

TEST(ChooseK, SaysThatMoreMayBeThereAtTheEndOfTheRange) {
  const ChoiceOfK found = choose(planted(4, 2, 8, false, 300, 2), {2, 4});
  EXPECT_EQ(found.recommended, 4);
  EXPECT_EQ(found.reasonKey, "clear_groups_at_limit");
}

TEST(ChooseK, ItsFiguresAreThoseOfTheClustering) {
  const Matrix iris = test::iris();
  const ChoiceOfK found = choose(iris, {2, 5});
  ASSERT_EQ(found.scores.size(), 4U);
  // scikit-learn 1.9 on the same groups.
  EXPECT_NEAR(found.scores[0].quality.silhouette, 0.681046, 1e-5);
  EXPECT_NEAR(found.scores[1].quality.calinskiHarabasz, 561.627757, 1e-3);
  EXPECT_NEAR(found.scores[1].inertia, 78.851441, 1e-5);
  EXPECT_EQ(found.single.silhouette, 2);
  EXPECT_GT(found.scores[0].stability.mean, 0.95);
  EXPECT_LE(found.scores[2].stability.low, found.scores[2].stability.mean);
  EXPECT_GE(found.scores[2].stability.high, found.scores[2].stability.mean);
}

// Four corners: everything that single figures can say is plain.
TEST(ChooseK, SingleFiguresAgreeWhereGroupsAreFarApart) {
  Matrix points = test::randomMatrix(200, 2, 4);
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    points.row(i) += Eigen::RowVector2d(i % 2 == 0 ? 0 : 30, i % 4 < 2 ? 0 : 30);
  const ChoiceOfK found = choose(points, {2, 7});
  EXPECT_EQ(found.recommended, 4);
  for (const auto& single : {found.single.silhouette, found.single.calinskiHarabasz, found.single.daviesBouldin,
                             found.single.bic, found.single.gap, found.single.elbow})
    EXPECT_EQ(single, 4);
}

TEST(ChooseK, TheNumberOfThreadsDoesNotMatter) {
  const Matrix points = planted(3, 4, 5, true, 200, 8);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    const ChoiceOfK found = choose(points, {2, 4});
    return std::vector{found.scores[1].gap, found.scores[1].separationBound, found.scores[1].stability.mean};
  };
  EXPECT_EQ(withThreads(1), withThreads(3));
}

TEST(ChooseK, TooFewRowsHaveNoGroups) {
  EXPECT_EQ(choose(test::randomMatrix(6, 2, 1)).reasonKey, "too_few_rows");
  EXPECT_EQ(choose(Matrix::Ones(40, 2)).reasonKey, "too_few_rows");
  EXPECT_EQ(choose(Matrix(0, 2)).reasonKey, "too_few_rows");
  // 24 rows on three places: larger k cannot be tried.
  Matrix places(24, 1);
  for (Eigen::Index i = 0; i < 24; ++i) places(i, 0) = static_cast<double>(i % 3);
  EXPECT_EQ(choose(places).scores.size(), 2U);
}

TEST(ChooseK, AWrongRangeIsAnError) {
  const Matrix points = test::randomMatrix(50, 2, 1);
  EXPECT_THROW(choose(points, {1, 4}), Error);
  EXPECT_THROW(choose(points, {5, 4}), Error);
  EXPECT_THROW(choose(points, {2, 1000}), Error);
}

TEST(Separation, IsTheDentBetweenTwoGroups) {
  std::vector<int> labels;
  Matrix points(4000, 1);
  const Matrix normal = test::randomMatrix(4000, 1, 5);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    points(i, 0) = normal(i, 0) + (i % 2 == 0 ? 0 : 4);
    labels.push_back(points(i, 0) < 2 ? 0 : 1);
  }
  EXPECT_NEAR(separation(points, labels, 2), 1.1, 0.15);
  Matrix even(4000, 1);
  for (Eigen::Index i = 0; i < even.rows(); ++i) {
    even(i, 0) = static_cast<double>(i);
    labels[static_cast<std::size_t>(i)] = i < 2000 ? 0 : 1;
  }
  EXPECT_NEAR(separation(even, labels, 2), 0, 0.01);
  for (Eigen::Index i = 0; i < even.rows(); ++i) labels[static_cast<std::size_t>(i)] = normal(i, 0) < 0 ? 0 : 1;
  EXPECT_LT(separation(normal, labels, 2), -0.2);
}

}  // namespace
}  // namespace kindred::segment

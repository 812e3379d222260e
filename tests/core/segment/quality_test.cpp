#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/segment/silhouettes.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Quality qualityOf(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed = 1) {
  Progress progress;
  return quality(points, labels, clusters, seed, progress);
}

// Figures of R 4.2.2's cluster package.
TEST(Quality, IsAsKnownForIris) {
  const Matrix iris = test::iris();
  const std::vector<double> silhouettes = {0.681046, 0.552819, 0.498051, 0.488749, 0.364835};
  Progress progress;
  for (std::size_t i = 0; i < silhouettes.size(); ++i) {
    const auto k = static_cast<int>(i) + 2;
    const Clustering found =
        algorithm("kmeans").fit(iris, {{"k", std::int64_t{k}}, {"restarts", std::int64_t{100}}}, 1, progress);
    const Quality figures = qualityOf(iris, found.labels, k);
    EXPECT_NEAR(figures.silhouette, silhouettes[i], 1e-6) << "k = " << k;
    if (k != 3) continue;
    EXPECT_NEAR(figures.calinskiHarabasz, 561.627757, 1e-6);
    EXPECT_NEAR(figures.daviesBouldin, 0.661972, 1e-6);
  }
}

double silhouetteByDefinition(const Matrix& points, const std::vector<int>& labels, int clusters) {
  double all = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Vector sums = Vector::Zero(clusters), sizes = Vector::Zero(clusters);
    for (Eigen::Index j = 0; j < points.rows(); ++j) {
      const int label = labels[static_cast<std::size_t>(j)];
      sums[label] += (points.row(i) - points.row(j)).norm();
      sizes[label] += i == j ? 0 : 1;
    }
    const int own = labels[static_cast<std::size_t>(i)];
    if (sizes[own] == 0) continue;
    double nearest = std::numeric_limits<double>::infinity();
    for (int c = 0; c < clusters; ++c)
      if (c != own && sizes[c] > 0) nearest = std::min(nearest, sums[c] / sizes[c]);
    all += (nearest - sums[own] / sizes[own]) / std::max(nearest, sums[own] / sizes[own]);
  }
  return all / static_cast<double>(points.rows());
}

TEST(Quality, SilhouetteIsThatOfItsDefinition) {
  Matrix points = test::randomMatrix(1500, 3, 7);
  std::vector<int> labels;
  for (int i = 0; i < 1500; ++i) {  // of very different sizes; one has a single row, and one none
    labels.push_back(i == 0 ? 4 : i < 65 ? 3 : i < 200 ? 1 : i % 7 == 0 ? 0 : 2);
    points(i, 0) += labels.back();
  }
  points.row(10) = points.row(11);
  EXPECT_NEAR(qualityOf(points, labels, 6).silhouette, silhouetteByDefinition(points, labels, 6), 1e-9);
  const Matrix moved = (points.array() + 1e6) * 1e-3;
  EXPECT_NEAR(qualityOf(moved, labels, 6).silhouette, silhouetteByDefinition(moved, labels, 6), 1e-9);
}

// By hand: of the first row, 1 to its neighbour and 10.5 to the others on the mean.
TEST(Quality, SilhouettesAreKnownOneByOne) {
  Matrix points(5, 1);
  points << 0, 1, 100, 10, 11;
  const std::vector<int> labels = {0, 0, Noise, 1, 1};
  Progress progress;
  const Silhouettes found = silhouettes(points, labels, 2, 1, progress);
  EXPECT_EQ(found.rows, (std::vector<std::size_t>{0, 1, 3, 4})) << "who is in no group has none";
  const std::vector<double> widths = {1 - 1 / 10.5, 1 - 1 / 9.5, 1 - 1 / 9.5, 1 - 1 / 10.5};
  for (std::size_t i = 0; i < widths.size(); ++i) EXPECT_NEAR(found.widths[i], widths[i], 1e-12);
  EXPECT_NEAR(qualityOf(points, labels, 2).silhouette, (1 - 1 / 10.5 + 1 - 1 / 9.5) / 2, 1e-12);
  EXPECT_TRUE(silhouettes(points, {0, 0, Noise, 0, 0}, 1, 1, progress).rows.empty()) << "there is no other group";
}

TEST(Quality, ASampleComesCloseToAll) {
  Matrix points = test::randomMatrix(24000, 2, 5);
  std::vector<int> labels(24000);
  for (int i = 0; i < 24000; ++i) {
    labels[static_cast<std::size_t>(i)] = i % 3;
    points(i, 0) += 6 * (i % 3);
  }
  const double first = qualityOf(points, labels, 3, 1).silhouette;
  EXPECT_EQ(first, qualityOf(points, labels, 3, 1).silhouette);
  EXPECT_NE(first, qualityOf(points, labels, 3, 2).silhouette);
  EXPECT_NEAR(first, qualityOf(points, labels, 3, 2).silhouette, 0.02);

  std::vector<int> fewer(labels.begin(), labels.begin() + 3000);
  EXPECT_NEAR(first, qualityOf(points.topRows(3000), fewer, 3).silhouette, 0.02);
}

TEST(Quality, HasNoValueForOneCluster) {
  const Quality figures = qualityOf(test::iris(), std::vector<int>(150, 0), 1);
  EXPECT_TRUE(std::isnan(figures.silhouette));
  EXPECT_TRUE(std::isnan(figures.calinskiHarabasz));
  EXPECT_TRUE(std::isnan(figures.daviesBouldin));
}

TEST(Quality, HasNoRatioOfNothing) {
  Matrix points(4, 1);
  points << 0, 0, 1, 1;
  const Quality apart = qualityOf(points, {0, 0, 1, 1}, 2);
  EXPECT_EQ(apart.silhouette, 1);
  EXPECT_TRUE(std::isnan(apart.calinskiHarabasz));
  EXPECT_EQ(apart.daviesBouldin, 0);
  EXPECT_TRUE(std::isnan(qualityOf(points, {0, 1, 0, 1}, 2).daviesBouldin));
}

TEST(Quality, ALoneRowHasSilhouetteZero) {
  Matrix points(3, 1);
  points << 0, 2, 12;
  // The first two rows are 2 apart, and 12 and 10 from the third.
  EXPECT_NEAR(qualityOf(points, {0, 0, 1}, 2).silhouette, (10.0 / 12 + 8.0 / 10 + 0) / 3, 1e-12);
}

TEST(AdjustedRand, IsOneForEqualGroupingsWhateverTheNames) {
  EXPECT_EQ(adjustedRand({0, 0, 1, 2}, {5, 5, -1, 3}), 1);
  EXPECT_EQ(adjustedRand({0, 0, 0}, {1, 1, 1}), 1);
  EXPECT_EQ(adjustedRand({}, {}), 1);
}

TEST(AdjustedRand, IsAsWorkedOutByHand) {
  // Of 10 pairs 4 are together in the first, 2 in the second, 2 in both; by chance it would be 4 · 2 ÷ 10.
  EXPECT_NEAR(adjustedRand({0, 0, 0, 1, 1}, {0, 0, 1, 2, 2}), (2 - 0.8) / (3 - 0.8), 1e-12);
}

TEST(AdjustedRand, IsNearZeroForChance) {
  Random random(3);
  std::vector<int> a, b;
  for (int i = 0; i < 5000; ++i) {
    a.push_back(static_cast<int>(random.below(4)));
    b.push_back(static_cast<int>(random.below(4)));
  }
  EXPECT_NEAR(adjustedRand(a, b), 0, 0.01);
}

TEST(Quality, IsOfTheRowsThatAreInAGroup) {
  Progress progress;
  Matrix points(6, 1);
  points << 0, 1, 10, 11, 500, -500;
  const Quality whole = quality(points.topRows(4), {0, 0, 1, 1}, 2, 1, progress);
  const Quality some = quality(points, {0, 0, 1, 1, Noise, Noise}, 2, 1, progress);
  EXPECT_EQ(some.silhouette, whole.silhouette);
  EXPECT_EQ(some.calinskiHarabasz, whole.calinskiHarabasz);
  EXPECT_EQ(some.daviesBouldin, whole.daviesBouldin);
}

TEST(VerdictOn, IsClearAtTheBoundsOfKaufmanAndRousseeuw) {
  const std::vector<double> within = {0.9, 0.7, 0.69, 0.5, 0.49, 0.25, 0.24, -0.5};
  std::vector<std::string> words;
  for (const double silhouette : within) words.push_back(english(verdictOn(silhouette)));
  for (std::size_t i = 0; i + 1 < words.size(); ++i) EXPECT_EQ(words[i] == words[i + 1], i % 2 == 0) << within[i];
  EXPECT_EQ(words[0], "The groups lie clearly apart.");
}

TEST(Quality, OfOneGroupIsSaidNotToCompare) {
  EXPECT_EQ(english(verdictOn(std::nan(""))), "There is only one group, and none to compare it with.");
}

TEST(WhyUndivided, IsSaidOfNoGroupAndOfOneOfEveryoneAlone) {
  EXPECT_TRUE(whyUndivided({.labels = {Noise, Noise}, .clusters = 0}));
  EXPECT_TRUE(whyUndivided({.labels = {0, 0}, .clusters = 1}));
  EXPECT_FALSE(whyUndivided({.labels = {0, Noise}, .clusters = 1}));
  EXPECT_FALSE(whyUndivided({.labels = {0, 1}, .clusters = 2}));
}

}  // namespace
}  // namespace kindred::segment

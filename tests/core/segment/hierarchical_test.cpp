#include <gtest/gtest.h>

#include <cmath>

#include "core/matrix/scaling.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering hierarchical(const Matrix& points, int k, const std::string& linkage = "ward") {
  Progress progress;
  return algorithm("hierarchical").fit(points, {{"k", std::int64_t{k}}, {"linkage", linkage}}, 1, progress);
}

/// The last heights, ascending.
std::vector<double> topHeights(const Clustering& clustering, std::size_t count) {
  std::vector<double> heights;
  for (std::size_t i = clustering.tree.size() - count; i < clustering.tree.size(); ++i)
    heights.push_back(clustering.tree[i].height);
  return heights;
}

std::vector<int> sizesOf(const Clustering& clustering) {
  std::vector<int> sizes(static_cast<std::size_t>(clustering.clusters), 0);
  for (const int label : clustering.labels) ++sizes[static_cast<std::size_t>(label)];
  return sizes;
}

void expectNear(const std::vector<double>& figures, const std::vector<double>& expected) {
  ASSERT_EQ(figures.size(), expected.size());
  for (std::size_t i = 0; i < figures.size(); ++i) EXPECT_NEAR(figures[i], expected[i], 1e-6);
}

double correlation(const Vector& a, const Vector& b) {
  const Vector x = a.array() - a.mean(), y = b.array() - b.mean();
  return x.dot(y) / std::sqrt(x.squaredNorm() * y.squaredNorm());
}

/// Of the distances of all pairs with the heights at which the pairs are joined.
double copheneticCorrelation(const Matrix& points, const std::vector<Merge>& tree) {
  const Eigen::Index n = points.rows();
  std::vector<std::vector<Eigen::Index>> below;
  for (Eigen::Index i = 0; i < n; ++i) below.push_back({i});
  std::vector<double> distances, heights;
  for (const Merge& merge : tree) {
    auto left = below[static_cast<std::size_t>(merge.left)];
    const auto& right = below[static_cast<std::size_t>(merge.right)];
    for (const auto a : left) {
      for (const auto b : right) {
        distances.push_back((points.row(a) - points.row(b)).norm());
        heights.push_back(merge.height);
      }
    }
    left.insert(left.end(), right.begin(), right.end());
    below.push_back(std::move(left));
  }
  const auto pairs = static_cast<Eigen::Index>(distances.size());
  return correlation(Eigen::Map<Vector>(distances.data(), pairs), Eigen::Map<Vector>(heights.data(), pairs));
}

// Figures of R 4.2.2's hclust ("ward.D2", "complete", "average", "single").
TEST(Hierarchical, WardOfArrestsIsThatOfR) {
  const Matrix arrests = standardised(test::usArrests());
  const Clustering found = hierarchical(arrests, 4);
  expectNear(topHeights(found, 3), {6.461866, 7.188189, 13.516242});
  EXPECT_EQ(sizesOf(found), (std::vector<int>{19, 12, 12, 7}));
  EXPECT_NEAR(copheneticCorrelation(arrests, found.tree), 0.697527, 1e-6);
  expectNear(topHeights(hierarchical(test::usArrests(), 4), 2), {352.783642, 700.878602});
}

TEST(Hierarchical, OtherLinkagesOfArrestsAreThoseOfR) {
  const Matrix arrests = standardised(test::usArrests());
  expectNear(topHeights(hierarchical(arrests, 4, "complete"), 1), {6.076642});
  expectNear(topHeights(hierarchical(arrests, 4, "average"), 1), {3.322362});
  expectNear(topHeights(hierarchical(arrests, 4, "single"), 1), {2.058089});
}

TEST(Hierarchical, WardOfIrisIsThatOfR) {
  const Clustering found = hierarchical(test::iris(), 3);
  expectNear(topHeights(found, 2), {12.300396, 32.447607});
  EXPECT_EQ(sizesOf(found), (std::vector<int>{64, 50, 36}));
  EXPECT_NEAR(adjustedRand(found.labels, test::fixture("iris.csv").labels("Species")), 0.731199, 1e-6);
}

// Half the square of a height of Ward's is by how much the squares around the means grow.
TEST(Hierarchical, HeightsOfWardAddUpToTheSumOfSquares) {
  const Matrix points = test::randomMatrix(400, 3, 2);
  const Clustering found = hierarchical(points, 2);
  double growth = 0;
  for (const Merge& merge : found.tree) growth += merge.height * merge.height / 2;
  const double squares = (points.rowwise() - points.colwise().mean()).squaredNorm();
  EXPECT_NEAR(growth, squares, 1e-9 * squares);
  const double last = found.tree.back().height;
  EXPECT_NEAR(found.inertia, squares - last * last / 2, 1e-9 * squares);
}

TEST(Hierarchical, SingleFollowsAChainThatWardCuts) {
  Matrix points(120, 2);  // two lines side by side
  std::vector<int> truth;
  for (Eigen::Index i = 0; i < 120; ++i) {
    points.row(i) << 0.1 * static_cast<double>(i / 2), static_cast<double>(i % 2);
    truth.push_back(static_cast<int>(i % 2));
  }
  EXPECT_EQ(adjustedRand(hierarchical(points, 2, "single").labels, truth), 1);
  EXPECT_LT(adjustedRand(hierarchical(points, 2).labels, truth), 0.5);
}

TEST(Hierarchical, EqualRowsAreJoinedFirstAndAreNoGroupsApart) {
  Matrix points(6, 1);
  points << 1, 1, 1, 5, 5, 9;
  for (const char* linkage : {"ward", "complete", "average", "single"}) {
    EXPECT_EQ(hierarchical(points, 3, linkage).labels, (std::vector<int>{0, 0, 0, 1, 1, 2})) << linkage;
    EXPECT_THROW(hierarchical(points, 4, linkage), Error) << linkage;
  }
}

}  // namespace
}  // namespace kindred::segment

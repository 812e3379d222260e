#include "core/similarity/linkage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/random.h"
#include "core/similarity/chain.h"
#include "core/similarity/ward_of_distances.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::similarity {
namespace {

using Points = std::vector<std::vector<double>>;

std::vector<double> euclidean(const Points& points) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      double squares = 0;
      for (std::size_t c = 0; c < points[i].size(); ++c) squares += std::pow(points[i][c] - points[j][c], 2);
      distances.push_back(std::sqrt(squares));
    }
  }
  return distances;
}

Linkage linkageOf(const Points& points) {
  Progress progress;
  return averageLinkage(euclidean(points), static_cast<int>(points.size()), progress);
}

/// USArrests, z-scored with the sample standard deviation.
Points usArrests() {
  const Matrix table = test::usArrests();
  const Matrix centred = table.rowwise() - table.colwise().mean();
  const Vector deviations = (centred.colwise().squaredNorm() / static_cast<double>(table.rows() - 1)).cwiseSqrt();
  Points points;
  for (Eigen::Index i = 0; i < table.rows(); ++i) {
    const Vector row = centred.row(i).transpose().cwiseQuotient(deviations);
    points.emplace_back(row.begin(), row.end());
  }
  return points;
}

TEST(AverageLinkage, OfUsArrestsEndsAtTheHeightOfR) {
  const Points points = usArrests();
  ASSERT_EQ(points.size(), 50U);
  EXPECT_NEAR(linkageOf(points).merges.back().height, 3.322362, 5e-7);  // R 4.2.2, hclust(method = "average")
}

TEST(AverageLinkage, MergesByHand) {
  // On a line: 0, 1 | 5, 7. Heights 1, 2, then the mean of 5, 7, 4, 6.
  const Linkage linkage = linkageOf({{0}, {5}, {1}, {7}});
  ASSERT_EQ(linkage.merges.size(), 3U);
  EXPECT_EQ(linkage.merges[0].left, 0);
  EXPECT_EQ(linkage.merges[0].right, 2);
  EXPECT_DOUBLE_EQ(linkage.merges[0].height, 1);
  EXPECT_EQ(linkage.merges[1].left, 1);
  EXPECT_EQ(linkage.merges[1].right, 3);
  EXPECT_DOUBLE_EQ(linkage.merges[1].height, 2);
  EXPECT_EQ(linkage.merges[2].left, 4);
  EXPECT_EQ(linkage.merges[2].right, 5);
  EXPECT_DOUBLE_EQ(linkage.merges[2].height, 5.5);
  EXPECT_EQ(linkage.merges[2].size, 4);
  EXPECT_EQ(linkage.order, (std::vector<int>{0, 2, 1, 3}));
}

TEST(AverageLinkage, AgreesWithTheDefinition) {
  Random random(3);
  Points points(40, std::vector<double>(3));
  for (auto& p : points) {
    for (double& x : p) x = random.real();
  }
  std::vector<std::vector<std::size_t>> clusters;
  for (std::size_t i = 0; i < points.size(); ++i) clusters.push_back({i});
  const auto mean = [&](const auto& a, const auto& b) {
    double sum = 0;
    for (const std::size_t i : a) {
      for (const std::size_t j : b) sum += euclidean({points[i], points[j]})[0];
    }
    return sum / static_cast<double>(a.size() * b.size());
  };
  const Linkage linkage = linkageOf(points);
  for (const Merge& merge : linkage.merges) {
    std::size_t a = 0, b = 1;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      for (std::size_t j = i + 1; j < clusters.size(); ++j) {
        if (mean(clusters[i], clusters[j]) < mean(clusters[a], clusters[b])) a = i, b = j;
      }
    }
    EXPECT_NEAR(merge.height, mean(clusters[a], clusters[b]), 1e-12);
    clusters[a].insert(clusters[a].end(), clusters[b].begin(), clusters[b].end());
    EXPECT_EQ(merge.size, static_cast<int>(clusters[a].size()));
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(b));
  }
}

TEST(AverageLinkage, TiesAreMergedInOrderAndEveryLeafStandsOnce) {
  const Linkage linkage = linkageOf(Points(5, {1.0}));
  EXPECT_EQ(linkage.merges[0].left, 0);
  EXPECT_EQ(linkage.merges[0].right, 1);
  std::vector<int> order = linkage.order;
  std::ranges::sort(order);
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
  for (const Merge& merge : linkage.merges) EXPECT_LT(merge.left, merge.right);
}

TEST(AverageLinkage, OfOneOrNonePoint) {
  EXPECT_TRUE(linkageOf({}).order.empty());
  EXPECT_EQ(linkageOf({{1.0}}).order, std::vector<int>{0});
  EXPECT_TRUE(linkageOf({{1.0}}).merges.empty());
}

/// Ward's clusters, every one compared with every other.
class ComparedClusters {
 public:
  explicit ComparedClusters(const Matrix& points)
      : m_means(points), m_sizes(static_cast<std::size_t>(points.rows()), 1) {}

  [[nodiscard]] int first() const {
    return static_cast<int>(std::ranges::find_if(m_sizes, [](double size) { return size > 0; }) - m_sizes.begin());
  }
  [[nodiscard]] int nearest(int of, int preferred) const {
    int best = preferred;
    for (int other = 0; other < static_cast<int>(m_sizes.size()); ++other) {
      if (other != of && m_sizes[at(other)] > 0 && (best < 0 || growth(of, other) < growth(of, best))) best = other;
    }
    return best;
  }
  [[nodiscard]] double height(int a, int b) const { return std::sqrt(2 * growth(a, b)); }
  void merge(int a, int b) {
    const double size = m_sizes[at(a)] + m_sizes[at(b)];
    for (Eigen::Index j = 0; j < m_means.cols(); ++j)
      m_means(a, j) = (m_sizes[at(a)] * m_means(a, j) + m_sizes[at(b)] * m_means(b, j)) / size;
    m_sizes[at(a)] = size;
    m_sizes[at(b)] = 0;
  }

 private:
  static std::size_t at(int id) { return static_cast<std::size_t>(id); }
  [[nodiscard]] double growth(int a, int b) const {
    double squared = 0;
    for (Eigen::Index j = 0; j < m_means.cols(); ++j)
      squared += (m_means(a, j) - m_means(b, j)) * (m_means(a, j) - m_means(b, j));
    return squared * (m_sizes[at(a)] * m_sizes[at(b)] / (m_sizes[at(a)] + m_sizes[at(b)]));
  }

  Matrix m_means;
  std::vector<double> m_sizes;
};

void expectThoseOfComparedClusters(const Matrix& points, const char* what) {
  const auto n = static_cast<int>(points.rows());
  Progress progress;
  const auto expected = treeOf(chainMerges(ComparedClusters(points), n, progress), n).merges;
  const auto found = wardLinkage(points, progress).merges;
  ASSERT_EQ(found.size(), expected.size()) << what;
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].left, expected[i].left) << what << ", merge " << i;
    EXPECT_EQ(found[i].right, expected[i].right) << what << ", merge " << i;
    ASSERT_EQ(found[i].height, expected[i].height) << what << ", merge " << i;
  }
}

TEST(WardLinkage, MergesWhatIsNearestOfAllWhereCandidatesAreFew) {
  const Matrix cloud = test::randomMatrix(600, 3, 1);
  expectThoseOfComparedClusters(cloud, "a cloud");
  expectThoseOfComparedClusters(test::randomMatrix(300, 40, 2), "many columns");
  expectThoseOfComparedClusters(cloud.array() + 1e9, "far from zero");
  expectThoseOfComparedClusters(cloud * 1e100, "great numbers");
  expectThoseOfComparedClusters(cloud.array().exp().exp(), "very uneven");
  expectThoseOfComparedClusters(cloud.topRows(12), "fewer rows than candidates");
  expectThoseOfComparedClusters(cloud.topRows(1), "one row");
}

TEST(WardLinkage, BreaksTiesAsALookAtAllDoes) {
  const Matrix cloud = test::randomMatrix(500, 2, 3);
  expectThoseOfComparedClusters((cloud * 4).array().round(), "points of a grid, many at one place");
  expectThoseOfComparedClusters((cloud * 20).array().round(), "points of a grid");
  expectThoseOfComparedClusters(Matrix::Constant(100, 2, 0.1), "one place");
  expectThoseOfComparedClusters(cloud.replicate(3, 1), "everyone three times");
}

TEST(AverageLinkage, StopsWhenCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(averageLinkage({1, 2, 3}, 3, progress), Cancelled);
}

TEST(WardOfDistances, IsWardOfThePoints) {
  const Points points = usArrests();
  Matrix rows(50, 4);
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    for (Eigen::Index j = 0; j < rows.cols(); ++j)
      rows(i, j) = points[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  }
  std::vector<double> squares = euclidean(points);
  for (double& distance : squares) distance *= distance;
  Progress progress;
  const Linkage known = wardLinkage(rows, progress);
  const Linkage found = wardOfDistances(squares, std::vector<int>(50, 1), progress);
  ASSERT_EQ(found.merges.size(), known.merges.size());
  for (std::size_t i = 0; i < known.merges.size(); ++i) {
    EXPECT_EQ(found.merges[i].left, known.merges[i].left);
    EXPECT_EQ(found.merges[i].right, known.merges[i].right);
    EXPECT_NEAR(found.merges[i].height, known.merges[i].height, 1e-9);
  }
}

TEST(WardOfDistances, GoesOnFromClusters) {
  // Three, two and one rows at 0, 4 and 10: as if all six were given.
  const auto square = [](double sizeA, double sizeB, double distance) {
    return 2 * sizeA * sizeB / (sizeA + sizeB) * distance * distance;
  };
  Progress progress;
  const Linkage found = wardOfDistances({square(3, 2, 4), square(3, 1, 10), square(2, 1, 6)}, {3, 2, 1}, progress);
  Matrix rows(6, 1);
  rows << 0, 0, 0, 4, 4, 10;
  const Linkage known = wardLinkage(rows, progress);
  ASSERT_EQ(found.merges.size(), 2U);
  EXPECT_NEAR(found.merges[0].height, known.merges[3].height, 1e-12);
  EXPECT_NEAR(found.merges[1].height, known.merges[4].height, 1e-12);
}

}  // namespace
}  // namespace kindred::similarity

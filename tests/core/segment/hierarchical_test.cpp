#include <gtest/gtest.h>

#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/scaling.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering hierarchical(const Matrix& points, int k, const std::string& linkage = "ward", int firstGroups = 0) {
  Progress progress;
  return algorithm("hierarchical")
      .fit(points, {{"k", std::int64_t{k}}, {"linkage", linkage}, {"first_groups", std::int64_t{firstGroups}}}, 1,
           progress);
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
    const Eigen::Index place = i / 2, line = i % 2;
    points.row(i) << 0.1 * static_cast<double>(place), static_cast<double>(line);
    truth.push_back(static_cast<int>(line));
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

/// Each of some rows once to five times, in turn.
Matrix repeated(const Matrix& rows) {
  std::vector<Eigen::Index> which;
  for (Eigen::Index times = 1; times <= 5; ++times) {
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
      if (row % 5 + 1 >= times) which.push_back(row);
    }
  }
  return rows(which, Eigen::all);
}

// Equal rows are what first groups lose nothing of: the tree of groups with their sizes is that of all rows.
TEST(HierarchicalByGroups, OfEqualRowsIsTheTreeOfAll) {
  const Matrix points = repeated(test::randomMatrix(60, 3, 8));
  for (const char* linkage : {"ward", "complete", "average", "single"}) {
    const Clustering all = hierarchical(points, 6, linkage), gathered = hierarchical(points, 6, linkage, 60);
    EXPECT_EQ(all.labels, gathered.labels) << linkage;
    EXPECT_NEAR(all.inertia, gathered.inertia, 1e-9) << linkage;
    expectNear(topHeights(gathered, 59), topHeights(all, 59));
    EXPECT_EQ(gathered.tree.size(), all.tree.size());
  }
}

TEST(HierarchicalByGroups, AsManyAsRowsChangesNothing) {
  const Matrix points = test::randomMatrix(200, 3, 5);
  const Clustering all = hierarchical(points, 4);
  for (const int groups : {200, 5000}) {
    const Clustering gathered = hierarchical(points, 4, "ward", groups);
    EXPECT_EQ(all.labels, gathered.labels);
    EXPECT_EQ(topHeights(all, 199), topHeights(gathered, 199));
  }
}

struct Many {
  Matrix points;
  std::vector<int> truth;
};

/// Seven groups of unlike size.
Many manyRows(Eigen::Index rows) {
  Many many{test::randomMatrix(rows, 5, 31), {}};
  for (Eigen::Index i = 0; i < rows; ++i) {
    const auto group = static_cast<int>(std::sqrt(static_cast<double>(i % 49)));
    many.points(i, group % 5) += group < 5 ? 8 : -8;
    many.truth.push_back(group);
  }
  return many;
}

TEST(HierarchicalByGroups, FindsPlantedGroupsOfVeryManyAndTellsNewcomersTheSame) {
  const auto [points, truth] = manyRows(50'000);
  for (const char* linkage : {"ward", "average"}) {
    const Clustering found = hierarchical(points, 7, linkage, 700);
    EXPECT_GE(adjustedRand(found.labels, truth), 0.98) << linkage;
    int otherwise = 0;
    for (Eigen::Index i = 0; i < points.rows(); i += 53) {
      const std::span<const double> row(points.row(i).data(), static_cast<std::size_t>(points.cols()));
      otherwise += found.assigner->assign(row) == found.labels[static_cast<std::size_t>(i)] ? 0 : 1;
    }
    EXPECT_EQ(otherwise, 0) << linkage;
  }
}

TEST(HierarchicalByGroups, MakesATreeOfAllRowsThatThreadsDoNotChange) {
  const auto [points, truth] = manyRows(6'000);
  const Clustering found = hierarchical(points, 7, "ward", 200);
  ASSERT_EQ(found.tree.size(), 5'999U);
  EXPECT_TRUE(std::ranges::is_sorted(found.tree, {}, &Merge::height));
  EXPECT_EQ(found.tree.back().size, 6'000);
  EXPECT_LE(std::ranges::count_if(found.tree, [](const Merge& merge) { return merge.height > 0; }), 199);
  EXPECT_GE(std::ranges::count_if(found.tree, [](const Merge& merge) { return merge.height > 0; }), 190);
  const ThreadLimit one(1);
  EXPECT_EQ(hierarchical(points, 7, "ward", 200).labels, found.labels);
}

TEST(HierarchicalByGroups, OfFewDifferentRowsAreAsManyAsDiffer) {
  Matrix points(300, 2);
  for (Eigen::Index i = 0; i < 300; ++i) points.row(i) << static_cast<double>(i % 3), 1;
  EXPECT_EQ(sizesOf(hierarchical(points, 3, "ward", 100)), (std::vector<int>{100, 100, 100}));
  EXPECT_THROW(hierarchical(points, 4, "ward", 100), Error);
}

TEST(HierarchicalByGroups, FewerThanSegmentsAreRefused) {
  try {
    hierarchical(test::randomMatrix(100, 2, 1), 5, "ward", 4);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(english(error.message()), "4 groups made first are too few for 5 segments.");
  }
}

TEST(HierarchicalByGroups, AreOfferedWhereAllPairsTakeTooMuchMemory) {
  const Matrix points = test::randomMatrix(2'000'000, 1, 1);  // 16 TB of pairs
  try {
    hierarchical(points, 5, "average");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::OutOfMemory);
    EXPECT_NE(english(error.hint()).find("Groups first"), std::string::npos) << english(error.hint());
  }
}

}  // namespace
}  // namespace kindred::segment

#include <gtest/gtest.h>

#include <algorithm>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

Clustering kprototypes(const Points& points, int k, double weight) {
  Progress progress;
  return algorithm("kprototypes").fit(points, {{"k", std::int64_t{k}}, {"gamma", weight}}, 1, progress);
}

/// A number that tells two groups apart, and a category of three that tells each of them in halves.
struct Mixed {
  Matrix values = test::randomMatrix(200, 4, 3);
  std::vector<int> truth;

  Mixed() {
    for (Eigen::Index i = 0; i < 200; ++i) {
      const auto far = i % 2, category = i / 2 % 2;
      values(i, 0) += 8.0 * static_cast<double>(far);
      values.row(i).tail(3).setConstant(-0.25);
      values(i, 1 + (i % 20 == 7 ? 2 : category)) = 0.75;
      truth.push_back(static_cast<int>(2 * far + category));
    }
  }
};

TEST(KPrototypes, TellsGroupsByNumbersAndCategoriesAtOnce) {
  const Mixed mixed;
  const Clustering found = kprototypes({mixed.values, {{1, 3}}}, 4, 8);
  EXPECT_GT(adjustedRand(found.labels, mixed.truth), 0.85);
}

TEST(KPrototypes, ACentreHasTheMostFrequentCategory) {
  const Mixed mixed;
  const Clustering found = kprototypes({mixed.values, {{1, 3}}}, 4, 8);
  for (Eigen::Index c = 0; c < 4; ++c) {
    std::vector<double> counts(3, 0);
    for (std::size_t i = 0; i < found.labels.size(); ++i) {
      if (found.labels[i] != static_cast<int>(c)) continue;
      for (Eigen::Index j = 0; j < 3; ++j)
        counts[static_cast<std::size_t>(j)] += mixed.values(static_cast<Eigen::Index>(i), 1 + j) > 0 ? 1 : 0;
    }
    Eigen::Index own = 0;
    found.centres.row(c).tail(3).maxCoeff(&own);
    EXPECT_EQ(counts[static_cast<std::size_t>(own)], *std::ranges::max_element(counts));
    EXPECT_EQ(found.centres(c, 1 + own), 0.75);
  }
}

TEST(KPrototypes, WithoutWeightCategoriesDoNotCount) {
  const Mixed mixed;
  const Clustering found = kprototypes({mixed.values, {{1, 3}}}, 2, 0);
  std::vector<int> byNumber;
  for (const int each : mixed.truth) byNumber.push_back(each / 2);
  EXPECT_EQ(adjustedRand(found.labels, byNumber), 1);
}

TEST(KPrototypes, OfNumbersAloneIsKMeans) {
  Progress progress;
  const Clustering found = algorithm("kprototypes").fit(test::iris(), {{"k", std::int64_t{3}}}, 1, progress);
  EXPECT_NEAR(found.inertia, 78.851441, 1e-5);  // R 4.2.2, kmeans
}

}  // namespace
}  // namespace kindred::segment

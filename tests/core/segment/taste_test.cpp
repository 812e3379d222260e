#include <gtest/gtest.h>

#include "core/matrix/blas.h"
#include "core/matrix/truncated_svd.h"
#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/quality.h"
#include "tests/core/segment/planted.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Matrix dense(const Csr& sparse) {
  Matrix matrix = Matrix::Zero(sparse.rows, sparse.columns);
  for (Index i = 0; i < sparse.rows; ++i) {
    for (Index j = 0; j < sparse.columns; ++j) matrix(i, j) = static_cast<double>(at(sparse, i, j));
  }
  return matrix;
}

double agreement(const test::PlantedShop& shop, int segments) {
  Progress progress;
  const Features taste = makeFeatures(*shop.dataset, chosenFeatures("taste"), progress);
  const Clustering found = algorithm("kmeans").fit(taste.values, {{"k", std::int64_t{segments}}}, 1, progress);
  return adjustedRand(found.labels, shop.truth);
}

TEST(TruncatedSvd, AgreesWithTheEigenvaluesOfTheGram) {
  const Csr sparse = test::randomCsr(300, 60, 0.15, 11);
  const Matrix matrix = dense(sparse);
  Progress progress;
  const auto svd = truncatedSvd(sparse, 12, 1, progress);
  const SymmetricEigen exact = symmetricEigen(transposedProduct(matrix, matrix));
  ASSERT_EQ(svd.values.size(), 12);
  // The method is close for the greatest, and never above the truth.
  EXPECT_NEAR(svd.values[0], std::sqrt(exact.values[0]), 1e-6);
  for (Eigen::Index j = 0; j < 12; ++j) {
    EXPECT_LE(svd.values[j], std::sqrt(exact.values[j]) * (1 + 1e-9));
    EXPECT_GE(svd.values[j], std::sqrt(exact.values[j]) * 0.97);
  }
  EXPECT_TRUE((svd.left.transpose() * svd.left).isApprox(Matrix::Identity(12, 12), 1e-9));
  EXPECT_TRUE((svd.right.transpose() * svd.right).isApprox(Matrix::Identity(12, 12), 1e-9));
}

TEST(TruncatedSvd, IsExactWhereAllIsKept) {
  const Csr sparse = test::randomCsr(7, 9, 0.6, 5);
  Progress progress;
  const auto svd = truncatedSvd(sparse, 20, 1, progress);
  ASSERT_EQ(svd.values.size(), 7);
  const Matrix matrix = dense(sparse);
  const Matrix gram = matrix * matrix.transpose();
  EXPECT_TRUE(
      (svd.left * svd.values.array().square().matrix().asDiagonal() * svd.left.transpose()).isApprox(gram, 1e-9));
  EXPECT_TRUE((svd.left * svd.values.asDiagonal() * svd.right.transpose()).isApprox(matrix, 1e-9));
}

TEST(Taste, FindsPlantedSegments) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    EXPECT_GE(agreement(test::plantedShop({}, seed), 5), 0.95) << "seed " << seed;
  }
}

TEST(Taste, FindsManyPlantedSegments) {
  EXPECT_GE(agreement(test::plantedShop({.segments = 9, .categories = 27}, 4), 9), 0.9);
}

TEST(Taste, BuyersOfMoreAreNotApart) {
  const auto shop = test::plantedShop({.spread = 1.1}, 5);
  EXPECT_GE(agreement(shop, 5), 0.9);
}

TEST(Taste, WhoBoughtNothingHasNoTaste) {
  auto builder = test::DatasetBuilder(DatasetKind::Transactions).events(test::randomPurchases(40, 20, 300, 1));
  const DatasetPtr dataset = builder.customer("a nobody").build();
  Progress progress;
  const Features taste = featureSet("taste").make(*dataset, {}, progress);
  ASSERT_EQ(dataset->customers.id(0), "a nobody");
  EXPECT_EQ(taste.values.row(0).norm(), 0);
  for (Eigen::Index i = 1; i < taste.values.rows(); ++i) EXPECT_NEAR(taste.values.row(i).norm(), 1, 1e-9);
}

TEST(Taste, RatingsHaveTasteToo) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, test::randomRatings(60, 40, 900, 2));
  Progress progress;
  const Features taste = featureSet("taste").make(*dataset, {{"factors", std::int64_t{4}}}, progress);
  EXPECT_EQ(taste.values.cols(), 4);
  EXPECT_TRUE(taste.values.allFinite());
}

TEST(Taste, TheSmallestDataSetHasOne) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "x"}});
  Progress progress;
  const Features taste = featureSet("taste").make(*dataset, {}, progress);
  EXPECT_EQ(taste.values.rows(), 1);
  EXPECT_TRUE(taste.values.allFinite());
}

}  // namespace
}  // namespace kindred::segment

#include "core/embed/umap/curve.h"
#include "core/embed/umap/memberships.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/parallel.h"
#include "core/embed/embedder.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::embed::umap {
namespace {

// Figures of umap-learn 0.5.12: find_ab_params.
TEST(Umap, TheCurveIsAsKnown) {
  const Curve usual = curveFor(0.1, 1);
  EXPECT_NEAR(usual.a, 1.57694, 1e-4);
  EXPECT_NEAR(usual.b, 0.89506, 1e-4);
  const Curve apart = curveFor(0.5, 1);
  EXPECT_NEAR(apart.a, 0.58303, 1e-4);
  EXPECT_NEAR(apart.b, 1.33417, 1e-4);
}

TEST(Umap, ForcesOfTheTableAreThoseOfTheCurve) {
  const Curve curve = curveFor(0.1, 1);
  const Forces forces(curve);
  for (double squared = 1e-5; squared < 1e5; squared *= 1.37) {
    const double raised = 1 + curve.a * std::pow(squared, curve.b);
    const double pull = -2 * curve.a * curve.b * std::pow(squared, curve.b - 1) / raised;
    const double push = 2 * curve.b / ((0.001 + squared) * raised);
    EXPECT_NEAR(static_cast<double>(forces.pull.at(static_cast<float>(squared))), pull, 5e-4 * std::abs(pull));
    EXPECT_NEAR(static_cast<double>(forces.push.at(static_cast<float>(squared))), push, 5e-4 * push);
  }
  EXPECT_TRUE(std::isfinite(forces.pull.at(0)));
  EXPECT_TRUE(std::isfinite(forces.push.at(1e30F)));
}

TEST(Umap, MembershipsAddUpToTheLogarithmOfTheNeighbours) {
  Progress progress;
  const NearestRows neighbours = nearestRows(test::iris(), 14, progress);
  const FloatMatrix weights = memberships(neighbours);
  for (Eigen::Index i = 0; i < weights.rows(); ++i) EXPECT_NEAR(weights.row(i).sum(), std::log2(15), 1e-3);
  EXPECT_EQ(weights.rowwise().maxCoeff(), Eigen::VectorXf::Ones(150));
}

TEST(Umap, EqualRowsBelongWholly) {
  NearestRows neighbours{Eigen::Matrix<Index, -1, -1, Eigen::RowMajor>::Zero(3, 2), Matrix::Zero(3, 2)};
  EXPECT_EQ(memberships(neighbours), FloatMatrix::Ones(3, 2));
}

// So many rows that they are dealt into blocks.
TEST(Umap, BlocksGiveTheSameForAnyNumberOfThreads) {
  const Matrix points = test::randomMatrix(5000, 4, 2);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    Progress progress;
    return algorithm("umap").fit(points, {{"epochs", std::int64_t{5}}}, 1, progress).points;
  };
  const Matrix one = withThreads(1);
  EXPECT_TRUE(one.allFinite());
  EXPECT_EQ(one, withThreads(2));
  EXPECT_EQ(one, withThreads(3));
}

TEST(Umap, RefusesALeastDistanceAboveTheSpread) {
  Progress progress;
  EXPECT_THROW(algorithm("umap").fit(test::iris(), {{"minimum_distance", 2.0}}, 1, progress), Error);
}

}  // namespace
}  // namespace kindred::embed::umap

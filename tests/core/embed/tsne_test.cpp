#include <gtest/gtest.h>

#include <cmath>
#include <complex>

#include "core/base/parallel.h"
#include "core/embed/embedder.h"
#include "core/embed/tsne/affinities.h"
#include "core/embed/tsne/descent.h"
#include "core/embed/tsne/fourier.h"
#include "core/embed/tsne/repulsion.h"
#include "tests/support/random_matrix.h"
#include "tests/support/table.h"

namespace kindred::embed::tsne {
namespace {

TEST(Fourier, IsTheSumOfTurns) {
  for (const int length : {1, 2, 3, 12, 54}) {
    Signals signals(length), scratch(length);
    Random random(static_cast<std::uint64_t>(length));
    for (int k = 0; k < length; ++k) {
      signals.real[static_cast<std::size_t>(k)][5] = random.normal();
      signals.imaginary[static_cast<std::size_t>(k)][5] = random.normal();
    }
    const Signals before = signals;
    Fourier(length).forward(signals, scratch);
    for (int j = 0; j < length; ++j) {
      std::complex<double> sum = 0;
      for (int k = 0; k < length; ++k) {
        const auto at = static_cast<std::size_t>(k);
        sum += std::complex(before.real[at][5], before.imaginary[at][5]) * std::polar(1.0, -2 * M_PI * j * k / length);
      }
      EXPECT_NEAR(signals.real[static_cast<std::size_t>(j)][5], sum.real(), 1e-9);
      EXPECT_NEAR(signals.imaginary[static_cast<std::size_t>(j)][5], sum.imag(), 1e-9);
    }
    Fourier(length).back(signals, scratch);
    EXPECT_NEAR(signals.real[0][5], length * before.real[0][5], 1e-9 * length);
  }
}

TEST(Repulsion, InterpolatedIsThatOfAllPairs) {
  // Lone places far apart push each other little, and the boxes' error tells most.
  for (const auto& [spread, error] : {std::pair(0.001, 0.001), std::pair(3.0, 0.01), std::pair(30.0, 0.06)}) {
    const Matrix places = spread * test::randomMatrix(4200, 2, 4);
    const Repulsion found = Repulsor().at(places);
    Matrix forces = Matrix::Zero(4200, 2);
    double sum = 0;
    for (Eigen::Index i = 0; i < 4200; ++i) {
      for (Eigen::Index j = 0; j < 4200; ++j) {
        const Eigen::RowVector2d apart = places.row(i) - places.row(j);
        const double height = 1 / (1 + apart.squaredNorm());
        forces.row(i) += height * height * apart;
        sum += i == j ? 0 : height;
      }
    }
    EXPECT_NEAR(found.sum, sum, error * sum);
    EXPECT_LT((found.forces - forces).norm(), error * forces.norm());
  }
}

TEST(Affinities, HaveTheirPerplexity) {
  Progress progress;
  const NearestRows neighbours = nearestRows(test::iris(), neighboursFor(20, 149), progress);
  ASSERT_EQ(neighbours.rows.cols(), 60);
  const FloatMatrix weights = conditionals(neighbours, 20);
  for (Eigen::Index i = 0; i < weights.rows(); ++i) {
    double entropy = 0;
    for (const float weight : weights.row(i)) {
      if (weight > 0) entropy -= static_cast<double>(weight) * std::log(static_cast<double>(weight));
    }
    EXPECT_NEAR(weights.row(i).sum(), 1, 1e-5);
    EXPECT_NEAR(std::exp(entropy), 20, 0.01);
  }
}

// So many rows that they push each other by the grid.
TEST(Descent, IsTheSameForAnyNumberOfThreads) {
  const Matrix points = test::randomMatrix(4200, 4, 2);
  const Values few = {{"exaggeration_iterations", std::int64_t{3}}, {"iterations", std::int64_t{3}}};
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    Progress progress;
    return algorithm("tsne").fit(points, few, 1, progress).points;
  };
  const Matrix one = withThreads(1);
  EXPECT_TRUE(one.allFinite());
  EXPECT_EQ(one, withThreads(2));
  EXPECT_EQ(one, withThreads(3));
}

// Two rows that are all of each other come to lie in one place: nothing diverges.
TEST(Descent, TellsWhatDivergenceIsLeft) {
  const Csr affinities{.rows = 2, .columns = 2, .offsets = {0, 1, 2}, .indices = {1, 0}, .values = {0.5F, 0.5F}};
  Matrix places(2, 2);
  places << 0, 0, 1, 1;
  Progress progress;
  EXPECT_NEAR(descend(affinities, {}, places, progress), 0, 1e-9);
  EXPECT_TRUE(places.allFinite());
}

}  // namespace
}  // namespace kindred::embed::tsne

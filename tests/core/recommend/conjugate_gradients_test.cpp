#include "core/recommend/ials/conjugate_gradients.h"

#include <gtest/gtest.h>

#include <Eigen/Dense>

#include "core/base/random.h"

namespace kindred::recommend::ials {
namespace {

FloatMatrix drawn(Index rows, Index columns, std::uint64_t seed) {
  Random random(seed);
  FloatMatrix result(rows, columns);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = static_cast<float>(0.3 * random.normal());
  return result;
}

// Numbers of factors that fill the lanes once, some, and not wholly.
TEST(ConjugateGradients, EndAtTheLeastSquares) {
  for (const Index factors : {1, 5, 16, 20, 32, 64, 100, 128}) {
    const FloatMatrix others = drawn(40, factors, 3), wide = padded(others);
    const FloatMatrix unobserved = 0.2F * (wide.transpose() * wide);
    const std::vector<Index> indices{0, 3, 4, 11, 17, 39};
    const std::vector<float> counts{1, 2, 0.5F, 1, 3, 0};
    const RowEquation equation{indices, counts, wide, unobserved, 0.4F};
    std::vector<float> x(static_cast<std::size_t>(wide.cols()), 0);
    std::vector<float> scratch;
    const double left = conjugateGradients(equation, 200, x, scratch);

    const Matrix q = others.cast<double>();
    Matrix normal = 0.2 * q.transpose() * q;
    normal.diagonal().array() += 0.4;
    Vector right = Vector::Zero(factors);
    for (std::size_t i = 0; i < indices.size(); ++i) {
      normal += counts[i] * q.row(indices[i]).transpose() * q.row(indices[i]);
      right += counts[i] * q.row(indices[i]).transpose();
    }
    const Vector expected = normal.ldlt().solve(right);
    double loss = 0.2 * (q * expected).squaredNorm() + 0.4 * expected.squaredNorm();
    for (std::size_t i = 0; i < indices.size(); ++i)
      loss += counts[i] * std::pow(q.row(indices[i]).dot(expected) - 1, 2);
    for (Index f = 0; f < factors; ++f)
      EXPECT_NEAR(x[static_cast<std::size_t>(f)], expected[f], 1e-4) << factors << " factors";
    for (auto f = static_cast<std::size_t>(factors); f < x.size(); ++f) EXPECT_EQ(x[f], 0);
    EXPECT_NEAR(left, loss, 1e-4 * loss);
  }
}

TEST(ConjugateGradients, ComeNearerWithEveryStep) {
  const FloatMatrix others = padded(drawn(40, 16, 5));
  const FloatMatrix unobserved = 0.2F * (others.transpose() * others);
  const std::vector<Index> indices{1, 2, 3, 5, 8, 13, 21, 34};
  const std::vector<float> counts(indices.size(), 1);
  const RowEquation equation{indices, counts, others, unobserved, 0.01F};
  double before = 9;
  for (int steps = 0; steps < 6; ++steps) {
    std::vector<float> x(16, 0), scratch;
    const double left = conjugateGradients(equation, steps, x, scratch);
    EXPECT_LT(left, before) << steps;
    before = left;
  }
}

}  // namespace
}  // namespace kindred::recommend::ials

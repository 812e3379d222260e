// gf_cf and cheby_cf against the same filters made densely, from eigenvectors.
#include "core/recommend/graph_filters.h"

#include <gtest/gtest.h>

#include <Eigen/Eigenvalues>
#include <cmath>

#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

Data purchases() {
  return trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(30, 20, 300, 4)),
                      {.value = PreferenceValue::Bought});
}

struct Dense {
  Matrix x, gram;
  Vector customers;
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen;

  explicit Dense(const Data& data) : x(Matrix::Zero(data->matrix.rows, data->matrix.columns)) {
    for (Index row = 0; row < data->matrix.rows; ++row)
      for (const Index column : data->matrix.row(row).indices) x(row, column) = 1;
    customers = x.colwise().sum();
    const Vector rows = x.rowwise().sum().cwiseMax(1);
    const Matrix normalised = rows.cwiseInverse().cwiseSqrt().asDiagonal() * x *
                              customers.cwiseMax(1).cwiseInverse().cwiseSqrt().asDiagonal();
    gram = normalised.transpose() * normalised;
    eigen.compute(gram);
  }
  [[nodiscard]] Matrix power(double exponent) const { return customers.array().pow(exponent).matrix().asDiagonal(); }
  /// V Vᵀ of the greatest.
  [[nodiscard]] Matrix ideal(int count) const {
    const Eigen::MatrixXd v = eigen.eigenvectors().rightCols(count);
    return v * v.transpose();
  }
};

void expectScores(const Asked& model, const Matrix& expected, double tolerance) {
  for (Index customer = 0; customer < expected.rows(); ++customer)
    for (Index product = 0; product < expected.cols(); ++product)
      EXPECT_NEAR(model->score(customer, product), expected(customer, product), tolerance);
}

TEST(GfCf, IsALinearAndAnIdealFilter) {
  const Data data = purchases();
  const Dense dense(data);
  expectScores(Asked("gf_cf", data, {{"ideal_weight", 0.0}}), dense.x * dense.gram, 1e-6);
  expectScores(Asked("gf_cf", data, {{"factors", std::int64_t{20}}, {"ideal_weight", 0.3}}),
               dense.x * (dense.gram + 0.3 * dense.power(-0.5) * dense.ideal(20) * dense.power(0.5)), 1e-5);
}

TEST(ChebyCf, IsThePolynomialOfTheEigenvalues) {
  const Data data = purchases();
  const Dense dense(data);
  const auto h = [](double t) { return 0.5 - 0.5 * std::copysign(std::pow(std::abs(t), 1.5), t); };
  const auto c = chebyshevCoefficients(h, 8);
  Vector passes(dense.eigen.eigenvalues().size());
  for (Eigen::Index i = 0; i < passes.size(); ++i) {
    const double t = std::clamp(1 - 2 * dense.eigen.eigenvalues()[i], -1.0, 1.0);
    passes[i] = 0;
    for (std::size_t k = 0; k < c.size(); ++k) passes[i] += c[k] * std::cos(static_cast<double>(k) * std::acos(t));
  }
  const Matrix filter =
      dense.eigen.eigenvectors() * passes.asDiagonal() * dense.eigen.eigenvectors().transpose() + 0.2 * dense.ideal(20);
  expectScores(Asked("cheby_cf", data, {{"factors", std::int64_t{20}}}),
               dense.x * dense.power(-0.4) * filter * dense.power(0.4), 1e-5);
}

TEST(ChebyshevCoefficients, InterpolateAtTheNodes) {
  const auto cubic = [](double t) { return 1 + t - 2 * t * t + 4 * t * t * t; };
  const auto c = chebyshevCoefficients(cubic, 3);  // T_0 … T_3 say the same polynomial
  ASSERT_EQ(c.size(), 4U);
  EXPECT_NEAR(c[0], 0, 1e-12);
  EXPECT_NEAR(c[1], 4, 1e-12);
  EXPECT_NEAR(c[2], -1, 1e-12);
  EXPECT_NEAR(c[3], 1, 1e-12);
}

}  // namespace
}  // namespace kindred::recommend

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>

#include "core/recommend/sansa/factor.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::sansa {
namespace {

using Data = std::shared_ptr<const TrainingData>;
constexpr Index Products = 24;
constexpr double Lambda = 6;

Data purchases() {
  return trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(40, Products, 500, 7)),
                      {.value = PreferenceValue::Orders});
}

Matrix dense(const Csr& rows, const std::function<double(float)>& of) {
  Matrix result = Matrix::Zero(rows.rows, rows.columns);
  for (Index i = 0; i < rows.rows; ++i) {
    const Csr::Row row = rows.row(i);
    for (std::size_t e = 0; e < row.size(); ++e) result(i, row.indices[e]) = of(row.values[e]);
  }
  return result;
}

Matrix equationOf(const TrainingData& data, Counts counts) {
  const Matrix x = dense(data.matrix, [&](float value) { return counted(counts, value); });
  Matrix equation = x.transpose() * x;
  equation.diagonal().array() += Lambda;
  return equation;
}

/// The closed form of EASE.
Matrix weightsOf(const Matrix& equation) {
  const Matrix inverse = equation.inverse();
  Matrix weights = -inverse * inverse.diagonal().cwiseInverse().asDiagonal();
  weights.diagonal().setZero();
  return weights;
}

Matrix found(const TrainingData& data, Counts counts, int fill, int most = 0) {
  Progress progress;
  const OrderedGram gram = orderedGram(data, counts, Lambda, progress);
  return dense(sansa::weightsOf(inverseFactor(gram, fill, progress), most, progress),
               [](float value) { return value; });
}

TEST(Sansa, WithAllProductsAtOnceIsTheClosedForm) {
  const Data data = purchases();
  for (const Counts counts : {Counts::Once, Counts::ByValue}) {
    const Matrix expected = weightsOf(equationOf(*data, counts));
    EXPECT_LT((found(*data, counts, Products) - expected).cwiseAbs().maxCoeff(), 1e-4);
  }
  const Matrix x = dense(data->matrix, [](float) { return 1.0; });
  const Matrix expected = x * weightsOf(equationOf(*data, Counts::Once));
  const test::Asked model("sansa", data,
                          {{"lambda", Lambda}, {"fill", std::int64_t{Products}}, {"weights_kept", std::int64_t{0}}});
  for (Index customer = 0; customer < x.rows(); ++customer) {
    for (Index product = 0; product < x.cols(); ++product) {
      const double score = model->score(customer, product);
      EXPECT_NEAR(std::isnan(score) ? 0 : score, expected(customer, product), 1e-4);
    }
  }
}

TEST(Sansa, ComesNearerTheMoreProductsAtOnce) {
  const Data data = purchases();
  const Matrix expected = weightsOf(equationOf(*data, Counts::Once));
  double before = expected.norm();
  for (const int fill : {2, 6, 12, 18, static_cast<int>(Products)}) {
    const double error = (found(*data, Counts::Once, fill) - expected).norm();
    EXPECT_LT(error, before) << fill;
    before = error;
  }
}

// What least squares on a pattern leave: K A is 0 where a row has entries but its own, and K A Kᵀ has 1 on the diagonal.
TEST(Sansa, FactorIsTheLeastSquaresOfItsEntries) {
  const Data data = purchases();
  constexpr int Fill = 5;
  Progress progress;
  const OrderedGram gram = orderedGram(*data, Counts::Once, Lambda, progress);
  const Csr factor = inverseFactor(gram, Fill, progress);
  const Matrix k = dense(factor, [](float value) { return value; }), equation = equationOf(*data, Counts::Once);
  const Matrix left = k * equation;
  for (Index place = 0; place < Products; ++place) {
    const Csr::Row row = factor.row(place);
    EXPECT_EQ(row.size(), std::min<std::size_t>(Fill, static_cast<std::size_t>(place) + 1));
    for (const Index product : row.indices) {
      if (product == gram.products[static_cast<std::size_t>(place)]) continue;
      EXPECT_NEAR(left(place, product), 0, 1e-4) << place << ' ' << product;
    }
    EXPECT_NEAR((left * k.transpose())(place, place), 1, 1e-5);
  }
}

TEST(Sansa, PlacesProductsFromTheMostPopular) {
  const Data data = purchases();
  Progress progress;
  const OrderedGram gram = orderedGram(*data, Counts::Once, Lambda, progress);
  for (std::size_t place = 1; place < gram.products.size(); ++place)
    EXPECT_GE(data->byProduct.row(gram.products[place - 1]).size(), data->byProduct.row(gram.products[place]).size());
}

TEST(Sansa, KeepsTheStrongestWeightsOfEachProduct) {
  const Data data = purchases();
  const Matrix all = found(*data, Counts::Once, 8), four = found(*data, Counts::Once, 8, 4);
  for (Eigen::Index product = 0; product < all.cols(); ++product) {
    std::vector<double> sizes;
    for (const double weight : all.col(product)) sizes.push_back(std::abs(weight));
    std::ranges::sort(sizes, std::ranges::greater());
    for (Eigen::Index had = 0; had < all.rows(); ++had)
      EXPECT_EQ(four(had, product), std::abs(all(had, product)) >= sizes[3] ? all(had, product) : 0);
  }
}

}  // namespace
}  // namespace kindred::recommend::sansa

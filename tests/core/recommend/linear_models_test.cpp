// What scores by weights of products or by factors that follow from the history, against their definitions done densely.
#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>

#include "core/recommend/linear_items.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

Data ratings() {
  return trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(30, 20, 250, 4)),
                      {.value = PreferenceValue::Rating});
}

Data purchases() {
  return trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(30, 20, 500, 4)),
                      {.value = PreferenceValue::Orders});
}

Matrix dense(const Csr& rows, Counts counts) {
  Matrix result = Matrix::Zero(rows.rows, rows.columns);
  for (Index i = 0; i < rows.rows; ++i) {
    const Csr::Row row = rows.row(i);
    for (std::size_t e = 0; e < row.size(); ++e) result(i, row.indices[e]) = counted(counts, row.values[e]);
  }
  return result;
}

void expectScores(const Asked& model, const Matrix& expected, double tolerance, const std::string& what) {
  for (Index customer = 0; customer < expected.rows(); ++customer) {
    for (Index product = 0; product < expected.cols(); ++product) {
      const double score = model->score(customer, product);
      if (std::isnan(score)) EXPECT_NEAR(expected(customer, product), 0, tolerance) << what;
      else EXPECT_NEAR(score, expected(customer, product), tolerance) << what;
    }
  }
}

struct Lae {
  double lambda = 5, dropout = 0.3, customers = 0, products = 0;
  bool zeroDiagonal = true;
};

/// The closed form as the papers state it, products by products.
Matrix easeWeights(const Matrix& x, const Lae& asked) {
  const Matrix has = (x.array() != 0).cast<double>();
  const Vector length = has.rowwise().sum().array().max(1).pow(-asked.customers);
  const Vector buyers = has.colwise().sum().transpose().array().max(1);
  const Vector squares = x.colwise().squaredNorm().transpose();
  const Vector diagonal = asked.lambda + asked.dropout / (1 - asked.dropout) * squares.array();
  Matrix equation = x.transpose() * length.asDiagonal() * x;
  equation.diagonal() += diagonal;
  const Matrix inverse = equation.inverse();
  Matrix weights = asked.zeroDiagonal ? Matrix(-inverse * inverse.diagonal().cwiseInverse().asDiagonal())
                                      : Matrix(-inverse * diagonal.asDiagonal());
  if (asked.zeroDiagonal) weights.diagonal().setZero();
  return weights * buyers.array().pow(asked.products).matrix().asDiagonal();
}

Values easeValues(const Lae& asked, const std::string& side, const std::string& counts) {
  Values values{{"lambda", asked.lambda},
                {"dropout", asked.dropout},
                {"customer_exponent", asked.customers},
                {"product_exponent", asked.products},
                {"zero_diagonal", asked.zeroDiagonal},
                {"weights_kept", std::int64_t{0}},
                {"counts", counts}};
  if (side == "neither") {
    values["solver"] = std::string("conjugate_gradients");
    values["tolerance"] = 1e-6;
  } else {
    values["side"] = side;
  }
  return values;
}

TEST(Ease, EqualsItsClosedFormOnEitherSideAndWithoutTheInverse) {
  const Lae plain, scaled{.lambda = 3, .dropout = 0.6, .customers = 0.3, .products = 0.2, .zeroDiagonal = false},
      both{.customers = 0.5, .products = -0.1};
  for (const std::string side : {"products", "customers", "neither"}) {
    for (const auto& [name, counts] : {std::pair{"once", Counts::Once}, {"value", Counts::ByValue}}) {
      for (const Data& data : {ratings(), purchases()}) {
        const Matrix x = dense(data->matrix, counts);
        for (const Lae& asked : {plain, scaled, both})
          expectScores(Asked("ease", data, easeValues(asked, side, name)), x * easeWeights(x, asked), 2e-4,
                       side + ", " + name);
      }
    }
  }
}

// By way of customers a trained row has a short cut.
TEST(Ease, TellsTheSameOfAHistoryWhoeverHasIt) {
  const Data data = ratings();
  const Asked model("ease", data, easeValues({.customers = 0.3}, "customers", "once"));
  for (Index customer = 0; customer < data->matrix.rows; ++customer) {
    Person person = data->person(customer);
    const auto trained = denseScores(*model, {&person, 1}, data->matrix.columns);
    person.customer = Person::Unseen;
    const auto unseen = denseScores(*model, {&person, 1}, data->matrix.columns);
    for (std::size_t i = 0; i < trained.size(); ++i) {
      if (!std::isnan(trained[i])) {
        EXPECT_NEAR(trained[i], unseen[i], 1e-5);
      }
    }
  }
}

// What cannot be told from rounding: that the gradient of what SLIM makes small is 0 where a weight is not, and wants
// none to leave 0.
TEST(Slim, LeavesNothingToGainForAnyWeight) {
  for (const bool positive : {true, false}) {
    for (const Data& data : {ratings(), purchases()}) {
      const double l1 = 1.5, l2 = 3;
      const Matrix x = dense(data->matrix, Counts::Once);
      const Asked model("slim", data,
                        {{"l1", l1}, {"l2", l2}, {"positive_only", positive}, {"weights_kept", std::int64_t{0}}});
      Matrix weights = Matrix::Zero(x.cols(), x.cols());
      for (Index had = 0; had < x.cols(); ++had) {
        const Person one{.history = {{{&had, 1}, std::span<const float>(&data->matrix.values[0], 1)}}};
        const auto scores = denseScores(*model, {&one, 1}, data->matrix.columns);
        for (std::size_t j = 0; j < scores.size(); ++j)
          if (!std::isnan(scores[j])) weights(had, static_cast<Eigen::Index>(j)) = scores[j];
      }
      const Matrix gradient = x.transpose() * (x * weights - x) + l2 * weights;
      for (Eigen::Index i = 0; i < x.cols(); ++i) {
        for (Eigen::Index j = 0; j < x.cols(); ++j) {
          const double weight = weights(i, j), pull = gradient(i, j);
          if (i == j) {
            EXPECT_EQ(weight, 0);
          } else if (weight != 0) {
            EXPECT_NEAR(pull, -std::copysign(l1, weight), 1e-3);
          } else {
            EXPECT_GE(positive ? pull : -std::abs(pull), -l1 - 1e-3);
          }
          EXPECT_TRUE(weight >= 0 || !positive);
        }
      }
      EXPECT_GT((weights.array() != 0).count(), 20);
    }
  }
}

TEST(Ease, KeepsTheStrongestWeightsOfEachProduct) {
  const Data data = ratings();
  const Matrix x = dense(data->matrix, Counts::Once);
  Matrix weights = easeWeights(x, {.lambda = 10, .dropout = 0});
  for (Eigen::Index product = 0; product < weights.cols(); ++product) {
    std::vector<double> sizes;
    for (const double weight : weights.col(product)) sizes.push_back(std::abs(weight));
    std::ranges::sort(sizes, std::ranges::greater());
    for (double& weight : weights.col(product)) weight = std::abs(weight) >= sizes[3] ? weight : 0;
  }
  Values four{{"lambda", 10.0}, {"weights_kept", std::int64_t{4}}, {"side", std::string("products")}};
  expectScores(Asked("ease", data, four), x * weights, 1e-4, "four of each");
  four["solver"] = std::string("conjugate_gradients");
  expectScores(Asked("ease", data, four), x * weights, 1e-3, "four of each, by gradients");
}

Matrix walks(const Matrix& x, double alpha, double beta) {
  const Matrix has = (x.array() > 0).cast<double>();
  const Vector customers = has.colwise().sum();
  Matrix toCustomer = has.transpose();
  toCustomer.array().colwise() /= customers.array().max(1);
  Matrix toProduct = x.array().colwise() / x.rowwise().sum().array().max(1e-12);
  Matrix weights = toCustomer.array().pow(alpha).matrix() * toProduct.array().pow(alpha).matrix();
  weights.array().rowwise() /= customers.transpose().array().max(1).pow(beta);
  weights.diagonal().setZero();
  return weights;
}

TEST(Walks, AreTheProductOfTheirSteps) {
  for (const Data& data : {ratings(), purchases()}) {
    const Matrix x = dense(data->matrix, Counts::ByValue);
    const Values all{{"alpha", 0.7}, {"counts", std::string("value")}, {"normalised", false}};
    expectScores(Asked("p3alpha", data, all), x * walks(x, 0.7, 0), 1e-5, "p3alpha");
    Values turned = all;
    turned["beta"] = 0.4;
    expectScores(Asked("rp3beta", data, turned), x * walks(x, 0.7, 0.4), 1e-5, "rp3beta");
  }
}

TEST(Walks, NormalisedAddUpToOneForEachProduct) {
  const Data data = purchases();
  const Matrix x = dense(data->matrix, Counts::Once);
  Matrix weights = walks(x, 1, 0);
  weights.array().colwise() /= weights.rowwise().sum().array().max(1e-12);
  expectScores(Asked("p3alpha", data, {{"alpha", 1.0}}), x * weights, 1e-5, "normalised");
}

TEST(PureSvd, IsTheProjectionOntoTheGreatestSingularVectors) {
  for (const Data& data : {ratings(), purchases()}) {
    const Matrix x = dense(data->matrix, Counts::ByValue);
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(x, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const Eigen::MatrixXd v = svd.matrixV().leftCols(4);
    expectScores(Asked("pure_svd", data, {{"factors", std::int64_t{4}}, {"counts", std::string("value")}}),
                 x * v * v.transpose(), 2e-3, "pure_svd");
  }
}

/// The definition in double precision, from the factors that a fitted model has.
TEST(Ials, FactorsOfEachSideAreTheLeastSquaresOfTheOther) {
  const Data data = purchases();
  const Values values{{"factors", std::int64_t{3}},
                      {"iterations", std::int64_t{60}},
                      {"regularisation", 0.05},
                      {"unobserved", 0.2},
                      {"frequency_exponent", 0.5}};
  Progress progress;
  const Fitted fitted = algorithm("ials").fit({.data = data, .values = values}, progress);
  ASSERT_GT(fitted.trace.size(), 2U);
  for (std::size_t i = 1; i < fitted.trace.size(); ++i)
    EXPECT_LE(*fitted.trace[i].loss, *fitted.trace[i - 1].loss * (1 + 1e-6)) << "least squares only get better";
  // At the end, the score of what everyone has is the same whichever side was fitted last: a fixed point.
  const Matrix x = dense(data->matrix, Counts::Once);
  Matrix scores(x.rows(), x.cols());
  const Asked model("ials", data, values);
  for (Index c = 0; c < x.rows(); ++c)
    for (Index p = 0; p < x.cols(); ++p) scores(c, p) = model->score(c, p);
  const Eigen::JacobiSVD<Eigen::MatrixXd> rank(scores);
  EXPECT_LT(rank.singularValues()[3], 1e-5 * rank.singularValues()[0]) << "three factors";
  double loss = 0.2 * scores.squaredNorm();
  loss += (x.array() * (scores.array() - 1).square()).sum();
  EXPECT_LT(loss, *fitted.trace.back().loss) << "without the regularisation";
  EXPECT_GT(loss, 0.5 * *fitted.trace.back().loss);
}

double meanDeviation(const Matrix& x, Index product, Index other) {
  double sum = 0, count = 0;
  for (Eigen::Index c = 0; c < x.rows(); ++c) {
    if (x(c, product) == 0 || x(c, other) == 0) continue;
    sum += x(c, product) - x(c, other);
    ++count;
  }
  return count > 0 ? sum / count : std::nan("");
}

TEST(SlopeOne, PredictsTheMeanOfTheDeviations) {
  const Data data = ratings();
  const Matrix x = dense(data->matrix, Counts::ByValue);
  const Asked model("slope_one", data, {{"damping", 3.0}});
  int told = 0;
  for (Index customer = 0; customer < x.rows(); ++customer) {
    double mean = 0, rated = 0;
    for (Index p = 0; p < x.cols(); ++p) mean += x(customer, p), rated += x(customer, p) != 0;
    mean /= rated;
    for (Index product = 0; product < x.cols(); ++product) {
      double sum = 0, count = 0;
      for (Index other = 0; other < x.cols(); ++other) {
        if (other == product || x(customer, other) == 0 || std::isnan(meanDeviation(x, product, other))) continue;
        sum += meanDeviation(x, product, other);
        ++count;
      }
      if (count == 0) continue;
      ++told;
      EXPECT_NEAR(model->prediction(customer, product), std::clamp(mean + sum / count, 1.0, 5.0), 1e-5);
      const auto raters = static_cast<double>((x.col(product).array() != 0).count());
      EXPECT_NEAR(model->score(customer, product), (mean + sum / count) * raters / (raters + 3), 1e-5);
    }
  }
  EXPECT_GT(told, 400);
}

TEST(Random, DependsOnTheSeedAlone) {
  const Data data = ratings();
  Progress progress;
  const auto scores = [&](std::uint64_t seed) {
    const Person person = data->person(3);
    return denseScores(*algorithm("random").fit({.data = data, .seed = seed}, progress).model, {&person, 1}, 20);
  };
  EXPECT_EQ(scores(1), scores(1));
  EXPECT_NE(scores(1), scores(2));
}

}  // namespace
}  // namespace kindred::recommend

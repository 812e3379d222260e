// svd, svdpp, nmf, als: against their definitions, step by step.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/recommend/rating_factors.h"
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

/// SVD++ as Koren states it: every rating moves all y of its customer; without `implicit` plain SVD.
struct Stepwise {
  double mean = 0;
  Vector customerBias, productBias;
  Matrix p, q, y;
  bool implicit;

  Stepwise(const Data& data, int factors, bool withImplicit) : implicit(withImplicit) {
    Random random(1);
    const auto drawn = [&](Index rows) { return normalFactors(rows, factors, 0.1, random); };
    mean = meansOf(*data).all;
    customerBias = Vector::Zero(data->matrix.rows);
    productBias = Vector::Zero(data->matrix.columns);
    if (implicit) {
      // The order in which the algorithm draws.
      q = drawn(data->matrix.columns);
      p = drawn(data->matrix.rows);
      y = drawn(data->matrix.columns);
    } else {
      p = drawn(data->matrix.rows);
      q = drawn(data->matrix.columns);
      y = Matrix::Zero(data->matrix.columns, factors);
    }
  }

  [[nodiscard]] Eigen::RowVectorXd factorsOf(const Csr::Row& row, Index customer) const {
    Eigen::RowVectorXd z = Eigen::RowVectorXd::Zero(q.cols());
    for (const Index j : row.indices) z += y.row(j) / std::sqrt(static_cast<double>(row.size()));
    return p.row(customer) + z;
  }
  [[nodiscard]] double predicted(const Csr::Row& row, Index customer, Index product) const {
    return mean + customerBias[customer] + productBias[product] + factorsOf(row, customer).dot(q.row(product));
  }

  /// SVD++ goes from customer to customer; SVD in blocks of every 32nd customer and product, along the diagonals.
  void pass(const Csr& ratings, double rate, double pull) {
    const Index heaps = implicit ? 1 : 32;
    for (Index shift = 0; shift < heaps; ++shift)
      for (Index heap = 0; heap < heaps; ++heap) passBlock(ratings, rate, pull, heap, (heap + shift) % heaps, heaps);
  }

  void passBlock(const Csr& ratings, double rate, double pull, Index ofCustomers, Index ofProducts, Index heaps) {
    for (Index u = ofCustomers; u < ratings.rows; u += heaps) {
      const Csr::Row row = ratings.row(u);
      for (std::size_t e = 0; e < row.size(); ++e) {
        const Index i = row.indices[e];
        if (i % heaps != ofProducts) continue;
        const Eigen::RowVectorXd own = factorsOf(row, u), other = q.row(i);
        const double error = row.values[e] - predicted(row, u, i);
        customerBias[u] += rate * (error - pull * customerBias[u]);
        productBias[i] += rate * (error - pull * productBias[i]);
        p.row(u) += rate * (error * other - pull * p.row(u));
        q.row(i) += rate * (error * own - pull * other);
        if (!implicit) continue;
        const double scale = 1 / std::sqrt(static_cast<double>(row.size()));
        for (const Index j : row.indices) y.row(j) += rate * (error * scale * other - pull * y.row(j));
      }
    }
  }
};

void expectTheSteps(const std::string& algorithm, bool implicit, double tolerance) {
  const Data data = ratings();
  Stepwise steps(data, 3, implicit);
  for (int round = 0; round < 4; ++round) steps.pass(data->matrix, 0.02, 0.05);
  const Asked model(algorithm, data,
                    {{"factors", std::int64_t{3}},
                     {"iterations", std::int64_t{4}},
                     {"learning_rate", 0.02},
                     {"regularisation", 0.05},
                     {"damping", 4.0}});
  for (Index customer = 0; customer < data->matrix.rows; ++customer) {
    const Csr::Row row = data->matrix.row(customer);
    for (Index product = 0; product < data->matrix.columns; ++product) {
      const double expected = steps.predicted(row, customer, product);
      EXPECT_NEAR(model->prediction(customer, product), std::clamp(expected, 1.0, 5.0), tolerance) << algorithm;
      const auto raters = static_cast<double>(data->byProduct.row(product).size());
      EXPECT_NEAR(model->score(customer, product), expected * raters / (raters + 4), tolerance) << algorithm;
    }
  }
}

TEST(Svd, TakesTheStepsOfItsDefinition) { expectTheSteps("svd", false, 1e-5); }  // in single precision
TEST(Svdpp, TakesTheStepsOfItsDefinitionInLessTime) { expectTheSteps("svdpp", true, 1e-9); }

TEST(Nmf, TakesTheStepsOfItsDefinition) {
  const Data data = ratings();
  Random random(1);
  Matrix p(data->matrix.rows, 3), q(data->matrix.columns, 3);
  for (Eigen::Index i = 0; i < p.size(); ++i) p.data()[i] = random.real();
  for (Eigen::Index i = 0; i < q.size(); ++i) q.data()[i] = random.real();
  for (int round = 0; round < 5; ++round) {
    Matrix givenP = Matrix::Zero(p.rows(), 3), toldP = givenP, givenQ = Matrix::Zero(q.rows(), 3), toldQ = givenQ;
    for (Index u = 0; u < data->matrix.rows; ++u) {
      const Csr::Row row = data->matrix.row(u);
      for (std::size_t e = 0; e < row.size(); ++e) {
        const Index i = row.indices[e];
        const double predicted = p.row(u).dot(q.row(i));
        givenP.row(u) += row.values[e] * q.row(i);
        toldP.row(u) += predicted * q.row(i) + 0.1 * p.row(u);
        givenQ.row(i) += row.values[e] * p.row(u);
        toldQ.row(i) += predicted * p.row(u) + 0.1 * q.row(i);
      }
    }
    p.array() *= givenP.array() / toldP.array().max(1e-12);
    q.array() *= givenQ.array() / toldQ.array().max(1e-12);
  }
  const Asked model("nmf", data,
                    {{"factors", std::int64_t{3}}, {"iterations", std::int64_t{5}}, {"regularisation", 0.1}});
  for (Index u = 0; u < p.rows(); ++u) {
    if (data->matrix.row(u).empty()) continue;
    for (Index i = 0; i < q.rows(); ++i) {
      if (data->byProduct.row(i).empty()) continue;
      EXPECT_NEAR(model->prediction(u, i), std::clamp(p.row(u).dot(q.row(i)), 1.0, 5.0), 1e-9);
    }
  }
}

// Where the equations of both sides are solved, nobody's factors get better by solving again.
TEST(Als, EndsWhereEachSideIsTheRegressionOnTheOther) {
  const Data data = ratings();
  const Asked model("als", data,
                    {{"factors", std::int64_t{2}}, {"iterations", std::int64_t{1000}}, {"regularisation", 0.2}});
  for (Index customer = 0; customer < data->matrix.rows; ++customer) {
    Person person = data->person(customer);
    if (person.history.empty()) continue;
    const auto trained = denseScores(*model, {&person, 1}, data->matrix.columns);
    person.customer = Person::Unseen;
    const auto solvedAgain = denseScores(*model, {&person, 1}, data->matrix.columns);
    for (std::size_t i = 0; i < trained.size(); ++i)
      if (!std::isnan(trained[i])) {
        EXPECT_NEAR(trained[i], solvedAgain[i], 1e-6);
      }
  }
}

TEST(Als, MakesTheErrorSmallerInEveryRound) {
  Progress progress;
  const Fitted fitted = algorithm("als").fit(
      {.data = ratings(), .values = {{"factors", std::int64_t{2}}, {"regularisation", 1e-6}}}, progress);
  for (std::size_t i = 1; i < fitted.trace.size(); ++i)
    EXPECT_LE(*fitted.trace[i].loss, *fitted.trace[i - 1].loss + 1e-9);
}

// Two kinds of customers and of products, given 5 and 1 crosswise: two groups each tell everything.
TEST(CoClustering, FindsPlantedGroups) {
  std::vector<test::EventRow> rows;
  for (int u = 0; u < 12; ++u) {
    for (int i = 0; i < 10; ++i) {
      if ((u * 7 + i * 3) % 5 == 0) continue;
      rows.push_back({.customer = "u" + std::to_string(u + 10),
                      .product = "p" + std::to_string(i + 10),
                      .value = (u % 2 == i % 2) ? 5.0F : 1.0F});
    }
  }
  const Data data = trainingData(test::datasetOf(DatasetKind::Explicit, rows), {.value = PreferenceValue::Rating});
  const Asked model(
      "co_clustering", data,
      {{"customer_groups", std::int64_t{2}}, {"product_groups", std::int64_t{2}}, {"restarts", std::int64_t{10}}});
  for (Index u = 0; u < 12; ++u) {
    for (Index i = 0; i < 10; ++i) EXPECT_NEAR(model->prediction(u, i), u % 2 == i % 2 ? 5 : 1, 0.8) << u << ' ' << i;
  }
}

TEST(RatingFactors, StopWhereWhatWasHeldOutIsToldBest) {
  const Data data = ratings();
  Csr held = data->matrix;
  for (float& value : held.values) value = 6 - value;  // what training can only get wrong
  for (const char* key : {"svd", "svdpp"}) {
    Progress progress;
    const Fitted fitted = algorithm(key).fit({.data = data,
                                              .values = {{"iterations", std::int64_t{200}}, {"learning_rate", 0.05}},
                                              .validation = std::make_shared<const Csr>(held)},
                                             progress);
    EXPECT_LT(fitted.trace.size(), 100U) << key;
    EXPECT_TRUE(fitted.trace.front().validation.has_value());
  }
}

TEST(RatingFactors, TooGreatAStepIsAnErrorThatSaysSo) {
  Progress progress;
  for (const char* key : {"svd", "svdpp"})
    EXPECT_THROW(
        algorithm(key).fit(
            {.data = ratings(),
             .values = {{"learning_rate", 1.0}, {"factors", std::int64_t{50}}, {"iterations", std::int64_t{500}}}},
            progress),
        Error)
        << key;
}

TEST(RatingFactors, WhoeverIsNotKnownIsFittedToTheProducts) {
  const Data data = ratings();
  Progress progress;
  const ModelPtr model =
      algorithm("svd").fit({.data = data, .values = {{"iterations", std::int64_t{60}}}}, progress).model;
  Person unseen = data->person(5);
  unseen.customer = Person::Unseen;
  std::vector<Index> rated(unseen.history.values.indices.begin(), unseen.history.values.indices.end());
  const auto told = model->predictions(unseen, rated);
  double squares = 0, own = 0;
  for (std::size_t i = 0; i < rated.size(); ++i) {
    squares += std::pow(told[i] - unseen.history.values.values[i], 2);
    own += std::pow(meansOf(*data).all - unseen.history.values.values[i], 2);
  }
  EXPECT_LT(squares, 0.5 * own) << "closer to the ratings than the mean of all";
}

}  // namespace
}  // namespace kindred::recommend

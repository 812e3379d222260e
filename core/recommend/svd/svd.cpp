// Biased matrix factorisation by stochastic gradient descent (Koren, Bell, Volinsky: Matrix factorization techniques for
// recommender systems, IEEE Computer 42(8), 2009, equation 5): for each rating in turn, with e what is left of it,
//
//   b ← b + η (e − λ b),  p ← p + η (e q − λ p),  q ← q + η (e p − λ q)
#include <cmath>

#include "core/recommend/rating_steps.h"

namespace kindred::recommend::svd {
namespace {

const Schema<StepOptions>& schema() {
  static const Schema<StepOptions> all = stepSchema({});
  return all;
}

/// One pass over all ratings, by customer and product; the root of the mean squared error on the way.
double pass(const Csr& ratings, const StepOptions& options, RatingFactors& model, Progress& progress) {
  const double rate = options.learningRate, pull = options.regularisation;
  double squares = 0;
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    const Csr::Row row = ratings.row(customer);
    double& ownBias = model.customerBias[customer];
    auto p = model.customers.row(customer);
    for (std::size_t i = 0; i < row.size(); ++i) {
      double& bias = model.productBias[row.indices[i]];
      auto q = model.products.row(row.indices[i]);
      const double error = row.values[i] - model.mean - ownBias - bias - p.dot(q);
      squares += error * error;
      ownBias += rate * (error - pull * ownBias);
      bias += rate * (error - pull * bias);
      for (Eigen::Index f = 0; f < p.size(); ++f) {
        const double own = p[f], other = q[f];
        p[f] += rate * (error * other - pull * own);
        q[f] += rate * (error * own - pull * other);
      }
    }
    if (customer % 256 == 0) progress.report(static_cast<double>(customer) / ratings.rows);
  }
  return ratings.entries() > 0 ? std::sqrt(squares / static_cast<double>(ratings.entries())) : 0;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  const Csr& ratings = context.data->matrix;
  Random random(context.seed);
  RatingFactors factors = firstFactors(*context.data, options.factors);
  factors.customers = normalFactors(ratings.rows, options.factors, FirstSpread, random);
  factors.products = normalFactors(ratings.columns, options.factors, FirstSpread, random);
  const auto once = [&](RatingFactors& moved, Progress& round) { return pass(ratings, options, moved, round); };
  return fitByPasses(context, options, std::move(factors), once, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return steppedModel(std::move(data), std::move(factors), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "svd",
                   .title = KI_TEXT("core", "Tastes from ratings"),
                   .summary = KI_TEXT("core",
                                      "Predicts ratings from how a customer rates, how a product is rated, and the "
                                      "tastes that both have in common. For ratings."),
                   .source = "Koren, Bell, Volinsky, IEEE Computer 42(8), 2009",
                   .parameters = schema().parameters()},
          .needs = {.scale = true},
          .gives = {.predictions = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            constexpr double SecondsAStep = 2e-9;
            return estimateSteps(shape, schema().options(values), SecondsAStep);
          }};
}

}  // namespace kindred::recommend::svd

// Biased matrix factorisation by stochastic gradient descent (Koren, Bell, Volinsky: Matrix factorization techniques for
// recommender systems, IEEE Computer 42(8), 2009, equation 5): for each rating in turn, with e what is left of it,
//
//   b ← b + η (e − λ b),  p ← p + η (e q − λ p),  q ← q + η (e p − λ q)
#include <cmath>

#include "core/recommend/rating_factors.h"

namespace kindred::recommend::svd {
namespace {

struct Options {
  int factors = 100;
  int iterations = 20;
  double learningRate = 0.005;
  double regularisation = 0.02;
  double damping = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 1024})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Rounds"),
                 KI_TEXT("core", "How often all ratings are gone through, at most."), Range{1, 1000})
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Pulls factors towards zero: more for few data."), Range{.minimum = 0, .maximum = 10})
          .param(&Options::learningRate, "learning_rate", KI_TEXT("core", "Learning rate"),
                 KI_TEXT("core", "How far each rating moves what stands behind it."),
                 Range{.minimum = 1e-5, .maximum = 1, .logarithmic = true})
          .advanced()
          .param(
              &Options::damping, "damping", KI_TEXT("core", "Damping"),
              KI_TEXT("core", "In lists a prediction counts half for a product that as many customers rated as this."),
              Range{0, 10000})
          .advanced();
  return all;
}

/// One pass over all ratings, by customer and product; the root of the mean squared error on the way.
double pass(const Csr& ratings, const Options& options, RatingFactors& model, Progress& progress) {
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

ModelPtr model(std::shared_ptr<const TrainingData> data, RatingFactors factors, const Options& options) {
  return std::make_shared<RatingFactorModel>(std::move(data), std::move(factors),
                                             RatingFoldIn{.regularisation = options.regularisation}, options.damping);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Csr& ratings = context.data->matrix;
  constexpr double Spread = 0.1;
  Random random(context.seed);
  RatingFactors factors{.mean = meansOf(*context.data).all,
                        .customerBias = Vector::Zero(ratings.rows),
                        .productBias = Vector::Zero(ratings.columns),
                        .customers = normalFactors(ratings.rows, options.factors, Spread, random),
                        .products = normalFactors(ratings.columns, options.factors, Spread, random)};
  RatingFactors best = factors;
  Stopping stopping({.most = options.iterations, .patience = context.validation ? 2 : 0});
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size());
    Progress round = progress.part(done / options.iterations, (done + 1) / options.iterations);
    Epoch epoch{.number = static_cast<int>(done) + 1, .loss = pass(ratings, options, factors, round)};
    if (context.validation) epoch.validation = -rootMeanSquaredError(factors, *context.validation);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (!context.validation || stopping.best() == epoch.number) best = factors;
  }
  progress.report(1);
  return {model(context.data, std::move(best), options), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return model(std::move(data), std::move(factors), schema().options(values));
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerStep = 2e-9, SecondsPerScore = 1e-9;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {options.factors * (SecondsPerStep * options.iterations * static_cast<double>(shape.interactions) +
                             SecondsPerScore * customers * products),
          16.0 * options.factors * (customers + products)};
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
          .estimate = estimate};
}

}  // namespace kindred::recommend::svd

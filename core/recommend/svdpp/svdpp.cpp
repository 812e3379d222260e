// SVD++: biased matrix factorisation in which what somebody rated says something whatever the rating (Koren: Factorization
// meets the neighborhood, KDD 2008, equation 15): the factors of a customer are p_u + |R(u)|^(−½) Σ y_j over what he rated.
//
// Each rating moves every y_j of its customer by η (e |R(u)|^(−½) q − λ y_j). That is the same for all of them but for
// the pull, so that their sum z = |R(u)|^(−½) Σ y_j moves by η (e q − λ z), and the y_j themselves need be touched but
// once a customer: exactly the steps of the definition, in time that grows with the ratings, not with their square.
#include <cmath>

#include "core/recommend/rating_factors.h"

namespace kindred::recommend::svdpp {
namespace {

struct Options {
  int factors = 20;
  int iterations = 20;
  double learningRate = 0.007;
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

/// What is fitted: `own` p_u and y_j; the model's customers are p_u + z_u.
struct Fitting {
  RatingFactors model;
  Matrix own, implicit;
};

using Row = Eigen::RowVectorXd;

Row implicitOf(const Csr::Row& row, const Matrix& implicit) {
  Row sum = Row::Zero(implicit.cols());
  for (const Index product : row.indices) sum += implicit.row(product);
  return row.empty() ? sum : Row(sum / std::sqrt(static_cast<double>(row.size())));
}

/// One customer's ratings; the squares of what was left of them.
double passOf(Index customer, const Csr::Row& row, const Options& options, Fitting& fitting) {
  const double rate = options.learningRate, pull = options.regularisation, stays = 1 - rate * pull;
  const double scale = 1 / std::sqrt(static_cast<double>(row.size()));
  RatingFactors& model = fitting.model;
  double& ownBias = model.customerBias[customer];
  auto p = fitting.own.row(customer);
  Row z = implicitOf(row, fitting.implicit), moved = Row::Zero(z.size());
  double squares = 0, kept = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    double& bias = model.productBias[row.indices[i]];
    auto q = model.products.row(row.indices[i]);
    const double error = row.values[i] - model.mean - ownBias - bias - (p + z).dot(q);
    squares += error * error;
    ownBias += rate * (error - pull * ownBias);
    bias += rate * (error - pull * bias);
    const Row before = q;
    q += rate * (error * (p + z) - pull * q);
    p += rate * (error * before - pull * p);
    z += rate * (error * before - pull * z);
    moved = stays * moved + (rate * scale * error) * before;
    kept *= stays;
  }
  for (const Index product : row.indices) fitting.implicit.row(product) = kept * fitting.implicit.row(product) + moved;
  return squares;
}

double pass(const Csr& ratings, const Options& options, Fitting& fitting, Progress& progress) {
  double squares = 0;
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    const Csr::Row row = ratings.row(customer);
    if (!row.empty()) squares += passOf(customer, row, options, fitting);
    if (customer % 256 == 0) progress.report(static_cast<double>(customer) / ratings.rows);
  }
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    fitting.model.customers.row(customer) =
        fitting.own.row(customer) + implicitOf(ratings.row(customer), fitting.implicit);
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
  const auto drawn = [&](Index rows) { return normalFactors(rows, options.factors, Spread, random); };
  Fitting fitting{.model = {.mean = meansOf(*context.data).all,
                            .customerBias = Vector::Zero(ratings.rows),
                            .productBias = Vector::Zero(ratings.columns),
                            .customers = Matrix::Zero(ratings.rows, options.factors),
                            .products = drawn(ratings.columns)},
                  .own = drawn(ratings.rows),
                  .implicit = drawn(ratings.columns)};
  RatingFactors best = fitting.model;
  Stopping stopping({.most = options.iterations, .patience = context.validation ? 2 : 0});
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size());
    Progress round = progress.part(done / options.iterations, (done + 1) / options.iterations);
    Epoch epoch{.number = static_cast<int>(done) + 1, .loss = pass(ratings, options, fitting, round)};
    if (context.validation) epoch.validation = -rootMeanSquaredError(fitting.model, *context.validation);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (!context.validation || stopping.best() == epoch.number) best = fitting.model;
  }
  progress.report(1);
  return {model(context.data, std::move(best), options), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return model(std::move(data), std::move(factors), schema().options(values));
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerStep = 6e-9, SecondsPerScore = 1e-9;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {options.factors * (SecondsPerStep * options.iterations * static_cast<double>(shape.interactions) +
                             SecondsPerScore * customers * products),
          24.0 * options.factors * (customers + products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "svdpp",
                   .title = KI_TEXT("core", "Tastes from ratings, and from what was rated"),
                   .summary = KI_TEXT("core",
                                      "As “Tastes from ratings”, and counts what somebody chose to rate as a sign of "
                                      "taste too. For ratings."),
                   .source = "Koren: Factorization meets the neighborhood, KDD 2008",
                   .parameters = schema().parameters()},
          .needs = {.scale = true},
          .gives = {.predictions = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::svdpp

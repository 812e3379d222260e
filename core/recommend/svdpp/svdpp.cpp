// SVD++: biased matrix factorisation in which what somebody rated says something whatever the rating (Koren: Factorization
// meets the neighborhood, KDD 2008, equation 15): the factors of a customer are p_u + |R(u)|^(−½) Σ y_j over what he rated.
//
// Each rating moves every y_j of its customer by η (e |R(u)|^(−½) q − λ y_j). That is the same for all of them but for
// the pull, so that their sum z = |R(u)|^(−½) Σ y_j moves by η (e q − λ z), and the y_j themselves need be touched but
// once a customer: exactly the steps of the definition, in time that grows with the ratings, not with their square.
#include <cmath>

#include "core/recommend/rating_steps.h"

namespace kindred::recommend::svdpp {
namespace {

const Schema<StepOptions>& schema() {
  static const Schema<StepOptions> all = stepSchema({.factors = 20, .learningRate = 0.007});
  return all;
}

/// p_u and y_j; the model's customers are p_u + z_u.
struct Sides {
  Matrix own, implicit;
};

using Row = Eigen::RowVectorXd;

Row implicitOf(const Csr::Row& row, const Matrix& implicit) {
  Row sum = Row::Zero(implicit.cols());
  for (const Index product : row.indices) sum += implicit.row(product);
  return row.empty() ? sum : Row(sum / std::sqrt(static_cast<double>(row.size())));
}

/// One customer's ratings; the squares of what was left of them.
double passOf(Index customer, const Csr::Row& row, const StepOptions& options, Sides& sides, RatingFactors& model) {
  const double rate = options.learningRate, pull = options.regularisation, stays = 1 - rate * pull;
  const double scale = 1 / std::sqrt(static_cast<double>(row.size()));
  double& ownBias = model.customerBias[customer];
  auto p = sides.own.row(customer);
  Row z = implicitOf(row, sides.implicit), moved = Row::Zero(z.size());
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
  for (const Index product : row.indices) sides.implicit.row(product) = kept * sides.implicit.row(product) + moved;
  return squares;
}

double pass(const Csr& ratings, const StepOptions& options, Sides& sides, RatingFactors& model, Progress& progress) {
  double squares = 0;
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    const Csr::Row row = ratings.row(customer);
    if (!row.empty()) squares += passOf(customer, row, options, sides, model);
    if (customer % 256 == 0) progress.report(static_cast<double>(customer) / ratings.rows);
  }
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    model.customers.row(customer) = sides.own.row(customer) + implicitOf(ratings.row(customer), sides.implicit);
  }
  return ratings.entries() > 0 ? std::sqrt(squares / static_cast<double>(ratings.entries())) : 0;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  const Csr& ratings = context.data->matrix;
  Random random(context.seed);
  const auto drawn = [&](Index rows) { return normalFactors(rows, options.factors, FirstSpread, random); };
  RatingFactors factors = firstFactors(*context.data, options.factors);
  factors.products = drawn(ratings.columns);
  Sides sides{.own = drawn(ratings.rows), .implicit = drawn(ratings.columns)};
  const auto once = [&](RatingFactors& moved, Progress& round) { return pass(ratings, options, sides, moved, round); };
  return fitByPasses(context, options, std::move(factors), once, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return steppedModel(std::move(data), std::move(factors), schema().options(values));
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
          .rounds = Rounds{.figure = "rmse"},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            constexpr double SecondsAStep = 6e-9;
            return estimateSteps(shape, schema().options(values), SecondsAStep);
          }};
}

}  // namespace kindred::recommend::svdpp

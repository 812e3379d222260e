// Factors of ratings by alternating least squares: with the other side held, each customer's and each product's are a ridge
// regression (Zhou, Wilkinson, Schreiber, Pan: Large-scale parallel collaborative filtering for the Netflix Prize, AAIM
// 2008, section 3), here with the biases of Koren, Bell, Volinsky (IEEE Computer 42(8), 2009, equation 5):
//
//   Σ (r − μ − b_u − b_i − p·q)²  +  λ Σ_u |R(u)| (|p_u|² + b_u²)  +  λ Σ_i |R(i)| (|q_i|² + b_i²)
#include "core/base/parallel.h"
#include "core/recommend/rating_steps.h"

namespace kindred::recommend::als {
namespace {

const Schema<StepOptions>& schema() {
  static const Schema<StepOptions> all = passSchema({.factors = 20, .iterations = 15, .regularisation = 0.1});
  return all;
}

struct Side {
  const Csr& rows;
  Vector& bias;
  Matrix& factors;
};

/// Each row of `fitted` by its values on `others`; rows without values stay zero.
void halfPass(const Side& fitted, double mean, const Side& others, const StepOptions& options, Progress& progress) {
  constexpr std::size_t RowsAChunk = 64;
  forEachChunk(static_cast<std::size_t>(fitted.rows.rows), RowsAChunk, progress, [&](const Chunk& chunk) {
    for (auto i = static_cast<Index>(chunk.begin); i < static_cast<Index>(chunk.end); ++i) {
      const Csr::Row row = fitted.rows.row(i);
      if (row.empty()) continue;
      const RatingSide side = fittedSide(row, mean, others.bias, others.factors, options.foldIn());
      fitted.bias[i] = side.bias;
      fitted.factors.row(i) = side.factors;
    }
  });
}

Fitted fit(const FitContext& context, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Random random(context.seed);
  RatingFactors factors = firstFactors(data, options.factors);
  factors.products = normalFactors(data.matrix.columns, options.factors, FirstSpread, random);
  const auto pass = [&](RatingFactors& moved, Progress& round) {
    Progress first = round.part(0, 0.5), second = round.part(0.5, 1);
    const Side customers{data.matrix, moved.customerBias, moved.customers};
    const Side products{data.byProduct, moved.productBias, moved.products};
    halfPass(customers, moved.mean, products, options, first);
    halfPass(products, moved.mean, customers, options, second);
    return rootMeanSquaredError(moved, data.matrix);
  };
  return fitByPasses(context, options, std::move(factors), pass, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return steppedModel(std::move(data), std::move(factors), schema().options(values));
}

// Each value adds a square of the factors to an equation; each row solves one.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 3e-10;
  const StepOptions options = schema().options(values);
  const double f = options.factors + 1.0, rows = static_cast<double>(shape.customers + shape.products);
  const double flops = 2 * static_cast<double>(shape.interactions) * f * f + rows * f * f * f / 3;
  Estimate all = estimateSteps(shape, options, 0);
  all.seconds += SecondsPerFlop * flops * options.iterations;
  return all;
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "als",
                   .title = KI_TEXT("core", "Tastes from ratings, solved in turn"),
                   .summary = KI_TEXT("core",
                                      "Finds the same tastes as “Tastes from ratings” by solving for customers and for "
                                      "products in turn: no step length to choose, and all processors take part."),
                   .source = "Zhou, Wilkinson, Schreiber, Pan, AAIM 2008",
                   .parameters = schema().parameters()},
          .needs = {.scale = true},
          .gives = {.predictions = true},
          .rounds = Rounds{.figure = "rmse"},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::als

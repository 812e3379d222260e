// Non-negative factors of ratings: a rating is a sum of parts, none of which takes away. Multiplicative steps over what was
// rated alone, with regularisation (Luo, Zhou, Xia, Zhu: An efficient non-negative matrix-factorization-based approach to
// collaborative filtering for recommender systems, IEEE Transactions on Industrial Informatics 10(2), 2014, equation 10):
//
//   p_f ← p_f · Σ r q_f ⁄ Σ (r̂ q_f + λ p_f),  q_f likewise; r̂ = p·q, both sides from the factors before the pass
#include "core/base/parallel.h"
#include "core/recommend/rating_steps.h"

namespace kindred::recommend::nmf {
namespace {

const Schema<StepOptions>& schema() {
  static const Schema<StepOptions> all =
      passSchema({.factors = 15, .iterations = 50, .regularisation = 0.06, .biased = false, .nonNegative = true});
  return all;
}

/// One side after its step, and the squares of what was left before it.
double step(const Csr& rows, const Matrix& own, const Matrix& others, double pull, Matrix& next, Progress& progress) {
  constexpr std::size_t RowsAChunk = 128;
  constexpr double Least = 1e-12;
  std::vector<double> squares(chunkCount(static_cast<std::size_t>(rows.rows), RowsAChunk), 0);
  forEachChunk(static_cast<std::size_t>(rows.rows), RowsAChunk, progress, [&](const Chunk& chunk) {
    for (auto i = static_cast<Index>(chunk.begin); i < static_cast<Index>(chunk.end); ++i) {
      const Csr::Row row = rows.row(i);
      Eigen::RowVectorXd given = Eigen::RowVectorXd::Zero(own.cols()), told = given;
      for (std::size_t e = 0; e < row.size(); ++e) {
        const auto other = others.row(row.indices[e]);
        const double predicted = own.row(i).dot(other), value = row.values[e];
        given += value * other;
        told += predicted * other;
        squares[chunk.number] += (value - predicted) * (value - predicted);
      }
      told += pull * static_cast<double>(row.size()) * own.row(i);
      next.row(i) = own.row(i).array() * given.array().max(0) / told.array().max(Least);
    }
  });
  double all = 0;
  for (const double each : squares) all += each;
  return all;
}

Matrix uniformFactors(Index rows, int factors, Random& random) {
  Matrix result(rows, factors);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = random.real();
  return result;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Random random(context.seed);
  RatingFactors factors = firstFactors(data, options.factors);
  factors.mean = 0;
  factors.customers = uniformFactors(data.matrix.rows, options.factors, random);
  factors.products = uniformFactors(data.matrix.columns, options.factors, random);
  RatingFactors next = factors;
  const auto pass = [&](RatingFactors& moved, Progress& round) {
    Progress first = round.part(0, 0.5), second = round.part(0.5, 1);
    const double pull = options.regularisation;
    const double left = step(data.matrix, moved.customers, moved.products, pull, next.customers, first);
    step(data.byProduct, moved.products, moved.customers, pull, next.products, second);
    std::swap(moved.customers, next.customers);
    std::swap(moved.products, next.products);
    return std::sqrt(left / std::max<double>(1, static_cast<double>(data.matrix.entries())));
  };
  return fitByPasses(context, options, std::move(factors), pass, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return steppedModel(std::move(data), std::move(factors), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "nmf",
               .title = KI_TEXT("core", "Ratings as sums of parts"),
               .summary = KI_TEXT("core",
                                  "Explains each rating as a sum of tastes of which none takes away: parts that can "
                                  "be read one by one. For ratings above zero."),
               .source = "Luo, Zhou, Xia, Zhu, IEEE Transactions on Industrial Informatics 10(2), 2014",
               .parameters = schema().parameters()},
      .needs = {.scale = true},
      .gives = {.predictions = true},
      .rounds = Rounds{.figure = "rmse"},
      .fit = fit,
      .load = load,
      .estimate = [](const DataShape& shape, const Values& values) {
        constexpr double SecondsAStep = 3e-9;
        return estimateSteps(shape, schema().options(values), SecondsAStep);
      }};
}

}  // namespace kindred::recommend::nmf

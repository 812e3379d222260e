// EASE: the linear model of products whose weights have a closed form (Steck, Embarrassingly shallow autoencoders for
// sparse data, WWW 2019): P = (XᵀX + λI)⁻¹, w_ij = −P_ij ⁄ P_jj, w_jj = 0. With DAN scaling (Park, Yoon et al.,
// Dual-perspective normalization for linear autoencoders, SIGIR 2025) for dropout: the diagonal that is added grows with
// what many have: λ + p ⁄ (1 − p) · G_jj.
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/positive_definite.h"
#include "core/recommend/linear_items.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::ease {
namespace {

struct Options {
  double lambda = 200;
  double dropout = 0;
  Counts counts = Counts::Once;
  int kept = 400;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::lambda, "lambda", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Added to the diagonal: greater weights down what few customers have."),
                 Range{.minimum = 1e-3, .maximum = 1e6, .logarithmic = true})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .param(
              &Options::dropout, "dropout", KI_TEXT("core", "Dropout"),
              KI_TEXT("core",
                      "As if this share of everyone's history were missing now and then: weights down what many have."),
              Range{0, 0.95})
          .advanced()
          .param(&Options::kept, "weights_kept", KI_TEXT("core", "Weights kept"),
                 KI_TEXT("core", "The strongest weights of each product; 0 keeps all, in a file as much larger."),
                 Range{0, 1000000})
          .advanced();
  return all;
}

/// XᵀX, its lower triangle.
FloatMatrix gram(const TrainingData& data, Counts counts, Progress& progress) {
  const Index products = data.matrix.columns;
  FloatMatrix result = FloatMatrix::Zero(products, products);
  forEachChunk(static_cast<std::size_t>(products), 16, progress, [&](const Chunk& chunk) {
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      const auto row = static_cast<Index>(product);
      const Csr::Row customers = data.byProduct.row(row);
      for (std::size_t c = 0; c < customers.size(); ++c) {
        const auto value = static_cast<float>(counted(counts, customers.values[c]));
        const Csr::Row others = data.matrix.row(customers.indices[c]);
        for (std::size_t i = 0; i < others.size() && others.indices[i] <= row; ++i)
          result(row, others.indices[i]) += value * static_cast<float>(counted(counts, others.values[i]));
      }
    }
  });
  return result;
}

/// Of the inverse: w_ij = −P_ij ⁄ P_jj.
void toWeights(FloatMatrix& inverse) {
  const Eigen::RowVectorXf diagonal = inverse.diagonal();
  for (Eigen::Index i = 0; i < inverse.rows(); ++i) inverse.row(i).array() /= -diagonal.array();
  inverse.diagonal().setZero();
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  Progress counting = progress.part(0, 0.1), inverting = progress.part(0.1, 0.9), keeping = progress.part(0.9, 1);
  FloatMatrix matrix = gram(*context.data, options.counts, counting);
  const double grows = options.dropout / (1 - options.dropout);
  matrix.diagonal() =
      (matrix.diagonal().cast<double>() * (1 + grows)).array().cast<float>() + static_cast<float>(options.lambda);
  invertPositiveDefinite(matrix, inverting);
  toWeights(matrix);
  ItemWeights weights;
  if (options.kept == 0) weights.dense = std::move(matrix);
  else weights.sparse = strongest(matrix, options.kept, keeping);
  progress.report(1);
  return {std::make_shared<LinearItemModel>(context.data, std::move(weights), options.counts)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  ItemWeights weights = readItemWeights(reader, data->matrix.columns);
  return std::make_shared<LinearItemModel>(std::move(data), std::move(weights), schema().options(values).counts);
}

// The inverse takes n³ multiplications with additions; counting pairs, each customer's history squared.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 1.2e-11, SecondsPerPair = 2e-9, SecondsPerWeight = 3e-9;
  const Options options = schema().options(values);
  const double products = static_cast<double>(shape.products), events = static_cast<double>(shape.interactions);
  const double pairs = events * events / std::max(1.0, static_cast<double>(shape.customers));
  const double kept = options.kept == 0 ? products : std::min(products, static_cast<double>(options.kept));
  return {
      2 * products * products * products * SecondsPerFlop + SecondsPerPair * pairs + SecondsPerWeight * events * kept,
      products * (4 * products + 24 * kept)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "ease",
                   .title = KI_TEXT("core", "Products weighed together"),
                   .summary = KI_TEXT("core",
                                      "Weighs everything a customer has against all products at once, so that what two "
                                      "products share with a third is not counted twice."),
                   .source = "Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019",
                   .parameters = schema().parameters()},
          .gives = {.neighbours = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::ease

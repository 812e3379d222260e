// EASE: the linear model of products whose weights have a closed form (Steck, Embarrassingly shallow autoencoders for
// sparse data, WWW 2019), with the scaling of DAN by choice (Park, Yoon et al., Dual-perspective normalization for linear
// autoencoders, SIGIR 2025):
//
//   P = (Xᵀ D_U^(−β) X + Λ)⁻¹, Λ = λ + p ⁄ (1 − p) · D_I,  W = −P (diag P)⁻¹ with 0 on the diagonal, or W = −P Λ,
//   score = x W D_I^b
//
// D_U how much a customer has, D_I how much is had of a product. The equation is solved for products by products or, where
// they are fewer, for customers by customers; or for a product at a time, without a dense matrix.
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/positive_definite.h"
#include "core/recommend/ease/by_customers.h"
#include "core/recommend/ease/by_gradients.h"
#include "core/recommend/ease/options.h"

namespace kindred::recommend::ease {
namespace {

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
          .param(&Options::zeroDiagonal, "zero_diagonal", KI_TEXT("core", "Nothing speaks for itself"),
                 KI_TEXT("core", "Holds each product’s weight for itself at zero while the others are found."))
          .advanced()
          .param(&Options::customerExponent, "customer_exponent", KI_TEXT("core", "Weight against long histories"),
                 KI_TEXT("core", "More lets those who have much say less about which products go together."),
                 Range{0, 2})
          .advanced()
          .param(&Options::productExponent, "product_exponent", KI_TEXT("core", "Weight of popularity"),
                 KI_TEXT("core", "More brings up what many have, less than zero what few have."), Range{-2, 2})
          .advanced()
          .choice(&Options::solver, "solver", KI_TEXT("core", "Solver"),
                  KI_TEXT("core", "How the equation is solved. The answer is the same."),
                  {{Solver::Inverse, "inverse", KI_TEXT("core", "Dense inverse"),
                    KI_TEXT("core", "All weights at once: fast, and in need of memory for all of them.")},
                   {Solver::ConjugateGradients, "conjugate_gradients", KI_TEXT("core", "Conjugate gradients"),
                    KI_TEXT("core", "A few products at a time: in little memory, but slow.")}})
          .advanced()
          .param(&Options::tolerance, "tolerance", KI_TEXT("core", "Tolerance"),
                 KI_TEXT("core", "How much of the equation may be left unsolved."),
                 Range{.minimum = 1e-6, .maximum = 0.1, .logarithmic = true})
          .shownWhen("solver", {"conjugate_gradients"})
          .advanced()
          .choice(
              &Options::side, "side", KI_TEXT("core", "Solved for"),
              KI_TEXT("core", "Which side the equation is solved for. The answer is the same; the smaller is faster."),
              {{Side::Smaller, "smaller", KI_TEXT("core", "The fewer"),
                KI_TEXT("core", "Customers or products, whichever there are fewer of.")},
               {Side::Products, "products", KI_TEXT("core", "Products"),
                KI_TEXT("core", "Reasons name products of the customer.")},
               {Side::Customers, "customers", KI_TEXT("core", "Customers"),
                KI_TEXT("core", "Reasons name customers who are alike.")}})
          .shownWhen("solver", {"inverse"})
          .advanced()
          .param(&Options::kept, "weights_kept", KI_TEXT("core", "Weights kept"),
                 KI_TEXT("core", "The strongest weights of each product; 0 keeps all, in a file as much larger."),
                 Range{0, 1000000})
          .advanced();
  return all;
}

bool byCustomers(const Options& options, double customers, double products) {
  if (options.solver == Solver::ConjugateGradients) return false;
  return options.side == Side::Customers || (options.side == Side::Smaller && customers < products);
}

/// YᵀY + Λ, its lower triangle.
FloatMatrix equation(const TrainingData& data, const Options& options, const Scales& scales, Progress& progress) {
  const Index products = data.matrix.columns;
  FloatMatrix result = FloatMatrix::Zero(products, products);
  forEachChunk(static_cast<std::size_t>(products), 16, progress, [&](const Chunk& chunk) {
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      const auto row = static_cast<Index>(product);
      const Csr::Row customers = data.byProduct.row(row);
      for (std::size_t c = 0; c < customers.size(); ++c) {
        const Index customer = customers.indices[c];
        const auto value =
            static_cast<float>(counted(options.counts, customers.values[c]) * std::pow(scales.customers[customer], 2));
        const Csr::Row others = data.matrix.row(customer);
        for (std::size_t i = 0; i < others.size() && others.indices[i] <= row; ++i)
          result(row, others.indices[i]) += value * static_cast<float>(counted(options.counts, others.values[i]));
      }
      result(row, row) += static_cast<float>(scales.diagonal[row]);
    }
  });
  return result;
}

/// Of the inverse, in its place.
void toWeights(FloatMatrix& inverse, const Options& options, const Scales& scales) {
  Eigen::RowVectorXf times = -scales.products.transpose().cast<float>();
  if (options.zeroDiagonal) times.array() /= inverse.diagonal().transpose().array();
  else times.array() *= scales.diagonal.transpose().cast<float>().array();
  for (Eigen::Index i = 0; i < inverse.rows(); ++i) inverse.row(i).array() *= times.array();
  if (options.zeroDiagonal) inverse.diagonal().setZero();
}

ModelPtr fitByProducts(const FitContext& context, const Options& options, Progress& progress) {
  Progress counting = progress.part(0, 0.1), inverting = progress.part(0.1, 0.9), keeping = progress.part(0.9, 1);
  const Scales scales = scalesOf(*context.data, options);
  FloatMatrix matrix = equation(*context.data, options, scales, counting);
  invertPositiveDefinite(matrix, inverting);
  toWeights(matrix, options, scales);
  ItemWeights weights;
  if (options.kept == 0) weights.dense = std::move(matrix);
  else weights.sparse = strongest(matrix, options.kept, keeping);
  progress.report(1);
  return std::make_shared<LinearItemModel>(context.data, std::move(weights), options.counts);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Csr& matrix = context.data->matrix;
  if (options.solver == Solver::ConjugateGradients) return {fitByGradients(context, options, progress)};
  return {byCustomers(options, matrix.rows, matrix.columns) ? fitByCustomers(context, options, progress)
                                                            : fitByProducts(context, options, progress)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  if (savedByCustomers(reader)) return loadByCustomers(std::move(data), options, reader);
  ItemWeights weights = readItemWeights(reader, data->matrix.columns);
  return std::make_shared<LinearItemModel>(std::move(data), std::move(weights), options.counts);
}

// The inverse takes n³ operations; counting pairs, each history squared; lists by customers go through everyone's history
// for each.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 4.6e-12, SecondsPerPair = 2e-9, SecondsPerWeight = 3e-9, SecondsPerEvent = 2e-10;
  const Options options = schema().options(values);
  if (options.solver == Solver::ConjugateGradients) return estimateByGradients(shape, options);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double events = static_cast<double>(shape.interactions);
  const bool other = byCustomers(options, customers, products);
  const double order = other ? customers : products;
  const double pairs = events * events / std::max(1.0, other ? products : customers);
  const double kept = options.kept == 0 ? products : std::min(products, static_cast<double>(options.kept));
  const double lists = other ? SecondsPerEvent * customers * events : SecondsPerWeight * events * kept;
  return {2 * order * order * order * SecondsPerFlop + SecondsPerPair * pairs + lists,
          order * (4 * order + (other ? 0 : 24 * kept))};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "ease",
               .title = KI_TEXT("core", "Products weighed together"),
               .summary = KI_TEXT("core",
                                  "Weighs everything a customer has against all products at once, so that what two "
                                  "products share with a third is not counted twice."),
               .source = "Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019",
               .parameters = schema().parameters()},
      .gives = {.neighbours = true},
      .fit = fit,
      .load = load,
      .estimate = estimate,
      .ifTooLarge = KI_TEXT("core",
                            "Weights between all products need the memory. Solve by conjugate gradients "
                            "(solver), or choose “Very many products weighed together” (sansa)."),
  };
}

}  // namespace kindred::recommend::ease

// Factors of customers and products for purchases, by alternating least squares: all that is not bought counts a little,
// as zero (Hu, Koren, Volinsky: Collaborative filtering for implicit feedback datasets, ICDM 2008; the regularisation
// that grows with the number of entries: Rendle, Krichene, Zhang, Koren: Revisiting the performance of iALS on item
// recommendation benchmarks, RecSys 2022; in blocks: iALS++, 2021):
//
//   Σ over what is had: c (p·q − 1)²  +  α Σ over all pairs: (p·q)²  +  λ Σ_u (|u| + α|products|)^ν |p_u|²  +  as of q
#include <cmath>

#include "core/base/random.h"
#include "core/recommend/history_factors.h"
#include "core/recommend/ials/half_step.h"
#include "core/recommend/recommender.h"
#include "core/recommend/validation.h"

namespace kindred::recommend::ials {
namespace {

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 1024})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Rounds"),
                 KI_TEXT("core", "How often customers and products are fitted to each other, at most."), Range{1, 200})
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Pulls factors towards zero: more for few data."),
                 Range{.minimum = 1e-6, .maximum = 100, .logarithmic = true})
          .param(&Options::unobserved, "unobserved", KI_TEXT("core", "Weight of what is not there"),
                 KI_TEXT("core", "How much it counts that a customer does not have a product."),
                 Range{.minimum = 1e-4, .maximum = 10, .logarithmic = true})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .choice(
              &Options::solver, "solver", KI_TEXT("core", "Solver"),
              KI_TEXT("core", "How everyone’s tastes are found in a round."),
              {{Solver::ConjugateGradients, "conjugate_gradients", KI_TEXT("core", "Conjugate gradients"),
                KI_TEXT("core", "A few steps from where they stand: many times as fast.")},
               {Solver::Blocks, "blocks", KI_TEXT("core", "Blocks (iALS++)"),
                KI_TEXT("core",
                        "Some tastes at a time, the others held: nearly as good a round as the whole, many times as "
                        "fast where there are many tastes.")},
               {Solver::Cholesky, "cholesky", KI_TEXT("core", "Cholesky"),
                KI_TEXT("core", "Wholly: fewer rounds are needed, each of which takes long.")}})
          .advanced()
          .param(&Options::steps, "steps", KI_TEXT("core", "Steps"),
                 KI_TEXT("core", "How many steps a round takes for everyone."), Range{1, 100})
          .shownWhen("solver", {"conjugate_gradients"})
          .advanced()
          .param(&Options::blockSize, "block_size", KI_TEXT("core", "Block"),
                 KI_TEXT("core", "How many tastes are found at a time."), Range{1, 1024})
          .shownWhen("solver", {"blocks"})
          .advanced()
          .param(&Options::frequencyExponent, "frequency_exponent", KI_TEXT("core", "Frequency’s exponent"),
                 KI_TEXT("core", "1 pulls those with many entries as much more towards zero; 0 pulls all alike."),
                 Range{0, 1})
          .advanced();
  return all;
}

FloatMatrix randomFactors(Index rows, int factors, Random& random) {
  const double spread = 0.1 / std::sqrt(static_cast<double>(factors));
  FloatMatrix result(rows, factors);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = static_cast<float>(spread * random.normal());
  return result;
}

std::shared_ptr<HistoryFactorModel> model(std::shared_ptr<const TrainingData> data, FloatMatrix factors,
                                          const Options& options) {
  auto products = std::make_shared<const FloatMatrix>(std::move(factors));
  auto foldIn = std::make_unique<const LeastSquares>(*products, options);
  return std::make_shared<HistoryFactorModel>(std::move(data), std::move(products), std::move(foldIn));
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Random random(context.seed);
  FloatMatrix products = randomFactors(data.matrix.columns, options.factors, random);
  FloatMatrix customers = FloatMatrix::Zero(data.matrix.rows, options.factors);
  Stopping stopping({.most = options.iterations, .leastGain = 1e-4, .patience = context.validation ? 3 : 1});
  FloatMatrix best = products;
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size());
    const auto part = [&](double from, double to) {
      return progress.part((done + from) / options.iterations, (done + to) / options.iterations);
    };
    Progress first = part(0, 0.45), second = part(0.45, 0.9), judging = part(0.9, 1);
    const Loss ofCustomers = halfStep(data.matrix, products, options, customers, first);
    const Loss left = halfStep(data.byProduct, customers, options, products, second);
    Epoch epoch{.number = static_cast<int>(done) + 1,
                .loss = left.errors + left.regularisation + ofCustomers.regularisation};
    if (context.validation)
      epoch.validation = validationNdcg(*model(context.data, products, options), data, *context.validation, judging);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (stopping.best() == epoch.number) best = products;
  }
  progress.report(1);
  return {model(context.data, std::move(best), options), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  FloatMatrix products = *readProductFactors(reader, data->matrix.columns);
  return model(std::move(data), std::move(products), schema().options(values));
}

// Each entry adds a square of the factors to an equation, and each row solves one; lists fit everyone by the smaller of what
// is had and the factors, and take the greater part of a product of all factors.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 4e-11;
  const Options options = schema().options(values);
  const double f = options.factors, events = static_cast<double>(shape.interactions);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const bool descends = options.solver == Solver::ConjugateGradients;
  const double block = options.solver == Solver::Blocks ? std::min(f, static_cast<double>(options.blockSize)) : f;
  const double sweep = descends
                           ? (options.steps + 1) * f * (4 * events + (customers + products) * f)
                           : 2 * events * f * (block + 4) + (customers + products) * f * (block * block / 3 + 2 * f);
  const double had = events / std::max(1.0, customers), smaller = std::min(had, f), greater = std::max(had, f);
  const double lists = customers * (smaller * smaller * (greater + smaller / 3) + f * products);
  return {SecondsPerFlop * (options.iterations * sweep + lists), 4 * f * (customers + 5 * products) + 24 * f * f};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "ials",
                   .title = KI_TEXT("core", "Tastes, fitted in turn"),
                   .summary = KI_TEXT("core",
                                      "Describes customers and products by tastes, fitted to what was bought and, a "
                                      "little, to what was not. For purchases."),
                   .source = "Hu, Koren, Volinsky, ICDM 2008; Rendle, Krichene, Zhang, Koren, RecSys 2022",
                   .parameters = schema().parameters()},
          .rounds = Rounds{},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::ials

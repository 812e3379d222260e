#include "core/recommend/rating_steps.h"

namespace kindred::recommend {

Schema<StepOptions> passSchema(const StepOptions& defaults) {
  return Schema<StepOptions>(defaults)
      .param(&StepOptions::factors, "factors", KI_TEXT("core", "Factors"),
             KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 1024})
      .param(&StepOptions::iterations, "iterations", KI_TEXT("core", "Rounds"),
             KI_TEXT("core", "How often all ratings are gone through, at most."), Range{1, 1000})
      .param(&StepOptions::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
             KI_TEXT("core", "Pulls factors towards zero: more for few data."), Range{.minimum = 0, .maximum = 10})
      .param(&StepOptions::damping, "damping", KI_TEXT("core", "Damping"),
             KI_TEXT("core", "In lists a prediction counts half for a product that as many customers rated as this."),
             Range{0, 10000})
      .advanced();
}

Schema<StepOptions> stepSchema(const StepOptions& defaults) {
  return passSchema(defaults)
      .param(&StepOptions::learningRate, "learning_rate", KI_TEXT("core", "Learning rate"),
             KI_TEXT("core", "How far each rating moves what stands behind it."),
             Range{.minimum = 1e-5, .maximum = 1, .logarithmic = true})
      .advanced();
}

RatingFactors firstFactors(const TrainingData& data, int factors) {
  return {.mean = meansOf(data).all,
          .customerBias = Vector::Zero(data.matrix.rows),
          .productBias = Vector::Zero(data.matrix.columns),
          .customers = Matrix::Zero(data.matrix.rows, factors),
          .products = Matrix::Zero(data.matrix.columns, factors)};
}

Fitted fitByPasses(const FitContext& context, const StepOptions& options, RatingFactors factors, const RatingPass& pass,
                   Progress& progress) {
  RatingFactors best = factors;
  Stopping stopping({.most = options.iterations, .patience = context.validation ? 2 : 0});
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size());
    Progress round = progress.part(done / options.iterations, (done + 1) / options.iterations);
    Epoch epoch{.number = static_cast<int>(done) + 1, .loss = pass(factors, round)};
    if (context.validation) epoch.validation = -rootMeanSquaredError(factors, *context.validation);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (!context.validation || stopping.best() == epoch.number) best = factors;
  }
  progress.report(1);
  return {steppedModel(context.data, std::move(best), options), stopping.trace()};
}

ModelPtr steppedModel(std::shared_ptr<const TrainingData> data, RatingFactors factors, const StepOptions& options) {
  return std::make_shared<RatingFactorModel>(std::move(data), std::move(factors), options.foldIn(), options.damping);
}

Estimate estimateSteps(const DataShape& shape, const StepOptions& options, double secondsAStep) {
  constexpr double SecondsPerScore = 1e-9;
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {options.factors * (secondsAStep * options.iterations * static_cast<double>(shape.interactions) +
                             SecondsPerScore * customers * products),
          24.0 * options.factors * (customers + products)};
}

}  // namespace kindred::recommend

// Factors of ratings found pass by pass: what svd, svdpp, als and nmf share around their passes.
#pragma once

#include "core/recommend/rating_factors.h"

namespace kindred::recommend {

struct StepOptions {
  int factors = 100;
  int iterations = 20;
  double learningRate = 0.005;  ///< of gradient steps
  double regularisation = 0.02;
  double damping = 100;      ///< of lists
  bool biased = true;        ///< a method's own, no parameter
  bool nonNegative = false;  ///< a method's own, no parameter

  [[nodiscard]] RatingFoldIn foldIn() const { return {regularisation, biased, nonNegative}; }
};

/// Of methods whose passes have no step length.
Schema<StepOptions> passSchema(const StepOptions& defaults);
/// With the learning rate of gradient steps.
Schema<StepOptions> stepSchema(const StepOptions& defaults);

/// Of the standard deviation of the factors that are drawn to begin with.
constexpr double FirstSpread = 0.1;
/// The mean of all, and nothing else: biases and factors are zero.
RatingFactors firstFactors(const TrainingData& data, int factors);

/// One pass over all ratings: moves the factors, and gives the root of the mean squared error on the way.
using RatingPass = std::function<double(RatingFactors&, Progress&)>;

/// Passes until the rule says so; what told the held-out part best is what stays. Throws Error (BadData) where it diverges.
Fitted fitByPasses(const FitContext& context, const StepOptions& options, RatingFactors factors, const RatingPass& pass,
                   Progress& progress);

/// Whoever the training never saw is fitted with the regularisation of the steps.
ModelPtr steppedModel(std::shared_ptr<const TrainingData> data, RatingFactors factors, const StepOptions& options);
Estimate estimateSteps(const DataShape& shape, const StepOptions& options, double secondsAStep);

}  // namespace kindred::recommend

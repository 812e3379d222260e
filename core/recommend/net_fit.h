// The rounds of a neural net: what mult_vae, neumf and sasrec have in common beside their nets (core/nets).
#pragma once

#include "core/nets/trainer.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

/// How a net is trained.
struct NetRounds {
  int most = 1;
  std::size_t steps = 0;  ///< of a round; 0: there is nothing to learn from
  /// Before each round: draws its order.
  std::function<void(int round)> begin;
  /// The loss of one step.
  std::function<double(int round, std::size_t step, const nets::Loop& loop)> step;
  std::function<nets::Weights()> weights;
  std::function<ModelPtr(nets::Weights)> model;
};

/// Rounds until Stopping says so, judged by what is held out where something is; the model of the best, or of the last where
/// nothing is. Throws Error (BadData) where a loss is not finite.
Fitted fitNet(const FitContext& context, const NetRounds& rounds, Progress& progress);

/// What every net is trained with. Declared into the schemas of all.
struct NetOptions {
  int rounds = 100;
  int batch = 128;
  double learningRate = 1e-3;
};

template <class Options>
Schema<Options> withNetParameters(Schema<Options> schema) {
  return std::move(schema)
      .param(static_cast<int Options::*>(&NetOptions::rounds), "iterations", KI_TEXT("core", "Rounds"),
             KI_TEXT("core", "How often everything bought is gone through, at most."), Range{1, 2000})
      .param(static_cast<double Options::*>(&NetOptions::learningRate), "learning_rate",
             KI_TEXT("core", "Learning rate"), KI_TEXT("core", "How far each step moves what stands behind a score."),
             Range{.minimum = 1e-5, .maximum = 1, .logarithmic = true})
      .advanced()
      .param(static_cast<int Options::*>(&NetOptions::batch), "batch", KI_TEXT("core", "Batch"),
             KI_TEXT("core", "How many examples a step learns from: more take fewer, surer steps."), Range{1, 65536})
      .advanced();
}

/// Those of `all` that stand at [step · batch, …) of an order.
std::span<const Index> batchOf(std::span<const Index> order, std::size_t step, int batch);
inline std::size_t stepsOf(std::size_t examples, int batch) {
  return (examples + static_cast<std::size_t>(batch) - 1) / static_cast<std::size_t>(batch);
}
/// A seed for each step of each round.
std::uint64_t stepSeed(std::uint64_t seed, int round, std::size_t step);

}  // namespace kindred::recommend

// Walks of three steps that are turned away from what everybody has (walks.h).
#include "core/recommend/walks.h"

namespace kindred::recommend::rp3beta {
namespace {

const Schema<WalkOptions>& schema() {
  static const Schema<WalkOptions> all = walkSchema({.beta = 0.6}, true);
  return all;
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "rp3beta",
               .title = KI_TEXT("core", "Walks to the less known"),
               .summary = KI_TEXT("core",
                                  "Walks from what the customer has to others who have it, and on to what else they "
                                  "have, past what everybody has."),
               .source = "Paudel, Christoffel, Newell, Bernstein: Updatable, accurate, diverse, and scalable "
                         "recommendations for interactive applications, ACM TiiS 7(1), 2016",
               .parameters = schema().parameters()},
      .gives = {.neighbours = true},
      .fit = [](const FitContext& context,
                Progress& progress) { return fitWalks(context, schema().options(context.values), progress); },
      .load = [](std::shared_ptr<const TrainingData> data, const Values& values,
                 const BlockReader& reader) { return loadWalks(std::move(data), schema().options(values), reader); },
      .estimate = [](const DataShape& shape,
                     const Values& values) { return estimateWalks(shape, schema().options(values)); }};
}

}  // namespace kindred::recommend::rp3beta

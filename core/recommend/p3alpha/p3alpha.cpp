// Walks of three steps (walks.h).
#include "core/recommend/walks.h"

namespace kindred::recommend::p3alpha {
namespace {

const Schema<WalkOptions>& schema() {
  static const Schema<WalkOptions> all = walkSchema({}, false);
  return all;
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "p3alpha",
               .title = KI_TEXT("core", "Walks"),
               .summary = KI_TEXT(
                   "core", "Walks from what the customer has to others who have it, and on to what else they have."),
               .source = "Cooper, Lee, Radinsky, Siantos: Random walks in recommender systems, WWW 2014",
               .parameters = schema().parameters()},
      .gives = {.neighbours = true},
      .fit = [](const FitContext& context,
                Progress& progress) { return fitWalks(context, schema().options(context.values), progress); },
      .load = [](std::shared_ptr<const TrainingData> data, const Values& values,
                 const BlockReader& reader) { return loadWalks(std::move(data), schema().options(values), reader); },
      .estimate = [](const DataShape& shape,
                     const Values& values) { return estimateWalks(shape, schema().options(values)); }};
}

}  // namespace kindred::recommend::p3alpha

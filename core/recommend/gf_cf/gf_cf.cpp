// GF-CF: one step from product to product, and what lies along the greatest singular vectors (Shen, Wu, Zhang et al.: How
// powerful is graph convolution for recommendation?, CIKM 2021, section 4.3): score = x R̃ᵀR̃ + α x D^-½ V Vᵀ D^½.
#include "core/recommend/graph_filters.h"

namespace kindred::recommend::gf_cf {
namespace {

struct Options {
  int ideal = 256;
  double idealWeight = 0.3;
  Counts counts = Counts::Once;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::ideal, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 4096})
          .param(&Options::idealWeight, "ideal_weight", KI_TEXT("core", "Weight of the tastes"),
                 KI_TEXT("core", "How much the tastes count beside what goes from product to product."), Range{0, 10})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices());
  return all;
}

// R̃ᵀR̃ = ½ T_0 − ½ T_1 of I − 2 R̃ᵀR̃.
GraphFilter filterOf(const Options& options) {
  return {.coefficients = {0.5, -0.5},
          .idealWeight = options.idealWeight,
          .idealExponent = 0.5,
          .ideal = options.ideal,
          .counts = options.counts};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "gf_cf",
               .title = KI_TEXT("core", "Graph filter"),
               .summary = KI_TEXT("core",
                                  "Passes what the customer has on to products that the same customers have, and to "
                                  "those of the same tastes. Nothing is trained."),
               .source = "Shen, Wu, Zhang, Shan, Zhang, Letaief, Li: How powerful is graph convolution for "
                         "recommendation?, CIKM 2021",
               .parameters = schema().parameters()},
      .fit =
          [](const FitContext& context, Progress& progress) {
            return fitFilter(context, filterOf(schema().options(context.values)), progress);
          },
      .load =
          [](std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
            return loadFilter(std::move(data), filterOf(schema().options(values)), reader);
          },
      .estimate = [](const DataShape& shape,
                     const Values& values) { return estimateFilter(shape, filterOf(schema().options(values))); }};
}

}  // namespace kindred::recommend::gf_cf

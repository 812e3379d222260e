// ChebyCF: a filter of the graph whose shape is chosen, as a Chebyshev polynomial, and what lies along the greatest singular
// vectors (Kim, Kang, Park et al.: Graph spectral filtering with Chebyshev interpolation for recommendation, SIGIR 2025).
// The polynomial interpolates h(t) = ½ − ½ sign(t) |t|^φ over the eigenvalues t of I − 2 R̃ᵀR̃.
#include <cmath>

#include "core/recommend/graph_filters.h"

namespace kindred::recommend::cheby_cf {
namespace {

struct Options {
  int degree = 8;
  double flatness = 1.5;
  int ideal = 512;
  double idealWeight = 0.2;
  double exponent = 0.4;
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
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .param(&Options::degree, "degree", KI_TEXT("core", "Steps"),
                 KI_TEXT("core", "How many steps the filter goes from product to product."), Range{1, 64})
          .advanced()
          .param(&Options::flatness, "flatness", KI_TEXT("core", "Flatness"),
                 KI_TEXT("core", "Greater lets middling frequencies through by half; 1 falls in a straight line."),
                 Range{0.1, 10})
          .advanced()
          .param(&Options::exponent, "beta", KI_TEXT("core", "Weight against popularity"),
                 KI_TEXT("core", "0 treats all products alike; more lets what many have speak less and be heard more."),
                 Range{0, 1})
          .advanced();
  return all;
}

GraphFilter filterOf(const Options& options) {
  const auto passes = [flatness = options.flatness](double t) {
    return 0.5 - 0.5 * std::copysign(std::pow(std::abs(t), flatness), t);
  };
  return {.coefficients = chebyshevCoefficients(passes, options.degree),
          .shape = passes,
          .polynomialExponent = options.exponent,
          .idealWeight = options.idealWeight,
          .idealExponent = options.exponent,
          .ideal = options.ideal,
          .counts = options.counts};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "cheby_cf",
                   .title = KI_TEXT("core", "Graph filter, shaped"),
                   .summary = KI_TEXT("core",
                                      "Passes what the customer has on from product to product, in many small steps, "
                                      "and to those of the same tastes. Nothing is trained."),
                   .source = "Kim, Kang, Park et al.: Graph spectral filtering with Chebyshev interpolation for "
                             "recommendation, SIGIR 2025",
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

}  // namespace kindred::recommend::cheby_cf

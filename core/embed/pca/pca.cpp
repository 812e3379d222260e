// Principal component analysis: components.h.
#include <cmath>

#include "core/embed/components.h"
#include "core/embed/embedder.h"

namespace kindred::embed::pca {
namespace {

struct Options {
  int dimensions = 2;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::dimensions, "dimensions", KI_TEXT("core", "Dimensions"),
                 KI_TEXT("core", "How many components to place points by."), Range{1, 10})
          .advanced();
  return all;
}

Embedding fit(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requirePoints(points);
  progress.report(0);
  const Components components = componentsOf(points);
  progress.report(0.8);
  Embedding result{scores(components, points, options.dimensions), {}, {}};
  const double all = components.variances.sum();
  for (const double variance : components.variances) {
    result.standardDeviations.push_back(std::sqrt(variance));
    result.explained.push_back(all > 0 ? variance / all : 0);
  }
  progress.report(1);
  return result;
}

Matrix place(const Matrix& points, const Matrix&, const Matrix& newcomers, const Values& values, Progress& progress) {
  const Options options = schema().options(values);
  requirePoints(points);
  requireAlike(points, newcomers);
  progress.report(0);
  return scores(componentsOf(points), newcomers, options.dimensions);
}

/// Of the covariance, its eigenvectors and the product with them.
Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsPerFlop = 1e-9, EigenPasses = 20;
  const double n = static_cast<double>(rows), d = static_cast<double>(columns);
  const double dimensions = schema().options(values).dimensions;
  return {(2 * n * d * (d + dimensions) + EigenPasses * d * d * d) * SecondsPerFlop,
          (n * (2 * d + dimensions) + 2 * d * d) * sizeof(double)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "pca",
                   .title = KI_TEXT("core", "Principal components"),
                   .summary = KI_TEXT("core", "The flat picture that keeps most of the differences between customers."),
                   .source = "Pearson 1901; Hotelling 1933",
                   .capabilities = {"standard_deviations", "explained"},
                   .parameters = schema().parameters()},
          .caption = KI_TEXT("core",
                             "Customers who differ much lie far apart. Two who lie close may still differ in what "
                             "the picture leaves out."),
          .fit = fit,
          .place = place,
          .estimate = estimate};
}

}  // namespace kindred::embed::pca

// Principal component analysis (Pearson 1901; Hotelling 1933) through the eigenvectors of the covariance matrix.
#include <cmath>

#include "core/embed/embedder.h"
#include "core/matrix/blas.h"

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

void requirePoints(const Matrix& points) {
  if (points.rows() < 2 || points.cols() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "A projection needs two rows or more, and a column of numbers."));
  }
  if (!points.allFinite()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Some cells are empty or not numbers, so rows cannot be placed."),
                KI_TEXT("core", "Leave out the columns or rows concerned."));
  }
}

Embedding fit(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requirePoints(points);
  const Matrix centred = points.rowwise() - points.colwise().mean();
  const Matrix covariance = transposedProduct(centred, centred) / static_cast<double>(points.rows() - 1);
  progress.report(0.4);
  const SymmetricEigen eigen = symmetricEigen(covariance);
  progress.report(0.8);

  Embedding result{Matrix::Zero(points.rows(), options.dimensions), {}, {}};
  const Eigen::Index known = std::min<Eigen::Index>(options.dimensions, points.cols());
  result.points.leftCols(known) = product(centred, eigen.vectors.leftCols(known));
  const Vector variances = eigen.values.cwiseMax(0);
  const double all = variances.sum();
  for (const double variance : variances) {
    result.standardDeviations.push_back(std::sqrt(variance));
    result.explained.push_back(all > 0 ? variance / all : 0);
  }
  progress.report(1);
  return result;
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
          .estimate = estimate};
}

}  // namespace kindred::embed::pca

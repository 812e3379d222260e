// Taste: where a customer stands among the themes by which products are bought together.
//
// Regularised spectral embedding of the graph of customers and products (Dhillon, KDD 2001; Qin and Rohe, NIPS 2013):
// entries log1p of the number of orders, divided by the roots of their customer's and their product's damped totals,
// so that neither heavy buyers nor best sellers rule; then the left singular vectors. Singular values within what
// chance alone gives are taken away from all (the shrinkage of Gavish and Donoho, 2017, with the noise's level measured
// at the first value left out), so that asking for more themes than there are does no harm. Each customer's row is
// brought to length 1: what counts is the direction, not the amount bought.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/matrix/truncated_svd.h"
#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::taste {
namespace {

constexpr std::uint64_t Seed = 20110217;  // fixed: the same data have the same themes

struct Options {
  int factors = 16;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::factors, "factors", KI_TEXT("core", "Themes"),
      KI_TEXT("core",
              "The most themes of products to tell apart. Those that chance alone would show fade by themselves."),
      Range{2, 100});
  return all;
}

Text missing(const Dataset& dataset) {
  if (dataset.events.size() > 0) return {};
  return KI_TEXT("core", "Taste needs purchases or ratings, and the data set has none.");
}

// Orders, or how far a rating lies above the least one: every entry is above 0.
Csr weighted(const Dataset& dataset) {
  const bool rated = dataset.kind == DatasetKind::Explicit && !dataset.events.value.empty();
  Csr matrix = interactions(dataset, {.value = rated ? PreferenceValue::Rating : PreferenceValue::Orders});
  const auto least = rated ? dataset.scaleMinimum - 1 : 0;
  for (float& value : matrix.values) {
    value = static_cast<float>(std::log1p(std::max(0.0, static_cast<double>(value) - least)));
  }
  return matrix;
}

// Divides each entry by √(row total + mean row total) · √(column total + mean column total).
void normalise(Csr& matrix) {
  std::vector<double> ofRow(static_cast<std::size_t>(matrix.rows), 0);
  std::vector<double> ofColumn(static_cast<std::size_t>(matrix.columns), 0);
  const auto forEachEntry = [&matrix](const auto& body) {
    for (Index i = 0; i < matrix.rows; ++i) {
      const auto begin = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(i)]);
      const auto end = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(i) + 1]);
      for (std::size_t entry = begin; entry < end; ++entry) {
        body(static_cast<std::size_t>(i), static_cast<std::size_t>(matrix.indices[entry]), matrix.values[entry]);
      }
    }
  };
  forEachEntry([&](std::size_t i, std::size_t j, float value) {
    ofRow[i] += value;
    ofColumn[j] += value;
  });
  const double all = std::accumulate(ofRow.begin(), ofRow.end(), 0.0);
  const double usualRow = all / matrix.rows;
  const double usualColumn = all / matrix.columns;
  forEachEntry([&](std::size_t i, std::size_t j, float& value) {
    const double divisor = std::sqrt((ofRow[i] + usualRow) * (ofColumn[j] + usualColumn));
    if (divisor > 0) value = static_cast<float>(value / divisor);
  });
}

// The value after those kept is what noise alone reaches; its square is the noise in each theme's square.
Matrix shrunk(const TruncatedSvd& svd, Eigen::Index factors) {
  const Eigen::Index kept = std::min(factors, svd.values.size());
  const double noise = svd.values.size() > kept ? svd.values[kept] : 0;
  const Vector lengths = (svd.values.head(kept).array().square() - noise * noise).max(0).sqrt();
  return svd.left.leftCols(kept) * lengths.asDiagonal();
}

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  const Options options = schema().options(values);
  Csr matrix = weighted(dataset);
  normalise(matrix);
  Features features{shrunk(truncatedSvd(matrix, options.factors + 1, Seed, progress), options.factors), {}};
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    auto row = features.values.row(customer);
    const double length = row.norm();
    if (matrix.row(customer).empty() || length <= 0) row.setZero();
    else row /= length;
  }
  for (Eigen::Index theme = 1; theme <= features.values.cols(); ++theme) {
    features.columns.push_back(KI_TEXT("core", "Theme %1").with(static_cast<std::int64_t>(theme)));
  }
  return features;
}

}  // namespace

FeatureSet featureSet() {
  return {
      .info = {.key = "taste",
               .title = KI_TEXT("core", "Taste"),
               .summary = KI_TEXT("core",
                                  "Which themes of products someone buys, whatever the amount: found by a "
                                  "factorisation of who bought what."),
               .source = "Dhillon, KDD 2001; Qin and Rohe, NIPS 2013; Halko, Martinsson and Tropp, SIAM Review 2011",
               .capabilities = {},
               .parameters = schema().parameters()},
      .brief = KI_TEXT("core", "Taste"),
      .tells = Tells::Taste,
      .make = make,
      .missing = missing};
}

}  // namespace kindred::segment::features::taste

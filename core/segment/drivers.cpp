#include "core/segment/drivers.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/clustering.h"

namespace kindred::segment {

std::vector<double> betweenShares(const Matrix& values, const std::vector<int>& labels, int clusters) {
  Matrix means = Matrix::Zero(clusters, values.cols());
  Vector sizes = Vector::Zero(clusters);
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    const int label = labels[static_cast<std::size_t>(i)];
    if (label == Noise) continue;
    means.row(label) += values.row(i);
    ++sizes[label];
  }
  const double rows = std::max(sizes.sum(), 1.0);
  const Eigen::RowVectorXd mean = means.colwise().sum() / rows;
  for (int c = 0; c < clusters; ++c) {
    if (sizes[c] > 0) means.row(c) /= sizes[c];
  }
  Eigen::RowVectorXd between = Eigen::RowVectorXd::Zero(values.cols()), within = between, squares = between;
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    const int label = labels[static_cast<std::size_t>(i)];
    if (label == Noise) continue;
    between.array() += (means.row(label) - mean).array().square();
    within.array() += (values.row(i) - means.row(label)).array().square();
    squares.array() += values.row(i).array().square();
  }
  std::vector<double> shares;
  for (Eigen::Index j = 0; j < values.cols(); ++j) {
    const double all = between[j] + within[j];
    // Rounding leaves a constant column with a few last bits of its values.
    shares.push_back(all > 1e-20 * squares[j] ? between[j] / all : 0);
  }
  return shares;
}

Histogram histogramOf(const Vector& values, int steps) {
  Histogram histogram{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), {}, 0};
  for (const double value : values) {
    if (std::isnan(value)) {
      ++histogram.unknown;
      continue;
    }
    histogram.low = std::min(histogram.low, value);
    histogram.high = std::max(histogram.high, value);
  }
  if (histogram.unknown == values.size()) return {0, 0, {}, histogram.unknown};
  const double range = histogram.high - histogram.low;
  histogram.counts.assign(range > 0 ? static_cast<std::size_t>(std::max(steps, 1)) : 1, 0);
  const auto count = static_cast<double>(histogram.counts.size());
  for (const double value : values) {
    if (std::isnan(value)) continue;
    const double place = range > 0 ? (value - histogram.low) / range * count : 0;
    ++histogram.counts[static_cast<std::size_t>(std::min(place, count - 1))];
  }
  return histogram;
}

}  // namespace kindred::segment

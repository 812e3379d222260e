#include "core/segment/clusterer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/params/lookup.h"

namespace kindred::segment {

const Algorithm& algorithm(std::string_view key) {
  return lookUp(algorithms(), key, KI_TEXT("core", "There is no clustering method “%1”."));
}

void numberBySize(Clustering& clustering) {
  const auto clusters = static_cast<std::size_t>(clustering.clusters);
  std::vector<std::size_t> size(clusters, 0);
  std::vector<std::size_t> first(clusters, clustering.labels.size());
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    const auto label = static_cast<std::size_t>(clustering.labels[i]);
    if (size[label]++ == 0) first[label] = i;
  }
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });

  std::vector<int> number(clusters);
  const Matrix centres = clustering.centres;
  for (std::size_t place = 0; place < clusters; ++place) {
    number[order[place]] = static_cast<int>(place);
    clustering.centres.row(static_cast<Eigen::Index>(place)) = centres.row(static_cast<Eigen::Index>(order[place]));
  }
  for (int& label : clustering.labels) label = number[static_cast<std::size_t>(label)];
}

Matrix standardised(const Matrix& points) {
  if (points.rows() < 2) return Matrix::Zero(points.rows(), points.cols());
  Matrix result = points.rowwise() - points.colwise().mean();
  for (Eigen::Index j = 0; j < result.cols(); ++j) {
    const double deviation = std::sqrt(result.col(j).squaredNorm() / static_cast<double>(result.rows() - 1));
    // Rounding leaves a constant column with a deviation of a few last bits of its values.
    const bool constant = deviation <= 1e-12 * points.col(j).cwiseAbs().maxCoeff();
    if (constant) result.col(j).setZero();
    else result.col(j) /= deviation;
  }
  return result;
}

}  // namespace kindred::segment

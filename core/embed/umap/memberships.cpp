#include "core/embed/umap/memberships.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"

namespace kindred::embed::umap {
namespace {

constexpr std::size_t RowsAtOnce = 512;

double sumOf(const Eigen::RowVectorXd& beyond, double sigma) {
  double sum = 0;
  for (const double distance : beyond) sum += distance > 0 ? std::exp(-distance / sigma) : 1;
  return sum;
}

// By bisection, doubling until the sum is reached.
double sigmaFor(const Eigen::RowVectorXd& beyond, double wanted) {
  constexpr int Steps = 64;
  constexpr double Close = 1e-5;
  double low = 0, high = std::numeric_limits<double>::infinity(), sigma = 1;
  for (int step = 0; step < Steps; ++step) {
    const double sum = sumOf(beyond, sigma);
    if (std::abs(sum - wanted) < Close) break;
    if (sum > wanted) high = sigma;
    else low = sigma;
    sigma = std::isinf(high) ? sigma * 2 : (low + high) / 2;
  }
  return sigma;
}

}  // namespace

FloatMatrix memberships(const NearestRows& neighbours) {
  constexpr double LeastSigma = 1e-3;  // of the mean distance: where many are as near as the nearest
  const Matrix& distances = neighbours.distances;
  FloatMatrix result(distances.rows(), distances.cols());
  const double wanted = std::log2(static_cast<double>(distances.cols() + 1));
  Progress silent;
  forEachChunk(static_cast<std::size_t>(distances.rows()), RowsAtOnce, silent, [&](const Chunk& chunk) {
    for (auto i = static_cast<Eigen::Index>(chunk.begin); i < static_cast<Eigen::Index>(chunk.end); ++i) {
      const Eigen::RowVectorXd row = distances.row(i);
      const auto nearest = std::ranges::find_if(row, [](double distance) { return distance > 0; });
      const double rho = nearest == row.end() ? 0 : *nearest;
      const Eigen::RowVectorXd beyond = (row.array() - rho).max(0);
      const double sigma = std::max(sigmaFor(beyond, wanted), LeastSigma * row.mean());
      for (Eigen::Index e = 0; e < row.size(); ++e)
        result(i, e) = beyond[e] > 0 ? static_cast<float>(std::exp(-beyond[e] / sigma)) : 1.0F;
    }
  });
  return result;
}

}  // namespace kindred::embed::umap

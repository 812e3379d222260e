#include "core/embed/tsne/affinities.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"

namespace kindred::embed::tsne {
namespace {

constexpr double NeighboursOfPerplexity = 3;

struct Densities {
  Eigen::ArrayXd weights;  ///< add up to 1
  double entropy = 0;
};

// The nearest has the exponent 0, so that no sum is 0.
Densities densities(const Eigen::ArrayXd& squares, double precision) {
  const Eigen::ArrayXd exponents = (squares - squares.minCoeff()) * precision;
  const Eigen::ArrayXd weights = (-exponents).exp();
  const double sum = weights.sum();
  return {weights / sum, std::log(sum) + (exponents * weights).sum() / sum};
}

// By bisection in the precision, doubling until the entropy is below what is wanted.
Eigen::ArrayXd weightsFor(const Eigen::ArrayXd& squares, double entropy) {
  constexpr int Steps = 100;
  constexpr double Close = 1e-5;
  const double usual = squares.mean() - squares.minCoeff();
  double low = 0, high = std::numeric_limits<double>::infinity(), precision = usual > 0 ? 1 / usual : 1;
  Densities found = densities(squares, precision);
  for (int step = 0; step < Steps && std::abs(found.entropy - entropy) > Close; ++step) {
    if (found.entropy > entropy) low = precision;
    else high = precision;
    precision = std::isinf(high) ? precision * 2 : (low + high) / 2;
    found = densities(squares, precision);
  }
  return found.weights;
}

}  // namespace

int neighboursFor(double perplexity, Eigen::Index rows) {
  const auto wanted = static_cast<Eigen::Index>(std::ceil(NeighboursOfPerplexity * perplexity));
  return static_cast<int>(std::min(wanted, rows));
}

FloatMatrix conditionals(const NearestRows& neighbours, double perplexity) {
  constexpr std::size_t RowsAtOnce = 128;
  const Matrix& distances = neighbours.distances;
  const double reached = std::min(perplexity, static_cast<double>(distances.cols()) / NeighboursOfPerplexity);
  const double entropy = std::log(std::max(reached, 1.0));
  FloatMatrix result(distances.rows(), distances.cols());
  Progress silent;
  forEachChunk(static_cast<std::size_t>(distances.rows()), RowsAtOnce, silent, [&](const Chunk& chunk) {
    for (auto i = static_cast<Eigen::Index>(chunk.begin); i < static_cast<Eigen::Index>(chunk.end); ++i)
      result.row(i) = weightsFor(distances.row(i).array().square(), entropy).cast<float>();
  });
  return result;
}

}  // namespace kindred::embed::tsne
